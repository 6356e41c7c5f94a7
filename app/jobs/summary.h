// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <QtGlobal>

#include <optional>

/// The parts of the list. "Running" is only what has a report that stands: of the rest nobody can say that it runs.
enum class JobGroup {
    NeedsAttention, ///< failed, or the outcome is unknown, and not handled yet: somebody has to look
    NoNews,         ///< not asked yet, or something stands between us and the service
    Running,        ///< the service works on it, as far as its last report goes
    Completed,      ///< nothing is left to do
    EndedOtherwise, ///< cancelled, or failed and dealt with
};

JobGroup groupOf(const JobProgress &progress, bool handled = false);
inline JobGroup groupOf(const Job &job)
{
    return groupOf(job.progress, job.handled);
}

/// Many jobs in a few numbers.
struct Summary
{
    int needAttention = 0;
    int noNews = 0;
    int running = 0;
    int completed = 0;
    int ended = 0; ///< over, either way: completed, failed or cancelled
    int total = 0;
    std::optional<double> percentage = {}; ///< mean of the unsettled jobs that report one; empty where none does
    std::optional<EndRange> end = {};      ///< of all that are not settled; empty where one of them has no estimate

    /// That the service may still work on: with a report that stands or without.
    int unsettled() const { return noNews + running; }
    int endedOtherwise() const { return total - needAttention - unsettled() - completed; }

    bool operator==(const Summary &) const = default;
};

/// Keeps a summary up to date job by job: when one changes, subtract what it was and add what it is.
class SummaryCounter
{
public:
    void add(const JobProgress &progress, const TimeLeft &timeLeft = {}, bool handled = false)
    {
        count(progress, timeLeft, handled, +1);
    }
    /// The same must have been added before.
    void subtract(const JobProgress &progress, const TimeLeft &timeLeft = {}, bool handled = false)
    {
        count(progress, timeLeft, handled, -1);
    }
    Summary summary() const;

private:
    void count(const JobProgress &progress, const TimeLeft &timeLeft, bool handled, int sign);

    Summary m_counts;
    int m_reporting = 0;      // unsettled jobs with a percentage
    qint64 m_thousandths = 0; // sum of their percentages: whole numbers, so that subtracting leaves no remainder
    TimeLeftTotal m_end;
};
