// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchlives.h"

#include <algorithm>
#include <cmath>

// Durations are taken as lognormal. The deviation is that of the ones seen, with one more from what is usual among copies
// of all kinds, so that three that are alike by chance say little.

namespace {

constexpr int EnoughLives = 3;
constexpr double UsualDeviation = 0.8;
constexpr double NineOfTenAbove = 1.3; ///< deviations below the mean

} // namespace

void BatchLives::add(const QString &batch, double seconds)
{
    if (batch.isEmpty() || !(seconds > 0))
        return;
    const double life = std::log(seconds);
    Lives &lives = m_lives[batch];
    lives.count += 1;
    lives.sum += life;
    lives.squares += life * life;
}

double BatchLives::mostLast(const QString &batch) const
{
    const Lives lives = m_lives.value(batch);
    if (lives.count < EnoughLives)
        return 0;
    const double mean = lives.sum / lives.count;
    const double seen = std::max(0.0, lives.squares - lives.count * mean * mean);
    const double deviation = std::sqrt((seen + UsualDeviation * UsualDeviation) / lives.count);
    return std::exp(mean - NineOfTenAbove * deviation);
}
