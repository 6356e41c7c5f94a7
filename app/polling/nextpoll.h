// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "pollpolicy.h"

#include <chrono>
#include <optional>

/// What the time of a job's next poll depends on, after an answer.
struct PollSituation
{
    const JobProgress &progress; ///< after the answer
    const PollOutcome &outcome;  ///< of the answer
    const ProgressHistory &history;
    PollPace pace;
    int failures = 0;   ///< unreachable or unexpected answers in a row, this one included
    ConclusionRule rule;
    std::optional<QDateTime> expiry; ///< of the monitor URL
    QDateTime now;                   ///< wall clock
    double jitter = 0;               ///< in [-1, 1]
};

/// The wait until the next poll; nothing when the job has ended, or its URL has no more use.
std::optional<std::chrono::milliseconds> nextPoll(const PollSituation &situation);
