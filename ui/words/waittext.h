// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

/// What is said in a terminal while jobs are waited for and handed over.
class WaitText
{
    Q_DECLARE_TR_FUNCTIONS(WaitText)

public:
    /// How @p jobs ended and how many have not, worst first: "1 failed · 1 completed · 2 running".
    static QString outcome(const std::vector<Job> &jobs);
    /// A time of the day with seconds as the language writes it.
    static QString clock(const QDateTime &time, const QLocale &locale);
    /// @p text with ordinary blanks for those that do not break lines: what follows in a pipe looks for those.
    static QString withPlainBlanks(QString text);
    /// Standard output did not take something; @p fault in the system's words.
    static QString notWritten(const QString &fault);
    /// Jobs were handed over, and are lost when the window ends.
    static QString notStored();
    /// No window runs that could do it.
    static QString needsWindow();
    /// The window ended while it was waited for its jobs.
    static QString windowEnded();
    /// No job of the list has this name or number.
    static QString noSuchJob(const QString &word);
    /// Several jobs have this name.
    static QString manySuchJobs(const QString &word);
    /// There is nothing in the list that could be waited for.
    static QString nothingToWaitFor();
    static QString noSuchBatch(const QString &batch);
    static QString windowSilent();
    /// Below the jobs that have room on the screen.
    static QString andMore(int jobs);
    /// The time is up, and @p jobs have not ended.
    static QString timeIsUp(int jobs);
    /// Somebody ended the waiting, and @p jobs have not ended. That stops no copy.
    static QString interrupted(int jobs);
    /// @p jobs were handed to the window.
    static QString handedOver(int jobs);
    /// The window could not be reached or started, so that nothing was handed over.
    static QString noWindow();
    /// The window that runs is of another version, or refused for another reason.
    static QString refusedByWindow();
};
