// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/commonproblem.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// The words for a problem that is said once for all jobs.
class CommonProblemText
{
    Q_DECLARE_TR_FUNCTIONS(CommonProblemText)

public:
    /// What it is, and since or until when, in whole sentences. Plain text.
    static QString sentence(const CommonProblem &commonProblem, const QLocale &locale, const QDateTime &now);
};
