// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate.h"

#include <QDateTime>

#include <map>
#include <optional>

/// When something may end: eight times of ten in between. UTC.
struct EndRange
{
    QDateTime earliest;
    QDateTime latest;

    bool operator==(const EndRange &) const = default;
};

/// What a job's history lets expect, as times of the wall clock. All is empty before the first report and after the end.
struct TimeLeft
{
    std::optional<EndRange> end;
    std::optional<NoEstimate> noEstimate; ///< why there is no `end`
    std::optional<QDateTime> stalledSince;

    bool operator==(const TimeLeft &) const = default;
};

/// What @p history lets expect; its last answer came at @p answered.
TimeLeft timeLeftOf(const ProgressHistory &history, const QDateTime &answered);

/// Keeps the end of several jobs up to date, job by job: the last of them decides.
class TimeLeftTotal
{
public:
    void add(const TimeLeft &timeLeft) { count(timeLeft, +1); }
    /// @p outlook must have been added before.
    void subtract(const TimeLeft &timeLeft) { count(timeLeft, -1); }
    /// When all will have ended; empty where one of them has no estimate, or there is none.
    std::optional<EndRange> span() const;

private:
    void count(const TimeLeft &timeLeft, int sign);

    std::map<QDateTime, int> m_earliest; // with how many jobs have it
    std::map<QDateTime, int> m_latest;
    int m_without = 0; // jobs without an estimate
};
