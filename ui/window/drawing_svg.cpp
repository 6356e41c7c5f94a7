// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

void paintDrawing(QPainter &painter, const QString &name, int size)
{
    QSvgRenderer(u":/icons/%1.svg"_s.arg(name)).render(&painter, QRectF(0, 0, size, size));
}
