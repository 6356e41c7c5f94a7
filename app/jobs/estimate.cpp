// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate.h"

#include "polling/forecast.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr std::size_t enoughSamples = 4; ///< three rises: two changes of speed could be seen

std::chrono::seconds wholeSeconds(double seconds)
{
    return std::chrono::seconds(std::llround(seconds));
}

} // namespace

std::variant<Estimate, NoEstimate> remainingTime(const ProgressHistory &history)
{
    const std::vector<ProgressSample> &samples = history.samples;
    if (samples.empty())
        return NoEstimate::NoPercentage;
    if (samples.back().percentage >= 100)
        return NoEstimate::AtHundred;
    if (samples.size() == 1)
        return NoEstimate::NotMoving;
    if (stalledSince(history))
        return NoEstimate::Stalled;
    const auto ahead = forecast(history);
    const double risingFor = samples.back().seconds - samples[1].seconds;
    // Who has seen a fifth of the way knows something about the rest. The negation refuses what is no number, too.
    if (!ahead || samples.size() < enoughSamples || !(ahead->work <= 4 * risingFor))
        return NoEstimate::TooEarly;

    // The limits are measured with tests/bench/estimatebench.cpp: jobs end early where they under-report, late where
    // they are going to stall. A speed that changed widens the range; one that falls is likely to fall on.
    const double slowing = std::max(1.0, ahead->before);
    const double unevenness = std::max(slowing, 1 / std::max(0.2, ahead->before));
    const double passed = std::min(stillness(history), double(history.longestPause));
    const double earliest = std::max(0.0, std::floor(0.75 * ahead->work / unevenness - passed));
    const double latest = std::ceil(1.75 * ahead->work * slowing + 0.3 * ahead->lastGap - passed);
    return Estimate{wholeSeconds(earliest), wholeSeconds(std::max(latest, earliest + 1))};
}

std::optional<std::chrono::seconds> stalledSince(const ProgressHistory &history)
{
    if (history.samples.size() < enoughSamples || history.samples.back().percentage >= 100)
        return std::nullopt;
    // A tenth of its age, because the pauses of the first seconds are no measure for later.
    if (stillness(history) <= std::max(2.0 * history.longestPause, history.age / 10.0))
        return std::nullopt;
    return wholeSeconds(history.samples.back().seconds);
}
