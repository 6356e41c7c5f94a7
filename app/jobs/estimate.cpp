// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate.h"

#include "pace.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr std::size_t enoughSamples = 4; ///< three rises: two changes of speed could be seen

std::chrono::seconds wholeSeconds(double seconds)
{
    return std::chrono::seconds(std::llround(seconds));
}

/// By which factor the forecasts after the last rises were wrong about the way to the present, as the root of the mean
/// square of its logarithm: 0 where the speed is even.
double errorOfEstimates(const ProgressHistory &history)
{
    const std::vector<ProgressSample> &samples = history.samples;
    const ProgressSample &last = samples.back();
    double sum = 0;
    int count = 0;
    ProgressHistory past{.age = samples.front().seconds, .samples = samples};
    for (std::size_t size = samples.size() - 1; size >= enoughSamples - 1 && 2 * size >= samples.size(); --size) {
        past.samples.resize(size);
        const ProgressSample &then = past.samples.back();
        past.age = then.seconds;
        const auto ahead = pace(past);
        const double forecast = ahead->work * (last.percentage - then.percentage) / (100 - then.percentage);
        const double error = std::log((last.seconds - then.seconds) / forecast);
        sum += error * error;
        ++count;
    }
    return count > 0 ? std::sqrt(sum / count) : 0;
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
    const auto ahead = pace(history);
    const double risingFor = samples.back().seconds - samples[1].seconds;
    // Who has seen a fifth of the way knows something about the rest. The negation refuses what is no number, too.
    if (!ahead || samples.size() < enoughSamples || !(ahead->work <= 4 * risingFor))
        return NoEstimate::TooEarly;

    // The limits were found with tests/bench/estimatebench.cpp. Jobs end early without notice, and may do so the sooner
    // the less of the way was seen. A speed that falls evenly to nothing takes twice the time and more; or else the job
    // stood still a while ago and is through soon.
    const double seen = samples.back().percentage / 100;
    const double slowing = std::max(1.0, ahead->before);
    // Estimates that were wrong lately will be wrong again; up to a third is within the limits above.
    const double doubt = std::clamp(errorOfEstimates(history) - 0.3, 0.0, 1.2);
    const double least = (0.1 + 0.8 * seen) / std::pow(slowing, 1.5) * std::exp(-0.6 * doubt);
    const double most = (1.4 + std::min(1.0, 6 * (slowing - 1))) * std::exp(0.5 * doubt);
    const double earliest = std::max(0.0, std::floor(least * ahead->work - ahead->passed));
    const double latest = std::ceil(most * ahead->work + 0.4 * ahead->lastGap - ahead->passed);
    return Estimate{wholeSeconds(earliest), wholeSeconds(std::max(latest, earliest + 1))};
}

std::optional<std::chrono::seconds> stalledSince(const ProgressHistory &history)
{
    const auto ahead = pace(history);
    if (!ahead || history.samples.back().percentage >= 100)
        return std::nullopt;
    // Pauses differ, hence three times the longest that was seen. Where none was seen it may have stood between two rises
    // all the same. A tenth of its age, because the first seconds are no measure for later.
    const double seenToStand = stillness(history) - history.halfTrip;
    if (seenToStand <= std::max({3.0 * history.longestStand, ahead->lastGap, history.age / 10.0}))
        return std::nullopt;
    return wholeSeconds(history.samples.back().seconds);
}
