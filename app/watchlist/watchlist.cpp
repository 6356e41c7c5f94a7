// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist.h"

#include "desktop/settings.h"
#include "jobs/jobname.h"
#include "log.h"

#include <algorithm>
#include <set>

using namespace std::chrono_literals;

namespace {

constexpr auto TidyEvery = 1h;
constexpr auto ReturnWithin = 1min;

Section sectionAfterRemoval(const Job &job)
{
    return isSettled(job.progress.state) && (hasEnded(job.progress.state) || !job.url) ? Section::History : Section::Removed;
}

QList<JobId> idsOf(const std::vector<StoredJob> &jobs)
{
    QList<JobId> ids;
    for (const StoredJob &stored : jobs)
        ids.append(stored.job.id);
    return ids;
}

} // namespace

WatchList::WatchList(OpenedStore opened, const Clock &clock, ConclusionRule rule, std::chrono::milliseconds batch,
                     QObject *parent)
    : QObject(parent), m_store(std::move(opened.store)),
      m_openFault(m_store->isKept() ? std::nullopt : std::move(opened.fault)), m_clock(clock), m_model(batch),
      m_poller(m_model, clock, rule),
      m_autosave(*m_store, clock,
                 [this](JobId id) {
                     const Job *job = m_model.find(id);
                     return job ? std::optional(stored(*job)) : std::nullopt;
                 }),
      m_lastId(m_store->lastId())
{
    m_returning.setSingleShot(true);
    m_returning.setInterval(ReturnWithin);
    m_tidying.setInterval(TidyEvery);
    connect(&m_returning, &QTimer::timeout, this, &WatchList::endMissedOutcomes);
    connect(&m_tidying, &QTimer::timeout, this, &WatchList::tidy);
    connect(&m_poller, &Poller::noticed, this, &WatchList::onNoticed);
    connect(&m_poller, &Poller::answered, this, &WatchList::onAnswered);
    connect(&m_poller, &Poller::urlUseless, this, [this](JobId id) {
        m_autosave.noteUseless(id);
        m_autosave.noteChange(id, Autosave::Wait::Short);
    });
    connect(&m_model, &JobListModel::edited, this, [this](const QList<JobId> &ids) {
        for (const JobId id : ids)
            m_autosave.noteChange(id, Autosave::Wait::Short);
        flush();
    });
    connect(&m_autosave, &Autosave::faulted, this, &WatchList::faulted);
    connect(&m_autosave, &Autosave::mended, this, &WatchList::mended);
    connect(&m_autosave, &Autosave::urlsForgotten, this, [this](const QList<JobId> &ids) {
        for (const JobId id : ids)
            m_model.forgetUrl(id);
    });
    // Also what could not be kept is told: better twice than never.
    connect(&m_autosave, &Autosave::flushed, this, [this] {
        for (const auto &[id, kind] : std::exchange(m_news, {}))
            emit noticed(id, kind);
    });
}

void WatchList::start()
{
    const QDateTime now = m_clock.wall();
    std::vector<Job> jobs;
    QHash<JobId, ProgressHistory> histories;
    QList<JobId> past;
    m_lastId = std::max(m_lastId, m_store->lastId());
    for (StoredJob &stored : m_store->load(Section::List)) {
        Job &job = stored.job;
        m_lastId = std::max(m_lastId, job.id); // a store that cannot be read does not know which were given
        if (m_retention.isPast(job, now)) {
            past.append(job.id);
            continue;
        }
        job.progress = resumed(std::move(job.progress));
        if (hasEnded(job.progress.state) && job.url)
            m_autosave.noteUseless(job.id);
        else if (job.url)
            m_missed.await(job.id);
        histories.insert(job.id, stored.history);
        if (stored.history.age > 0 && !isSettled(job.progress.state))
            job.timeLeft = timeLeftOf(stored.history, job.progress.reportedAt);
        jobs.push_back(std::move(job));
    }
    if (const int unreadable = m_store->setUnreadableAside(now); unreadable > 0)
        emit faulted({.kind = StoreFault::PartlyUnreadable, .path = m_store->path(), .jobs = unreadable});
    qCDebug(watchListLog) << "started with" << jobs.size() << "jobs," << past.size() << "went to the history";
    if (!past.isEmpty())
        m_autosave.move(past, Section::History);
    m_poller.watch(std::move(jobs), histories);
    takeUntold();
    if (!m_missed.isOver())
        m_returning.start();
    m_autosave.flush();
}

/// What ended in the last run and was told to nobody there was missed as well.
void WatchList::takeUntold()
{
    for (const JobId id : m_store->untold()) {
        const Job *job = m_model.find(id);
        if (const auto kind = job ? noticeFor({}, job->progress) : std::nullopt)
            m_missed.count(id, *kind);
    }
    if (m_missed.isOver() && m_missed.hasNews())
        QTimer::singleShot(0, this, &WatchList::endMissedOutcomes);
}

void WatchList::checkStore()
{
    if (m_store->isKept() && !m_store->isSound()) {
        const StoreFault fault = m_store->startAfresh(m_clock.wall());
        if (!m_store->isKept())
            m_openFault = fault;
        emit faulted(fault);
        for (const Job &job : m_model.jobs())
            m_autosave.noteChange(job.id, Autosave::Wait::Short);
        flush();
    }
    tidy();
    m_tidying.start();
}

std::optional<StoreFault> WatchList::fault() const
{
    return m_openFault ? m_openFault : m_autosave.fault();
}

void WatchList::close()
{
    flush();
    emit closing();
    qCDebug(watchListLog) << "closed with" << m_model.rowCount() << "jobs";
    m_untold += m_missed.end().ids;
    if (m_store->untold() != m_untold)
        m_autosave.succeeded(m_store->setUntold(m_untold));
    m_returning.stop();
    m_tidying.stop();
}

IntakeRules WatchList::rules(const Settings &settings, bool trustLoopback)
{
    return {.known = [this](const MonitorUrl &url) { return known(url); },
            .isAllowed = [&settings, trustLoopback](const MonitorUrl &url) {
                return (trustLoopback && url.hostKind() == HostKind::Loopback)
                       || settings.allowedHosts().contains(url.hostKey());
            },
            .hostsAreLocked = settings.hostsAreLocked()};
}

/// Whether admission takes no job for @p url.
bool WatchList::isWatched(const MonitorUrl &url)
{
    const auto job = known(url);
    return job && job->isFinal();
}

QList<JobId> WatchList::add(const QList<NewJob> &jobs)
{
    QSet<QByteArray> seen;
    std::vector<StoredJob> fresh;
    fresh.reserve(static_cast<std::size_t>(jobs.size()));
    for (const NewJob &job : jobs) {
        if (isWatched(job.url) || seen.contains(job.url.secret()))
            continue;
        seen.insert(job.url.secret());
        fresh.push_back({.job = {.id = nextId(),
                                 .url = job.url,
                                 .place = job.url.place(),
                                 .expiry = job.url.expiry(),
                                 .name = shortName(job.name),
                                 .batch = shortName(job.batch),
                                 .note = job.note,
                                 .watchedSince = m_clock.wall()}});
    }
    const QList<JobId> ids = idsOf(fresh);
    qCDebug(watchListLog) << "added" << ids.size() << "of" << jobs.size();
    watch(std::move(fresh));
    return ids;
}

void WatchList::watch(std::vector<StoredJob> fresh)
{
    if (fresh.empty())
        return;
    m_autosave.add(fresh);
    std::vector<Job> watched;
    watched.reserve(fresh.size());
    for (StoredJob &stored : fresh)
        watched.push_back(std::move(stored.job));
    m_poller.watch(std::move(watched));
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
        m_autosave.noteLeaving(removed.back());
        (sectionAfterRemoval(*job) == Section::History ? over : running).append(id);
    }
    if (removed.empty())
        return;
    qCDebug(watchListLog) << "removed" << over << "to the history, and while they ran" << running;
    m_autosave.move(over, Section::History);
    m_autosave.move(running, Section::Removed);
    m_undo.push_back(std::move(removed));
    m_poller.remove(ids);
    for (const JobId id : ids)
        noteNotMissed(id);
    emit sectionsChanged();
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
    std::vector<StoredJob> jobs = m_store->load(Section::Removed);
    std::erase_if(jobs, [&](const StoredJob &stored) { // until they are tidied away
        return stored.removedAt < now.addDuration(-Retention::RemovedFor) || (stored.job.expiry && *stored.job.expiry < now);
    });
    return jobs;
}

QList<JobId> WatchList::restore(const QList<JobId> &ids)
{
    std::vector<StoredJob> jobs = m_store->load(ids);
    std::erase_if(jobs, [](const StoredJob &stored) { return stored.section != Section::Removed; });
    return putBack(std::move(jobs));
}

QList<JobId> WatchList::putBack(std::vector<StoredJob> jobs)
{
    // Something may have come back in another way: from the list of removed jobs, or pasted anew.
    std::erase_if(jobs, [this](const StoredJob &stored) {
        return m_model.find(stored.job.id) || (stored.job.url && m_model.idOf(*stored.job.url));
    });
    const QList<JobId> ids = idsOf(jobs);
    m_autosave.move(ids, Section::List);
    std::vector<Job> watched;
    QHash<JobId, ProgressHistory> histories;
    for (StoredJob &stored : jobs) {
        m_autosave.noteChange(stored.job.id, Autosave::Wait::Short); // it may have been forgotten meanwhile
        histories.insert(stored.job.id, stored.history);
        watched.push_back(std::move(stored.job));
    }
    m_poller.watch(std::move(watched), histories);
    flush();
    emit sectionsChanged();
    return ids;
}

void WatchList::forgetUrls(const QList<JobId> &ids)
{
    m_poller.stop(ids);
    for (const JobId id : ids) {
        const Job *job = m_model.find(id);
        if (!job || !job->url)
            continue;
        m_autosave.noteUseless(id);
        m_model.setProgress(id, concluded(job->progress, m_clock.wall()));
        m_autosave.noteChange(id, Autosave::Wait::Short);
    }
    flush();
}

bool WatchList::setNote(JobId id, const QString &note)
{
    if (m_model.setNote(id, note))
        return true; // kept as any edit of the list is
    std::vector<StoredJob> jobs = m_store->load({id});
    for (StoredJob &stored : jobs)
        stored.job.note = note.trimmed();
    return !jobs.empty() && m_autosave.succeeded(m_store->save(jobs));
}

void WatchList::forget(const QList<JobId> &ids)
{
    if (!m_autosave.succeeded(m_store->forget(ids)))
        return;
    const QSet<JobId> forgotten(ids.begin(), ids.end());
    const auto isForgotten = [&](const StoredJob &stored) { return forgotten.contains(stored.job.id); };
    m_autosave.drop(forgotten);
    for (auto &jobs : m_undo)
        std::erase_if(jobs, isForgotten);
    m_poller.remove(ids);
    emit sectionsChanged();
}

ImportCounts WatchList::importJobs(std::vector<StoredJob> jobs)
{
    std::vector<StoredJob> watched;
    std::vector<StoredJob> ended;
    ImportCounts counts;
    std::set<QStringList> seen; // the file may name a job twice
    for (StoredJob &stored : jobs) {
        Job &job = stored.job;
        const QString since = job.watchedSince.toString(Qt::ISODateWithMs);
        const bool isNew = seen.insert({job.name, since, job.place.host, job.place.shortId}).second
                           && (!job.url || seen.insert({QString::fromLatin1(job.url->secret())}).second);
        if (!isNew || m_store->has(job) || (job.url && isWatched(*job.url))) {
            ++counts.known;
            continue;
        }
        if (!isSettled(job.progress.state) && !job.url) {
            ++counts.withoutUrl;
            continue;
        }
        job.id = nextId();
        job.progress = imported(std::move(job.progress), m_clock.wall());
        if (!hasEnded(job.progress.state) && job.url) {
            watched.push_back(std::move(stored));
        } else {
            job.url.reset();
            stored.section = Section::History;
            ended.push_back(std::move(stored));
        }
    }
    counts.watched = static_cast<int>(watched.size());
    qCDebug(watchListLog) << "imported" << watched.size() << "to watch," << ended.size() << "ended, left out"
                          << counts.known + counts.withoutUrl;
    if (m_autosave.succeeded(m_store->add(ended)))
        counts.ended = static_cast<int>(ended.size());
    watch(std::move(watched));
    emit sectionsChanged();
    return counts;
}

std::optional<KnownJob> WatchList::known(const MonitorUrl &url)
{
    if (const auto id = m_model.idOf(url)) {
        const Job *job = m_model.find(*id);
        return KnownJob{*id, job->name, true, job->progress.state, job->progress.endedAt};
    }
    return m_store->known(url);
}

void WatchList::onNoticed(JobId id, NoticeKind kind)
{
    const Job *job = m_model.find(id);
    if (job && hasEnded(job->progress.state))
        m_autosave.noteUseless(id);
    if (m_missed.awaits(id))
        m_missed.count(id, kind);
    else
        m_news.append({id, kind});
    m_autosave.noteChange(id, Autosave::Wait::Short);
}

void WatchList::onAnswered(JobId id)
{
    const Job *job = m_model.find(id);
    // Without a connection nothing is known of it yet.
    if (job && !(job->progress.problem && job->progress.problem->kind == ProblemKind::Unreachable))
        noteNotMissed(id);
    m_autosave.noteChange(id, Autosave::Wait::Long);
}

void WatchList::noteNotMissed(JobId id)
{
    if (m_missed.settle(id))
        endMissedOutcomes();
}

void WatchList::endMissedOutcomes()
{
    m_returning.stop();
    const MissedOutcomesSummary summary = m_missed.end();
    flush();
    if (!summary.ids.isEmpty()) {
        m_autosave.succeeded(m_store->setUntold({}));
        emit returned(summary);
    }
}

void WatchList::tidy()
{
    m_autosave.succeeded(m_retention.tidy(*m_store, m_clock.wall()));
    QList<JobId> past;
    for (const Job &job : m_model.jobs()) {
        if (m_retention.isPast(job, m_clock.wall()))
            past.append(job.id);
    }
    if (!past.isEmpty() && m_autosave.succeeded(m_store->move(past, Section::History, m_clock.wall())))
        m_poller.remove(past);
    emit sectionsChanged();
}

StoredJob WatchList::stored(const Job &job) const
{
    return {.job = job, .history = m_poller.historyOf(job.id)};
}
