// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// What we know of a job's life. Only the service ends one. Lists of the first version have its number: a new one goes to
/// the end.
enum class JobState {
    Pending, ///< no report yet
    Running,
    Completed,
    Failed,
    Cancelled,
    Unknown, ///< a conclusion of ours: the outcome cannot be asked any more
};

/// The values of `asyncJobStatus.status` in Graph's own words. Compared ignoring case, blanks, `_` and `-`. Lists of the first
/// version have their numbers: a new one goes to the end.
enum class Status {
    NotStarted,
    InProgress,
    Updating,
    Waiting,
    DeletePending,
    CancelPending,
    Completed,
    Failed,
    DeleteFailed,
    Cancelled,
    Unrecognised, ///< a word of a later version: means "still running"
};

/// The value that @p word names, aliases (`succeeded`, `running`, `canceled`) included.
Status statusFromWord(QStringView word);
/// The word of @p status, also on disk; "unrecognised" for one that we do not know. Empty for a number that is none.
QLatin1StringView wordOf(Status status);
/// The state of a job that the service reports as @p status: Running, Completed, Failed or Cancelled.
JobState stateOf(Status status);
/// Whether the service will not work on the job any more.
bool isTerminal(Status status);

/// One kind of `error.details[]`: many equal details are normal and are counted.
struct ErrorCount
{
    QString code; ///< may be empty where details carry none
    int count = 0;

    bool operator==(const ErrorCount &) const = default;
};

struct ErrorDetail
{
    QString code;
    QString message;
    QString target; ///< an item id where the service names one

    bool operator==(const ErrorDetail &) const = default;
};

/// What an answer says about an error, from all the places where services put it. All text is plain text.
struct ServiceError
{
    QString code;               ///< the code to explain; empty where none was given
    QString message;            ///< `localizedMessage`, else `error.message`; at most 4 KiB
    QList<ErrorCount> counts;   ///< details per code, most frequent first; at most a hundred codes
    QList<ErrorDetail> details; ///< the first twenty

    bool operator==(const ServiceError &) const = default;
};

/// The `asyncJobStatus` resource of Microsoft Graph as it came, in either family's shape. Absent properties are empty.
/// Codes, ids and words longer than 512 bytes of UTF-8 are cut there.
/// https://learn.microsoft.com/graph/api/resources/asyncjobstatus
struct AsyncJobStatus
{
    std::optional<Status> status;             ///< only where `status` is a JSON string
    QString statusWord;                       ///< that string as received
    std::optional<double> percentageComplete; ///< clamped to 0–100; 0 and 100 prove nothing
    QString operation;
    QString statusDescription; ///< at most 4 KiB
    QString resourceId;        ///< where the answer is the item itself, the item's own `id`
    QString resourceLocation;  ///< an API URL that needs a token, not a page; without a query, which may hold a token
    std::optional<ServiceError> error;
    bool saysNotFound = false; ///< `error.code`, whatever inner codes say, is `operationNotFound` or `itemNotFound`
    std::optional<std::chrono::milliseconds> retryAfter; ///< `retryAfterSeconds`
    /// No `status`, but `id` and one of `name`, `parentReference`, `file`, `folder`: the copied item itself.
    bool isItem = false;

    bool operator==(const AsyncJobStatus &) const = default;
};

/// Reads a body; empty where it is not a JSON object, or one with over a million parts. JSON is UTF-8: bytes that are not
/// are read by the charset in @p contentType where that is one of those that servers send, else as U+FFFD.
std::optional<AsyncJobStatus> readAsyncJobStatus(const QByteArray &body, const QByteArray &contentType = {});
