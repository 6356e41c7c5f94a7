// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "words/jobtext.h"
#include "words/phrases.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace {

constexpr int RowsAtATime = 200;

/// From the first poll to the end; empty where the clock was set back in between.
std::optional<std::chrono::seconds> duration(const Job &job)
{
    const std::chrono::seconds lasted(job.watchedSince.secsTo(job.progress.endedAt));
    const bool isKnown = job.watchedSince.isValid() && job.progress.endedAt.isValid() && lasted.count() >= 0;
    return isKnown ? std::optional(lasted) : std::nullopt;
}

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
    case OutcomeColumn:
        return JobText::label(job.progress, locale, now, job.expiry);
    case EndedColumn:
        return Phrases::moment(job.progress.endedAt, locale, now);
    case DurationColumn:
        return duration(job) ? Phrases::duration(*duration(job), locale) : QString();
    case PlaceColumn:
        return JobText::place(job.place);
    case BatchColumn:
        return Phrases::sanitized(job.batch);
    case NoteColumn:
        return Phrases::sanitized(job.note);
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
    case OutcomeColumn:
        return tr("Outcome");
    case EndedColumn:
        return tr("Ended");
    case DurationColumn:
        //: a column: how long a job was watched until it ended
        return tr("Duration");
    case PlaceColumn:
        return tr("Host");
    case BatchColumn:
        return tr("Batch");
    case NoteColumn:
        return tr("Note");
    case SinceColumn:
        return tr("Watched since");
    default:
        return {};
    }
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    load(RowsAtATime);
}

/// Puts what is fetched into the order that the person wants, with the last ended first among equals.
void HistoryModel::order()
{
    if (isStoresOrder())
        return;
    const auto less = [this](const StoredJob &a, const StoredJob &b) {
        switch (m_sortColumn) {
        case EndedColumn:
            return a.job.progress.endedAt < b.job.progress.endedAt;
        case SinceColumn:
            return a.job.watchedSince < b.job.watchedSince;
        case DurationColumn:
            return duration(a.job) < duration(b.job);
        default:
            return text(a, m_sortColumn).localeAwareCompare(text(b, m_sortColumn)) < 0;
        }
    };
    if (m_sortOrder == Qt::AscendingOrder)
        std::ranges::stable_sort(m_jobs, less);
    else
        std::ranges::stable_sort(m_jobs, [&](const StoredJob &a, const StoredJob &b) { return less(b, a); });
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
    if (stored == m_jobs.end())
        return;
    stored->job.note = note;
    const QModelIndex cell = index(static_cast<int>(stored - m_jobs.begin()), NoteColumn);
    emit dataChanged(cell, cell, {Qt::DisplayRole});
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
    const int limit = isStoresOrder() ? rows : std::numeric_limits<int>::max();
    m_jobs = m_store.ended(m_search, {}, limit);
    m_isWhole = m_jobs.size() < static_cast<std::size_t>(limit);
    order();
    endResetModel();
}
