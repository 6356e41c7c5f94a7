// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "jobs/summary.h"

#include <algorithm>

QDateTime believedTime(const QDateTime &now, const QDateTime &seen)
{
    return seen.isValid() ? std::min(now, seen.addDays(1)) : now;
}

bool Retention::isPast(const Job &job, const QDateTime &now) const
{
    const bool isPolled = job.progress.state == JobState::Unknown && job.url;
    const JobGroup group = groupOf(job);
    const bool isDone = group == JobGroup::Completed || group == JobGroup::EndedOtherwise;
    return isDone && !isPolled && endedStay && job.progress.endedAt < now.addDuration(-*endedStay);
}

JobStore::Outcome Retention::tidy(JobStore &store, const QDateTime &now) const
{
    const QDateTime seen = store.lastSeen();
    const QDateTime believed = believedTime(now, seen);
    // A clock that was set back once must not be what all later days are counted from.
    const QDateTime latest = seen.isValid() ? std::max(seen, believed) : believed;
    if (auto fault = store.notLaterThan(latest.addDays(1), believed))
        return fault;
    if (auto fault = store.forgetOld(believed.addDuration(-history), believed.addDuration(-RemovedFor), believed))
        return fault;
    return latest == seen ? JobStore::Outcome() : store.setLastSeen(latest);
}
