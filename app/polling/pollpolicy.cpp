// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollpolicy.h"

#include "jobs/pace.h"

#include <algorithm>
#include <cmath>

// Where a job ends with the probability h per second, asking every d seconds makes 1/d requests a second and d/2 seconds
// of lag. Both together cost least where d grows with the root of 1/h: so the waits below are roots of times. `patience`
// is the root of what a request is held to cost. The constants were found with tests/bench/policybench.cpp.

using namespace std::chrono_literals;

namespace {

constexpr double LeastPatience = 0.45;
constexpr std::chrono::milliseconds UsualFloor = 500ms;
constexpr std::chrono::milliseconds UsualCeiling = 60s;
constexpr std::chrono::milliseconds LongestCeiling = 300s;

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::lround(seconds * 1000));
}

/// @p jitter as a factor around 1; NaN is ignored.
double spread(double jitter, double width)
{
    return std::isnan(jitter) ? 1 : 1 + width * std::clamp(jitter, -1.0, 1.0);
}

} // namespace

PollPace PollPace::among(int jobs, double backoff)
{
    // Ten jobs may be polled as often as a loop would poll two. Hundreds share eight requests a second, so that each has
    // to wait for its turn anyway.
    double patience = std::clamp(jobs / 20.0, LeastPatience, std::max(1.15, jobs / 50.0));
    // Either is enough. Multiplied they made the lag three times as long, with no fewer refusals.
    if (backoff > 1)
        patience = std::max(patience * backoff, jobs / 10.0);
    const auto ceiling = std::chrono::round<std::chrono::milliseconds>(UsualCeiling * std::max(1.0, patience));
    return {.patience = patience, .floor = UsualFloor, .ceiling = std::min(ceiling, LongestCeiling)};
}

PollPace PollPace::frugal()
{
    return {.patience = 3.0, .floor = 1500ms, .ceiling = LongestCeiling};
}

std::chrono::milliseconds pollDelay(const ProgressHistory &history, const PollPace &pace, double jitter)
{
    const double floor = std::chrono::duration<double>(pace.floor).count();
    const double ceiling = std::chrono::duration<double>(pace.ceiling).count();
    const double age = std::max(0.0, static_cast<double>(history.age));
    // Nothing known: the older a job, the longer it is likely to last, but less than in proportion, since short jobs are
    // the most: hence the cube root. Before some seconds have passed, a slope says little.
    double delay = pace.patience * std::max(2.8, std::cbrt(age));
    bool aims = false; // at an end that is the job's own: no chance is needed to keep it apart from those of others
    if (const auto ahead = ::pace(history)) {
        const double still = stillness(history);
        const double rest = ahead->work - ahead->passed;
        // Where it moves in steps, the last one may have come right after the answer before.
        const double doubt = 0.62 * std::abs(1 - ahead->before) * ahead->work + 0.33 * ahead->lastGap;
        const double late = std::max(0.0, still - ahead->work);
        // Sleep until it may end, then ask closely, and ever more rarely when it should have ended.
        delay = std::max({rest - 0.8 * doubt - 2.5, pace.patience * 0.37 * std::sqrt(doubt + 7 * late), floor});
        // Where the end is expected soon after that, rather ask once, right after it.
        if (delay < rest && rest < 2.5 * delay)
            delay = rest;
        // Jobs end without notice, too, at any percentage; short ones the least.
        const double wholeLife = age + std::clamp(rest, 0.0, 12 * age);
        delay = std::min(delay, pace.patience * 0.67 * std::sqrt(wholeLife + 15));
        aims = delay == rest; // as it was set above
    }
    // The bar still moves, so people are not left without news for as long as the others lasted.
    if (const double young = pace.mostLast - age; young > delay) {
        delay = std::min(young, 2 * delay);
        aims = false;
    }
    // In this order even a delay that is no number ends at the ceiling.
    return milliseconds(std::max(floor, std::min(ceiling, delay * spread(jitter, aims ? 0 : 0.1))));
}

std::chrono::milliseconds failureDelay(int failures, std::chrono::milliseconds usual, double jitter)
{
    const double seconds = std::min(std::ldexp(1.0, std::clamp(failures, 1, 7)), 120.0);
    return std::max(usual, milliseconds(seconds * spread(jitter, 0.25)));
}
