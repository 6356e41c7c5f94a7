// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticetext.h"

#include "advice.h"
#include "graph/failurereason.h"
#include "phrases.h"
#include "storetext.h"

#include <algorithm>

namespace {

constexpr int longestName = 80;
constexpr qsizetype namesToldAtOnce = 3;

QString named(const QString &name)
{
    return NoticeText::tr("“%1”").arg(Phrases::sanitized(name, longestName));
}

QString completedBody(const JobNews &news, const QLocale &locale)
{
    if (!news.progress.endedAfter.isValid()) {
        // How long it took before that nobody knows.
        return NoticeText::tr("The copy job was already completed when it was first checked.");
    }
    const QDateTime &ended = news.progress.endedAt;
    if (!news.watchedSince.isValid() || !ended.isValid() || ended < news.watchedSince)
        return NoticeText::tr("Copy job completed.");
    //: %1 is a duration: "12 min"
    return NoticeText::tr("Copy job completed, watched for %1.")
        .arg(Phrases::duration(std::chrono::seconds(news.watchedSince.secsTo(ended)), locale));
}

QString failedBody(const JobProgress &progress)
{
    if (progress.status == Status::DeleteFailed)
        return NoticeText::tr("Deletion failed. Please check the source and the destination.");
    return Advice::meaning(failureReason(progress.error ? progress.error->code : QString()));
}

QString unknownBody(const JobProgress &progress)
{
    if (progress.problem && progress.problem->kind == ProblemKind::Gone)
        return NoticeText::tr("The service no longer knows the job. Please check the destination.");
    return NoticeText::tr("The service no longer accepts the URL. Please check the destination.");
}

// The word that decides comes first: lists of notifications cut the rest.
NoticeText single(const JobNews &news, const QLocale &locale)
{
    const QString name = Phrases::sanitized(news.name, longestName);
    switch (news.kind) {
    case NoticeKind::Failed:
        //: %1 is the name of a job, or a list of names
        return {NoticeText::tr("Failed: %1").arg(name), failedBody(news.progress)};
    case NoticeKind::Cancelled:
        //: %1 is the name of a job
        return {NoticeText::tr("Cancelled: %1").arg(name), NoticeText::tr("The job was cancelled at the service.")};
    case NoticeKind::OutcomeUnknown:
        //: %1 is the name of a job, or a list of names
        return {NoticeText::tr("Outcome unknown: %1").arg(name), unknownBody(news.progress)};
    case NoticeKind::Completed:
        break;
    }
    //: %1 is the name of a job
    return {NoticeText::tr("Completed: %1").arg(name), completedBody(news, locale)};
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
    case NoticeKind::Completed:
        //: follows another count: "1 job failed, 7 completed"
        return NoticeText::tr("%Ln completed", nullptr, count);
    case NoticeKind::OutcomeUnknown:
        break;
    }
    //: follows another count: "7 jobs completed, 1 with unknown outcome"
    return NoticeText::tr("%Ln with unknown outcome", nullptr, count);
}

// What somebody must look at comes first.
QString countsOf(const OutcomeCounts &counts, bool leading)
{
    QStringList parts;
    const auto add = [&](NoticeKind kind, int count) {
        if (count > 0)
            parts << (leading && parts.isEmpty() ? leadingCount(kind, count) : followingCount(kind, count));
    };
    add(NoticeKind::Failed, counts.failed);
    add(NoticeKind::OutcomeUnknown, counts.unknown);
    add(NoticeKind::Completed, counts.completed);
    add(NoticeKind::Cancelled, counts.cancelled);
    return Phrases::list(parts);
}

QString listOf(QStringList names)
{
    const qsizetype more = names.size() - namesToldAtOnce;
    if (more > 0) {
        names.resize(namesToldAtOnce);
        //: at the end of a list of names
        names << NoticeText::tr("%Ln more", nullptr, int(more));
    }
    return Phrases::list(names);
}

QString namesOf(const Digest &digest, NoticeKind kind)
{
    QStringList names;
    for (const JobNews &news : digest.news) {
        if (news.kind == kind)
            names << named(news.name);
    }
    return listOf(names);
}

/// Who failed, and whose outcome is unknown: a line each.
QStringList problemLines(const Digest &digest)
{
    QStringList lines;
    if (const QString names = namesOf(digest, NoticeKind::Failed); !names.isEmpty())
        lines << NoticeText::tr("Failed: %1").arg(names);
    if (const QString names = namesOf(digest, NoticeKind::OutcomeUnknown); !names.isEmpty())
        lines << NoticeText::tr("Outcome unknown: %1").arg(names);
    return lines;
}

QStringList expiringLines(const Digest &digest)
{
    QStringList names;
    for (const ExpiringJob &job : digest.expiring)
        names << named(job.name);
    if (names.isEmpty())
        return {};
    //: %1 is a list of names
    return {NoticeText::tr("Monitor URL expires soon: %1").arg(listOf(names))};
}

NoticeText expiring(const Digest &digest, const QLocale &locale, const QDateTime &now)
{
    if (digest.expiring.size() > 1) {
        QStringList names;
        for (const ExpiringJob &job : digest.expiring)
            names << named(job.name);
        return {NoticeText::tr("%Ln monitor URL(s) expire soon", nullptr, int(digest.expiring.size())), listOf(names)};
    }
    const ExpiringJob &job = digest.expiring.first();
    const QString name = Phrases::sanitized(job.name, longestName);
    const QString until = Phrases::moment(job.expiry, locale, now);
    return {NoticeText::tr("Monitor URL expires soon"),
            job.percentage
                //: %1 is the name of a job, %2 a percentage, %3 a time
                ? NoticeText::tr("“%1” is at %2. After %3 its outcome can no longer be checked.")
                      .arg(name, Phrases::percentage(*job.percentage, locale), until)
                //: %1 is the name of a job, %2 a time
                : NoticeText::tr("“%1” is still running. After %2 its outcome can no longer be checked.")
                      .arg(name, until)};
}

NoticeText allEnded(const Digest &digest, const QLocale &locale)
{
    const AllEnded &all = *digest.all;
    const bool allCompleted = all.counts.completed == all.counts.total();
    const QString title =
        allCompleted ? NoticeText::tr("All jobs completed") : NoticeText::tr("All jobs ended");
    QString body;
    if (all.since.isValid() && all.since < all.at) {
        //: %1 is a duration: "2 h 10 min", %2 a list of counts: "2 failed, 29 completed"
        body = NoticeText::tr("%Ln job(s) in %1 (%2)", nullptr, all.counts.total())
                   .arg(Phrases::duration(std::chrono::seconds(all.since.secsTo(all.at)), locale),
                        countsOf(all.counts, false));
    } else {
        body = countsOf(all.counts, true);
    }
    return {title, (QStringList{body} + problemLines(digest) + expiringLines(digest)).join(u'\n')};
}

NoticeText batchEnded(const Digest &digest)
{
    const EndedBatch &batch = digest.batches.first();
    //: %1 is the name of a batch
    return {NoticeText::tr("“%1”: all %Ln job(s) ended", nullptr, batch.counts.total())
                .arg(Phrases::sanitized(batch.name, longestName)),
            (QStringList{countsOf(batch.counts, false)} + problemLines(digest) + expiringLines(digest)).join(u'\n')};
}

NoticeText gathered(const Digest &digest)
{
    QStringList lines = problemLines(digest);
    if (lines.isEmpty())
        lines << namesOf(digest, NoticeKind::Completed);
    if (const QString names = namesOf(digest, NoticeKind::Cancelled); !names.isEmpty())
        lines << (digest.counts().total() == digest.counts().cancelled ? names : NoticeText::tr("Cancelled: %1").arg(names));
    QStringList batches;
    for (const EndedBatch &batch : digest.batches)
        batches << named(batch.name);
    if (!batches.isEmpty()) {
        //: %1 is a list of names of batches
        lines << NoticeText::tr("Batches ended: %1").arg(listOf(batches));
    }
    lines += expiringLines(digest);
    lines.removeAll(QString());
    return {countsOf(digest.counts(), true), lines.join(u'\n')};
}

/// Everything that is told belongs to one batch, and it is over.
bool isOneBatch(const Digest &digest)
{
    return digest.batches.size() == 1
           && std::ranges::all_of(digest.news, [&](const JobNews &news) {
                  return news.batch == digest.batches.first().name;
              });
}

NoticeText missed(const Digest &digest, const QLocale &locale)
{
    if (digest.news.size() == 1) {
        NoticeText text = single(digest.news.first(), locale);
        const QString when = NoticeText::tr("This happened while Copyjobs was not running.");
        // How long it was watched says nothing where nobody watched.
        text.body = digest.news.first().kind == NoticeKind::Completed ? when : Phrases::sentences({text.body, when});
        return text;
    }
    const OutcomeCounts counts = digest.counts();
    return StoreText::missed({counts.completed, counts.failed, counts.cancelled, counts.unknown, digest.jobs()});
}

} // namespace

NoticeText NoticeText::of(const Digest &digest, const QLocale &locale, const QDateTime &now)
{
    if (digest.isEmpty())
        return {};
    if (digest.news.isEmpty())
        return expiring(digest, locale, now);
    if (digest.wasMissed)
        return missed(digest, locale);
    if (isOneBatch(digest) && (!digest.all || digest.all->counts == digest.batches.first().counts))
        return batchEnded(digest);
    if (digest.all)
        return allEnded(digest, locale);
    if (digest.news.size() == 1 && digest.expiring.isEmpty())
        return single(digest.news.first(), locale);
    return gathered(digest);
}

QString NoticeText::error(const JobNews &news)
{
    const JobProgress &progress = news.progress;
    const QString code = progress.error && !progress.error->code.isEmpty() ? progress.error->code
                         : progress.problem                               ? progress.problem->code
                                                                          : QString();
    if (news.kind != NoticeKind::Failed && news.kind != NoticeKind::OutcomeUnknown)
        return {};
    QStringList lines{single(news, QLocale()).title};
    const auto add = [&lines](const QString &key, const QString &value) {
        if (!value.isEmpty())
            lines << key + QStringLiteral(": ") + Phrases::sanitized(value);
    };
    add(QStringLiteral("status"), progress.statusWord);
    add(QStringLiteral("code"), code);
    add(QStringLiteral("request-id"), progress.requestId);
    add(QStringLiteral("date"), progress.serverDate);
    return lines.join(u'\n');
}
