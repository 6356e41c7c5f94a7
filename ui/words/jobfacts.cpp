// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfacts.h"

#include "advice.h"
#include "jobtext.h"
#include "phrases.h"
#include "timelefttext.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestValue = 250; // characters: an id, a few words

QString code(const JobProgress &progress)
{
    if (progress.error && !progress.error->code.isEmpty())
        return progress.error->code;
    return progress.problem ? progress.problem->code : QString();
}

/// "nameAlreadyExists (4), accessDenied (2)"
QString codeWithCounts(const JobProgress &progress, const QLocale &locale)
{
    if (!progress.error || progress.error->counts.isEmpty())
        return Phrases::sanitized(code(progress));
    QStringList parts;
    for (const ErrorCount &count : progress.error->counts.first(std::min<qsizetype>(progress.error->counts.size(), 5))) {
        const QString name = count.code.isEmpty() ? code(progress) : count.code;
        //: %1 is an error code, %2 how many items it concerns
        parts.append(JobFacts::tr("%1 (%2)").arg(Phrases::sanitized(name), locale.toString(count.count)));
    }
    return Phrases::list(parts);
}

int itemCount(const ServiceError &error)
{
    return std::accumulate(error.counts.begin(), error.counts.end(), 0,
                           [](int sum, const ErrorCount &count) { return sum + count.count; });
}

/// A line for each item that the service named, and how many more there are.
QString items(const JobProgress &progress)
{
    if (!progress.error)
        return {};
    QStringList lines;
    for (const ErrorDetail &detail : progress.error->details) {
        if (!detail.target.isEmpty())
            lines.append(Phrases::sanitized(detail.target, LongestValue));
    }
    if (const int more = itemCount(*progress.error) - static_cast<int>(lines.size()); more > 0 && !lines.isEmpty())
        lines.append(JobFacts::tr("and %Ln more", nullptr, more));
    return lines.join(u'\n');
}

QString itemsConcerned(const JobProgress &progress, const QLocale &locale)
{
    const int count = progress.error ? itemCount(*progress.error) : 0;
    return count > 0 ? locale.toString(count) : QString();
}

QString ended(const JobProgress &progress, const QLocale &locale, const QDateTime &now)
{
    const QString before = Phrases::moment(progress.endedAt, locale, now);
    const QString after = Phrases::moment(progress.endedAfter, locale, now);
    if (after.isEmpty() || after == before)
        return before;
    //: Details: the moment is known as a span only. %1 and %2 are times.
    return JobFacts::tr("between %1 and %2").arg(after, before);
}

/// How long the job was watched, up to its end or until now.
QString duration(const Job &job, const QLocale &locale, const QDateTime &now)
{
    const QDateTime end = job.progress.endedAt.isValid() ? job.progress.endedAt : now;
    if (!job.watchedSince.isValid() || end < job.watchedSince)
        return {};
    return Phrases::duration(std::chrono::seconds(job.watchedSince.secsTo(end)), locale);
}

/// There is an estimate only of what has a report that stands.
QString estimate(const Job &job, const QLocale &locale, const QDateTime &now)
{
    return job.progress.problem ? QString() : TimeLeftText::explained(job.timeLeft, job.progress, locale, now);
}

} // namespace

QList<JobFact> JobFacts::of(const Job &job, const QLocale &locale, const QDateTime &now)
{
    const JobProgress &progress = job.progress;
    const Problem problem = progress.problem.value_or(Problem());
    const int status = problem.httpStatus != 0 ? problem.httpStatus : progress.httpStatus;
    const auto moment = [&](const QDateTime &time) { return Phrases::moment(time, locale, now); };
    const Place &place = job.place;
    const QList<JobFact> all{
        {tr("Code:"), codeWithCounts(progress, locale)},
        {tr("Items concerned:"), itemsConcerned(progress, locale)},
        {tr("Items:"), items(progress)},
        {tr("HTTP status:"), status == 0 ? QString() : QString::number(status)},
        {tr("What came instead:"), instead(problem)},
        {tr("Content type:"), Phrases::sanitized(problem.contentType)},
        {tr("First words:"), Phrases::sanitized(problem.firstWords, LongestValue)},
        {tr("Redirects to:"), Phrases::sanitized(problem.redirectHost, LongestValue)},
        {tr("Last checked:"), moment(progress.answeredAt)},
        {tr("Next check:"), moment(progress.retryAt)},
        {tr("Estimate:"), estimate(job, locale, now)},
        {tr("Ended:"), ended(progress, locale, now)},
        {tr("Watched since:"), moment(job.watchedSince)},
        {tr("Watched for:"), duration(job, locale, now)},
        //: Details: %1 is a host, %2 the first characters of the job's own id
        {tr("Host:"), place.shortId.isEmpty() ? place.host : tr("%1 · %2").arg(place.host, place.shortId)},
        {tr("Site:"), Phrases::sanitized(place.site)},
        {tr("Batch:"), Phrases::sanitized(job.batch)},
        {tr("URL valid until:"), moment(job.expiry.value_or(QDateTime()))},
        {tr("Item id:"), Phrases::sanitized(progress.resourceId, LongestValue)},
        //: The id of the last answer, which Microsoft's support asks for.
        {tr("Request id:"), Phrases::sanitized(progress.requestId, LongestValue)}};
    QList<JobFact> known;
    std::ranges::copy_if(all, std::back_inserter(known), [](const JobFact &fact) { return !fact.value.isEmpty(); });
    return known;
}

QString JobFacts::instead(const Problem &problem)
{
    switch (problem.instead) {
    case Instead::Nothing:
        return {};
    case Instead::SignInPage:
        return tr("The sign-in page of a network (a captive portal).");
    case Instead::ProxyPage:
        return tr("A page of a proxy or a filter.");
    case Instead::Page:
        return tr("A web page, often the sign-in page of a network.");
    case Instead::TruncatedJson:
        return tr("An answer that breaks off before its end.");
    case Instead::OtherJson:
        return tr("An answer without a status.");
    case Instead::Redirection:
        return tr("A redirection to another page.");
    case Instead::OtherContent:
        break;
    }
    return tr("Something that is no status.");
}

QString JobFacts::serviceText(const JobProgress &progress)
{
    QStringList parts{progress.statusDescription};
    if (progress.error) {
        parts.append(progress.error->message);
        for (const ErrorDetail &detail : progress.error->details) {
            if (!parts.contains(detail.message))
                parts.append(detail.message);
        }
    }
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString JobFacts::error(const Job &job, const QLocale &locale, const QDateTime &now)
{
    QStringList lines{Phrases::sanitized(job.name),
                      JobText::label(job.progress, locale, now, job.expiry, job.timeLeft),
                      JobText::detail(job.progress, locale, now, job.expiry)};
    for (const JobFact &fact : of(job, locale, now))
        lines.append(fact.label + u' ' + QString(fact.value).replace(u'\n', ", "_L1));
    if (const QString said = serviceText(job.progress); !said.isEmpty())
        lines.append(tr("What the service said:") + u' ' + said);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QList<JobFact> JobFacts::counts(const std::vector<const Job *> &jobs, const QLocale &locale)
{
    std::map<std::pair<JobState, FailureReason>, int> counted;
    for (const Job *job : jobs) {
        const bool failed = job->progress.state == JobState::Failed;
        ++counted[{job->progress.state, failed ? failureReason(code(job->progress)) : FailureReason::Unknown}];
    }
    std::vector<std::pair<int, std::pair<JobState, FailureReason>>> ordered;
    for (const auto &[what, count] : counted)
        ordered.emplace_back(count, what);
    std::ranges::stable_sort(ordered, std::ranges::greater(), &decltype(ordered)::value_type::first);
    QList<JobFact> facts;
    for (const auto &[count, what] : ordered) {
        const QString reason = Advice::shortReason(what.second);
        const QString outcome = JobText::outcome(what.first);
        //: a label before a number; %1 is a state: "Completed:"
        facts.append({reason.isEmpty() ? tr("%1:").arg(outcome)
                                       //: a label before a number; %1 is a state, %2 a reason: "Failed, name already exists:"
                                       : tr("%1, %2:").arg(outcome, reason),
                      locale.toString(count)});
    }
    return facts;
}
