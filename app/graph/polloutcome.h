// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asyncjobstatus.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

/// Why no HTTP answer came. Stored as a number: a new one goes to the end.
enum class TransportFault {
    None,
    NoConnection, ///< refused, reset, network down
    HostNotFound,
    TimedOut,            ///< the limit of one request passed
    TlsFailed,           ///< certificate not trusted, handshake failed
    ProxyAuthentication, ///< the proxy asks for sign-in
    ProxyFailed,         ///< the proxy is not there or does not answer
    TooLarge,            ///< the body passed the cap
    Truncated,           ///< the body ended before its announced length
};

/// One answer, freed from the network's types: exactly what the verdict needs.
struct PollReply
{
    int httpStatus = 0; ///< 0 where no answer came
    TransportFault fault = TransportFault::None;
    QString faultDetail; ///< a certificate's issuer; plain text, may be empty
    QUrl requestUrl;     ///< to resolve `location` against; secret
    QByteArray contentType;
    QByteArray location;
    QByteArray retryAfter;
    QByteArray rateLimitReset;
    QByteArray rateLimitRemaining;
    QByteArray rateLimitLimit;
    QByteArray date;
    QString requestId; ///< first of `request-id`, `SPRequestGuid`, `MS-CV`
    QByteArray body;
};

/// What we know of a job's life. Only the service ends one. Stored as a number: a new one goes to the end.
enum class JobState {
    Pending, ///< no report yet
    Running,
    Completed,
    Failed,
    Cancelled,
    Unknown, ///< a conclusion of ours: the outcome cannot be asked any more
};

/// A report of the service on the job.
struct StatusReport
{
    JobState state = JobState::Running; ///< Running, Completed, Failed or Cancelled
    std::optional<Status> status;       ///< empty where no word in the answer told (303, the item, a bare 202)
    QString statusWord;                 ///< as received
    std::optional<double> percentageComplete;
    QString operation;
    QString statusDescription;
    QString resourceId;
    QString resourceLocation;
    std::optional<ServiceError> error; ///< with Failed

    bool operator==(const StatusReport &) const = default;
};

/// What keeps us from a report, or from asking. Stored as a number: a new one goes to the end.
enum class ProblemKind { Throttled, Unreachable, Unexpected, Refused, Gone };

struct Problem
{
    ProblemKind kind = ProblemKind::Unreachable;
    TransportFault fault = TransportFault::None; ///< with Unreachable: its own reason; None means a 5xx
    QString faultDetail;                         ///< a certificate's issuer
    int httpStatus = 0;                          ///< 0 where no answer came
    QString code;                                ///< the service's code; may be empty

    bool operator==(const Problem &) const = default;
};

/// What one answer means: a report, a problem, or both (a 429 with `inProgress` in its body), and a wish to wait.
struct PollOutcome
{
    std::optional<StatusReport> report;
    std::optional<Problem> problem;
    std::optional<std::chrono::milliseconds> wait; ///< asked for by the service
    bool rateLimitLow = false;                     ///< `RateLimit-Remaining` is under a tenth of the limit
    QString requestId;
    QString serverDate; ///< the answer's `Date` as received

    bool operator==(const PollOutcome &) const = default;
};

/// The verdict on an answer. The body decides before the HTTP code. @p now is the wall clock, for dates in headers.
PollOutcome interpret(const PollReply &reply, const QDateTime &now);
