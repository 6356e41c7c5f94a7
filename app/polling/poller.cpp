// SPDX-License-Identifier: GPL-3.0-or-later
#include "poller.h"

#include "jobs/pace.h"
#include "log.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace {

using HistorySeconds = std::chrono::duration<float>; // as ProgressHistory has them

/// With more running jobs than this, and nobody looking, they are polled more rarely.
constexpr int ManyJobs = 1000;
/// The wall clock ran ahead of the steady one by more than this: the machine slept.
constexpr auto SleptFor = 30s;

} // namespace

Poller::Poller(JobListModel &model, Clock clock, ConclusionRule rule, QObject *parent)
    : QObject(parent), m_model(model), m_clock(std::move(clock)), m_rule(rule), m_lastSteady(m_clock.steady()),
      m_lastWall(m_clock.wall())
{ }

void Poller::watch(std::vector<Job> jobs, const QHash<JobId, ProgressHistory> &histories)
{
    for (const Job &job : jobs)
        start(job, histories.value(job.id));
    m_model.append(std::move(jobs));
    pollDue();
}

void Poller::start(const Job &job, const ProgressHistory &history)
{
    if (hasEnded(job.progress.state) || !job.url)
        return;
    const SteadyTime now = m_clock.steady();
    Watch watch;
    watch.firstPoll = now;
    watch.asked = now;
    watch.answered = now;
    if (history.age > 0) {
        // The copy went on while nobody asked.
        const auto unwatched = std::max(0ms, m_clock.wall() - job.progress.reportedAt);
        watch.firstPoll =
            now - std::chrono::duration_cast<SteadyTime::duration>(HistorySeconds(history.age)) - unwatched;
        watch.isNew = false;
        watch.history = history;
    }
    m_watches.insert(job.id, watch);
    m_schedule.add(job.id, job.url->hostKey(), now);
}

std::vector<Job> Poller::remove(const QList<JobId> &ids)
{
    stop(ids);
    for (const JobId id : ids)
        m_onScreen.remove(id);
    return m_model.take(ids);
}

void Poller::stop(const QList<JobId> &ids)
{
    for (const JobId id : ids) {
        m_watches.remove(id);
        m_schedule.remove(id);
    }
}

void Poller::checkNow(const QList<JobId> &ids)
{
    const SteadyTime now = m_clock.steady();
    for (const JobId id : ids) {
        const Job *job = m_model.find(id);
        if (!job || hasEnded(job->progress.state) || !job->url)
            continue;
        // Nobody asks for an unknown outcome any more, but somebody may by hand.
        if (!m_watches.contains(id))
            start(*job);
        m_schedule.bringForward(id, now, true);
    }
    pollDue();
}

void Poller::setOnScreen(const QSet<JobId> &ids)
{
    const SteadyTime now = m_clock.steady();
    const QSet<JobId> fresh = QSet<JobId>(ids).subtract(m_onScreen);
    m_onScreen = ids;
    for (const JobId id : fresh) {
        const auto watch = m_watches.constFind(id);
        const Job *job = m_model.find(id);
        if (watch == m_watches.constEnd() || !job || job->progress.problem || job->progress.state == JobState::Unknown)
            continue;
        const PollPace pace = paceFor(*job, job->url->hostKey());
        const SteadyTime due = watch->answered + pollDelay(watch->history, pace, 0);
        m_schedule.bringForward(id, due, due <= now);
    }
    if (!fresh.isEmpty())
        pollDue();
}

void Poller::networkIsBack()
{
    const SteadyTime now = m_clock.steady();
    qCDebug(pollingLog) << "the network is back";
    m_schedule.forgetTokens(now);
    for (const Job &job : m_model.jobs()) {
        if (job.progress.problem && job.progress.problem->kind == ProblemKind::Unreachable)
            m_schedule.bringForward(job.id, now, false);
    }
    pollDue();
}

void Poller::pollDue(SteadyTime now)
{
    noticeSleep(now);
    for (const JobId id : m_schedule.takeDue(now)) {
        const Job *job = m_model.find(id);
        Watch &watch = m_watches[id];
        if (std::exchange(watch.isNew, false))
            watch.firstPoll = now;
        watch.asked = now;
        emit due(id, *job->url);
    }
    emit wakeChanged();
}

void Poller::takeReply(JobId id, const PollReply &reply)
{
    const SteadyTime now = m_clock.steady();
    const QDateTime wall = m_clock.wall();
    const QString host = hostKeyOf(reply.requestUrl);
    const Job *job = m_model.find(id);
    const auto watch = m_watches.find(id);
    if (!job || watch == m_watches.end()) {
        m_schedule.answered(id, host, std::nullopt);
        pollDue();
        return;
    }

    const PollOutcome outcome = interpret(reply, wall);
    const JobProgress before = job->progress;
    JobProgress after = advanced(before, outcome, wall, m_rule);
    tellHost(host, outcome, after);

    watch->answered = now;
    const bool goesOn = !isSettled(after.state);
    TimeLeft timeLeft = goesOn ? job->timeLeft : TimeLeft();
    if (outcome.report) {
        const auto derived = derivedPercentage(after);
        watch->history = extended(std::move(watch->history), HistorySeconds(now - watch->firstPoll).count(),
                                  derived ? derived : outcome.report->percentageComplete,
                                  HistorySeconds(now - watch->asked).count());
        if (goesOn)
            timeLeft = timeLeftOf(watch->history, wall);
    }
    if (after.state == JobState::Completed)
        m_lives.add(job->batch, watch->history.age);
    const bool failed =
        outcome.problem
        && (outcome.problem->kind == ProblemKind::Unreachable || outcome.problem->kind == ProblemKind::Unexpected);
    watch->failures = failed ? watch->failures + 1 : 0;

    const auto wait = nextPoll({.progress = after,
                                .outcome = outcome,
                                .history = watch->history,
                                .pace = paceFor(*job, host),
                                .failures = watch->failures,
                                .rule = m_rule,
                                .expiry = job->expiry,
                                .now = wall,
                                .jitter = m_clock.jitter()});
    m_schedule.answered(id, host, wait ? std::optional(now + *wait) : std::nullopt,
                        wait && outcome.report && endsWithin(watch->history, *wait));
    qCDebug(pollingLog).nospace() << "job " << id << ": state " << int(after.state) << ", failures " << watch->failures
                                  << ", next in " << (wait ? wait->count() : -1) << " ms";
    if (!wait) {
        m_watches.erase(watch);
        m_schedule.remove(id); // whatever else was planned for it
    }

    m_model.setProgress(id, after, timeLeft);
    if (const auto kind = noticeFor(before, after))
        emit noticed(id, *kind);
    if (!wait && !hasEnded(after.state))
        emit urlUseless(id);
    emit answered(id);
    pollDue();
}

/// Passes on what the answer says of the host as a whole, and back when the host may be asked again.
void Poller::tellHost(const QString &host, const PollOutcome &outcome, JobProgress &progress)
{
    const SteadyTime now = m_clock.steady();
    // The end of a job can come with a 429, too: the host is closed all the same.
    const bool throttled =
        outcome.problem ? outcome.problem->kind == ProblemKind::Throttled : outcome.wait && hasEnded(progress.state);
    if (throttled) {
        m_schedule.throttled(host, now, outcome.wait);
        qCDebug(pollingLog).nospace() << "throttled, the host asks for " << (outcome.wait ? outcome.wait->count() : -1)
                                      << " ms";
        if (const auto until = m_schedule.blockedUntil(host, now); until && progress.problem)
            progress = throttledUntil(std::move(progress), m_clock.wall().addDuration(
                                                               std::chrono::ceil<std::chrono::milliseconds>(*until - now)));
        return;
    }
    if (outcome.rateLimitLow)
        m_schedule.slowDown(host, now);
    if (outcome.report)
        m_schedule.answeredWell(host);
}

PollPace Poller::paceFor(const Job &job, const QString &host) const
{
    const double backoff = m_schedule.backoff(host, m_clock.steady());
    PollPace pace = PollPace::among(m_schedule.jobsAt(host), backoff);
    if (m_metered || (m_hidden && m_model.summary().unsettled() > ManyJobs)) {
        const double patience = pace.patience;
        pace = PollPace::frugal();
        pace.patience = std::max(pace.patience, patience);
    } else if (!m_hidden && backoff <= 1 && m_onScreen.contains(job.id)) {
        pace.patience = std::min(pace.patience, 1.0); // those in view are few
    }
    pace.mostLast = m_lives.mostLast(job.batch);
    return pace;
}

void Poller::noticeSleep(SteadyTime now)
{
    const QDateTime wall = m_clock.wall();
    const auto steadyPassed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_lastSteady);
    if (wall - m_lastWall > steadyPassed + SleptFor) {
        qCDebug(pollingLog) << "the machine slept";
        m_schedule.forgetTokens(now);
    }
    m_lastSteady = now;
    m_lastWall = wall;
}
