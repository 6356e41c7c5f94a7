// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QTimeZone>

// Jobs to try words on, as they are at 14:10 in Berlin.
inline const QDateTime now(QDate(2026, 11, 23), QTime(13, 10), QTimeZone::utc());

inline QDateTime minutesAgo(int minutes)
{
    return now.addSecs(-60 * minutes);
}

inline JobProgress inState(JobState state)
{
    JobProgress progress;
    progress.state = state;
    return progress;
}

inline JobProgress running(std::optional<Status> status, std::optional<double> percentage = 61.0,
                           const QString &word = {})
{
    JobProgress progress = inState(JobState::Running);
    progress.status = status;
    progress.statusWord = word;
    progress.percentageComplete = percentage;
    progress.reportedAt = minutesAgo(6);
    return progress;
}

inline JobProgress failed(const QString &code, const QList<ErrorCount> &counts = {})
{
    JobProgress progress = inState(JobState::Failed);
    progress.status = Status::Failed;
    progress.error = ServiceError{code, {}, counts, {}};
    return progress;
}

inline JobProgress with(JobProgress progress, ProblemKind kind, TransportFault fault = TransportFault::None,
                 int httpStatus = 0, const QString &detail = {})
{
    progress.problem = Problem{kind, fault, detail, httpStatus, {}};
    progress.problemSince = minutesAgo(5);
    return progress;
}

inline JobProgress throttled(const QDateTime &until)
{
    JobProgress progress = with(running(Status::InProgress), ProblemKind::Throttled, TransportFault::None, 429);
    progress.retryAt = until;
    return progress;
}

inline JobProgress unknownSince(int minutes, JobProgress progress)
{
    progress.state = JobState::Unknown;
    progress.endedAt = minutesAgo(minutes);
    return progress;
}
