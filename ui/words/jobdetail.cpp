// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtext.h"

#include "advice.h"
#include "graph/failurereason.h"
#include "phrases.h"

#include <cmath>

namespace {

QString statusDetail(const JobProgress &progress)
{
    switch (progress.status.value_or(Status::InProgress)) {
    case Status::NotStarted:
        return JobText::tr("The service has accepted the job but has not started it yet.");
    case Status::Updating:
        return JobText::tr("Microsoft does not document this value.");
    case Status::Waiting:
        return JobText::tr("No action needed.");
    case Status::DeletePending:
        return JobText::tr("Microsoft does not document this value; for a move it probably refers to the original.");
    case Status::CancelPending:
        return JobText::tr("The service is still cancelling.");
    case Status::Unrecognised:
        return JobText::tr("Copyjobs does not know this status yet.");
    case Status::InProgress:
    case Status::Completed:
    case Status::Failed:
    case Status::DeleteFailed:
    case Status::Cancelled:
        break;
    }
    return JobText::tr("The service is working on the job.");
}

QString runningDetail(const JobProgress &progress, const QLocale &locale)
{
    const bool missing = !progress.percentageComplete && progress.status != Status::NotStarted;
    const auto derived = derivedPercentage(progress);
    return Phrases::sentences(
        {statusDetail(progress), missing ? JobText::tr("The service gives no percentage.") : QString(),
         //: %1 is a percentage that was worked out from "Completed 2/4 files"
         derived ? JobText::tr("By the files or bytes that it counts, about %1 is copied.")
                       .arg(Phrases::percentage(std::floor(*derived), locale))
                 : QString()});
}

QString failedDetail(const JobProgress &progress)
{
    if (progress.status == Status::DeleteFailed) {
        return JobText::tr("The copy may have reached the destination anyway. "
                           "Please check the source and the destination.");
    }
    const QString code = progress.error ? progress.error->code : QString();
    const FailureReason reason = failureReason(code);
    QStringList sentences{Advice::meaning(reason), Advice::remedy(reason)};
    if (reason == FailureReason::Unknown && !code.isEmpty()) {
        //: %1 is an error code, as the service wrote it
        sentences << JobText::tr("The service gives the code “%1”.").arg(Phrases::sanitized(code));
    }
    sentences << JobText::tr("A part may already be at the destination.");
    return Phrases::sentences(sentences);
}

QString lastReport(const JobProgress &progress, const QLocale &locale, const QDateTime &now)
{
    if (!progress.reportedAt.isValid())
        return JobText::tr("There has been no report yet.");
    const QString time = Phrases::moment(progress.reportedAt, locale, now);
    const auto percentage = progress.percentageComplete;
    if (!percentage) {
        //: %1 is a time, %2 a status: "Last report 14:04: Running."
        return JobText::tr("Last report %1: %2.").arg(time, JobText::reportLabel(progress));
    }
    //: %1 is a time, %2 a status, %3 a percentage: "Last report 14:04: Running, 61 %."
    return JobText::tr("Last report %1: %2, %3.")
        .arg(time, JobText::reportLabel(progress), Phrases::percentage(*percentage, locale));
}

/// @p since is told where the label does not.
QString unreachableDetail(const Problem &problem, const QString &since)
{
    switch (problem.fault) {
    case TransportFault::None:
        if (problem.httpStatus == 0)
            return {};
        //: %1 is the number of the HTTP answer
        return JobText::tr("The service answered with error %1.").arg(QString::number(problem.httpStatus));
    case TransportFault::NoConnection:
        return {}; // the label says it all
    case TransportFault::HostNotFound:
        return JobText::tr("The address of the host was not found.");
    case TransportFault::TimedOut:
        return JobText::tr("No answer came in time.");
    case TransportFault::TlsFailed:
        if (problem.faultDetail.isEmpty())
            return JobText::tr("No secure connection to the host could be made.");
        //: %1 is a time, %2 the name in a certificate
        return JobText::tr("Since %1. Issuer: “%2”.").arg(since, Phrases::sanitized(problem.faultDetail));
    case TransportFault::ProxyAuthentication:
        //: %1 is a time
        return JobText::tr("Since %1. Please sign in to the proxy. Copyjobs keeps asking.").arg(since);
    case TransportFault::ProxyFailed:
        return JobText::tr("The proxy cannot be reached, or offers no sign-in with name and password.");
    case TransportFault::TooLarge:
        return JobText::tr("The answer was too large to be read. Copyjobs keeps asking.");
    case TransportFault::Truncated:
        return JobText::tr("The answer broke off before its end.");
    }
    return {};
}

QString problemDetail(const Problem &problem, const QString &since)
{
    switch (problem.kind) {
    case ProblemKind::Throttled:
        return JobText::tr("This concerns the status checks; it says nothing about the copy job.");
    case ProblemKind::Unreachable:
        return unreachableDetail(problem, since);
    case ProblemKind::Refused:
        return JobText::tr("Expired, copied incompletely, or available only with sign-in.");
    case ProblemKind::Gone:
        return JobText::tr("The service no longer knows the job. "
                           "Copyjobs will ask again before it concludes anything.");
    case ProblemKind::Unexpected:
        break;
    }
    return JobText::tr("Something else came in place of the status, often from a proxy or a Wi-Fi sign-in page. "
                       "Copyjobs keeps asking.");
}

QString expiredDetail(const JobProgress &progress, const QString &expiry, const QLocale &locale)
{
    const auto percentage = progress.percentageComplete;
    if (!percentage) {
        //: %1 is a time
        return JobText::tr("Valid until %1.").arg(expiry);
    }
    //: %1 is a time, %2 a percentage
    return JobText::tr("Valid until %1, last report %2.").arg(expiry, Phrases::percentage(*percentage, locale));
}

QString unknownDetail(const JobProgress &progress, const QLocale &locale, const QDateTime &now,
                      const std::optional<QDateTime> &expiry)
{
    const std::optional<ProblemKind> kind =
        progress.problem ? std::optional(progress.problem->kind) : std::optional<ProblemKind>();
    QString why;
    if (JobText::outlivedUrl(progress, now, expiry))
        why = expiredDetail(progress, Phrases::moment(*expiry, locale, now), locale);
    else if (kind == ProblemKind::Gone)
        why = JobText::tr("The service no longer knows the job.");
    else if (kind == ProblemKind::Refused)
        why = JobText::tr("The service no longer accepts the URL.");
    else
        why = JobText::tr("The outcome can no longer be checked.");
    return Phrases::sentences(
        {why, JobText::tr("The job may have completed or failed. Please check the destination.")});
}

}

QString JobText::detail(const JobProgress &progress, const QLocale &locale, const QDateTime &now,
                        const std::optional<QDateTime> &expiry)
{
    switch (progress.state) {
    case JobState::Completed:
        return tr("Reported by the service as completed. Please check large folders at the destination.");
    case JobState::Failed:
        return failedDetail(progress);
    case JobState::Cancelled:
        return tr("Cancelled at the service, not by Copyjobs.");
    case JobState::Unknown:
        return unknownDetail(progress, locale, now, expiry);
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    if (progress.problem) {
        const QString since =
            Phrases::moment(progress.problemSince.isValid() ? progress.problemSince : now, locale, now);
        return Phrases::sentences({problemDetail(*progress.problem, since), lastReport(progress, locale, now)});
    }
    return progress.state == JobState::Pending ? tr("Copyjobs is asking the service for the first time.")
                                               : runningDetail(progress, locale);
}
