// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeleft.h"

#include "tally.h"

TimeLeft timeLeftOf(const ProgressHistory &history, const QDateTime &answered)
{
    TimeLeft timeLeft;
    const auto remaining = remainingTime(history);
    if (const auto *estimate = std::get_if<Estimate>(&remaining))
        timeLeft.end = EndRange{answered.addDuration(estimate->earliest), answered.addDuration(estimate->latest)};
    else
        timeLeft.noEstimate = std::get<NoEstimate>(remaining);
    if (const auto since = stalledSince(history))
        timeLeft.stalledSince = answered.addSecs(since->count() - static_cast<qint64>(history.age));
    return timeLeft;
}

std::optional<EndRange> TimeLeftTotal::span() const
{
    if (m_without > 0 || m_latest.empty())
        return std::nullopt;
    return EndRange{m_earliest.rbegin()->first, m_latest.rbegin()->first};
}

void TimeLeftTotal::count(const TimeLeft &timeLeft, int sign)
{
    if (!timeLeft.end) {
        m_without += sign;
        return;
    }
    tally(m_earliest, timeLeft.end->earliest, sign);
    tally(m_latest, timeLeft.end->latest, sign);
}
