// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtextmodel.h"

#include "jobs/joblistmodel.h"

#include <algorithm>

namespace {

const JobColumnSpec &specOf(int column)
{
    return jobColumns()[static_cast<std::size_t>(column)];
}

} // namespace

JobTextModel::JobTextModel(JobListModel &jobs, Clock clock, QObject *parent)
    : QAbstractProxyModel(parent), m_jobs(jobs), m_clock(std::move(clock))
{
    setSourceModel(&jobs);
    connect(&jobs, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first, last); });
    connect(&jobs, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&jobs, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&jobs, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&jobs, &QAbstractItemModel::dataChanged, this, &JobTextModel::onDataChanged);
}

QModelIndex JobTextModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int JobTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_jobs.rowCount();
}

int JobTextModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(jobColumns().size());
}

QModelIndex JobTextModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_jobs.index(index.row()) : QModelIndex();
}

QModelIndex JobTextModel::mapFromSource(const QModelIndex &index) const
{
    return index.isValid() ? createIndex(index.row(), 0) : QModelIndex();
}

QVariant JobTextModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const bool isName = index.column() == columnOf(JobColumn::Name);
    switch (role) {
    case Qt::DisplayRole:
        return specOf(index.column()).text(factsAt(index.row()), QLocale(), m_clock.wall());
    case Qt::AccessibleTextRole:
        // A screen reader that goes from row to row hears all of it in the first column.
        return isName ? JobText::row(factsAt(index.row()), QLocale(), m_clock.wall()) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        // Plain text, whatever the service or a name may contain.
        return JobText::row(factsAt(index.row()), QLocale(), m_clock.wall()).toHtmlEscaped();
    case Qt::EditRole:
        return isName ? QAbstractProxyModel::data(index, role) : QVariant();
    default:
        return QAbstractProxyModel::data(index, role);
    }
}

QVariant JobTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return role == Qt::DisplayRole ? specOf(section).title() : QVariant();
}

Qt::ItemFlags JobTextModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractProxyModel::flags(index);
    return index.column() == columnOf(JobColumn::Name) ? flags : flags & ~Qt::ItemIsEditable;
}

RowFacts JobTextModel::factsAt(int row) const
{
    return factsOf(m_jobs.jobs()[static_cast<std::size_t>(row)]);
}

bool JobTextModel::matches(int row, const QStringList &words) const
{
    if (words.isEmpty())
        return true;
    const RowFacts facts = factsAt(row);
    QStringList texts{facts.name,       facts.place.host, facts.place.site, facts.place.tenant,
                      facts.place.shortId, facts.batch,   facts.note,       facts.progress.statusWord,
                      JobText::label(facts, QLocale(), m_clock.wall())};
    if (const auto &error = facts.progress.error) {
        texts.append(error->code);
        for (const ErrorCount &one : error->counts)
            texts.append(one.code);
    }
    return std::ranges::all_of(words, [&](const QString &word) {
        return std::ranges::any_of(texts,
                                   [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

JobSortValue JobTextModel::sortValue(int row, JobColumn column) const
{
    return specOf(columnOf(column)).sortValue(factsAt(row), QLocale(), m_clock.wall());
}

void JobTextModel::refreshTimes()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, columnOf(JobColumn::Status)), index(rowCount() - 1, columnOf(JobColumn::Time)),
                         {Qt::DisplayRole});
}

void JobTextModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

/// Only the cells that speak of what has changed.
void JobTextModel::onDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    int from = columnOf(JobColumn::Name);
    int to = columnCount() - 1;
    const auto isAmong = [&](const QList<int> &some) {
        return !roles.isEmpty()
               && std::ranges::all_of(roles, [&some](int role) { return some.contains(role); });
    };
    if (isAmong({JobListModel::NoteRole})) {
        from = to = columnOf(JobColumn::Note);
    } else if (isAmong({JobListModel::BatchRole})) {
        from = to = columnOf(JobColumn::Batch);
    } else if (isAmong({JobListModel::NameRole, Qt::DisplayRole, Qt::EditRole})) {
        to = from;
    } else if (isAmong({JobListModel::ProgressRole, JobListModel::TimeLeftRole})) {
        from = columnOf(JobColumn::Status);
        to = columnOf(JobColumn::Time);
    } else {
        to = columnOf(JobColumn::Time); // the icon, too, tells how far it is
    }
    emit dataChanged(index(first.row(), from), index(last.row(), to), roles);
}
