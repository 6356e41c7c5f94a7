// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

/// Jobs as a table for other people, without a secret: in the language of the program, with the English terms beside it.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    /// UTF-8 with a byte order mark, with the separator and the decimals of @p locale: a spreadsheet of that language opens
    /// it as it is. What a spreadsheet would take for a formula is made text.
    static QByteArray csv(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now);
    /// A table in Markdown.
    static QString markdown(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now);

    /// A line for each job and one above them, with tabs between the cells.
    static QString tabbed(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now);
    /// The same as a table in HTML.
    static QString html(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now);

private:
    static QStringList header();
    static QStringList row(const Job &job, const QLocale &locale, const QDateTime &now);
};
