// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

/// A label and what belongs to it; both plain text.
struct JobFact
{
    QString label; ///< "HTTP status:"
    QString value;

    bool operator==(const JobFact &) const = default;
};

/// What is recorded of a job, fact by fact, for people who look closely and for those who help them. Nothing here is a
/// secret; what a service or a proxy wrote is cut to a line.
class JobFacts
{
    Q_DECLARE_TR_FUNCTIONS(JobFacts)

public:
    /// All that is known, in the order in which it is of use; what is not known is left out.
    static QList<JobFact> of(const Job &job, const QLocale &locale, const QDateTime &now);
    /// What came in place of a status, in a sentence; empty where the service itself answered.
    static QString instead(const Problem &problem);
    /// The service's own text, as it came; may have several lines.
    static QString serviceText(const JobProgress &progress);
    /// Name, label, explanation and facts as lines: for a mail to support.
    static QString error(const Job &job, const QLocale &locale, const QDateTime &now);
    /// How many of several jobs are in which state, the most frequent first.
    static QList<JobFact> counts(const std::vector<const Job *> &jobs, const QLocale &locale);
};
