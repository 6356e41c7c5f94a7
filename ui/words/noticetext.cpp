// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticetext.h"

#include "advice.h"
#include "graph/failurereason.h"
#include "phrases.h"

#include <algorithm>

namespace {

constexpr int longestName = 80;
constexpr qsizetype namesToldAtOnce = 3;

QString completedBody(const QString &name, const JobProgress &progress, const QDateTime &since, const QLocale &locale)
{
    if (!since.isValid() || !progress.endedAt.isValid() || progress.endedAt < since) {
        //: %1 is the name of a job, in quotation marks
        return NoticeText::tr("“%1”").arg(name);
    }
    //: %1 is the name of a job, %2 a duration: "12 min"
    return NoticeText::tr("“%1”, after %2")
        .arg(name, Phrases::duration(std::chrono::seconds(since.secsTo(progress.endedAt)), locale));
}

QString failedBody(const QString &name, const JobProgress &progress)
{
    if (progress.status == Status::DeleteFailed) {
        //: %1 is the name of a job
        return NoticeText::tr("“%1”: Deletion failed. Please check the source and the destination.").arg(name);
    }
    const QString code = progress.error ? progress.error->code : QString();
    //: %1 is the name of a job, %2 a whole sentence
    return NoticeText::tr("“%1”: %2").arg(name, Advice::meaning(failureReason(code)));
}

QString unknownBody(const QString &name, const JobProgress &progress)
{
    if (progress.problem && progress.problem->kind == ProblemKind::Gone) {
        //: %1 is the name of a job
        return NoticeText::tr("“%1”: The service no longer knows the job. Please check the destination.").arg(name);
    }
    //: %1 is the name of a job
    return NoticeText::tr("“%1”: The service no longer accepts the URL. Please check the destination.").arg(name);
}

// The first count of a title names what is counted; those after it do not.
QString leadingCount(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Failed:
        return NoticeText::tr("%Ln job(s) failed", nullptr, count);
    case NoticeKind::Cancelled:
        return NoticeText::tr("%Ln job(s) cancelled", nullptr, count);
    case NoticeKind::OutcomeUnknown:
        return NoticeText::tr("%Ln job(s) with unknown outcome", nullptr, count);
    case NoticeKind::Completed:
        break;
    }
    return NoticeText::tr("%Ln job(s) completed", nullptr, count);
}

QString followingCount(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Failed:
        //: follows another count: "7 jobs completed, 1 failed"
        return NoticeText::tr("%Ln failed", nullptr, count);
    case NoticeKind::Cancelled:
        //: follows another count: "7 jobs completed, 1 cancelled"
        return NoticeText::tr("%Ln cancelled", nullptr, count);
    case NoticeKind::OutcomeUnknown:
    case NoticeKind::Completed: // always leads
        break;
    }
    //: follows another count: "7 jobs completed, 1 with unknown outcome"
    return NoticeText::tr("%Ln with unknown outcome", nullptr, count);
}

QString namesOf(const QList<GatheredNotice> &notices, NoticeKind kind)
{
    QStringList names;
    for (const GatheredNotice &notice : notices) {
        if (notice.kind == kind)
            names << NoticeText::tr("“%1”").arg(Phrases::sanitized(notice.name, longestName));
    }
    const qsizetype more = names.size() - namesToldAtOnce;
    if (more > 0) {
        names.resize(namesToldAtOnce);
        //: at the end of a list of names
        names << NoticeText::tr("%Ln more", nullptr, int(more));
    }
    return Phrases::list(names);
}

QString linesOfNames(const QList<GatheredNotice> &notices)
{
    QStringList lines;
    if (const QString names = namesOf(notices, NoticeKind::Failed); !names.isEmpty()) {
        //: %1 is a list of names
        lines << NoticeText::tr("Failed: %1").arg(names);
    }
    if (const QString names = namesOf(notices, NoticeKind::OutcomeUnknown); !names.isEmpty()) {
        //: %1 is a list of names
        lines << NoticeText::tr("Outcome unknown: %1").arg(names);
    }
    if (!lines.isEmpty())
        return lines.join(u'\n'); // the others are well, or were ended on purpose
    if (const QString names = namesOf(notices, NoticeKind::Completed); !names.isEmpty())
        return names;
    return namesOf(notices, NoticeKind::Cancelled);
}

}

NoticeText NoticeText::single(NoticeKind kind, const QString &name, const JobProgress &progress,
                              const QDateTime &watchedSince, const QLocale &locale)
{
    const QString shown = Phrases::sanitized(name, longestName);
    switch (kind) {
    case NoticeKind::Failed:
        return {tr("Copy job failed"), failedBody(shown, progress)};
    case NoticeKind::Cancelled:
        //: %1 is the name of a job
        return {tr("Copy job cancelled"), tr("“%1” was cancelled at the service.").arg(shown)};
    case NoticeKind::OutcomeUnknown:
        return {tr("Outcome unknown"), unknownBody(shown, progress)};
    case NoticeKind::Completed:
        break;
    }
    return {tr("Copy job completed"), completedBody(shown, progress, watchedSince, locale)};
}

NoticeText NoticeText::gathered(const QList<GatheredNotice> &notices)
{
    QStringList counts;
    for (const NoticeKind kind :
         {NoticeKind::Completed, NoticeKind::Failed, NoticeKind::Cancelled, NoticeKind::OutcomeUnknown}) {
        const auto count = int(std::ranges::count(notices, kind, &GatheredNotice::kind));
        if (count > 0)
            counts << (counts.isEmpty() ? leadingCount(kind, count) : followingCount(kind, count));
    }
    return {Phrases::list(counts), linesOfNames(notices)};
}
