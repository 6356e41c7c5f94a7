// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QRandomGenerator>

Clock systemClock()
{
    return {
        .steady = [] { return std::chrono::steady_clock::now(); },
        .wall = [] { return QDateTime::currentDateTimeUtc(); },
        .jitter = [] { return QRandomGenerator::global()->generateDouble() * 2 - 1; },
    };
}
