// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>

/// Names for batches that came without one.
class BatchText
{
    Q_DECLARE_TR_FUNCTIONS(BatchText)

public:
    /// Of the jobs that were added from @p start on; @p start is UTC.
    static QString name(const QDateTime &start, const QLocale &locale);
};
