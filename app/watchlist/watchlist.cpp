// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist.h"

#include <algorithm>
#include <array>
#include <set>

using namespace std::chrono_literals;

namespace {

constexpr auto OutcomesWithin = 200ms;
constexpr auto PercentagesWithin = 5s;
constexpr auto TidyEvery = 1h;
constexpr auto ReturnWithin = 1min;
constexpr std::chrono::hours RemovedFor = 24h;

/// What stood between us and the service then says nothing about now.
void dropProblem(JobProgress &progress)
{
    progress.problem.reset();
    progress.problemSince = {};
    progress.retryAt = {};
    progress.conclusiveAnswers = 0;
    progress.conclusiveSince = {};
}

/// Ended a while ago, and nobody has to look at it, nor to ask for it.
bool isPast(const Job &job, std::optional<std::chrono::days> stay, const QDateTime &now)
{
    const bool isAsked = job.progress.state == JobState::Unknown && job.url;
    const JobGroup group = groupOf(job);
    const bool isDone = group == JobGroup::Completed || group == JobGroup::EndedOtherwise;
    return isDone && !isAsked && stay && job.progress.endedAt < now.addDuration(-*stay);
}

Shelf shelfAfterRemoval(const Job &job)
{
    return isSettled(job.progress.state) && (hasEnded(job.progress.state) || !job.url) ? Shelf::History : Shelf::Removed;
}

QList<JobId> idsOf(const std::vector<StoredJob> &jobs)
{
    QList<JobId> ids;
    for (const StoredJob &stored : jobs)
        ids.append(stored.job.id);
    return ids;
}

} // namespace

WatchList::WatchList(JobStore &store, JobListModel &model, Poller &poller, Clock clock, std::chrono::days retention,
                     QObject *parent)
    : QObject(parent), m_store(store), m_model(model), m_poller(poller), m_clock(std::move(clock)),
      m_retention(retention)
{
    for (QTimer *timer : std::array{&m_soon, &m_later, &m_returning})
        timer->setSingleShot(true);
    m_soon.setInterval(OutcomesWithin);
    m_later.setInterval(PercentagesWithin);
    m_returning.setInterval(ReturnWithin);
    m_tidying.setInterval(TidyEvery);
    connect(&m_soon, &QTimer::timeout, this, &WatchList::flush);
    connect(&m_later, &QTimer::timeout, this, &WatchList::flush);
    connect(&m_returning, &QTimer::timeout, this, &WatchList::endMissedOutcomes);
    connect(&m_tidying, &QTimer::timeout, this, &WatchList::tidy);
    connect(&m_poller, &Poller::noticed, this, &WatchList::onNoticed);
    connect(&m_poller, &Poller::urlUseless, this, &WatchList::onLetGo);
    connect(&m_poller, &Poller::answered, this, &WatchList::onAnswered);
    connect(&m_model, &JobListModel::edited, this, [this](const QList<JobId> &ids) {
        m_dirty.unite(QSet<JobId>(ids.begin(), ids.end()));
        flush();
    });
}

void WatchList::start()
{
    const QDateTime now = m_clock.wall();
    std::vector<Job> jobs;
    QHash<JobId, ProgressHistory> histories;
    QList<JobId> past;
    for (StoredJob &stored : m_store.load(Shelf::List)) {
        if (isPast(stored.job, m_endedStay, now)) {
            past.append(stored.job.id);
            continue;
        }
        dropProblem(stored.job.progress);
        if (hasEnded(stored.job.progress.state) && stored.job.url)
            m_useless.insert(stored.job.id);
        else if (stored.job.url)
            m_missed.await(stored.job.id);
        histories.insert(stored.job.id, stored.history);
        if (stored.history.age > 0 && !isSettled(stored.job.progress.state))
            stored.job.timeLeft = timeLeftOf(stored.history, stored.job.progress.reportedAt);
        jobs.push_back(std::move(stored.job));
    }
    if (!past.isEmpty())
        succeeded(m_store.move(past, Shelf::History, now));
    if (!m_missed.isOver())
        m_returning.start();
    m_poller.restore(std::move(jobs), histories);
    forgetUseless();
}

void WatchList::checkStore()
{
    if (m_store.isKept() && !m_store.isSound()) {
        emit faulted(m_store.startAfresh(m_clock.wall()));
        for (const Job &job : m_model.jobs())
            m_dirty.insert(job.id);
        flush();
    }
    tidy();
    m_tidying.start();
}

QList<JobId> WatchList::add(const QList<NewJob> &jobs)
{
    JobId last = lastId();
    std::vector<StoredJob> fresh;
    fresh.reserve(static_cast<std::size_t>(jobs.size()));
    for (const NewJob &job : jobs) {
        fresh.push_back({.job = {.id = ++last,
                                 .url = job.url,
                                 .place = job.url.place(),
                                 .expiry = job.url.expiry(),
                                 .name = job.name,
                                 .batch = job.batch,
                                 .note = job.note,
                                 .watchedSince = m_clock.wall()}});
    }
    const QList<JobId> ids = idsOf(fresh);
    watch(std::move(fresh));
    return ids;
}

void WatchList::watch(std::vector<StoredJob> fresh)
{
    if (!succeeded(m_store.add(fresh))) {
        const QList<JobId> ids = idsOf(fresh);
        m_dirty.unite(QSet<JobId>(ids.begin(), ids.end()));
        m_later.start();
    }
    std::vector<Job> watched;
    watched.reserve(fresh.size());
    for (StoredJob &stored : fresh)
        watched.push_back(std::move(stored.job));
    m_poller.restore(std::move(watched));
}

void WatchList::remove(const QList<JobId> &ids)
{
    flush();
    std::vector<StoredJob> removed;
    QList<JobId> over;
    QList<JobId> running;
    for (const JobId id : ids) {
        const Job *job = m_model.find(id);
        if (!job)
            continue;
        removed.push_back(stored(*job));
        if (m_dirty.contains(id))
            m_unsaved.push_back(removed.back());
        (shelfAfterRemoval(*job) == Shelf::History ? over : running).append(id);
    }
    if (removed.empty())
        return;
    move(over, Shelf::History);
    move(running, Shelf::Removed);
    m_undo.push_back(std::move(removed));
    m_poller.remove(ids);
    for (const JobId id : ids)
        noteNotAbsent(id);
    emit shelvesChanged();
}

QList<JobId> WatchList::undo()
{
    if (m_undo.empty())
        return {};
    std::vector<StoredJob> last = std::move(m_undo.back());
    m_undo.pop_back();
    return putBack(std::move(last));
}

std::vector<StoredJob> WatchList::recentlyRemoved()
{
    const QDateTime now = m_clock.wall();
    std::vector<StoredJob> jobs = m_store.load(Shelf::Removed);
    std::erase_if(jobs, [&](const StoredJob &stored) { // until they are tidied away
        return stored.removedAt < now.addDuration(-RemovedFor) || (stored.job.expiry && *stored.job.expiry < now);
    });
    return jobs;
}

QList<JobId> WatchList::restore(const QList<JobId> &ids)
{
    std::vector<StoredJob> jobs = m_store.load(ids);
    std::erase_if(jobs, [](const StoredJob &stored) { return stored.shelf != Shelf::Removed; });
    return putBack(std::move(jobs));
}

QList<JobId> WatchList::putBack(std::vector<StoredJob> jobs)
{
    // Something may have come back in another way: from the list of removed jobs, or pasted anew.
    std::erase_if(jobs, [this](const StoredJob &stored) {
        return m_model.find(stored.job.id) || (stored.job.url && m_model.idOf(*stored.job.url));
    });
    const QList<JobId> ids = idsOf(jobs);
    move(ids, Shelf::List);
    std::vector<Job> watched;
    QHash<JobId, ProgressHistory> histories;
    for (StoredJob &stored : jobs) {
        m_dirty.insert(stored.job.id); // it may have been forgotten meanwhile
        histories.insert(stored.job.id, stored.history);
        watched.push_back(std::move(stored.job));
    }
    m_poller.restore(std::move(watched), histories);
    flush();
    emit shelvesChanged();
    return ids;
}

void WatchList::forgetUrls(const QList<JobId> &ids)
{
    m_poller.stop(ids);
    for (const JobId id : ids) {
        const Job *job = m_model.find(id);
        if (!job || !job->url)
            continue;
        m_useless.insert(id);
        if (isSettled(job->progress.state))
            continue;
        JobProgress progress = job->progress;
        progress.state = JobState::Unknown;
        progress.endedAfter = progress.reportedAt;
        progress.endedAt = m_clock.wall();
        m_model.setProgress(id, progress);
        m_dirty.insert(id);
    }
    flush();
}

bool WatchList::setNote(JobId id, const QString &note)
{
    if (m_model.setNote(id, note))
        return true; // kept as any edit of the list is
    std::vector<StoredJob> jobs = m_store.load({id});
    for (StoredJob &stored : jobs)
        stored.job.note = note.trimmed();
    return !jobs.empty() && succeeded(m_store.save(jobs));
}

void WatchList::forget(const QList<JobId> &ids)
{
    if (!succeeded(m_store.forget(ids)))
        return;
    const QSet<JobId> forgotten(ids.begin(), ids.end());
    const auto isForgotten = [&](const StoredJob &stored) { return forgotten.contains(stored.job.id); };
    m_dirty.subtract(forgotten);
    std::erase_if(m_unsaved, isForgotten);
    for (auto &jobs : m_undo)
        std::erase_if(jobs, isForgotten);
    m_poller.remove(ids);
    emit shelvesChanged();
}

ImportCounts WatchList::importJobs(std::vector<StoredJob> jobs)
{
    JobId last = lastId();
    std::vector<StoredJob> watched;
    std::vector<StoredJob> ended;
    ImportCounts counts;
    std::set<QStringList> seen; // the file may name a job twice
    for (StoredJob &stored : jobs) {
        Job &job = stored.job;
        const QString since = job.watchedSince.toString(Qt::ISODateWithMs);
        const bool isNew = seen.insert({job.name, since, job.place.host, job.place.shortId}).second
                           && (!job.url || seen.insert({QString::fromLatin1(job.url->secret())}).second);
        if (!isNew || m_store.has(job) || (job.url && known(*job.url))) {
            ++counts.known;
            continue;
        }
        if (!isSettled(job.progress.state) && !job.url) {
            ++counts.withoutUrl;
            continue;
        }
        job.id = ++last;
        dropProblem(job.progress);
        if (isSettled(job.progress.state) && !job.progress.endedAt.isValid())
            job.progress.endedAt = m_clock.wall();
        if (!hasEnded(job.progress.state) && job.url) {
            watched.push_back(std::move(stored));
        } else {
            job.url.reset();
            stored.shelf = Shelf::History;
            ended.push_back(std::move(stored));
        }
    }
    counts.watched = static_cast<int>(watched.size());
    if (succeeded(m_store.add(ended)))
        counts.ended = static_cast<int>(ended.size());
    watch(std::move(watched));
    emit shelvesChanged();
    return counts;
}

std::optional<KnownJob> WatchList::known(const MonitorUrl &url)
{
    if (const auto id = m_model.idOf(url)) {
        const Job *job = m_model.find(*id);
        return KnownJob{*id, job->name, true, job->progress.state, job->progress.endedAt};
    }
    return m_store.known(url);
}

void WatchList::onNoticed(JobId id, NoticeKind kind)
{
    m_dirty.insert(id);
    const Job *job = m_model.find(id);
    if (job && hasEnded(job->progress.state))
        m_useless.insert(id);
    if (m_missed.awaits(id))
        m_missed.count(id, kind);
    else
        m_news.append({id, kind});
    if (!m_soon.isActive())
        m_soon.start();
}

void WatchList::onLetGo(JobId id)
{
    m_useless.insert(id);
    m_soon.start();
}

void WatchList::onAnswered(JobId id)
{
    m_dirty.insert(id);
    const Job *job = m_model.find(id);
    // Without a connection nothing is known of it yet.
    if (job && !(job->progress.problem && job->progress.problem->kind == ProblemKind::Unreachable))
        noteNotAbsent(id);
    if (!m_later.isActive())
        m_later.start();
}

void WatchList::noteNotAbsent(JobId id)
{
    if (m_missed.settle(id))
        endMissedOutcomes();
}

void WatchList::endMissedOutcomes()
{
    m_returning.stop();
    const MissedOutcomesSummary summary = m_missed.end();
    flush();
    if (!summary.ids.isEmpty())
        emit returned(summary);
}

void WatchList::flush()
{
    m_soon.stop();
    m_later.stop();
    if (saveDirty() && saveMoves())
        forgetUseless();
    // Also what could not be kept is told: better twice than never.
    for (const auto &[id, kind] : std::exchange(m_news, {}))
        emit noticed(id, kind);
}

bool WatchList::saveDirty()
{
    std::vector<StoredJob> jobs = m_unsaved;
    for (const JobId id : std::as_const(m_dirty)) {
        if (const Job *job = m_model.find(id))
            jobs.push_back(stored(*job));
    }
    std::ranges::sort(jobs, {}, [](const StoredJob &stored) { return stored.job.id; });
    if (!jobs.empty() && !succeeded(m_store.save(jobs))) {
        m_later.start();
        return false;
    }
    m_dirty.clear();
    m_unsaved.clear();
    return true;
}

void WatchList::move(const QList<JobId> &ids, Shelf shelf)
{
    for (const JobId id : ids)
        m_moves.insert(id, shelf);
    saveMoves();
}

bool WatchList::saveMoves()
{
    for (const Shelf shelf : {Shelf::List, Shelf::Removed, Shelf::History}) {
        const QList<JobId> ids = m_moves.keys(shelf);
        if (!ids.isEmpty() && !succeeded(m_store.move(ids, shelf, m_clock.wall()))) {
            m_later.start();
            return false;
        }
    }
    m_moves.clear();
    return true;
}

void WatchList::forgetUseless()
{
    if (m_useless.isEmpty())
        return;
    if (!succeeded(m_store.forgetUrls(m_useless.values()))) {
        m_later.start();
        return;
    }
    for (const JobId id : std::exchange(m_useless, {}))
        m_model.forgetUrl(id);
}

void WatchList::tidy()
{
    const QDateTime now = m_clock.wall();
    // A clock that jumped ahead must not empty the history: what time has passed is believed day by day.
    const QDateTime seen = m_store.lastSeen();
    const QDateTime believed = seen.isValid() ? std::min(now, seen.addDays(1)) : now;
    succeeded(m_store.forgetOld(believed.addDuration(-m_retention), believed.addDuration(-RemovedFor), believed));
    succeeded(m_store.setLastSeen(believed));

    QList<JobId> past;
    for (const Job &job : m_model.jobs()) {
        if (isPast(job, m_endedStay, now))
            past.append(job.id);
    }
    if (!past.isEmpty() && succeeded(m_store.move(past, Shelf::History, now)))
        m_poller.remove(past);
    emit shelvesChanged();
}

/// A store that cannot be read does not know which ids were given.
JobId WatchList::lastId()
{
    JobId last = m_store.lastId();
    for (const Job &job : m_model.jobs())
        last = std::max(last, job.id);
    return last;
}

/// Whether a write succeeded; one that fails is told, but not each time again.
bool WatchList::succeeded(const JobStore::Outcome &outcome)
{
    if (outcome && !m_failing)
        emit faulted(*outcome);
    m_failing = outcome.has_value();
    return !m_failing;
}

StoredJob WatchList::stored(const Job &job) const
{
    return {.job = job, .history = m_poller.historyOf(job.id)};
}
