// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include <QPainter>

namespace {

QColor colorOf(NoticeTone tone)
{
    switch (tone) {
    case NoticeTone::Success:
        return {0x2a, 0x8a, 0x4e};
    case NoticeTone::Problem:
        return {0xc0, 0x36, 0x2c};
    case NoticeTone::Information:
        break;
    }
    return {0x17, 0x5d, 0xb8};
}

} // namespace

QImage noticeImage(NoticeTone tone, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 32.0, size / 32.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(tone));
    painter.drawEllipse(QRectF(1, 1, 30, 30));
    painter.setPen(QPen(Qt::white, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    // Shape says the same as colour.
    switch (tone) {
    case NoticeTone::Success:
        painter.drawPolyline(QPolygonF({{9, 16.5}, {14, 21.5}, {23, 11}}));
        break;
    case NoticeTone::Problem:
        painter.drawLine(QPointF(11, 11), QPointF(21, 21));
        painter.drawLine(QPointF(21, 11), QPointF(11, 21));
        break;
    case NoticeTone::Information:
        painter.drawLine(QPointF(16, 15), QPointF(16, 23));
        painter.drawPoint(QPointF(16, 9));
        break;
    }
    return image;
}
