// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

/// @p share of @p over, the rest of @p under.
QColor blended(const QColor &over, const QColor &under, qreal share);

/// What a colour says beside a shape or a word, never alone.
enum class Tone {
    Good,   ///< green
    Bad,    ///< red
    Caution, ///< amber
    Quiet,  ///< grey
};

/// The text's colour with a hue in it, so that it can be read on the palette's base, be it light or dark.
QColor toned(Tone tone, const QPalette &palette);

/// @p palette with a selection that is a tint: texts, bars and icons stay as they are.
QPalette withTintedSelection(const QPalette &palette);
