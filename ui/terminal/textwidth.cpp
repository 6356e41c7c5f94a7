// SPDX-License-Identifier: GPL-3.0-or-later
#include "textwidth.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <utf8proc.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t EmojiPresentation = 0xFE0F; // makes a symbol an emoji

/// Never more than two columns: what is made of several emoji is one of them.
int graphemeWidth(const QString &grapheme)
{
    int width = 0;
    for (const uint c : grapheme.toUcs4())
        width += c == EmojiPresentation ? 2 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return std::min(width, 2);
}

} // namespace

int textWidth(const QString &text)
{
    int width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary())
        width += graphemeWidth(text.sliced(begin, end - begin));
    return width;
}

QString fitted(const QString &text, int columns)
{
    if (columns <= 0)
        return {};
    const int width = textWidth(text);
    if (width <= columns)
        return text + QString(columns - width, u' ');
    QString cut;
    int taken = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary()) {
        const QString grapheme = text.sliced(begin, end - begin);
        const int more = graphemeWidth(grapheme);
        if (taken + more > columns - 1)
            break;
        cut += grapheme;
        taken += more;
    }
    return cut + u'…' + QString(columns - 1 - taken, u' ');
}
