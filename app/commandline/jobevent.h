// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QJsonObject>

/// What happened to a job, in the words of `copyjobs wait --json`.
enum class JobEvent {
    Added,
    Changed,
    Ended,   ///< the service said so, or the outcome cannot be learned
    TimedOut ///< it had not ended when the time was up
};

/// Whether somebody who waits for the job has waited long enough: it has ended, or its outcome cannot be learned.
bool isOver(JobState state);

/// A job's event as one JSON object with stable keys and values, whatever the locale: absent facts are null, times are
/// UTC, and no part of the monitor URL is in it. @p position counts from 1.
QJsonObject jobEvent(JobEvent event, const Job &job, int position, const QDateTime &now);

/// Whether the second object says more than the first: something other than the time and the id of the last request.
bool isNews(const QJsonObject &before, const QJsonObject &after);
