// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "words/jobtext.h"
#include "words/phrases.h"

#include <algorithm>
#include <iterator>

namespace {

constexpr int RowsAtATime = 200;

} // namespace

HistoryModel::HistoryModel(JobStore &store, Clock clock, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_clock(std::move(clock))
{ }

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StoredJob &stored = at(index.row());
    if (role == Qt::DisplayRole)
        return text(stored, index.column());
    if (role == Qt::ToolTipRole) // plain text, whatever the service or a name may contain
        return JobText::row(factsOf(stored.job), QLocale(), m_clock.wall()).toHtmlEscaped();
    return {};
}

QString HistoryModel::text(const StoredJob &stored, int column) const
{
    const Job &job = stored.job;
    const QLocale locale;
    const QDateTime now = m_clock.wall();
    switch (column) {
    case NameColumn:
        return Phrases::sanitized(job.name);
    case PlaceColumn:
        return JobText::place(job.place);
    case OutcomeColumn:
        return JobText::label(job.progress, locale, now, job.expiry);
    case EndedColumn:
        return Phrases::moment(job.progress.endedAt, locale, now);
    default:
        return Phrases::moment(job.watchedSince, locale, now);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case PlaceColumn:
        return tr("From");
    case OutcomeColumn:
        return tr("Outcome");
    case EndedColumn:
        return tr("Ended");
    case SinceColumn:
        return tr("Watched since");
    default:
        return {};
    }
}

void HistoryModel::more()
{
    if (m_isWhole)
        return;
    std::optional<HistoryPlace> after;
    if (!m_jobs.empty())
        after = HistoryPlace{m_jobs.back().job.progress.endedAt, m_jobs.back().job.id};
    std::vector<StoredJob> more = m_store.ended(m_search, after, RowsAtATime);
    m_isWhole = more.size() < RowsAtATime;
    if (more.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_jobs));
    endInsertRows();
}

void HistoryModel::setNote(JobId id, const QString &note)
{
    const auto stored = std::ranges::find(m_jobs, id, [](const StoredJob &one) { return one.job.id; });
    if (stored != m_jobs.end())
        stored->job.note = note; // no column shows it
}

void HistoryModel::search(const QString &text)
{
    m_search = text;
    load(RowsAtATime);
}

void HistoryModel::reload()
{
    load(std::max(RowsAtATime, rowCount()));
}

void HistoryModel::load(int rows)
{
    beginResetModel();
    m_jobs = m_store.ended(m_search, {}, rows);
    m_isWhole = m_jobs.size() < static_cast<std::size_t>(rows);
    endResetModel();
}
