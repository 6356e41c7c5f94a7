// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <optional>

/// What a person wants to be told about a job. The words are in ui/words.
enum class NoticeKind {
    Completed,
    Failed,
    Cancelled,
    OutcomeUnknown, ///< a conclusion of ours: somebody has to look at the destination
};

/// What the step from @p before to @p after is worth telling: each change of state once, and nothing for all else.
/// That an unknown outcome became known after all is news; that such a job runs again is not.
std::optional<NoticeKind> noticeFor(const JobProgress &before, const JobProgress &after);
