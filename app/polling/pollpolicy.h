// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/progresshistory.h"

#include <chrono>

/// How closely a job is watched.
struct PollPace
{
    double patience = 1; ///< the root of what a request is held to cost: waits grow in proportion
    std::chrono::milliseconds floor{500};
    std::chrono::milliseconds ceiling{60'000};
    /// Seconds that most copies of the same batch lasted at least; 0 where that is not known. See BatchLives.
    double mostLast = 0;

    bool operator==(const PollPace &) const = default;

    /// For a job whose host has @p jobs running ones, itself included: few may know at once, many share what the host
    /// bears. @p backoff is over 1 where the host has said lately that it is asked too much; see PollSchedule::backoff().
    static PollPace among(int jobs, double backoff = 1);
    /// For whoever must spare the network.
    static PollPace frugal();
};

/// The wait from an answer to the next poll of a job that runs, between the floor and the ceiling of @p pace. Without a
/// percentage it grows with the cube root of the age; with one it aims at the expected end, as closely as the speed was
/// steady, and is at most in proportion to the root of the expected whole life. Twice as long while the job is younger than
/// most of its batch were when they ended. @p jitter in [-1, 1] spreads it by 10 %, but not where it aims at the end.
std::chrono::milliseconds pollDelay(const ProgressHistory &history, const PollPace &pace, double jitter);

/// The wait after the @p failures th answer in a row (from 1) that was unreachable or unexpected: 2ⁿ s up to 120 s,
/// spread by 25 %. Never shorter than @p usual.
std::chrono::milliseconds failureDelay(int failures, std::chrono::milliseconds usual, double jitter);
