// SPDX-License-Identifier: GPL-3.0-or-later
#include "missedoutcomes.h"

#include <utility>

void MissedOutcomes::count(JobId id, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Completed:
        ++m_summary.completed;
        break;
    case NoticeKind::Failed:
        ++m_summary.failed;
        break;
    case NoticeKind::Cancelled:
        ++m_summary.cancelled;
        break;
    case NoticeKind::OutcomeUnknown:
        ++m_summary.unknown;
        break;
    }
    m_summary.ids.append(id);
}

MissedOutcomesSummary MissedOutcomes::end()
{
    m_awaited.clear();
    return std::exchange(m_summary, {});
}
