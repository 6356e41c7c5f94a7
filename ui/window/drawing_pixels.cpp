// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

void paintDrawing(QPainter &painter, const QString &name, int size)
{
    const QImage image(u":/icons/%1.svg"_s.arg(name));
    if (image.isNull())
        return;
    // Smoothly by its own means: a painter looks at four pixels only, and drops thin lines.
    const QSize pixels = QSize(size, size) * painter.device()->devicePixelRatio();
    painter.drawImage(QRectF(0, 0, size, size), image.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}
