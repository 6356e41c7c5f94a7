// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"

#include "words/jobcolumns.h"

#include <QAbstractProxyModel>

class JobListModel;

/// Puts words to the facts of a list of jobs: a table with a column for each JobColumn. Every cell answers the roles of
/// JobListModel too.
class JobTextModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    JobTextModel(JobListModel &jobs, Clock clock, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const JobListModel &jobs() const { return m_jobs; }
    /// The facts of one row, as the words want them.
    RowFacts factsAt(int row) const;
    /// Whether each of @p words is in the name, the place, the status, the code of a failure, the batch or the note.
    bool matches(int row, const QStringList &words) const;
    /// What rows are ordered by in @p column.
    JobSortValue sortValue(int row, JobColumn column) const;
    /// Time has passed: what is said of it is another.
    void refreshTimes();
    /// The language has changed: every text is another.
    void retranslate();

private:
    void onDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    JobListModel &m_jobs;
    Clock m_clock;
};
