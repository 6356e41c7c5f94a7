// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollpolicy.h"

#include "jobs/pace.h"

#include <algorithm>
#include <cmath>

// Where a job ends with the probability h per second, asking every d seconds makes 1/d requests a second and d/2 seconds
// of lag. Both together cost least where d grows with the root of 1/h: so the waits below are roots of times. `patience`
// is the root of what a request is held to cost. The constants were found with tests/bench/policybench.cpp.

namespace {

struct Setting
{
    double patience; ///< 1 for somebody who looks at the row
    double floor;    ///< seconds
    double ceiling;  ///< seconds
};

constexpr Setting settingFor(Attention attention)
{
    switch (attention) {
    case Attention::Eager:
        return {1.0, 1.0, 60.0};
    case Attention::Balanced:
        return {1.5, 1.0, 90.0};
    case Attention::Frugal:
        break;
    }
    return {2.8, 1.5, 300.0};
}

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::lround(seconds * 1000));
}

/// @p jitter as a factor around 1; a chance that is none changes nothing.
double spread(double jitter, double width)
{
    return std::isnan(jitter) ? 1 : 1 + width * std::clamp(jitter, -1.0, 1.0);
}

} // namespace

std::chrono::milliseconds pollDelay(const ProgressHistory &history, Attention attention, double jitter)
{
    const Setting set = settingFor(attention);
    const double age = std::max(0.0, static_cast<double>(history.age));
    // Nothing known: the older a job, the longer it is likely to last, but less than in proportion, since short jobs are
    // the most: hence the cube root. Before 2.5 s have passed, a slope says little.
    double delay = set.patience * std::max(2.5, 1.3 * std::cbrt(age));
    if (const auto ahead = pace(history)) {
        const double still = stillness(history);
        const double rest = ahead->work - ahead->passed;
        // Where it moves in steps, the last one may have come right after the answer before.
        const double doubt = 0.6 * std::abs(1 - ahead->before) * ahead->work + 0.4 * ahead->lastGap;
        const double late = std::max(0.0, still - ahead->work);
        // Sleep until it may end, then ask closely, and ever more rarely when it should have ended.
        delay = std::max({rest - doubt - 2.5, set.patience * 0.3 * std::sqrt(doubt + 5 * late), set.floor});
        // Where the end is expected soon after that, rather ask once, right after it.
        if (delay < rest && rest < 2 * delay)
            delay = rest;
        // Jobs end without notice, too, at any percentage.
        const double wholeLife = age + std::clamp(rest, 0.0, 15 * age);
        delay = std::min(delay, set.patience * 0.74 * std::sqrt(wholeLife));
    }
    // In this order even a delay that is no number ends at the ceiling.
    return milliseconds(std::max(set.floor, std::min(set.ceiling, delay * spread(jitter, 0.1))));
}

std::chrono::milliseconds failureDelay(int failures, std::chrono::milliseconds usual, double jitter)
{
    const double seconds = std::min(std::ldexp(1.0, std::clamp(failures, 1, 7)), 120.0);
    return std::max(usual, milliseconds(seconds * spread(jitter, 0.25)));
}
