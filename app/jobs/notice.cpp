// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice.h"

std::optional<NoticeKind> noticeFor(const JobProgress &before, const JobProgress &after)
{
    if (before.state == after.state)
        return std::nullopt;
    switch (after.state) {
    case JobState::Completed:
        return NoticeKind::Completed;
    case JobState::Failed:
        return NoticeKind::Failed;
    case JobState::Cancelled:
        return NoticeKind::Cancelled;
    case JobState::Unknown:
        return NoticeKind::OutcomeUnknown;
    case JobState::Pending:
    case JobState::Running:
        return std::nullopt;
    }
    return std::nullopt;
}
