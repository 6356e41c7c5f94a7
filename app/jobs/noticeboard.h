// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <vector>

/// What became of one job, as it is told.
struct JobNews
{
    JobId id = 0;
    NoticeKind kind = NoticeKind::Completed;
    QString name;
    QString batch; ///< may be empty
    QDateTime watchedSince;
    JobProgress progress; ///< after it
    bool tellMe = false;  ///< the person wants to hear of this job's end, whatever else runs

    bool operator==(const JobNews &) const = default;
};

/// How many jobs ended how.
struct OutcomeCounts
{
    int completed = 0;
    int failed = 0;
    int cancelled = 0;
    int unknown = 0;

    void count(NoticeKind kind);
    int total() const { return completed + failed + cancelled + unknown; }

    bool operator==(const OutcomeCounts &) const = default;
};

/// A batch of which no job runs any longer.
struct EndedBatch
{
    QString name;
    OutcomeCounts counts;

    bool operator==(const EndedBatch &) const = default;
};

/// The batch @p name of @p jobs, if it has several jobs of which none runs any longer.
std::optional<EndedBatch> endedBatch(const QString &name, const std::vector<Job> &jobs);

/// No job runs any longer.
struct AllEnded
{
    OutcomeCounts counts; ///< of the jobs that ended since no job ran the last time
    QDateTime since;      ///< the first of them was added
    QDateTime at;

    bool operator==(const AllEnded &) const = default;
};

/// So long before a monitor URL expires it is warned of.
constexpr std::chrono::minutes expiryLead{30};

/// A running job whose URL cannot be polled much longer.
struct ExpiringJob
{
    JobId id = 0;
    QString name;
    std::optional<double> percentage;
    QDateTime expiry; ///< UTC

    bool operator==(const ExpiringJob &) const = default;
};

/// What one notification says.
struct Digest
{
    QList<JobNews> news; ///< each job once
    QList<ExpiringJob> expiring;
    QList<EndedBatch> batches;
    std::optional<AllEnded> all;
    bool wasMissed = false; ///< all of it happened while the program did not run

    bool isEmpty() const { return news.isEmpty() && expiring.isEmpty(); }
    /// All jobs it is about.
    QList<JobId> jobs() const;
    OutcomeCounts counts() const;
    /// A job failed, has an unknown outcome, or cannot be polled much longer.
    bool needsAttention() const;

    bool operator==(const Digest &) const = default;
};

/// @p first and what happened since. A job in both counts as in @p then.
Digest merged(Digest first, const Digest &then);

/// Which kinds of news are told.
struct NoticeSwitches
{
    bool problems = true;    ///< failed and unknown outcomes
    bool completions = true; ///< of a job that is alone
    bool batches = true;
    bool allEnded = true;
    bool expiring = true;

    bool operator==(const NoticeSwitches &) const = default;
};

/// The time at which notifications that were silenced at @p now are shown again: six in the morning, local time.
QDateTime quietEnd(const QDateTime &now);

/// Decides what is told, and when, so that there is one notification on the screen which grows: failures and unknown
/// outcomes at once, the end of a batch, the end of all, completion of a job that is alone or marked. What happens while
/// it is on the screen updates it, ever more rarely. What is not worth a notification is part of the next one. Knows no
/// clock: times are arguments.
class NoticeBoard
{
public:
    using Predicate = std::function<bool(JobId)>;

    void setSwitches(const NoticeSwitches &switches) { m_switches = switches; }
    /// Nothing is told before @p time, unless it is invalid; afterwards what was held back.
    void setQuietUntil(const QDateTime &time) { m_quietUntil = time; }
    const QDateTime &quietUntil() const { return m_quietUntil; }

    /// Jobs ended. @p jobs is the list after that; @p isLookedAt whether a person sees the row now, and need not be told.
    void add(const QList<JobNews> &news, const std::vector<Job> &jobs, const QDateTime &now,
             const Predicate &isLookedAt);
    /// What happened while the program did not run.
    void addMissed(const QList<JobNews> &news, const QDateTime &now, const Predicate &isLookedAt);
    /// Running jobs whose URLs expire within half an hour of @p now are told once.
    void addExpiring(const std::vector<Job> &jobs, const QDateTime &now, const Predicate &isLookedAt);
    /// When addExpiring() has something to do next; empty for never.
    std::optional<QDateTime> nextExpiry(const std::vector<Job> &jobs) const;

    /// From when on tell() has something to say; empty for nothing.
    std::optional<QDateTime> dueAt() const;
    /// What the notification says from now on: the one on the screen, or a new one.
    Digest tell(const QDateTime &now);
    /// The jobs that tell() would tell of, and has not.
    QList<JobId> untold() const { return m_wantedAt ? m_fresh.jobs() : QList<JobId>(); }
    /// The notification is no longer on the screen.
    void closed() { m_told = {}; }
    /// A person has looked: nothing is left to tell.
    void lookedAt();
    /// Drops the news of jobs that a person has dealt with. True when nothing is left of what is on the screen.
    bool drop(const Predicate &isHandled);

private:
    bool isWorthTelling(const JobNews &news) const;
    bool isWorthTellingAlone(const JobNews &news) const;
    void addEnds(const QList<JobNews> &unseen, const std::vector<Job> &jobs, const QDateTime &now);
    void want(bool wanted, const QDateTime &now);

    NoticeSwitches m_switches;
    QDateTime m_quietUntil;
    QHash<JobId, JobNews> m_round; ///< what ended since no job ran the last time
    QHash<JobId, QDateTime> m_expiriesTold;
    Digest m_told;  ///< on the screen
    Digest m_fresh; ///< since then
    std::optional<QDateTime> m_wantedAt;
    QDateTime m_lastTold;
    std::chrono::seconds m_gap{0};
};
