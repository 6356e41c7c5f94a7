// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace {

/// The percentage at @p seconds, as straight lines between the samples have it.
double percentageAt(const std::vector<ProgressSample> &samples, double seconds)
{
    std::size_t i = samples.size() - 1;
    while (i > 0 && samples[i - 1].seconds > seconds)
        --i;
    if (i == 0)
        return samples.front().percentage;
    const ProgressSample &a = samples[i - 1];
    const ProgressSample &b = samples[i];
    const double part = std::min(1.0, (seconds - a.seconds) / (b.seconds - a.seconds));
    return std::lerp(double(a.percentage), double(b.percentage), part);
}

} // namespace

std::optional<Pace> pace(const ProgressHistory &history)
{
    const std::vector<ProgressSample> &samples = history.samples;
    if (samples.size() < 2)
        return std::nullopt;
    const ProgressSample &last = samples.back();
    const double todo = 100 - last.percentage;
    const auto speedBefore = [&samples](double end, double span) {
        return (percentageAt(samples, end) - percentageAt(samples, end - span)) / span;
    };

    Pace result;
    result.lastGap = last.seconds - samples[samples.size() - 2].seconds;
    result.passed = std::min(stillness(history), std::max<double>(history.longestStand, result.lastGap));
    if (samples.size() == 2) {
        result.work = todo / speedBefore(last.seconds, result.lastGap);
        return result;
    }
    // What came before the first rise was waiting. As far as the forecast looks ahead it looks back, twice: how much
    // the speed changed from the one stretch to the other is how much it may change again.
    const double half = (last.seconds - samples[1].seconds) / 2;
    const double stretch = std::min(half, std::max(0.5, todo / speedBefore(last.seconds, half)));
    const double speed = speedBefore(last.seconds, stretch);
    result.work = todo / speed;
    result.before = std::min(3.0, speedBefore(last.seconds - stretch, stretch) / speed);
    return result;
}

bool endsWithin(const ProgressHistory &history, std::chrono::milliseconds wait)
{
    const double seconds = 1.1 * std::chrono::duration<double>(wait).count(); // a tenth of it is chance
    const auto ahead = pace(history);
    return ahead && ahead->work - ahead->passed <= seconds;
}

double stillness(const ProgressHistory &history)
{
    return history.samples.empty() ? history.age : history.age - history.samples.back().seconds;
}
