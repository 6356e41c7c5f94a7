// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfiltermodel.h"

#include "jobs/joblistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

JobFilterModel::JobFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(JobListModel::GroupRole);
    setFilterRole(JobListModel::GroupRole);
    sort(0);
}

void JobFilterModel::search(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void JobFilterModel::showOnly(std::optional<JobGroup> group)
{
    m_group = group;
    invalidateFilter();
}

bool JobFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftGroup = left.data(JobListModel::GroupRole).toInt();
    const int rightGroup = right.data(JobListModel::GroupRole).toInt();
    return leftGroup != rightGroup ? leftGroup < rightGroup : left.row() < right.row();
}

bool JobFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_group && index.data(JobListModel::GroupRole).toInt() != static_cast<int>(*m_group))
        return false;
    if (m_words.isEmpty())
        return true;
    const auto place = index.data(JobListModel::PlaceRole).value<Place>();
    const QStringList texts{index.data(JobListModel::NameRole).toString(),
                            index.data(JobListModel::BatchRole).toString(),
                            index.data(JobListModel::NoteRole).toString(),
                            place.host,
                            place.site,
                            place.shortId};
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return std::ranges::any_of(texts,
                                   [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}
