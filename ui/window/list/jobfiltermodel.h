// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QSortFilterProxyModel>

#include <optional>

/// Order, search and filter of the list: what needs attention first, then what runs, then what has ended; within a group
/// as added. A row moves only when its group changes.
class JobFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit JobFilterModel(QObject *parent = nullptr);

    /// Shows the jobs whose name, place, batch or note contains every word of @p text; empty shows all.
    void search(const QString &text);
    /// Shows one group only; nothing shows all.
    void showOnly(std::optional<JobGroup> group);
    std::optional<JobGroup> shownGroup() const { return m_group; }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::optional<JobGroup> m_group;
};
