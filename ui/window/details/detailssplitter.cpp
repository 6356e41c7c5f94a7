// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailssplitter.h"

#include <QResizeEvent>

namespace {

constexpr int RoomForBoth = 1000; // pixels, as the style counts them

} // namespace

DetailsSplitter::DetailsSplitter(QWidget *rows, QWidget *details, QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    addWidget(rows);
    addWidget(details);
    setStretchFactor(0, 1);
    setChildrenCollapsible(false);
    share();
}

void DetailsSplitter::share()
{
    setSizes({700, 300}); // only their proportion counts
}

void DetailsSplitter::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation wanted = event->size().width() >= RoomForBoth ? Qt::Horizontal : Qt::Vertical;
    if (orientation() != wanted) {
        setOrientation(wanted);
        share();
    }
    QSplitter::resizeEvent(event);
}
