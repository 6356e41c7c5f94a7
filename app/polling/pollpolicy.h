// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/progresshistory.h"

#include <chrono>

/// How closely somebody watches a job.
enum class Attention {
    Eager,    ///< its row is on screen
    Balanced, ///< the program runs, the row is elsewhere
    Frugal,   ///< many jobs and the window hidden, or a metered network
};

/// The wait from an answer to the next poll of a job that runs: at least 1 s (frugal 1.5 s), at most 60 s (balanced
/// 90 s, frugal 300 s). Without a percentage it grows with the cube root of the age; with one it aims at the expected
/// end, as closely as the speed was steady, and is at most in proportion to the root of the expected whole life.
/// @p jitter in [-1, 1] spreads it by 10 %.
std::chrono::milliseconds pollDelay(const ProgressHistory &history, Attention attention, double jitter);

/// The wait after the @p failures th answer in a row (from 1) that was unreachable or unexpected: 2ⁿ s up to 120 s,
/// spread by 25 %. Never shorter than @p usual.
std::chrono::milliseconds failureDelay(int failures, std::chrono::milliseconds usual, double jitter);
