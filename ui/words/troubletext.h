// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/trouble.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// The words for trouble that is said once for all jobs.
class TroubleText
{
    Q_DECLARE_TR_FUNCTIONS(TroubleText)

public:
    /// What it is, and since or until when, in whole sentences. Plain text.
    static QString sentence(const Trouble &trouble, const QLocale &locale, const QDateTime &now);
};
