// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtext.h"

#include "advice.h"
#include "graph/failurereason.h"
#include "jobs/noticeboard.h"
#include "phrases.h"
#include "timelefttext.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWord = 40; // of the service, within a label

QString unrecognisedLabel(const JobProgress &progress)
{
    const QString word = Phrases::sanitized(progress.statusWord, longestWord);
    if (word.isEmpty())
        return JobText::tr("Running");
    //: %1 is a status word that Copyjobs does not know, as the service wrote it
    return JobText::tr("Running (service says “%1”)").arg(word);
}

QString runningLabel(const JobProgress &progress, const QLocale &locale, const QDateTime &now, const TimeLeft &timeLeft)
{
    const bool plain = progress.status.value_or(Status::InProgress) == Status::InProgress;
    if (plain && progress.percentageComplete.value_or(0.0) >= 100.0) {
        //: %1 is "100 %"
        return JobText::tr("Running – %1, not yet completed").arg(Phrases::percentage(100.0, locale));
    }
    if (plain && timeLeft.stalledSince) {
        //: %1 is a time
        return JobText::tr("Running – unchanged since %1").arg(Phrases::moment(*timeLeft.stalledSince, locale, now));
    }
    return JobText::reportLabel(progress);
}

QString failedLabel(const JobProgress &progress, const QLocale &locale)
{
    if (progress.status == Status::DeleteFailed)
        return JobText::tr("Deletion failed");
    const ServiceError error = progress.error.value_or(ServiceError{});
    const FailureReason reason = failureReason(error.code);
    const QString words =
        reason == FailureReason::Unknown ? Phrases::sanitized(error.code, longestWord) : Advice::shortReason(reason);
    if (words.isEmpty())
        return JobText::tr("Failed");
    qint64 count = 0;
    for (const ErrorCount &one : error.counts) {
        if (reason == FailureReason::Unknown ? one.code == error.code : failureReason(one.code) == reason)
            count += one.count;
    }
    if (count < 2) {
        //: %1 is a short reason: "name already exists"
        return JobText::tr("Failed: %1").arg(words);
    }
    //: %1 is a short reason, %2 how many items it concerns: "name already exists (4)"
    return JobText::tr("Failed: %1 (%2)").arg(words, locale.toString(count));
}

QString throttledLabel(const JobProgress &progress, const QLocale &locale, const QDateTime &now)
{
    if (!progress.retryAt.isValid() || progress.retryAt <= now)
        return JobText::tr("Checks throttled");
    //: %1 is a time
    return JobText::tr("Checks throttled until %1").arg(Phrases::moment(progress.retryAt, locale, now));
}

QString unreachableLabel(const Problem &problem, const QString &since)
{
    switch (problem.fault) {
    case TransportFault::ProxyAuthentication:
        return JobText::tr("Proxy asks for sign-in");
    case TransportFault::TlsFailed:
        if (problem.faultDetail.isEmpty()) {
            //: %1 is a time
            return JobText::tr("No secure connection since %1").arg(since);
        }
        return JobText::tr("Certificate not trusted");
    case TransportFault::TooLarge:
        //: %1 is a time
        return JobText::tr("Unexpected answer since %1").arg(since);
    case TransportFault::None:
        //: The service itself answers with an error. %1 is a time.
        return JobText::tr("Service unavailable since %1").arg(since);
    case TransportFault::NoConnection:
    case TransportFault::HostNotFound:
    case TransportFault::TimedOut:
    case TransportFault::ProxyFailed:
    case TransportFault::Truncated:
        break;
    }
    //: %1 is a time
    return JobText::tr("No connection since %1").arg(since);
}

QString problemLabel(const JobProgress &progress, const QLocale &locale, const QDateTime &now)
{
    const Problem &problem = *progress.problem;
    const QString since = Phrases::moment(progress.problemSince.isValid() ? progress.problemSince : now, locale, now);
    switch (problem.kind) {
    case ProblemKind::Throttled:
        return throttledLabel(progress, locale, now);
    case ProblemKind::Unreachable:
        return unreachableLabel(problem, since);
    case ProblemKind::Refused:
        //: %1 is the number of the HTTP answer
        return JobText::tr("URL refused (%1)").arg(QString::number(problem.httpStatus));
    case ProblemKind::Gone:
        //: Not yet a conclusion. %1 is a time.
        return JobText::tr("Unknown to the service since %1").arg(since);
    case ProblemKind::Unexpected:
        break;
    }
    //: %1 is a time
    return JobText::tr("Unexpected answer since %1").arg(since);
}

QString ageOfReport(const JobProgress &progress, const QLocale &locale, const QDateTime &now)
{
    const std::chrono::seconds age(progress.reportedAt.secsTo(now));
    //: how old the last report is; %1 is a duration
    return JobText::tr("As of %1 ago").arg(Phrases::duration(age, locale));
}

}

QString JobText::label(const JobProgress &progress, const QLocale &locale, const QDateTime &now,
                       const std::optional<QDateTime> &expiry, const TimeLeft &timeLeft)
{
    switch (progress.state) {
    case JobState::Completed:
        return tr("Completed");
    case JobState::Failed:
        return failedLabel(progress, locale);
    case JobState::Cancelled:
        return tr("Cancelled");
    case JobState::Unknown:
        return outlivedUrl(progress, now, expiry) ? tr("Outcome unknown – URL expired") : tr("Outcome unknown");
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    if (progress.problem)
        return problemLabel(progress, locale, now);
    return progress.state == JobState::Pending ? tr("First check …") : runningLabel(progress, locale, now, timeLeft);
}

QString JobText::label(const RowFacts &facts, const QLocale &locale, const QDateTime &now)
{
    return label(facts.progress, locale, now, facts.expiry, facts.timeLeft);
}

QString JobText::outcome(JobState state)
{
    switch (state) {
    case JobState::Completed:
        return tr("Completed");
    case JobState::Failed:
        return tr("Failed");
    case JobState::Cancelled:
        return tr("Cancelled");
    case JobState::Unknown:
        return tr("Outcome unknown");
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    return tr("Running");
}

QString JobText::reportLabel(const JobProgress &progress)
{
    switch (progress.status.value_or(Status::InProgress)) {
    case Status::NotStarted:
        return tr("Queued");
    case Status::Updating:
        return tr("Updating");
    case Status::Waiting:
        return tr("Interrupted – service will retry");
    case Status::DeletePending:
        return tr("Deletion pending");
    case Status::CancelPending:
        return tr("Being cancelled");
    case Status::Unrecognised:
        return unrecognisedLabel(progress);
    case Status::InProgress:
    case Status::Completed: // the terminal ones are states
    case Status::Failed:
    case Status::DeleteFailed:
    case Status::Cancelled:
        break;
    }
    //: The service is working on the job.
    return tr("Running");
}

bool JobText::outlivedUrl(const JobProgress &progress, const QDateTime &now, const std::optional<QDateTime> &expiry)
{
    const bool gone = progress.problem && progress.problem->kind == ProblemKind::Gone;
    const QDateTime concluded = progress.endedAt.isValid() ? progress.endedAt : now;
    return expiry && expiry->isValid() && !gone && *expiry <= concluded;
}

QString JobText::expiresSoon(const Job &job, const QLocale &locale, const QDateTime &now)
{
    if (isSettled(job.progress.state) || !job.expiry || *job.expiry <= now || *job.expiry > now.addDuration(expiryLead))
        return {};
    //: %1 is a time
    return tr("URL valid until %1").arg(Phrases::moment(*job.expiry, locale, now));
}

QString JobText::percentage(const JobProgress &progress, const QLocale &locale)
{
    const auto percentage = progress.percentageComplete;
    return percentage ? Phrases::percentage(*percentage, locale) : u"–"_s;
}

QString JobText::time(const JobProgress &progress, const QDateTime &watchedSince, const QLocale &locale,
                      const QDateTime &now, const TimeLeft &timeLeft)
{
    if (hasEnded(progress.state) && progress.endedAt.isValid()) {
        //: over, either way; %1 is a time
        return tr("ended %1").arg(Phrases::moment(progress.endedAt, locale, now));
    }
    const bool runs = !isSettled(progress.state);
    if (runs && progress.problem && progress.reportedAt.isValid()) {
        return ageOfReport(progress, locale, now);
    }
    if (runs && timeLeft.end) {
        if (const QString left = TimeLeftText::timeLeft(*timeLeft.end, locale, now); !left.isEmpty())
            return left;
    }
    if (!watchedSince.isValid())
        return {};
    //: %1 is a time
    return tr("watched since %1").arg(Phrases::moment(watchedSince, locale, now));
}

QString JobText::time(const RowFacts &facts, const QLocale &locale, const QDateTime &now)
{
    return time(facts.progress, facts.watchedSince, locale, now, facts.timeLeft);
}

QString JobText::cellTime(const RowFacts &facts, const QLocale &locale, const QDateTime &now)
{
    const JobProgress &progress = facts.progress;
    if (isSettled(progress.state) && progress.endedAt.isValid())
        return Phrases::moment(progress.endedAt, locale, now);
    if (groupOf(progress) == JobGroup::Running && facts.timeLeft.end) {
        if (QString left = TimeLeftText::timeLeft(*facts.timeLeft.end, locale, now); !left.isEmpty())
            return left;
    }
    return u"–"_s;
}

QString JobText::place(const Place &place)
{
    const QString site = place.tenant.isEmpty() ? QString() : Phrases::sanitized(place.site);
    QString where = Phrases::sanitized(place.tenant.isEmpty() ? place.host : place.tenant);
    if (!site.isEmpty())
        where = u"%1 / %2"_s.arg(where, site);
    return place.shortId.isEmpty() ? where : u"%1 · %2"_s.arg(where, Phrases::sanitized(place.shortId));
}

QString JobText::row(const RowFacts &facts, const QLocale &locale, const QDateTime &now)
{
    const JobProgress &progress = facts.progress;
    const QString percent = progress.percentageComplete ? percentage(progress, locale) : QString();
    //: a job as one sentence: %1 is its name and place, %2 how it stands
    return tr("%1: %2").arg(Phrases::list({Phrases::sanitized(facts.name), place(facts.place)}),
                            Phrases::list({label(facts, locale, now), percent, time(facts, locale, now)}));
}

QString JobText::nameFor(const Place &place, int number, const QLocale &locale)
{
    const QString running = locale.toString(number);
    for (const QString &origin : {place.site, place.tenant, place.host}) {
        if (const QString word = Phrases::sanitized(origin); !word.isEmpty())
            return u"%1 %2"_s.arg(word, running);
    }
    //: the name of a job of which nothing else is known; %1 is a running number
    return tr("Copy job %1").arg(running);
}

QString JobText::group(JobGroup group)
{
    switch (group) {
    case JobGroup::NeedsAttention:
        //: a part of the list: failed jobs, and those with an unknown outcome
        return tr("Need attention");
    case JobGroup::NoNews:
        //: a part of the list: jobs of which nobody can say now whether they run
        return tr("No news");
    case JobGroup::Running:
        //: a part of the list
        return tr("Running", "jobs");
    case JobGroup::Completed:
        //: a part of the list
        return tr("Completed", "jobs");
    case JobGroup::EndedOtherwise:
        break;
    }
    //: a part of the list: cancelled jobs, and failed ones that a person has dealt with
    return tr("Ended otherwise");
}

QString JobText::summary(const Summary &summary)
{
    QStringList counts;
    if (summary.needAttention > 0) {
        //: of all jobs: failed, or with an unknown outcome
        counts << tr("%Ln need(s) attention", nullptr, summary.needAttention);
    }
    if (summary.noNews > 0) {
        //: of all jobs
        counts << tr("%Ln without news", nullptr, summary.noNews);
    }
    if (summary.running > 0) {
        //: of all jobs
        counts << tr("%Ln running", nullptr, summary.running);
    }
    if (summary.completed > 0) {
        //: of all jobs
        counts << tr("%Ln completed", nullptr, summary.completed);
    }
    if (summary.endedOtherwise() > 0) {
        //: of all jobs: cancelled, or failed and dealt with
        counts << tr("%Ln ended otherwise", nullptr, summary.endedOtherwise());
    }
    return counts.join(u" · "_s);
}

QString JobText::windowTitle(const Summary &summary, const QLocale &locale)
{
    const int settled = summary.total - summary.unsettled();
    if (summary.total == 0)
        return u"Copyjobs"_s;
    //: the window's title; %1 and %2 are numbers of jobs
    return tr("%1 of %2 ended – Copyjobs").arg(locale.toString(settled), locale.toString(summary.total));
}

QString JobText::trayTooltip(const Summary &summary, const QLocale &locale)
{
    const QString counts = JobText::summary(summary);
    const QString title = windowTitle(summary, locale);
    return counts.isEmpty() ? title : u"%1\n%2"_s.arg(title, counts);
}
