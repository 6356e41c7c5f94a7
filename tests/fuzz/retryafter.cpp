// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/retryafter.h"

#include "fuzz.h"

#include <QTimeZone>

void fuzz(const QByteArray &bytes)
{
    const auto wait = readRetryAfter(bytes, QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::utc()));
    require(!wait || (wait->count() >= 0 && *wait <= std::chrono::hours(1)));
}
