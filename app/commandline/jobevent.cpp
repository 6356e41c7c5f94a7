// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobevent.h"

#include <QJsonArray>
#include <QJsonDocument>
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

QString word(NotAMonitorUrl reason)
{
    switch (reason) {
    case NotAMonitorUrl::NotAUrl:
        return u"not-a-url"_s;
    case NotAMonitorUrl::NotHttps:
        return u"not-https"_s;
    case NotAMonitorUrl::HasUserInfo:
        return u"user-info"_s;
    case NotAMonitorUrl::CutOff:
        return u"cut-off"_s;
    case NotAMonitorUrl::GraphOperation:
        return u"graph-operation"_s;
    case NotAMonitorUrl::GraphRequest:
        return u"graph-request"_s;
    case NotAMonitorUrl::SharingLink:
        return u"sharing-link"_s;
    case NotAMonitorUrl::UploadSession:
        return u"upload"_s;
    case NotAMonitorUrl::ItemOrPage:
        return u"page"_s;
    case NotAMonitorUrl::PowerShellArray:
        return u"powershell-array"_s;
    case NotAMonitorUrl::PnpCopyJob:
        return u"pnp-job"_s;
    case NotAMonitorUrl::NoLocation:
        return u"no-location"_s;
    case NotAMonitorUrl::MailFilter:
        return u"mail-filter"_s;
    case NotAMonitorUrl::TooLong:
        return u"too-long"_s;
    case NotAMonitorUrl::OtherShape:
        return u"other-shape"_s;
    case NotAMonitorUrl::NoText:
        return u"none-found"_s;
    case NotAMonitorUrl::ForbiddenHost:
        return u"forbidden-host"_s;
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

QJsonObject jobFacts(const Job &job)
{
    const JobProgress &progress = job.progress;
    const auto &problem = progress.problem;
    const QJsonValue null(QJsonValue::Null);
    return {
        {u"name"_s, textOrNull(job.name)},
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

QJsonObject jobEvent(JobEvent event, const Job &job, int position, const QDateTime &now)
{
    QJsonObject object = jobFacts(job);
    object.insert(u"time"_s, timeOrNull(now));
    object.insert(u"job"_s, position);
    object.insert(u"event"_s, word(event));
    return object;
}

QJsonObject listedJob(const Job &job)
{
    QJsonObject object = jobFacts(job);
    object.insert(u"number"_s, job.id);
    object.insert(u"batch"_s, textOrNull(job.batch));
    object.insert(u"note"_s, textOrNull(job.note));
    object.insert(u"host"_s, textOrNull(job.place.host));
    object.insert(u"endedAt"_s, timeOrNull(job.progress.endedAt));
    return object;
}

QString jsonLine(const QJsonObject &object)
{
    QString line;
    for (const QChar c : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) {
        const char16_t code = c.unicode();
        const bool isRaw = (code >= 0x7F && code <= 0x9F) || code == 0x061C || code == 0x200E || code == 0x200F
                           || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        line += isRaw ? u"\\u%1"_s.arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')) : QString(c);
    }
    return line + u'\n';
}

QJsonObject refusedEvent(const IntakeEntry &entry, bool hasLine)
{
    const auto reason = entry.reason();
    return {{u"event"_s, u"refused"_s},
            {u"line"_s, hasLine ? QJsonValue(entry.found.line) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, reason ? word(*reason) : u"stranger"_s}};
}

QJsonObject nothingFoundEvent(int otherUrls, bool isBlank)
{
    return {{u"event"_s, u"refused"_s},
            {u"line"_s, QJsonValue(QJsonValue::Null)},
            {u"reason"_s, otherUrls > 0 || isBlank ? u"none-found"_s : u"not-a-url"_s}};
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
