// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobtext.h"

#include <QLatin1String>

#include <array>

enum class JobColumn { Name, Progress, Status, Time, Batch, Place, Added, Note };

/// Its number in models and views.
constexpr int columnOf(JobColumn column)
{
    return static_cast<int>(column);
}

/// What rows are ordered by: the number first, then the text as the language orders it.
struct JobSortValue
{
    double number = 0;
    QString text;
};

/// One column of the list, for all that speak of it: header, rows, search, order, reports and screen readers.
struct JobColumnSpec
{
    JobColumn column;
    QLatin1String key;  ///< how settings call it
    QString (*title)(); ///< in the language of the moment
    QString (*text)(const RowFacts &facts, const QLocale &locale, const QDateTime &now); ///< empty for nothing to say
    JobSortValue (*sortValue)(const RowFacts &facts, const QLocale &locale, const QDateTime &now);
    int width;           ///< at first, in average characters
    bool isShownAtFirst; ///< in a window that nobody has changed
};

/// All of them, in the order of JobColumn.
const std::array<JobColumnSpec, 8> &jobColumns();
