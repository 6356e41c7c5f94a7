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
    details->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isShared = true; });
}

void DetailsSplitter::share()
{
    if (m_isShared)
        return;
    const int whole = orientation() == Qt::Horizontal ? width() : height();
    const int details = whole * 3 / 8;
    setSizes({whole - details, details});
}

bool DetailsSplitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        share(); // what comes into view asks for all that it could show
    return QSplitter::eventFilter(watched, event);
}

void DetailsSplitter::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation wanted = event->size().width() >= RoomForBoth ? Qt::Horizontal : Qt::Vertical;
    if (orientation() != wanted) {
        setOrientation(wanted);
        m_isShared = false;
    }
    QSplitter::resizeEvent(event);
    share();
}
