// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/notice.h"

#include <QList>
#include <QSet>

/// What became of jobs while the program did not run.
struct MissedOutcomesSummary
{
    int completed = 0;
    int failed = 0;
    int cancelled = 0;
    int unknown = 0;
    QList<JobId> ids;

    bool operator==(const MissedOutcomesSummary &) const = default;
};

/// Awaits the first answers of the jobs of the last run, and counts what they tell.
class MissedOutcomes
{
public:
    void await(JobId id) { m_awaited.insert(id); }
    bool awaits(JobId id) const { return m_awaited.contains(id); }
    /// Nobody is awaited.
    bool isOver() const { return m_awaited.isEmpty(); }
    /// Something was counted.
    bool hasNews() const { return !m_summary.ids.isEmpty(); }
    /// A job has ended while nobody watched.
    void count(JobId id, NoticeKind kind);
    /// A job has answered or left the list. True when it was the last that was awaited.
    bool settle(JobId id) { return m_awaited.remove(id) && isOver(); }
    /// Awaits nobody any longer; gives what was counted.
    MissedOutcomesSummary end();

private:
    QSet<JobId> m_awaited;
    MissedOutcomesSummary m_summary;
};
