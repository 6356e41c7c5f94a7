// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPainter;

/// Paints the drawing @p name of resources/icons, @p size wide and high, at the painter's origin; nothing where there is
/// none of that name. Drawn anew for each size where Qt has SVG, and scaled from pixels otherwise (resources/windows).
void paintDrawing(QPainter &painter, const QString &name, int size);
