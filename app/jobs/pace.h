// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progresshistory.h"

#include <chrono>
#include <optional>

/// How the percentage would go on to 100 if it kept its speed. Times in seconds.
struct Pace
{
    double work = 0; ///< from the last rise to 100
    /// The speed of the stretch before as part of the last one's, 0 … 3: under 1 where it speeds up; 0 where a single
    /// rise tells nothing about that.
    double before = 0;
    double lastGap = 0; ///< between the last two rises: what the moment of the last one is uncertain by
    /// Of `work`, what has passed since the last rise. Standing still for longer than ever before brings the end no nearer.
    double passed = 0;
};

/// The forecast after the last rise; empty before the first one.
std::optional<Pace> pace(const ProgressHistory &history);

/// Whether the job will have ended when it is asked after @p wait, or nearly; false where nothing can be said.
bool endsWithin(const ProgressHistory &history, std::chrono::milliseconds wait);

/// Seconds from the last rise, or else from the first poll, to the last answer.
double stillness(const ProgressHistory &history);
