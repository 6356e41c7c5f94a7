// SPDX-License-Identifier: GPL-3.0-or-later
#include "progresshistory.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace {

constexpr std::size_t mostSamples = 24;

/// Takes out the inner sample whose hole is the smallest as seen from now: what is left still spans the whole life, and
/// is the finer the more recent, as forecasts need it.
void thin(std::vector<ProgressSample> &samples, float now)
{
    const auto hole = [&](std::size_t i) {
        return (samples[i + 1].seconds - samples[i - 1].seconds) / (now - samples[i - 1].seconds);
    };
    std::size_t least = 1;
    for (std::size_t i = 2; i + 1 < samples.size(); ++i) {
        if (hole(i) < hole(least))
            least = i;
    }
    samples.erase(samples.begin() + static_cast<std::ptrdiff_t>(least));
}

} // namespace

ProgressHistory extended(ProgressHistory history, float seconds, std::optional<double> percentage, float trip)
{
    const float lastSeen = history.age - history.halfTrip;
    history.halfTrip = trip > 0 ? trip / 2 : 0;
    // A clock that stands still or a number that is none must not poison what was seen before.
    if (std::isfinite(seconds))
        history.age = std::max(history.age, seconds);
    if (!percentage || std::isnan(*percentage))
        return history;

    const float value = static_cast<float>(std::clamp(*percentage, 0.0, 100.0));
    if (!history.samples.empty() && value <= history.samples.back().percentage)
        return history;

    if (history.samples.size() > 1)
        history.longestStand = std::max(history.longestStand, lastSeen - history.samples.back().seconds);
    if (history.samples.size() == mostSamples)
        thin(history.samples, history.age);
    const float before = history.samples.empty() ? 0 : history.samples.back().seconds;
    history.samples.push_back({std::max(before, history.age - history.halfTrip), value});
    return history;
}
