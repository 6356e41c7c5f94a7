// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlook.h"

#include "tally.h"

Outlook outlookOf(const ProgressHistory &history, const QDateTime &answered)
{
    Outlook outlook;
    const auto remaining = remainingTime(history);
    if (const auto *estimate = std::get_if<Estimate>(&remaining))
        outlook.end = EndSpan{answered.addDuration(estimate->earliest), answered.addDuration(estimate->latest)};
    else
        outlook.noEstimate = std::get<NoEstimate>(remaining);
    if (const auto since = stalledSince(history))
        outlook.stalledSince = answered.addSecs(since->count() - static_cast<qint64>(history.age));
    return outlook;
}

std::optional<EndSpan> LastEnd::span() const
{
    if (m_without > 0 || m_latest.empty())
        return std::nullopt;
    return EndSpan{m_earliest.rbegin()->first, m_latest.rbegin()->first};
}

void LastEnd::count(const Outlook &outlook, int sign)
{
    if (!outlook.end) {
        m_without += sign;
        return;
    }
    tally(m_earliest, outlook.end->earliest, sign);
    tally(m_latest, outlook.end->latest, sign);
}
