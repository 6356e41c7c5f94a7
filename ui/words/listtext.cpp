// SPDX-License-Identifier: GPL-3.0-or-later
#include "listtext.h"

#include "jobtext.h"
#include "phrases.h"
#include "timelefttext.h"
#include "waittext.h"

using namespace Qt::StringLiterals;

namespace {

QString standing(const Job &job, const QLocale &locale, const QDateTime &now)
{
    const QString percentage =
        job.progress.percentageComplete ? JobText::percentage(job.progress, locale) : QString();
    const QString timeLeft = job.timeLeft.end ? TimeLeftText::timeLeft(*job.timeLeft.end, locale, now) : QString();
    return WaitText::withPlainBlanks(
        Phrases::list({JobText::label(job.progress, locale, now, job.expiry), percentage, timeLeft}));
}

} // namespace

QStringList ListText::cells(const Job &job, const QLocale &locale, const QDateTime &now)
{
    return {QString::number(job.id), Phrases::sanitized(job.name), standing(job, locale, now),
            Phrases::sanitized(job.batch)};
}

QString ListText::details(const Job &job, const QLocale &locale, const QDateTime &now)
{
    const JobProgress &progress = job.progress;
    QString text;
    const auto line = [&text](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += u"%1: %2\n"_s.arg(label, WaitText::withPlainBlanks(value));
    };
    line(tr("Number"), QString::number(job.id));
    line(tr("Name"), Phrases::sanitized(job.name));
    line(tr("Status"), standing(job, locale, now));
    line(tr("Batch"), Phrases::sanitized(job.batch));
    line(tr("Note"), Phrases::sanitized(job.note));
    line(tr("Host"), Phrases::sanitized(job.place.host));
    line(tr("Watched since"), Phrases::moment(job.watchedSince, locale, now));
    line(tr("Last report"), Phrases::moment(progress.reportedAt, locale, now));
    line(tr("Ended"), Phrases::moment(progress.endedAt, locale, now));
    if (progress.error) {
        line(tr("Error code"), Phrases::sanitized(progress.error->code));
        line(tr("Message of the service"), Phrases::sanitized(progress.error->message, 1000));
    }
    line(tr("Resource"), Phrases::sanitized(progress.resourceId));
    line(tr("Request"), Phrases::sanitized(progress.requestId));
    return text;
}
