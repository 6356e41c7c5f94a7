// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/job.h"

#include <QHash>

#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

/// What one host (scheme, host and port) is asked at most.
struct HostBudget
{
    int underWay = 6;           ///< requests at a time
    double perSecond = 8;       ///< requests a second, over time
    double burst = 40;          ///< of them at once after a pause, so that what was just pasted is not kept waiting
    double perSecondSlowed = 5; ///< the same while the host recovers from throttling
};

/// Who is due, under the budget of each host. Time is an argument: nothing here waits. A job that was handed out has no due
/// time until answered() gives it the next, so that a slow reply is never asked twice.
class PollSchedule
{
public:
    explicit PollSchedule(HostBudget budget = {}) : m_budget(budget) { }

    /// Watches @p id from @p due on. A job that is there already moves to @p due.
    void add(JobId id, const QString &host, SteadyTime due);
    /// Forgets @p id; unknown ids are ignored. A request under way still counts against its host until answered().
    void remove(JobId id);
    /// Makes @p id due at @p due if that is earlier than planned. @p urgent lets it pass the others, on up to half of the
    /// host's budget: for rows that somebody looks at. Without effect while it is being asked.
    void bringForward(JobId id, SteadyTime due, bool urgent);
    /// The jobs to ask now, in that order. They count as being asked until answered().
    std::vector<JobId> takeDue(SteadyTime now);
    /// The answer for @p id is here; @p next is when to ask again, or nothing when it is over. @p endsThen, as far as is known:
    /// it passes the others as rows do that somebody looks at, unless a handful of those wait already.
    void answered(JobId id, const QString &host, std::optional<SteadyTime> next, bool endsThen = false);

    /// The host said that it is asked too much: it is blocked for @p wait, and its delays double.
    /// @p wait is what it asks for (taken within 1 s … 1 h); without it 10 s, doubling each time in a row.
    void throttled(const QString &host, SteadyTime now, std::optional<std::chrono::milliseconds> wait);
    /// The host answered without a problem: the next block without a stated wait begins at 10 s again.
    void answeredWell(const QString &host);
    /// The host is about to throttle: its delays double once per unblocked minute, without a block.
    void slowDown(const QString &host, SteadyTime now);
    /// When the host may be asked again; nothing when it is not blocked.
    std::optional<SteadyTime> blockedUntil(const QString &host, SteadyTime now) const;
    /// By what the host's delays are multiplied: 1 … 16, falling by a twentieth each quiet minute.
    double backoff(const QString &host, SteadyTime now) const;

    /// How many jobs of the host are watched.
    int jobsAt(const QString &host) const;

    /// When takeDue() will have something to hand out, as far as is known now; nothing when only answers can change that.
    std::optional<SteadyTime> nextWake(SteadyTime now) const;
    /// Spreads everything that is overdue over what the budgets allow: after sleep, nothing fires all at once.
    void forgetTokens(SteadyTime now);

private:
    using Queue = std::set<std::pair<SteadyTime, JobId>>;
    struct Host
    {
        int jobs = 0; ///< planned, urgent or under way
        Queue planned;
        Queue urgent; ///< asked first, on up to half of the budget
        int underWay = 0;
        double tokens = 0;                           ///< requests that may go out at once: a token bucket
        SteadyTime tokensAt;                         ///< when that was so
        SteadyTime blockedUntil = SteadyTime::min(); ///< no request before
        int throttledInARow = 0;
        double backoff = 1;
        SteadyTime backoffAt = SteadyTime::min();
        bool urgentWentLast = false; ///< keeps the share of urgent rows at a half
    };
    struct Entry
    {
        Host *host;
        SteadyTime due;
        bool urgent = false;
        bool underWay = false;
    };

    Host &hostOf(const QString &host);
    void forget(QHash<JobId, Entry>::const_iterator entry);
    Queue &queueOf(Host &host, const Entry &entry) const { return entry.urgent ? host.urgent : host.planned; }
    double rate(const Host &host, SteadyTime now) const;
    double tokens(const Host &host, SteadyTime now) const;
    static double backoffOf(const Host &host, SteadyTime now);
    static const Queue *nextQueue(const Host &host, SteadyTime now);

    HostBudget m_budget;
    QHash<JobId, Entry> m_entries;
    std::unordered_map<QString, Host> m_hosts; ///< entries point into it
};
