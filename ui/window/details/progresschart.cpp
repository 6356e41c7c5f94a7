// SPDX-License-Identifier: GPL-3.0-or-later
#include "progresschart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

ProgressChart::ProgressChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ProgressChart::setHistory(const ProgressHistory &history)
{
    setVisible(history.samples.size() > 1);
    if (m_history == history)
        return;
    m_history = history;
    update();
}

void ProgressChart::setWords(const QString &words)
{
    setAccessibleName(words);
    setToolTip(words);
}

QSize ProgressChart::sizeHint() const
{
    return {10 * fontMetrics().height(), 3 * fontMetrics().height()};
}

void ProgressChart::paintEvent(QPaintEvent *)
{
    const float end = std::max(m_history.age, 1.0F);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    const auto point = [&](float seconds, float percentage) {
        return QPointF(area.left() + area.width() * qreal(seconds / end),
                       area.bottom() - area.height() * qreal(percentage) / 100);
    };
    // Steps: between two reports nobody knows when it rose.
    QPainterPath line(point(m_history.samples.empty() ? 0 : m_history.samples.front().seconds, 0));
    qreal height = area.bottom();
    for (const ProgressSample &sample : m_history.samples) {
        const QPointF at = point(sample.seconds, sample.percentage);
        line.lineTo(at.x(), height);
        line.lineTo(at);
        height = at.y();
    }
    line.lineTo(area.right(), height);
    QPainterPath filled = line;
    filled.lineTo(area.bottomRight());
    filled.closeSubpath();

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor track = palette().color(QPalette::WindowText);
    track.setAlphaF(0.12F);
    painter.fillRect(area, track);
    QColor fill = palette().color(QPalette::Highlight);
    painter.setPen(QPen(fill, 1.5));
    fill.setAlphaF(0.35F);
    painter.fillPath(filled, fill);
    painter.drawPath(line);
}
