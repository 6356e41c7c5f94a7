// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

#include "graph/statusdescription.h"

namespace {

/// Whether the service, or something in its place, answered at all.
bool wasAnswered(const PollOutcome &outcome)
{
    return !outcome.problem || outcome.problem->httpStatus != 0;
}

/// A percentage that drops is noise and no movement.
bool isMovement(const JobProgress &progress, const StatusReport &report)
{
    return !progress.reportedAt.isValid()
        || progress.status != report.status || progress.statusWord != report.statusWord
        || (report.percentageComplete && report.percentageComplete > progress.percentageComplete);
}

/// A report that is silent on the percentage leaves the last one: that is how far the copy had come. Only a completed
/// copy shows what the completing answer says, or nothing: 61 % would be wrong there, and 100 % would be invented.
std::optional<double> percentageAfter(const JobProgress &progress, const StatusReport &report)
{
    if (report.percentageComplete || report.state == JobState::Completed)
        return report.percentageComplete;
    return progress.percentageComplete;
}

void keepIfGiven(QString &known, const QString &given)
{
    if (!given.isEmpty())
        known = given;
}

/// When the job was last known to be under way: an end lies after it. Nothing where the clock was set back meanwhile.
QDateTime lastUnderWay(const QDateTime &lastReportedAt, const QDateTime &now)
{
    return lastReportedAt <= now ? lastReportedAt : QDateTime();
}

void takeReport(JobProgress &progress, const StatusReport &report, const QDateTime &now)
{
    const QDateTime lastReportedAt = progress.reportedAt;
    if (isMovement(progress, report))
        progress.movedAt = now;
    progress.state = report.state;
    progress.status = report.status;
    progress.statusWord = report.statusWord;
    progress.percentageComplete = percentageAfter(progress, report);
    keepIfGiven(progress.operation, report.operation);
    progress.statusDescription = report.statusDescription;
    keepIfGiven(progress.resourceId, report.resourceId);
    keepIfGiven(progress.resourceLocation, report.resourceLocation);
    progress.error = report.error;
    progress.reportedAt = now;
    progress.endedAfter = hasEnded(report.state) ? lastUnderWay(lastReportedAt, now) : QDateTime();
    progress.endedAt = hasEnded(report.state) ? now : QDateTime();
}

void takeProblem(JobProgress &progress, const std::optional<Problem> &problem, const QDateTime &now)
{
    const auto &before = progress.problem;
    const bool isTheSame = before && problem && before->kind == problem->kind && before->fault == problem->fault;
    if (!isTheSame)
        progress.problemSince = problem ? now : QDateTime();
    progress.problem = problem;
}

void forgetConclusiveAnswers(JobProgress &progress)
{
    progress.conclusiveAnswers = 0;
    progress.conclusiveSince = QDateTime();
}

/// Counts an answer that says "no such job" or "not you", and concludes when there were enough for long enough.
void countConclusiveAnswer(JobProgress &progress, const QDateTime &now, const ConclusionRule &rule)
{
    if (progress.conclusiveAnswers == 0)
        progress.conclusiveSince = now;
    ++progress.conclusiveAnswers;

    const std::chrono::milliseconds spread(progress.conclusiveSince.msecsTo(now));
    if (progress.conclusiveAnswers >= rule.answers && spread >= rule.spread)
        progress = concluded(std::move(progress), now);
}

/// Counts an answer that comes from something in the service's place.
void countUnexpectedAnswer(JobProgress &progress, const QDateTime &now, const ConclusionRule &rule)
{
    ++progress.unexpectedAnswers;
    if (rule.unexpectedAnswers && progress.unexpectedAnswers >= *rule.unexpectedAnswers)
        progress = concluded(std::move(progress), now);
}

bool isConclusiveKind(const std::optional<Problem> &problem)
{
    return problem && (problem->kind == ProblemKind::Refused || problem->kind == ProblemKind::Gone);
}

}

std::optional<double> derivedPercentage(const JobProgress &progress)
{
    if (progress.state != JobState::Running || progress.percentageComplete.value_or(0) > 0)
        return {};
    const auto derived = progressIn(progress.statusDescription);
    return derived && *derived > 0 ? derived : std::nullopt;
}

bool hasEnded(JobState state)
{
    switch (state) {
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        return true;
    case JobState::Pending:
    case JobState::Running:
    case JobState::Unknown:
        return false;
    }
    return false;
}

bool isSettled(JobState state)
{
    return hasEnded(state) || state == JobState::Unknown;
}

JobProgress concluded(JobProgress progress, const QDateTime &now)
{
    if (isSettled(progress.state))
        return progress;
    progress.state = JobState::Unknown;
    progress.endedAfter = lastUnderWay(progress.reportedAt, now);
    progress.endedAt = now;
    return progress;
}

JobProgress resumed(JobProgress progress)
{
    progress.retryAt = {};
    return progress;
}

JobProgress imported(JobProgress progress, const QDateTime &now)
{
    progress.problem.reset();
    progress.problemSince = {};
    progress.retryAt = {};
    forgetConclusiveAnswers(progress);
    progress.unexpectedAnswers = 0;
    if (isSettled(progress.state) && !progress.endedAt.isValid())
        progress.endedAt = now;
    return progress;
}

JobProgress throttledUntil(JobProgress progress, const QDateTime &time)
{
    progress.retryAt = time;
    return progress;
}

JobProgress advanced(JobProgress progress, const PollOutcome &outcome, const QDateTime &now, const ConclusionRule &rule)
{
    if (hasEnded(progress.state))
        return progress;

    if (wasAnswered(outcome)) {
        progress.answeredAt = now;
        progress.httpStatus = outcome.httpStatus;
        progress.requestId = outcome.requestId;
        progress.serverDate = outcome.serverDate;
    }

    if (outcome.report)
        takeReport(progress, *outcome.report, now);

    takeProblem(progress, outcome.problem, now);
    const bool isThrottled = outcome.problem && outcome.problem->kind == ProblemKind::Throttled;
    progress.retryAt = isThrottled && outcome.wait ? now.addMSecs(outcome.wait->count()) : QDateTime();

    if (!outcome.report && isConclusiveKind(outcome.problem))
        countConclusiveAnswer(progress, now, rule);
    else
        forgetConclusiveAnswers(progress);
    if (!outcome.report && outcome.problem && outcome.problem->kind == ProblemKind::Unexpected)
        countUnexpectedAnswer(progress, now, rule);
    else
        progress.unexpectedAnswers = 0;
    return progress;
}
