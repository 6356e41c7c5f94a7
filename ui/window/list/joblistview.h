// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QSet>
#include <QTreeView>

/// The list of jobs. A tree view without tree: with rows of one height it stays cheap at ten thousand rows.
class JobListView : public QTreeView
{
    Q_OBJECT

public:
    explicit JobListView(QWidget *parent = nullptr);

    /// The ids of the selected jobs, in the order of the list.
    QList<JobId> selectedIds() const;
    /// Selects @p ids alone and scrolls to the first of them.
    void select(const QList<JobId> &ids);

signals:
    /// Other rows can be seen than before; empty when the window is hidden.
    void onScreenChanged(const QSet<JobId> &ids);
    void selectionChangedTo(const QModelIndex &current);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void reportOnScreen();

    QSet<JobId> m_onScreen;
    bool m_reportPending = false;
};
