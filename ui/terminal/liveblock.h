// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QLocale>
#include <QStringList>

#include <vector>

/// What a terminal can show.
struct Screen
{
    int columns = 80;
    int rows = 24;
    bool colour = false;

    bool operator==(const Screen &) const = default;
};

/// A job in one line of less than the screen's width: name, bar, percentage, label. A narrow screen does without the bar.
/// With colour, the label carries the codes of ECMA-48.
QString jobLine(const Job &job, const Screen &screen, const QLocale &locale, const QDateTime &now);

/// The jobs that are not over, in at most one line less than the screen has; those that have no room are counted in the
/// last one. Empty when all are over.
QStringList liveBlock(const std::vector<Job> &jobs, const Screen &screen, const QLocale &locale, const QDateTime &now);
