// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobevent.h"

#include <QJsonArray>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace {

QString word(JobEvent event)
{
    switch (event) {
    case JobEvent::Added:
        return u"added"_s;
    case JobEvent::Changed:
        return u"changed"_s;
    case JobEvent::Ended:
        return u"ended"_s;
    case JobEvent::TimedOut:
        return u"timeout"_s;
    }
    return {};
}

QString word(JobState state)
{
    switch (state) {
    case JobState::Pending:
        return u"pending"_s;
    case JobState::Running:
        return u"running"_s;
    case JobState::Completed:
        return u"completed"_s;
    case JobState::Failed:
        return u"failed"_s;
    case JobState::Cancelled:
        return u"cancelled"_s;
    case JobState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString word(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Throttled:
        return u"throttled"_s;
    case ProblemKind::Unreachable:
        return u"unreachable"_s;
    case ProblemKind::Unexpected:
        return u"unexpected"_s;
    case ProblemKind::Refused:
        return u"refused"_s;
    case ProblemKind::Gone:
        return u"gone"_s;
    }
    return {};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonValue codeOf(const JobProgress &progress)
{
    if (progress.error && !progress.error->code.isEmpty())
        return progress.error->code;
    return textOrNull(progress.problem ? progress.problem->code : QString());
}

QJsonValue spanOrNull(const std::optional<EndRange> &span)
{
    return span ? QJsonValue(QJsonArray{timeOrNull(span->earliest), timeOrNull(span->latest)})
                : QJsonValue(QJsonValue::Null);
}

QJsonValue detailsOf(const JobProgress &progress)
{
    if (!progress.error || progress.error->counts.isEmpty())
        return QJsonValue::Null;
    QJsonObject counts;
    for (const ErrorCount &one : progress.error->counts)
        counts.insert(one.code, one.count);
    return counts;
}

} // namespace

bool isOver(JobState state)
{
    return hasEnded(state) || state == JobState::Unknown;
}

QJsonObject jobEvent(JobEvent event, const Job &job, int position, const QDateTime &now)
{
    const JobProgress &progress = job.progress;
    const auto &problem = progress.problem;
    const QJsonValue null(QJsonValue::Null);
    return {
        {u"time"_s, timeOrNull(now)},
        {u"job"_s, position},
        {u"name"_s, textOrNull(job.name)},
        {u"event"_s, word(event)},
        {u"state"_s, word(progress.state)},
        {u"status"_s, textOrNull(progress.statusWord)},
        {u"percentageComplete"_s, progress.percentageComplete ? QJsonValue(*progress.percentageComplete) : null},
        {u"problem"_s, problem ? QJsonValue(word(problem->kind)) : null},
        {u"httpStatus"_s, problem && problem->httpStatus != 0 ? QJsonValue(problem->httpStatus) : null},
        {u"code"_s, codeOf(progress)},
        {u"message"_s, textOrNull(progress.error ? progress.error->message : QString())},
        {u"details"_s, detailsOf(progress)},
        {u"resourceId"_s, textOrNull(progress.resourceId)},
        {u"resourceLocation"_s, textOrNull(progress.resourceLocation)},
        {u"requestId"_s, textOrNull(progress.requestId)},
        {u"retryAt"_s, timeOrNull(progress.retryAt)},
        {u"eta"_s, spanOrNull(job.timeLeft.end)},
        {u"watchedSince"_s, timeOrNull(job.watchedSince)},
    };
}

bool isNews(const QJsonObject &before, const QJsonObject &after)
{
    const auto lasting = [](QJsonObject object) {
        for (const QString &key : {u"time"_s, u"event"_s, u"requestId"_s, u"retryAt"_s, u"eta"_s})
            object.remove(key);
        return object;
    };
    return lasting(before) != lasting(after);
}
