// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

/// What is said in a terminal while jobs are waited for and handed over.
class WaitText
{
    Q_DECLARE_TR_FUNCTIONS(WaitText)

public:
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
