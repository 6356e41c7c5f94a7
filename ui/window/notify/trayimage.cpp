// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayimage.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace {

constexpr int Step = 4; // per cent: less cannot be seen at 22 pixels

const QColor Sheet(0x1f, 0x6f, 0xce);
const QColor SheetBehind(0x7d, 0xb8, 0xf2);
const QColor Grey(0x8c, 0x93, 0x9b);
const QColor Mark(0xd9, 0x3a, 0x2b);
// Light on dark panels, and with its dark edge to be seen on light ones.
const QColor Light(0xf4, 0xf4, 0xf4);
const QColor Dark(0x20, 0x20, 0x20);

/// Lines that fall on pixels: @p value of 32nds of @p size.
qreal onPixel(qreal value, int size)
{
    return std::round(value * size / 32);
}

void drawRing(QPainter &painter, const QRectF &ring, int percentage, const QColor &color, qreal width)
{
    QColor track = color;
    track.setAlphaF(0.3F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, width));
    painter.drawEllipse(ring);
    if (percentage <= 0)
        return;
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -percentage * 16 * 360 / 100);
}

void drawMark(QPainter &painter, int size, bool monochrome)
{
    const qreal diameter = onPixel(15, size);
    const QRectF disk(size - diameter, 0, diameter, diameter);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(disk.adjusted(-1, -1, 1, 1));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(monochrome ? Light : Mark);
    painter.drawEllipse(disk);
    const QColor ink = monochrome ? Dark : QColor(Qt::white);
    const qreal thick = std::max(1.5, diameter / 6);
    painter.setPen(QPen(ink, thick, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(disk.center().x(), disk.top() + diameter * 0.2),
                     QPointF(disk.center().x(), disk.top() + diameter * 0.58));
    painter.drawLine(QPointF(disk.center().x(), disk.top() + diameter * 0.68),
                     QPointF(disk.center().x(), disk.top() + diameter * 0.68 + thick));
}

QImage drawn(const TrayLook &look, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool isWatching = look.kind == TrayLook::Kind::Watching;
    const qreal corner = size / 10.0;
    const QRectF behind(0, 0, onPixel(22, size), onPixel(22, size));
    const QRectF front(QPointF(onPixel(6, size), onPixel(6, size)), QPointF(size, size));
    const QColor frontColor = look.monochrome ? Light : isWatching ? Sheet : Grey;
    const QColor behindColor = look.monochrome ? Light : isWatching ? SheetBehind : Grey;
    const qreal line = std::max<qreal>(1, onPixel(2.5, size));

    QPainterPath back;
    back.addRoundedRect(behind, corner, corner);
    QPainterPath gap;
    gap.addRoundedRect(front.adjusted(-line, -line, line, line), corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(behindColor);
    painter.drawPath(back.subtracted(gap));

    if (look.kind == TrayLook::Kind::NothingToWatch) {
        const qreal half = line / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(frontColor, line));
        painter.drawRoundedRect(front.adjusted(half, half, -half, -half), corner, corner);
    } else {
        painter.setBrush(frontColor);
        painter.drawRoundedRect(front, corner, corner);
        const QColor ink = look.monochrome ? Dark : QColor(Qt::white);
        const qreal inset = onPixel(6.5, size);
        drawRing(painter, front.adjusted(inset, inset, -inset, -inset), look.percentage, ink, onPixel(5, size));
        if (look.kind == TrayLook::Kind::NoConnection) {
            painter.setPen(QPen(ink, line * 2.2));
            painter.drawLine(QPointF(size - 1, 1), QPointF(1, size - 1));
            painter.setPen(QPen(look.monochrome ? Light : Mark, line * 1.3));
            painter.drawLine(QPointF(size - 1, 1), QPointF(1, size - 1));
        }
    }
    if (look.needsAttention)
        drawMark(painter, size, look.monochrome);
    return image;
}

/// With a dark edge around all that is there, which makes it larger by two pixels.
QImage edged(const QImage &image)
{
    QImage shape = image;
    {
        QPainter painter(&shape);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(shape.rect(), Dark);
    }
    QImage larger(image.size() + QSize(2, 2), image.format());
    larger.fill(Qt::transparent);
    QPainter painter(&larger);
    for (int place = 0; place < 9; ++place)
        painter.drawImage(place % 3, place / 3, shape);
    painter.drawImage(1, 1, image);
    return larger;
}

} // namespace

std::optional<double> wholeProgress(const Summary &summary)
{
    if (summary.unsettled() == 0 || !summary.percentage || summary.total == 0)
        return std::nullopt;
    return ((summary.total - summary.unsettled()) * 100.0 + summary.unsettled() * *summary.percentage) / summary.total;
}

TrayLook trayLook(const Summary &summary, bool isOffline, bool monochrome)
{
    TrayLook look{.needsAttention = summary.needAttention > 0, .monochrome = monochrome};
    if (summary.unsettled() == 0)
        return look;
    look.kind = isOffline ? TrayLook::Kind::NoConnection : TrayLook::Kind::Watching;
    if (const auto whole = wholeProgress(summary))
        look.percentage = static_cast<int>(std::floor(*whole / Step)) * Step;
    return look;
}

QImage trayImage(const TrayLook &look, int size)
{
    return look.monochrome ? edged(drawn(look, size - 2)) : drawn(look, size);
}

QIcon trayIcon(const TrayLook &look)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        icon.addPixmap(QPixmap::fromImage(trayImage(look, size)));
    return icon;
}
