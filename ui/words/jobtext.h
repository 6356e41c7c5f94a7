// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <optional>

/// What one row of the list tells.
struct RowFacts
{
    QString name;
    Place place;
    QDateTime watchedSince;
    JobProgress progress;
    std::optional<QDateTime> expiry; ///< of the URL, where it can be read from it
    TimeLeft timeLeft = {};
    QString batch = {};
    QString note = {};
};

/// What a job says of itself.
inline RowFacts factsOf(const Job &job)
{
    return {job.name, job.place, job.watchedSince, job.progress, job.expiry, job.timeLeft, job.batch, job.note};
}

/// The words for a job. All text is plain text; what the service said is cut to a line. Times are given in UTC and told
/// in local time as @p locale writes it, with the date where that is not the day of @p now.
class JobText
{
    Q_DECLARE_TR_FUNCTIONS(JobText)

public:
    /// A few words on how it stands: what is between us and the service comes before the service's last word.
    static QString label(const JobProgress &progress, const QLocale &locale, const QDateTime &now,
                         const std::optional<QDateTime> &expiry = {}, const TimeLeft &timeLeft = {});
    /// The label of a row.
    static QString label(const RowFacts &facts, const QLocale &locale, const QDateTime &now);
    /// The state alone, in a word or two.
    static QString outcome(JobState state);
    /// The service's last word alone, whatever stands between us and the service.
    static QString reportLabel(const JobProgress &progress);
    /// The explanation of the label, in whole sentences.
    static QString detail(const JobProgress &progress, const QLocale &locale, const QDateTime &now,
                          const std::optional<QDateTime> &expiry = {});
    /// Whether the URL's own end explains an unknown outcome: it came first, and the service did not say otherwise.
    static bool outlivedUrl(const JobProgress &progress, const QDateTime &now, const std::optional<QDateTime> &expiry);
    /// Until when the URL of a job that goes on can be asked, where that is soon; else empty.
    static QString expiresSoon(const Job &job, const QLocale &locale, const QDateTime &now);
    /// "27.8 %", "61 %", "100 %" only for all of it; a dash where there is no percentage.
    static QString percentage(const JobProgress &progress, const QLocale &locale);
    /// What there is to say of time: "ended 14:05", how old the last report is while there is a problem, "8–15 min left",
    /// else "watched since 13:05"; empty where the time is not known.
    static QString time(const JobProgress &progress, const QDateTime &watchedSince, const QLocale &locale,
                        const QDateTime &now, const TimeLeft &timeLeft = {});
    /// The time of a row.
    static QString time(const RowFacts &facts, const QLocale &locale, const QDateTime &now);
    /// The time of a row where its status stands beside it: when it ended, else how long it will take, else a dash.
    static QString cellTime(const RowFacts &facts, const QLocale &locale, const QDateTime &now);
    /// "contoso / Sales · 765c944e"; the host where the address names no tenant.
    static QString place(const Place &place);
    /// The whole row as one sentence: for screen readers and tooltips.
    static QString row(const RowFacts &facts, const QLocale &locale, const QDateTime &now);

    /// A name for a job that came without one: "Sales 2". @p number runs from 1 within a place.
    static QString nameFor(const Place &place, int number, const QLocale &locale);

    /// The heading of a part of the list.
    static QString group(JobGroup group);
    /// "2 need attention · 12 running · 31 completed"; empty for an empty list. Counts follow the default locale.
    static QString summary(const Summary &summary);
    /// "12 of 13 ended – Copyjobs"; the name alone for an empty list.
    static QString windowTitle(const Summary &summary, const QLocale &locale);
    /// The window's title and the summary below it.
    static QString trayTooltip(const Summary &summary, const QLocale &locale);
};
