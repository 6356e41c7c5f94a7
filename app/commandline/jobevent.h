// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"
#include "jobs/job.h"

#include <QJsonObject>

/// What happened to a job, in the words of `copyjobs wait --json`.
enum class JobEvent {
    Added,
    Changed,
    Ended,   ///< the service said so, or the outcome cannot be learned
    TimedOut ///< it had not ended when the time was up
};

/// What is known of a job as a JSON object, see jobEvent().
QJsonObject jobFacts(const Job &job);

/// A job's event as one JSON object with stable keys and values, whatever the locale: absent facts are null, times are
/// UTC, and no part of the monitor URL is in it. @p position counts from 1.
QJsonObject jobEvent(JobEvent event, const Job &job, int position, const QDateTime &now);

/// A job of the list, in the words of `copyjobs list --json`: the same, with its number, batch, note, host and end.
QJsonObject listedJob(const Job &job);

/// The object in one line, line break included. Characters that a terminal obeys, or that change the direction of what
/// follows, are escaped.
QString jsonLine(const QJsonObject &object);

/// Something in the input that is not watched: `{"event":"refused","line":2,"reason":"cut-off"}`. @p line is null for what
/// has none; the words of the reasons are as stable as those of the states.
QJsonObject refusedEvent(const IntakeEntry &entry, bool hasLine);
/// The same for inputs without any monitor URL: `none-found` where there are other URLs or no text, else `not-a-url`.
QJsonObject nothingFoundEvent(int otherUrls, bool isBlank);

/// Whether the second object says more than the first: something other than the time and the id of the last request.
bool isNews(const QJsonObject &before, const QJsonObject &after);
