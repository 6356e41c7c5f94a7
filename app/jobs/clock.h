// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

/// Seconds that never jump: for due times and blocks.
using SteadyTime = std::chrono::steady_clock::time_point;

/// Time and chance as arguments. main() hands the real ones in, a test its own.
struct Clock
{
    std::function<SteadyTime()> steady;
    std::function<QDateTime()> wall;  ///< UTC: for labels and disk
    std::function<double()> jitter;   ///< uniform in [-1, 1]
};

/// The machine's own clocks and chance.
Clock systemClock();
