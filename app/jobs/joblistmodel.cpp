// SPDX-License-Identifier: GPL-3.0-or-later
#include "joblistmodel.h"

#include "jobname.h"

#include <algorithm>

namespace {

/// Jobs come by the hundred from one tenant: equal text is kept once.
void share(Place &place, const Place &other)
{
    for (QString Place::*name : {&Place::host, &Place::tenant, &Place::site}) {
        if (place.*name == other.*name)
            place.*name = other.*name;
    }
}

} // namespace

JobListModel::JobListModel(std::chrono::milliseconds batch, QObject *parent) : QAbstractListModel(parent)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(batch);
    connect(&m_batch, &QTimer::timeout, this, &JobListModel::speak);
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Job &job = m_jobs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return job.id;
    case Qt::DisplayRole:
    case Qt::EditRole:
    case NameRole:
        return job.name;
    case PlaceRole:
        return QVariant::fromValue(job.place);
    case BatchRole:
        return job.batch;
    case NoteRole:
        return job.note;
    case WatchedSinceRole:
        return job.watchedSince;
    case ExpiryRole:
        return job.expiry.value_or(QDateTime());
    case ProgressRole:
        return QVariant::fromValue(job.progress);
    case StateRole:
        return static_cast<int>(job.progress.state);
    case PercentageRole:
        return job.progress.percentageComplete ? QVariant(*job.progress.percentageComplete) : QVariant();
    case GroupRole: {
        const auto change = m_changed.find(static_cast<std::size_t>(index.row()));
        return static_cast<int>(change == m_changed.end() ? groupOf(job) : change->second.from);
    }
    case TimeLeftRole:
        return QVariant::fromValue(job.timeLeft);
    case HandledRole:
        return job.handled;
    case TellMeRole:
        return job.tellMe;
    default:
        return {};
    }
}

bool JobListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    return rename(m_jobs[static_cast<std::size_t>(index.row())].id, value.toString());
}

Qt::ItemFlags JobListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> JobListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "jobId"},
                  {NameRole, "name"},
                  {PlaceRole, "place"},
                  {BatchRole, "batch"},
                  {NoteRole, "note"},
                  {WatchedSinceRole, "watchedSince"},
                  {ExpiryRole, "expiry"},
                  {ProgressRole, "progress"},
                  {StateRole, "state"},
                  {PercentageRole, "percentageComplete"},
                  {GroupRole, "group"},
                  {TimeLeftRole, "outlook"},
                  {HandledRole, "handled"},
                  {TellMeRole, "tellMe"}});
    return names;
}

void JobListModel::append(std::vector<Job> jobs)
{
    if (jobs.empty())
        return;
    speak(); // row numbers are about to change
    const std::size_t all = m_jobs.size() + jobs.size();
    if (all > m_jobs.capacity())
        m_jobs.reserve(all + m_jobs.size() / 8); // doubling would leave room for thousands more
    m_rows.reserve(static_cast<qsizetype>(all));
    m_idsByUrl.reserve(static_cast<qsizetype>(all)); // growing would hash long URLs again and again
    std::ranges::stable_sort(jobs, {}, &Job::id);
    for (auto next = jobs.begin(); next != jobs.end();) {
        // A run of those between the same two neighbours at a time: views and indexes are told once for each run.
        const auto place = std::ranges::lower_bound(m_jobs, next->id, {}, &Job::id);
        const auto end =
            place == m_jobs.end() ? jobs.end() : std::ranges::lower_bound(next, jobs.end(), place->id, {}, &Job::id);
        const auto first = static_cast<std::size_t>(place - m_jobs.begin());
        beginInsertRows({}, static_cast<int>(first),
                        static_cast<int>(first + static_cast<std::size_t>(end - next)) - 1);
        for (auto job = next; job != end; ++job) {
            count(*job);
            if (job->url)
                m_idsByUrl.insert(job->url->secret(), job->id);
            if (first > 0)
                share(job->place, m_jobs[first - 1].place);
            else if (job != next)
                share(job->place, next->place);
        }
        m_jobs.insert(place, std::make_move_iterator(next), std::make_move_iterator(end));
        reindex(first);
        endInsertRows();
        next = end;
    }
    emit summaryChanged();
}

std::vector<Job> JobListModel::take(const QList<JobId> &ids)
{
    speak(); // row numbers are about to change
    std::vector<std::size_t> rows;
    for (const JobId id : ids) {
        if (const auto row = m_rows.constFind(id); row != m_rows.constEnd())
            rows.push_back(*row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    std::vector<Job> taken;
    while (!rows.empty()) {
        // From the end, a run of neighbours at a time: views and indexes are told once for each run.
        const std::size_t last = rows.back();
        std::size_t first = last;
        rows.pop_back();
        while (!rows.empty() && rows.back() + 1 == first) {
            first = rows.back();
            rows.pop_back();
        }
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        for (std::size_t row = last + 1; row-- > first;) {
            Job &job = m_jobs[row];
            discount(job);
            if (job.url)
                m_idsByUrl.remove(job.url->secret());
            m_rows.remove(job.id);
            taken.push_back(std::move(job));
        }
        const auto begin = m_jobs.begin() + static_cast<std::ptrdiff_t>(first);
        m_jobs.erase(begin, m_jobs.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        reindex(first);
        endRemoveRows();
    }
    if (!taken.empty())
        emit summaryChanged();
    std::ranges::reverse(taken);
    return taken;
}

const Job *JobListModel::find(JobId id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.constEnd() ? nullptr : &m_jobs[*row];
}

std::optional<JobId> JobListModel::idOf(const MonitorUrl &url) const
{
    const auto id = m_idsByUrl.constFind(url.secret());
    return id == m_idsByUrl.constEnd() ? std::nullopt : std::optional(*id);
}

QModelIndex JobListModel::indexOf(JobId id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.constEnd() ? QModelIndex() : index(static_cast<int>(*row));
}

void JobListModel::setProgress(JobId id, const JobProgress &progress, const TimeLeft &timeLeft)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return;
    Job &job = m_jobs[*row];
    if (job.progress == progress && job.timeLeft == timeLeft)
        return;
    discount(job);
    const JobGroup groupBefore = groupOf(job);
    const JobProgress before = std::exchange(job.progress, progress);
    const TimeLeft expected = std::exchange(job.timeLeft, timeLeft);
    const bool isNews = before.state != progress.state || before.movedAt != progress.movedAt;
    const bool wasHandled = std::exchange(job.handled, job.handled && !isNews);
    count(job);

    QList<int> &roles = m_changed.try_emplace(*row, Change{groupBefore, {}}).first->second.roles;
    if (wasHandled != job.handled)
        roles.append(HandledRole);
    if (expected != timeLeft)
        roles.append(TimeLeftRole);
    if (before != progress)
        roles.append(ProgressRole);
    if (before.state != progress.state)
        roles.append(StateRole);
    if (before.percentageComplete != progress.percentageComplete)
        roles.append(PercentageRole);
    if (groupBefore != groupOf(job))
        roles.append(GroupRole);
    if (!m_batch.isActive())
        m_batch.start();
}

bool JobListModel::rename(JobId id, const QString &name)
{
    const auto row = m_rows.constFind(id);
    const QString simplified = shortName(name);
    if (row == m_rows.constEnd() || simplified.isEmpty())
        return false;
    if (m_jobs[*row].name == simplified)
        return true;
    m_jobs[*row].name = simplified;
    const QModelIndex changed = index(static_cast<int>(*row));
    emit dataChanged(changed, changed, {Qt::DisplayRole, Qt::EditRole, NameRole});
    emit edited({id});
    return true;
}

bool JobListModel::setNote(JobId id, const QString &note)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return false;
    const QString trimmed = note.trimmed();
    if (m_jobs[*row].note == trimmed)
        return true;
    m_jobs[*row].note = trimmed;
    const QModelIndex changed = index(static_cast<int>(*row));
    emit dataChanged(changed, changed, {NoteRole});
    emit edited({id});
    return true;
}

/// Lets @p edit change jobs one by one, so that each moves among rows that stand where they belong. It says whether it
/// changed anything.
template <typename Edit>
void JobListModel::editEach(const QList<JobId> &ids, const QList<int> &roles, Edit edit)
{
    speak();
    QList<JobId> changedIds;
    for (const JobId id : ids) {
        const auto row = m_rows.constFind(id);
        if (row == m_rows.constEnd())
            continue;
        Job &job = m_jobs[*row];
        discount(job);
        const bool isChanged = edit(job);
        count(job);
        if (!isChanged)
            continue;
        changedIds.append(id);
        const QModelIndex changed = index(static_cast<int>(*row));
        emit dataChanged(changed, changed, roles);
    }
    if (changedIds.isEmpty())
        return;
    emit summaryChanged();
    emit edited(changedIds);
}

void JobListModel::setBatch(const QList<JobId> &ids, const QString &batch)
{
    const QString simplified = shortName(batch);
    editEach(ids, {BatchRole}, [&](Job &job) { return std::exchange(job.batch, simplified) != simplified; });
}

void JobListModel::setHandled(const QList<JobId> &ids, bool handled)
{
    editEach(ids, {HandledRole, GroupRole}, [&](Job &job) { return std::exchange(job.handled, handled) != handled; });
}

void JobListModel::setTellMe(const QList<JobId> &ids, bool tellMe)
{
    editEach(ids, {TellMeRole}, [&](Job &job) { return std::exchange(job.tellMe, tellMe) != tellMe; });
}

void JobListModel::count(const Job &job)
{
    m_counter.add(job.progress, job.timeLeft, job.handled);
    m_commonProblems.add(job.place.host, job.progress);
}

void JobListModel::discount(const Job &job)
{
    m_counter.subtract(job.progress, job.timeLeft, job.handled);
    m_commonProblems.subtract(job.place.host, job.progress);
}

void JobListModel::forgetUrl(JobId id)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd() || !m_jobs[*row].url)
        return;
    m_idsByUrl.remove(m_jobs[*row].url->secret());
    m_jobs[*row].url.reset();
}

void JobListModel::reindex(std::size_t from)
{
    for (std::size_t row = from; row < m_jobs.size(); ++row)
        m_rows[m_jobs[row].id] = row;
}

void JobListModel::speak()
{
    m_batch.stop();
    if (m_changed.empty())
        return;
    // One by one, so that each moves among rows that stand where they belong.
    while (!m_changed.empty()) {
        auto [row, change] = *m_changed.begin();
        m_changed.erase(m_changed.begin());
        std::ranges::sort(change.roles);
        change.roles.erase(std::unique(change.roles.begin(), change.roles.end()), change.roles.end());
        const QModelIndex changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed, change.roles);
    }
    emit summaryChanged();
}
