// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "store/jobstore.h"

#include <QAbstractTableModel>

/// Ended jobs of list and history, the last ended first at first, fetched from the store as somebody scrolls. It has no
/// canFetchMore(): a tree view would use it until everything is there, whether somebody scrolls or not.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        OutcomeColumn,
        EndedColumn,
        DurationColumn,
        PlaceColumn,
        BatchColumn,
        NoteColumn,
        SinceColumn,
        ColumnCount
    };

    HistoryModel(JobStore &store, Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Sorts by a column. The last ended first is how the store gives them; for any other order all of them are fetched.
    void sort(int column, Qt::SortOrder order) override;

    const StoredJob &at(int row) const { return m_jobs[static_cast<std::size_t>(row)]; }
    /// Fetches some more rows, if there are any.
    void more();
    /// Shows what contains every word of @p text, from the beginning.
    void search(const QString &text);
    /// Tells of a note that is in the store already.
    void setNote(JobId id, const QString &note);
    /// Asks the store anew, for as many rows as there are.
    void reload();

private:
    QString text(const StoredJob &stored, int column) const;
    void load(int rows);
    bool isStoresOrder() const { return m_sortColumn == EndedColumn && m_sortOrder == Qt::DescendingOrder; }
    void order();

    JobStore &m_store;
    Clock m_clock;
    QString m_search;
    int m_sortColumn = EndedColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<StoredJob> m_jobs;
    bool m_isWhole = false; ///< the store has no more
};
