// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobmix.h"
#include "jobs/progresshistory.h"

#include <functional>

/// Seconds from an answer, the @p answers th, to the next poll.
using Policy = std::function<double(const ProgressHistory &history, int answers, double jitter)>;

/// Hears of every answer that says "still running".
using Listener = std::function<void(const ProgressHistory &history)>;

/// How the watching of one job went.
struct Watched
{
    Kind kind;
    int requests = 0;
    double lag = 0; ///< seconds from the instant the service would say that it has ended to the receipt of the answer
};

/// Watches @p job in virtual time from its beginning. Without a @p delay by an oracle: asks once, at the right moment.
inline Watched watch(const SyntheticJob &job, const Policy &delay, const Listener &onAnswer = {})
{
    Chance chance(job.seed);
    ProgressHistory history;
    double sent = 0;
    for (int requests = 1;; ++requests) {
        const double roundTrip = chance.between(shortestRoundTrip, longestRoundTrip);
        const double jitter = chance.between(-1, 1);
        if (!delay)
            return {job.kind, requests, roundTrip / 2};
        const double reached = sent + roundTrip / 2;
        const double received = sent + roundTrip;
        if (reached >= job.duration)
            return {job.kind, requests, received - job.duration};
        history = extended(std::move(history), static_cast<float>(received), job.percentage(reached),
                           static_cast<float>(roundTrip));
        if (onAnswer)
            onAnswer(history);
        sent = received + delay(history, requests, jitter);
    }
}
