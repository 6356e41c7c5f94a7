// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progresshistory.h"

#include <chrono>
#include <optional>
#include <variant>

/// The time that a job may still take, counted from its last answer: eight times of ten the truth lies in between.
struct Estimate
{
    std::chrono::seconds earliest;
    std::chrono::seconds latest; ///< always later than `earliest`

    bool operator==(const Estimate &) const = default;
};

/// Why nothing honest can be said about the remaining time.
enum class NoEstimate {
    NoPercentage, ///< the service gives none
    NotMoving,    ///< it has given one and the same value so far, 0 as a rule
    TooEarly,     ///< it has not moved often or far enough yet
    Stalled,      ///< it has stopped moving, see stalledSince()
    AtHundred,    ///< 100 %, and still not completed
};

/// The remaining time, or why there is none to name.
std::variant<Estimate, NoEstimate> remainingTime(const ProgressHistory &history);

/// Since when a job that used to move stands still, in seconds since its first poll: longer than its own pauses so far
/// would explain. Empty while it moves, and for jobs that never moved.
std::optional<std::chrono::seconds> stalledSince(const ProgressHistory &history);
