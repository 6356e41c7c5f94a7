// SPDX-License-Identifier: GPL-3.0-or-later
#include "joblistview.h"

#include "jobs/joblistmodel.h"

#include <QTimer>

#include <algorithm>

JobListView::JobListView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QList<JobId> JobListView::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<JobId> ids;
    ids.reserve(rows.size());
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(JobListModel::IdRole).value<JobId>());
    return ids;
}

void JobListView::select(const QList<JobId> &ids)
{
    const QSet<JobId> wanted(ids.begin(), ids.end());
    QItemSelection selection;
    const int rows = model()->rowCount();
    const auto isWanted = [&](int row) {
        return wanted.contains(model()->index(row, 0).data(JobListModel::IdRole).value<JobId>());
    };
    for (int row = 0; row < rows; ++row) {
        if (!isWanted(row))
            continue;
        // Neighbours as one range: ten thousand of them would be searched whenever a row is painted.
        const int begin = row;
        while (row + 1 < rows && isWanted(row + 1))
            ++row;
        selection.select(model()->index(begin, 0), model()->index(row, 0));
    }
    if (selection.isEmpty())
        return;
    const QModelIndex first = selection.first().topLeft();
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void JobListView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    // Whatever brings other rows into view also paints them: scrolling, sorting, filtering, resizing, showing.
    if (m_reportPending)
        return;
    m_reportPending = true;
    QTimer::singleShot(0, this, &JobListView::reportOnScreen);
}

void JobListView::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    reportOnScreen();
}

void JobListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectionChangedTo(currentIndex());
}

void JobListView::reportOnScreen()
{
    m_reportPending = false;
    QSet<JobId> ids;
    if (isVisible()) {
        const int bottom = viewport()->height();
        for (QModelIndex index = indexAt({0, 0}); index.isValid() && visualRect(index).top() < bottom;
             index = indexBelow(index))
            ids.insert(index.data(JobListModel::IdRole).value<JobId>());
    }
    if (ids == m_onScreen)
        return;
    m_onScreen = ids;
    emit onScreenChanged(m_onScreen);
}
