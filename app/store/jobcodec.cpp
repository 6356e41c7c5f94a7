// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcodec.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Writes what is there and leaves out what is not.
class Writer
{
public:
    void put(QLatin1String key, const QString &text)
    {
        if (!text.isEmpty())
            m_map.insert(key, text);
    }
    void put(QLatin1String key, const QDateTime &time)
    {
        if (time.isValid())
            m_map.insert(key, time.toMSecsSinceEpoch());
    }
    void put(QLatin1String key, qint64 number)
    {
        if (number != 0)
            m_map.insert(key, number);
    }
    void put(QLatin1String key, const std::optional<double> &number)
    {
        if (number)
            m_map.insert(key, *number);
    }
    void put(QLatin1String key, QCborValue value) { m_map.insert(key, std::move(value)); }
    QCborValue map() const { return m_map; }

private:
    QCborMap m_map;
};

QString text(const QCborMap &map, QLatin1String key)
{
    return map.value(key).toString();
}

QDateTime time(const QCborMap &map, QLatin1String key)
{
    const QCborValue value = map.value(key);
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

/// The value of an enum whose last one is @p last. The numbers are stored.
template <typename Enum>
std::optional<Enum> choice(const QCborMap &map, QLatin1String key, Enum last)
{
    const QCborValue value = map.value(key);
    const qint64 number = value.toInteger(-1);
    if (number < 0 || number > static_cast<qint64>(last))
        return {};
    return static_cast<Enum>(number);
}

QCborValue toCbor(const ServiceError &error)
{
    QCborArray counts;
    for (const ErrorCount &count : error.counts)
        counts.append(QCborArray{count.code, count.count});
    QCborArray details;
    for (const ErrorDetail &detail : error.details)
        details.append(QCborArray{detail.code, detail.message, detail.target});
    Writer writer;
    writer.put("code"_L1, error.code);
    writer.put("message"_L1, error.message);
    writer.put("counts"_L1, QCborValue(counts));
    writer.put("details"_L1, QCborValue(details));
    return writer.map();
}

ServiceError errorFromCbor(const QCborMap &map)
{
    ServiceError error{.code = text(map, "code"_L1), .message = text(map, "message"_L1)};
    for (const QCborValue &count : map.value("counts"_L1).toArray())
        error.counts.append({count.toArray().at(0).toString(), static_cast<int>(count.toArray().at(1).toInteger())});
    for (const QCborValue &detail : map.value("details"_L1).toArray()) {
        const QCborArray parts = detail.toArray();
        error.details.append({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString()});
    }
    return error;
}

QCborValue toCbor(const Problem &problem)
{
    Writer writer;
    writer.put("kind"_L1, QCborValue(static_cast<int>(problem.kind)));
    writer.put("fault"_L1, static_cast<qint64>(problem.fault));
    writer.put("faultDetail"_L1, problem.faultDetail);
    writer.put("httpStatus"_L1, static_cast<qint64>(problem.httpStatus));
    writer.put("code"_L1, problem.code);
    writer.put("instead"_L1, static_cast<qint64>(problem.instead));
    writer.put("contentType"_L1, problem.contentType);
    writer.put("firstWords"_L1, problem.firstWords);
    writer.put("redirectHost"_L1, problem.redirectHost);
    return writer.map();
}

std::optional<Problem> problemFromCbor(const QCborMap &map)
{
    const auto kind = choice(map, "kind"_L1, ProblemKind::Gone);
    if (!kind)
        return {};
    return Problem{*kind, choice(map, "fault"_L1, TransportFault::Truncated).value_or(TransportFault::None),
                   text(map, "faultDetail"_L1), static_cast<int>(map.value("httpStatus"_L1).toInteger()),
                   text(map, "code"_L1),
                   choice(map, "instead"_L1, Instead::OtherContent).value_or(Instead::Nothing),
                   text(map, "contentType"_L1),
                   text(map, "firstWords"_L1),
                   text(map, "redirectHost"_L1)};
}

} // namespace

QCborValue toCbor(const JobProgress &progress)
{
    Writer writer;
    writer.put("state"_L1, QCborValue(static_cast<int>(progress.state)));
    if (progress.status)
        writer.put("status"_L1, QCborValue(static_cast<int>(*progress.status)));
    writer.put("statusWord"_L1, progress.statusWord);
    writer.put("percentageComplete"_L1, progress.percentageComplete);
    writer.put("operation"_L1, progress.operation);
    writer.put("statusDescription"_L1, progress.statusDescription);
    writer.put("resourceId"_L1, progress.resourceId);
    writer.put("resourceLocation"_L1, progress.resourceLocation);
    if (progress.error)
        writer.put("error"_L1, toCbor(*progress.error));
    if (progress.problem)
        writer.put("problem"_L1, toCbor(*progress.problem));
    writer.put("problemSince"_L1, progress.problemSince);
    writer.put("retryAt"_L1, progress.retryAt);
    writer.put("answeredAt"_L1, progress.answeredAt);
    writer.put("reportedAt"_L1, progress.reportedAt);
    writer.put("movedAt"_L1, progress.movedAt);
    writer.put("endedAfter"_L1, progress.endedAfter);
    writer.put("endedAt"_L1, progress.endedAt);
    writer.put("conclusiveAnswers"_L1, static_cast<qint64>(progress.conclusiveAnswers));
    writer.put("conclusiveSince"_L1, progress.conclusiveSince);
    writer.put("httpStatus"_L1, static_cast<qint64>(progress.httpStatus));
    writer.put("requestId"_L1, progress.requestId);
    writer.put("serverDate"_L1, progress.serverDate);
    return writer.map();
}

JobProgress progressFromCbor(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    JobProgress progress;
    progress.state = choice(map, "state"_L1, JobState::Unknown).value_or(JobState::Pending);
    progress.status = choice(map, "status"_L1, Status::Unrecognised);
    progress.statusWord = text(map, "statusWord"_L1);
    const QCborValue percentage = map.value("percentageComplete"_L1);
    if ((percentage.isDouble() || percentage.isInteger()) && std::isfinite(percentage.toDouble()))
        progress.percentageComplete = std::clamp(percentage.toDouble(), 0.0, 100.0);
    progress.operation = text(map, "operation"_L1);
    progress.statusDescription = text(map, "statusDescription"_L1);
    progress.resourceId = text(map, "resourceId"_L1);
    progress.resourceLocation = text(map, "resourceLocation"_L1);
    if (const QCborValue error = map.value("error"_L1); error.isMap())
        progress.error = errorFromCbor(error.toMap());
    progress.problem = problemFromCbor(map.value("problem"_L1).toMap());
    progress.problemSince = time(map, "problemSince"_L1);
    progress.retryAt = time(map, "retryAt"_L1);
    progress.answeredAt = time(map, "answeredAt"_L1);
    progress.reportedAt = time(map, "reportedAt"_L1);
    progress.movedAt = time(map, "movedAt"_L1);
    progress.endedAfter = time(map, "endedAfter"_L1);
    progress.endedAt = time(map, "endedAt"_L1);
    progress.conclusiveAnswers = static_cast<int>(map.value("conclusiveAnswers"_L1).toInteger());
    progress.conclusiveSince = time(map, "conclusiveSince"_L1);
    progress.httpStatus = static_cast<int>(std::clamp<qint64>(map.value("httpStatus"_L1).toInteger(), 0, 999));
    progress.requestId = text(map, "requestId"_L1);
    progress.serverDate = text(map, "serverDate"_L1);
    return progress;
}

QCborValue toCbor(const ProgressHistory &history)
{
    QCborArray samples;
    for (const ProgressSample &sample : history.samples) {
        samples.append(static_cast<double>(sample.seconds));
        samples.append(static_cast<double>(sample.percentage));
    }
    return QCborArray{static_cast<double>(history.age), samples, static_cast<double>(history.longestStand)};
}

ProgressHistory historyFromCbor(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    const QCborArray samples = parts.at(1).toArray();
    ProgressHistory history;
    for (qsizetype i = 0; i + 1 < samples.size(); i += 2) {
        history =
            extended(std::move(history), static_cast<float>(samples.at(i).toDouble()), samples.at(i + 1).toDouble());
    }
    history = extended(std::move(history), static_cast<float>(parts.at(0).toDouble()), std::nullopt);
    // The answers between the rises are not kept, only what they told.
    if (const double stand = parts.at(2).toDouble(); stand > history.longestStand && stand <= history.age)
        history.longestStand = static_cast<float>(stand);
    return history;
}
