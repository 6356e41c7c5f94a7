// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

/// The watched jobs in words for a terminal. No sentence holds more of a URL than its host.
class ListText
{
    Q_DECLARE_TR_FUNCTIONS(ListText)

public:
    /// A job's number, name, label with percentage and time left, and batch; the same number of cells for every job.
    static QStringList cells(const Job &job, const QLocale &locale, const QDateTime &now);
    /// Several lines: what is known of a job.
    static QString details(const Job &job, const QLocale &locale, const QDateTime &now);
};
