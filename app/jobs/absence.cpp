// SPDX-License-Identifier: GPL-3.0-or-later
#include "absence.h"

#include <utility>

void Absence::count(JobId id, NoticeKind kind)
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

AbsenceSummary Absence::end()
{
    m_awaited.clear();
    return std::exchange(m_summary, {});
}
