// SPDX-License-Identifier: GPL-3.0-or-later
#include "nextpoll.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds UnknownOutcomeAgain = 1h;
constexpr std::chrono::hours UnknownOutcomeFor = 24h;

/// Until when a job of unknown outcome is polled: a monitor URL is not known to live longer.
QDateTime useEndsAt(const PollSituation &situation)
{
    return situation.expiry.value_or(situation.progress.endedAt.addDuration(UnknownOutcomeFor));
}

} // namespace

std::optional<std::chrono::milliseconds> nextPoll(const PollSituation &situation)
{
    const JobProgress &progress = situation.progress;
    if (hasEnded(progress.state))
        return std::nullopt;
    if (progress.state == JobState::Unknown) {
        const QDateTime again = situation.now.addDuration(UnknownOutcomeAgain);
        return again < useEndsAt(situation) ? std::optional(UnknownOutcomeAgain) : std::nullopt;
    }
    const auto usual = pollDelay(situation.history, situation.pace, situation.jitter);
    const auto wanted = std::max(usual, situation.outcome.wait.value_or(0ms));
    if (!situation.outcome.problem)
        return wanted;
    switch (situation.outcome.problem->kind) {
    case ProblemKind::Refused:
    case ProblemKind::Gone:
        // So that the last of the answers that allow the conclusion comes just after the spread.
        return std::max(wanted, situation.rule.spread / std::max(1, situation.rule.answers - 1) + 100ms);
    case ProblemKind::Unreachable:
    case ProblemKind::Unexpected:
        return failureDelay(situation.failures, wanted, situation.jitter);
    case ProblemKind::Throttled:
        break; // the host is blocked
    }
    return wanted;
}
