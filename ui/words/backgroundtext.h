// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <optional>

/// What is said about the program's life outside its window.
class BackgroundText
{
    Q_DECLARE_TR_FUNCTIONS(BackgroundText)

public:
    /// A notification as a line in the window: "Failed: Project A. An item of this name …".
    static QString inOneLine(const NoticeText &text);
    /// Why the window says what a notification would have said.
    static QString toldInWindow();
    static QString toldByTray();
    /// The title of an answer to something that was asked for from the tray.
    static QString answerTitle();
    static QString autostartFailed();
    /// The program that a person had run when a job ended. @p exitCode is empty where there is none; @p reason may be.
    static QString commandFailed(const QString &program, std::optional<int> exitCode, const QString &reason);
    /// "Project A: 61 %", or the name alone.
    static QString runningJob(const QString &name, const JobProgress &progress, const QLocale &locale);
    /// @p summary, then a line for each of @p running, and how many more there are.
    static QString trayToolTip(const QString &summary, const QStringList &running, int more);
};
