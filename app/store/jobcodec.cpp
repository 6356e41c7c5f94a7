// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcodec.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Most = std::numeric_limits<int>::max();
constexpr double LongestJob = 1e9; // seconds: thirty years

// The words on disk. A value without one does not compile, and a word that was released is never changed. The order is
// that of the numbers which earlier versions wrote.

QLatin1String wordFor(JobState state)
{
    switch (state) {
    case JobState::Pending:
        return "pending"_L1;
    case JobState::Running:
        return "running"_L1;
    case JobState::Completed:
        return "completed"_L1;
    case JobState::Failed:
        return "failed"_L1;
    case JobState::Cancelled:
        return "cancelled"_L1;
    case JobState::Unknown:
        return "unknown"_L1;
    }
    return {};
}

QLatin1String wordFor(Status status)
{
    return wordOf(status);
}

QLatin1String wordFor(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Throttled:
        return "throttled"_L1;
    case ProblemKind::Unreachable:
        return "unreachable"_L1;
    case ProblemKind::Unexpected:
        return "unexpected"_L1;
    case ProblemKind::Refused:
        return "refused"_L1;
    case ProblemKind::Gone:
        return "gone"_L1;
    }
    return {};
}

QLatin1String wordFor(TransportFault fault)
{
    switch (fault) {
    case TransportFault::None:
        return "none"_L1;
    case TransportFault::NoConnection:
        return "noConnection"_L1;
    case TransportFault::HostNotFound:
        return "hostNotFound"_L1;
    case TransportFault::TimedOut:
        return "timedOut"_L1;
    case TransportFault::TlsFailed:
        return "tlsFailed"_L1;
    case TransportFault::ProxyAuthentication:
        return "proxyAuthentication"_L1;
    case TransportFault::ProxyFailed:
        return "proxyFailed"_L1;
    case TransportFault::TooLarge:
        return "tooLarge"_L1;
    case TransportFault::Truncated:
        return "truncated"_L1;
    }
    return {};
}

QLatin1String wordFor(Instead instead)
{
    switch (instead) {
    case Instead::Nothing:
        return "nothing"_L1;
    case Instead::SignInPage:
        return "signInPage"_L1;
    case Instead::ProxyPage:
        return "proxyPage"_L1;
    case Instead::Page:
        return "page"_L1;
    case Instead::TruncatedJson:
        return "truncatedJson"_L1;
    case Instead::OtherJson:
        return "otherJson"_L1;
    case Instead::Redirection:
        return "redirection"_L1;
    case Instead::OtherContent:
        return "otherContent"_L1;
    }
    return {};
}

template <typename Enum> concept Worded = requires(Enum value) { wordFor(value); };

template <Worded Enum> std::optional<Enum> valueOf(const QCborValue &stored)
{
    for (int number = 0; !wordFor(static_cast<Enum>(number)).isEmpty(); ++number) {
        const auto value = static_cast<Enum>(number);
        if (stored.isString() ? stored.toString() == wordFor(value) : stored.isInteger() && stored.toInteger() == number)
            return value;
    }
    return {};
}

// The fields of each struct, named once for writing and reading. The second argument is the struct, const or not.

template <typename Visit, typename Fields> void visitError(const Visit &visit, Fields &error)
{
    visit("code"_L1, error.code);
    visit("message"_L1, error.message);
    visit("counts"_L1, error.counts);
    visit("details"_L1, error.details);
}

template <typename Visit, typename Fields> void visitProblem(const Visit &visit, Fields &problem)
{
    visit("kind"_L1, problem.kind);
    visit("fault"_L1, problem.fault);
    visit("faultDetail"_L1, problem.faultDetail);
    visit("httpStatus"_L1, problem.httpStatus);
    visit("code"_L1, problem.code);
    visit("instead"_L1, problem.instead);
    visit("contentType"_L1, problem.contentType);
    visit("firstWords"_L1, problem.firstWords);
    visit("redirectHost"_L1, problem.redirectHost);
}

template <typename Visit, typename Fields> void visitProgress(const Visit &visit, Fields &progress)
{
    visit("state"_L1, progress.state);
    visit("status"_L1, progress.status);
    visit("statusWord"_L1, progress.statusWord);
    visit("percentageComplete"_L1, progress.percentageComplete);
    visit("operation"_L1, progress.operation);
    visit("statusDescription"_L1, progress.statusDescription);
    visit("resourceId"_L1, progress.resourceId);
    visit("resourceLocation"_L1, progress.resourceLocation);
    visit("error"_L1, progress.error);
    visit("problem"_L1, progress.problem);
    visit("problemSince"_L1, progress.problemSince);
    visit("retryAt"_L1, progress.retryAt);
    visit("answeredAt"_L1, progress.answeredAt);
    visit("reportedAt"_L1, progress.reportedAt);
    visit("movedAt"_L1, progress.movedAt);
    visit("endedAfter"_L1, progress.endedAfter);
    visit("endedAt"_L1, progress.endedAt);
    visit("conclusiveAnswers"_L1, progress.conclusiveAnswers);
    visit("conclusiveSince"_L1, progress.conclusiveSince);
    visit("unexpectedAnswers"_L1, progress.unexpectedAnswers);
    visit("httpStatus"_L1, progress.httpStatus);
    visit("requestId"_L1, progress.requestId);
    visit("serverDate"_L1, progress.serverDate);
}

/// Writes what is there and leaves out what is not.
class Writer
{
public:
    void operator()(QLatin1String key, const QString &text) const
    {
        if (!text.isEmpty())
            m_map.insert(key, text);
    }
    void operator()(QLatin1String key, const QDateTime &time) const
    {
        if (time.isValid())
            m_map.insert(key, time.toMSecsSinceEpoch());
    }
    void operator()(QLatin1String key, int number) const
    {
        if (number != 0)
            m_map.insert(key, number);
    }
    void operator()(QLatin1String key, double number) const { m_map.insert(key, number); }
    template <Worded Enum> void operator()(QLatin1String key, Enum value) const { m_map.insert(key, wordFor(value)); }
    void operator()(QLatin1String key, const QList<ErrorCount> &counts) const
    {
        QCborArray array;
        for (const ErrorCount &count : counts)
            array.append(QCborArray{count.code, count.count});
        m_map.insert(key, array);
    }
    void operator()(QLatin1String key, const QList<ErrorDetail> &details) const
    {
        QCborArray array;
        for (const ErrorDetail &detail : details)
            array.append(QCborArray{detail.code, detail.message, detail.target});
        m_map.insert(key, array);
    }
    void operator()(QLatin1String key, const ServiceError &error) const
    {
        const Writer writer;
        visitError(writer, error);
        m_map.insert(key, writer.map());
    }
    void operator()(QLatin1String key, const Problem &problem) const
    {
        const Writer writer;
        visitProblem(writer, problem);
        m_map.insert(key, writer.map());
    }
    template <typename Field> void operator()(QLatin1String key, const std::optional<Field> &field) const
    {
        if (field)
            (*this)(key, *field);
    }
    QCborMap map() const { return m_map; }

private:
    mutable QCborMap m_map;
};

/// Reads what is there and leaves the rest as it is.
class Reader
{
public:
    explicit Reader(QCborMap map) : m_map(std::move(map)) { }

    void operator()(QLatin1String key, QString &text) const { text = m_map.value(key).toString(); }
    void operator()(QLatin1String key, QDateTime &time) const
    {
        const QCborValue value = m_map.value(key);
        time = value.isInteger() ? timeFromStored(value.toInteger()) : QDateTime();
    }
    void operator()(QLatin1String key, int &number) const
    {
        number = static_cast<int>(wholeNumber(m_map.value(key), 0, Most).value_or(0));
    }
    void operator()(QLatin1String key, std::optional<double> &number) const
    {
        const QCborValue value = m_map.value(key);
        const double read = value.isInteger() ? static_cast<double>(value.toInteger()) : value.toDouble(std::nan(""));
        if (std::isfinite(read))
            number = std::clamp(read, 0.0, 100.0);
    }
    template <Worded Enum> void operator()(QLatin1String key, Enum &value) const
    {
        value = valueOf<Enum>(m_map.value(key)).value_or(Enum());
    }
    template <Worded Enum> void operator()(QLatin1String key, std::optional<Enum> &value) const
    {
        value = valueOf<Enum>(m_map.value(key));
    }
    void operator()(QLatin1String key, QList<ErrorCount> &counts) const
    {
        for (const QCborValue &value : m_map.value(key).toArray()) {
            const QCborArray parts = value.toArray();
            if (const auto count = wholeNumber(parts.at(1), 0, Most))
                counts.append({parts.at(0).toString(), static_cast<int>(*count)});
        }
    }
    void operator()(QLatin1String key, QList<ErrorDetail> &details) const
    {
        for (const QCborValue &value : m_map.value(key).toArray()) {
            const QCborArray parts = value.toArray();
            details.append({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString()});
        }
    }
    void operator()(QLatin1String key, std::optional<ServiceError> &error) const
    {
        if (const QCborValue value = m_map.value(key); value.isMap())
            visitError(Reader(value.toMap()), error.emplace());
    }
    void operator()(QLatin1String key, std::optional<Problem> &problem) const
    {
        const QCborMap map = m_map.value(key).toMap();
        if (valueOf<ProblemKind>(map.value("kind"_L1))) // one of a later version is none that could be told
            visitProblem(Reader(map), problem.emplace());
    }

private:
    QCborMap m_map;
};

/// A number of seconds or per cent as it is kept in memory.
std::optional<float> sample(const QCborValue &value)
{
    const double number = value.isInteger() ? static_cast<double>(value.toInteger()) : value.toDouble(-1);
    return number >= 0 && number <= LongestJob ? std::optional(static_cast<float>(number)) : std::nullopt;
}

} // namespace

QCborValue toCbor(const JobProgress &progress)
{
    const Writer writer;
    visitProgress(writer, progress);
    return writer.map();
}

JobProgress progressFromCbor(const QCborValue &value)
{
    JobProgress progress;
    visitProgress(Reader(value.toMap()), progress);
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
        const auto seconds = sample(samples.at(i));
        const auto percentage = sample(samples.at(i + 1));
        if (seconds && percentage)
            history = extended(std::move(history), *seconds, *percentage);
    }
    history = extended(std::move(history), sample(parts.at(0)).value_or(0), std::nullopt);
    // The answers between the rises are not kept, only what they told.
    if (const auto stand = sample(parts.at(2)); stand > history.longestStand && stand <= history.age)
        history.longestStand = *stand;
    return history;
}

std::optional<QCborValue> readCbor(const QByteArray &bytes)
{
    QCborParserError error;
    QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return {};
    return value;
}

std::optional<qint64> wholeNumber(const QCborValue &value, qint64 least, qint64 most)
{
    if (!value.isInteger() || value.toInteger() < least || value.toInteger() > most)
        return {};
    return value.toInteger();
}

QDateTime timeFromStored(qint64 milliseconds)
{
    constexpr qint64 Year10000 = 253'402'300'800'000;
    return milliseconds >= 0 && milliseconds < Year10000 ? QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC()
                                                         : QDateTime();
}

QString wordOf(JobState state)
{
    return wordFor(state);
}

std::optional<JobState> stateFromStored(const QCborValue &value)
{
    return valueOf<JobState>(value);
}
