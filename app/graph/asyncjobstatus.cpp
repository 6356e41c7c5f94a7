// SPDX-License-Identifier: GPL-3.0-or-later
#include "asyncjobstatus.h"

#include "failurereason.h"
#include "retryafter.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longText = 4096; // bytes of UTF-8 that are kept of a message
constexpr qsizetype shortText = 512; // and of codes, ids and words: no server fills our rows and memory
constexpr qsizetype mostDetails = 20;
constexpr qsizetype mostCounts = 100;

/// @p text cut to @p bytes of UTF-8 between two characters.
QString cut(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.left(bytes).toUtf8(); // every UTF-16 unit makes at least one byte
    if (utf8.size() <= bytes)
        return text.left(bytes);
    while (bytes > 0 && (utf8.at(bytes) & 0xc0) == 0x80) // in the middle of a character
        --bytes;
    return QString::fromUtf8(utf8.first(bytes));
}

QString textOf(const QJsonValue &value, qsizetype bytes = shortText)
{
    return cut(value.toString(), bytes);
}

/// The first of @p values that is a text with something in it.
QString firstText(std::initializer_list<QJsonValue> values, qsizetype bytes = shortText)
{
    for (const QJsonValue &value : values) {
        if (const QString text = textOf(value, bytes); !text.isEmpty())
            return text;
    }
    return {};
}

/// A number, or a number that came as a string as neighbouring Graph resources send it.
std::optional<double> numberOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> firstNumber(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        if (const auto number = numberOf(value))
            return number;
    }
    return std::nullopt;
}

std::optional<double> percentageOf(const QJsonObject &object)
{
    const auto number = firstNumber({object["percentageComplete"_L1], object["percentComplete"_L1]});
    return number ? std::optional(std::clamp(*number, 0.0, 100.0)) : std::nullopt;
}

QJsonObject innerErrorOf(const QJsonObject &error)
{
    const QJsonValue inner = error["innerError"_L1];
    return (inner.isObject() ? inner : error["innererror"_L1]).toObject();
}

/// The deepest inner code that we can explain; the outer ones are usually vaguer.
QString deepestKnownCode(const QJsonObject &error)
{
    QString known;
    for (QJsonObject inner = innerErrorOf(error); !inner.isEmpty(); inner = innerErrorOf(inner)) {
        const QString code = textOf(inner.value("code"_L1));
        if (failureReason(code) != FailureReason::Unknown)
            known = code;
    }
    return known;
}

/// How often each code comes, the most frequent first and equals in the order of the answer.
QList<ErrorCount> countByCode(const QJsonArray &details)
{
    QList<ErrorCount> counts;
    QHash<QString, qsizetype> indexOf;
    for (const QJsonValue &detail : details) {
        const QString code = textOf(detail["code"_L1]);
        const auto index = indexOf.constFind(code);
        if (index != indexOf.cend()) {
            ++counts[*index].count;
        } else {
            indexOf.insert(code, counts.size());
            counts.append({code, 1});
        }
    }
    std::ranges::stable_sort(counts, std::ranges::greater(), &ErrorCount::count);
    return counts.first(std::min(counts.size(), mostCounts));
}

QList<ErrorDetail> firstDetails(const QJsonArray &details)
{
    QList<ErrorDetail> first;
    for (const QJsonValue &detail : details) {
        if (first.size() == mostDetails)
            break;
        first.append({textOf(detail["code"_L1]), textOf(detail["message"_L1]), textOf(detail["target"_L1])});
    }
    return first;
}

QString firstDetailCode(const QJsonArray &details)
{
    for (const QJsonValue &detail : details) {
        if (const QString code = textOf(detail["code"_L1]); !code.isEmpty())
            return code;
    }
    return {};
}

/// Some services have no object in `error`, but a code or a sentence.
QJsonObject errorObjectOf(const QJsonValue &error)
{
    if (!error.isString())
        return error.toObject();
    const QString text = error.toString();
    const bool isCode = text.size() <= 128 && !text.contains(u' ');
    return {{isCode ? u"code"_s : u"message"_s, text}};
}

std::optional<ServiceError> errorOf(const QJsonObject &object)
{
    const QJsonObject error = errorObjectOf(object["error"_L1]);
    const QJsonArray details = error["details"_L1].toArray();

    ServiceError result;
    result.code = firstText({deepestKnownCode(error), error["code"_L1], firstDetailCode(details),
                             object["errorCode"_L1], object["code"_L1]});
    result.message =
        firstText({error["localizedMessage"_L1], object["localizedMessage"_L1], error["message"_L1]}, longText);
    result.counts = countByCode(details);
    result.details = firstDetails(details);
    return result == ServiceError() ? std::nullopt : std::optional(result);
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QJsonObject &object)
{
    const auto seconds = firstNumber({object["retryAfterSeconds"_L1], object["error"_L1]["retryAfterSeconds"_L1]});
    return seconds ? clampedWait(*seconds) : std::nullopt;
}

bool saysNotFound(const QJsonObject &object)
{
    const QString code = textOf(errorObjectOf(object["error"_L1])["code"_L1]);
    return code.compare("operationNotFound"_L1, Qt::CaseInsensitive) == 0
           || code.compare("itemNotFound"_L1, Qt::CaseInsensitive) == 0;
}

bool isItem(const QJsonObject &object)
{
    return !object["status"_L1].isString() && !textOf(object["id"_L1]).isEmpty()
           && (object.contains("name"_L1) || object.contains("parentReference"_L1) || object.contains("file"_L1)
               || object.contains("folder"_L1));
}

/// Every part of JSON takes sixteen bytes in memory and more, and only one on the wire: 8 MiB of them are too many.
bool isOfUsualSize(const QByteArray &body)
{
    constexpr auto mostParts = 1'000'000; // an answer that lists 30,000 items has a third of that
    return std::ranges::count_if(body, [](char c) { return c == ',' || c == '[' || c == '{' || c == ':'; }) <= mostParts;
}

/// @p body in UTF-8, whatever it came in.
QByteArray asUtf8(const QByteArray &body, const QByteArray &contentType)
{
    if (const auto encoding = QStringConverter::encodingForData(body, u'{'); encoding && *encoding != QStringConverter::Utf8)
        return QString(QStringDecoder(*encoding).decode(body)).toUtf8();
    const QByteArray type = contentType.toLower();
    for (const char *charset : {"iso-8859-1", "iso8859-1", "windows-1252", "latin1", "us-ascii"}) {
        if (type.contains(charset))
            return QString::fromLatin1(body).toUtf8();
    }
    return QString::fromUtf8(body).toUtf8();
}

struct KnownStatus
{
    QLatin1StringView word;
    JobState state;
};

/// A line for each; nothing for a number that is none.
KnownStatus known(Status status)
{
    switch (status) {
    case Status::NotStarted:
        return {"notStarted"_L1, JobState::Running};
    case Status::InProgress:
        return {"inProgress"_L1, JobState::Running};
    case Status::Updating:
        return {"updating"_L1, JobState::Running};
    case Status::Waiting:
        return {"waiting"_L1, JobState::Running};
    case Status::DeletePending:
        return {"deletePending"_L1, JobState::Running};
    case Status::CancelPending:
        return {"cancelPending"_L1, JobState::Running};
    case Status::Completed:
        return {"completed"_L1, JobState::Completed};
    case Status::Failed:
        return {"failed"_L1, JobState::Failed};
    case Status::DeleteFailed:
        return {"deleteFailed"_L1, JobState::Failed};
    case Status::Cancelled:
        return {"cancelled"_L1, JobState::Cancelled};
    case Status::Unrecognised:
        return {"unrecognised"_L1, JobState::Running};
    }
    return {};
}

constexpr std::pair<QLatin1StringView, Status> otherWords[] = {
    {"running"_L1, Status::InProgress},
    {"succeeded"_L1, Status::Completed},
    {"canceled"_L1, Status::Cancelled},
};

}

Status statusFromWord(QStringView word)
{
    QString letters = word.toString();
    letters.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-'; });
    for (int number = 0; !wordOf(static_cast<Status>(number)).isEmpty(); ++number) {
        if (letters.compare(wordOf(static_cast<Status>(number)), Qt::CaseInsensitive) == 0)
            return static_cast<Status>(number);
    }
    const auto other = std::ranges::find_if(
        otherWords, [&letters](const auto &entry) { return letters.compare(entry.first, Qt::CaseInsensitive) == 0; });
    return other == std::end(otherWords) ? Status::Unrecognised : other->second;
}

QLatin1StringView wordOf(Status status)
{
    return known(status).word;
}

JobState stateOf(Status status)
{
    return known(status).state;
}

bool isTerminal(Status status)
{
    return stateOf(status) != JobState::Running;
}

std::optional<AsyncJobStatus> readAsyncJobStatus(const QByteArray &body, const QByteArray &contentType)
{
    if (!isOfUsualSize(body))
        return std::nullopt;
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError && !body.isEmpty())
        document = QJsonDocument::fromJson(asUtf8(body, contentType));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();

    AsyncJobStatus result;
    if (const QJsonValue status = object["status"_L1]; status.isString()) {
        result.statusWord = textOf(status);
        result.status = statusFromWord(result.statusWord);
    }
    result.percentageComplete = percentageOf(object);
    result.operation = textOf(object["operation"_L1]);
    result.statusDescription = textOf(object["statusDescription"_L1], longText);
    result.isItem = isItem(object);
    result.resourceId = textOf(object[result.isItem ? "id"_L1 : "resourceId"_L1]);
    result.resourceLocation = textOf(object["resourceLocation"_L1], longText).section(u'?', 0, 0);
    result.error = errorOf(object);
    result.saysNotFound = saysNotFound(object);
    result.retryAfter = retryAfterOf(object);
    return result;
}
