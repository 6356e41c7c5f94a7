// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchlives.h"
#include "jobs/clock.h"
#include "jobs/joblistmodel.h"
#include "jobs/notice.h"
#include "nextpoll.h"
#include "pollschedule.h"

#include <QObject>
#include <QSet>

/// Watches the jobs of a list: says who is due, and puts what the replies mean into the model. Neither timer nor network
/// is in here: a PollTimer connects both in a program, and a test or benchmark lets an hour pass in a millisecond.
class Poller : public QObject
{
    Q_OBJECT

public:
    Poller(JobListModel &model, Clock clock, ConclusionRule rule = {}, QObject *parent = nullptr);

    /// Emits due() for all that is due at @p now, as far as the hosts' budgets allow.
    void pollDue(SteadyTime now);
    /// When pollDue() should be called next; nothing when only a reply or a new job can change that.
    std::optional<SteadyTime> nextWake() const { return m_schedule.nextWake(m_clock.steady()); }
    /// What came of a due(): exactly one for each. Polls what is due by then.
    void takeReply(JobId id, const PollReply &reply);

    /// Puts jobs into the list, each with an id of its own, and asks them at once, as far as their hosts' budgets allow.
    /// @p histories is what historyOf() gave for those that were watched before.
    void watch(std::vector<Job> jobs, const QHash<JobId, ProgressHistory> &histories = {});
    /// Takes jobs out of the list. The copies themselves go on. An answer under way is dropped, not aborted.
    std::vector<Job> remove(const QList<JobId> &ids);
    /// Asks no more. The jobs stay in the list.
    void stop(const QList<JobId> &ids);
    /// What the answers have shown so far; empty for a job that is not asked any more.
    ProgressHistory historyOf(JobId id) const { return m_watches.value(id).history; }
    /// Asks as soon as the host's budget allows; never while it is blocked. Ended jobs are left alone.
    void checkNow(const QList<JobId> &ids);
    /// The rows that somebody can see: polled at once if what they show is old, and closely where their host has so many
    /// jobs that each has to wait.
    void setOnScreen(const QSet<JobId> &ids);
    /// Nobody can see the window, so that thousands of jobs may be polled more rarely.
    void setHidden(bool hidden) { m_hidden = hidden; }
    /// The network costs by the byte, so that all are polled more rarely.
    void setMetered(bool metered) { m_metered = metered; }
    /// Something told that the network is back: asks everybody who could not be reached.
    void networkIsBack();

signals:
    /// Somebody should poll @p url now, and give the reply to takeReply().
    void due(JobId id, const MonitorUrl &url);
    /// nextWake() may have changed.
    void wakeChanged();
    /// A person should hear of this job.
    void noticed(JobId id, NoticeKind kind);
    /// The outcome stays unknown: polling has no more use, and neither has the URL.
    void urlUseless(JobId id);
    /// An answer is in the list, or why there was none; after the others for the same answer.
    void answered(JobId id);

private:
    /// What is only needed while the program runs.
    struct Watch
    {
        SteadyTime firstPoll;
        SteadyTime asked; ///< last
        SteadyTime answered;
        bool isNew = true; ///< nobody asked yet
        int failures = 0;
        ProgressHistory history;
    };

    void start(const Job &job, const ProgressHistory &history = {});
    void pollDue() { pollDue(m_clock.steady()); }
    void tellHost(const QString &host, const PollOutcome &outcome, JobProgress &progress);
    PollPace paceFor(const Job &job, const QString &host) const;
    void noticeSleep(SteadyTime now);

    JobListModel &m_model;
    Clock m_clock;
    ConclusionRule m_rule;
    PollSchedule m_schedule;
    QHash<JobId, Watch> m_watches;
    BatchLives m_lives;
    QSet<JobId> m_onScreen;
    bool m_hidden = false;
    bool m_metered = false;
    SteadyTime m_lastSteady;
    QDateTime m_lastWall;
};
