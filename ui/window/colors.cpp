// SPDX-License-Identifier: GPL-3.0-or-later
#include "colors.h"

QColor blended(const QColor &over, const QColor &under, qreal share)
{
    const auto mixed = [share](qreal one, qreal other) { return static_cast<float>(one * share + other * (1 - share)); };
    return QColor::fromRgbF(mixed(over.redF(), under.redF()), mixed(over.greenF(), under.greenF()),
                            mixed(over.blueF(), under.blueF()));
}

QColor toned(Tone tone, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    switch (tone) {
    case Tone::Good:
        return blended(QColor(0x1f, 0x9d, 0x4d), text, 0.65);
    case Tone::Bad:
        return blended(QColor(0xd6, 0x33, 0x3c), text, 0.75);
    case Tone::Caution:
        return blended(QColor(0xc9, 0x82, 0x10), text, 0.7);
    case Tone::Quiet:
        break;
    }
    return blended(text, base, 0.7);
}

QPalette withTintedSelection(const QPalette &palette)
{
    QPalette tinted = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
        tinted.setColor(group, QPalette::Highlight, blended(accent, base, 0.2));
        tinted.setColor(group, QPalette::HighlightedText, palette.color(group, QPalette::Text));
    }
    return tinted;
}
