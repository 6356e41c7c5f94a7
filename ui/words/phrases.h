// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <chrono>

/// The small pieces that sentences are made of.
class Phrases
{
    Q_DECLARE_TR_FUNCTIONS(Phrases)

public:
    /// Text from outside made fit for a line: one line, no control and no direction characters, at most @p maximum
    /// characters, cut between graphemes and marked with an ellipsis.
    static QString sanitized(const QString &text, int maximum = 120);
    /// The local time of day, with the date where that is not today's; empty for an invalid time.
    static QString moment(const QDateTime &time, const QLocale &locale, const QDateTime &now);
    /// "40 s", "12 min", "2 h 10 min"; a negative one counts as none.
    static QString duration(std::chrono::seconds duration, const QLocale &locale);
    /// "27.8 %", "61 %"; @p percentage is finite, 0–100.
    static QString percentage(double percentage, const QLocale &locale);
    /// The parts with commas between them, empty ones left out.
    static QString list(const QStringList &parts);
    /// Whole sentences one after another, empty ones left out.
    static QString sentences(const QStringList &sentences);
};
