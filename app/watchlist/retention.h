// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobstore.h"

/// How long what is over is kept, and where.
class Retention
{
public:
    std::chrono::days history{90};                                  ///< how long the history is kept
    std::optional<std::chrono::days> endedStay = std::chrono::days(1); ///< how long ended jobs stay in the list; empty for
                                                                    ///< until a person moves them to the history
    static constexpr std::chrono::hours RemovedFor{24};             ///< how long removed jobs can be put back

    /// Whether @p job ended a while ago, and nobody has to look at it, nor to poll it.
    bool isPast(const Job &job, const QDateTime &now) const;
    /// Forgets what is too old in @p store.
    JobStore::Outcome tidy(JobStore &store, const QDateTime &now) const;
};

/// The time that is believed when the clock says @p now and @p seen is the latest time that was believed before: a clock
/// that jumps ahead must not empty the history, so that it is believed day by day.
QDateTime believedTime(const QDateTime &now, const QDateTime &seen);
