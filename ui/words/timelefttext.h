// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// The words for what may be expected of a job, or of all of them.
class TimeLeftText
{
    Q_DECLARE_TR_FUNCTIONS(TimeLeftText)

public:
    /// "8–15 min left": rounded outwards, as finely as a person would say it. Empty once `latest` has passed.
    static QString timeLeft(const EndRange &end, const QLocale &locale, const QDateTime &now);
    /// The same in whole sentences: also that the time is unknown, and why. Empty for a job that does not run.
    static QString explained(const TimeLeft &timeLeft, const JobProgress &progress, const QLocale &locale,
                             const QDateTime &now);
};
