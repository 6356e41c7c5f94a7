// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrowgeometry.h"

#include <QStyle>

#include <algorithm>

JobRowMetrics JobRowMetrics::of(const QFontMetrics &font, const QString &longestPercentage)
{
    const int line = font.height();
    return {.line = line,
            .icon = line * 4 / 3,
            .gap = std::max(4, line * 2 / 5),
            .bar = line * 3 / 4,
            .percentage = font.horizontalAdvance(longestPercentage)};
}

JobRowGeometry jobRowGeometry(const QRect &row, const JobRowMetrics &metrics, int placeWidth, int timeWidth,
                              Qt::LayoutDirection direction)
{
    const int gap = metrics.gap;
    const int left = row.left() + 2 * gap;
    const int right = row.right() + 1 - 2 * gap;
    const int textLeft = left + metrics.icon + 2 * gap;
    const int width = std::max(0, right - textLeft);
    const int top = row.top() + gap;
    const int second = top + metrics.line + gap;

    JobRowGeometry parts;
    parts.icon = QRect(left, row.top() + (row.height() - metrics.icon) / 2, metrics.icon, metrics.icon);

    // The name matters more than the place: it keeps at least half of the line.
    const bool wide = width > 24 * metrics.line;
    const int place = wide ? std::min(placeWidth, width / 2 - 2 * gap) : 0;
    const int name = std::max(0, width - (place > 0 ? place + 2 * gap : 0));
    parts.name = QRect(textLeft, top, name, metrics.line);
    if (place > 0)
        parts.place = QRect(right - place, top, place, metrics.line);

    const int bar = std::clamp(width * 2 / 5, 0, 20 * metrics.line);
    parts.bar = QRect(textLeft, second + (metrics.line - metrics.bar) / 2, bar, metrics.bar);
    const int percentage = std::min(metrics.percentage, width - bar);
    parts.percentage =
        QRect(parts.bar.right() + 1 + std::min(gap, width - bar - percentage), second, percentage, metrics.line);
    const int labelLeft = parts.percentage.right() + 1 + 2 * gap;
    const int time = wide ? std::min(timeWidth, std::max(0, (right - labelLeft) / 2 - 2 * gap)) : 0;
    parts.label =
        QRect(labelLeft, second, std::max(0, right - labelLeft - (time > 0 ? time + 2 * gap : 0)), metrics.line);
    if (time > 0)
        parts.time = QRect(right - time, second, time, metrics.line);

    for (QRect *part :
         {&parts.icon, &parts.name, &parts.place, &parts.bar, &parts.percentage, &parts.label, &parts.time}) {
        if (!part->isNull())
            *part = QStyle::visualRect(direction, row, *part);
    }
    return parts;
}
