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
    bool isOfSharePoint = false; ///< `SPRequestGuid` or `MicrosoftSharePointTeamServices` is there: no proxy's answer
    QByteArray location;
    QByteArray retryAfter;
    QByteArray rateLimitReset;
    QByteArray rateLimitRemaining;
    QByteArray rateLimitLimit;
    QByteArray date;
    QString requestId; ///< first of `request-id`, `SPRequestGuid`, `MS-CV`
    QByteArray body;
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

/// What came in the service's place, as far as it can be told. Stored as a number: a new one goes to the end.
enum class Instead {
    Nothing,       ///< the service's own answer, or none at all
    SignInPage,    ///< a network asks for sign-in: a redirection to a foreign host, or 511
    ProxyPage,     ///< a page with an error code that proxies and filters use
    Page,          ///< any other page for people
    TruncatedJson, ///< JSON that breaks off
    OtherJson,     ///< whole JSON that is no status
    Redirection,   ///< to another page of the same host, or of the service
    OtherContent,  ///< none of these
};

struct Problem
{
    ProblemKind kind = ProblemKind::Unreachable;
    TransportFault fault = TransportFault::None; ///< with Unreachable: its own reason; None means a 5xx
    QString faultDetail;                         ///< a certificate's issuer
    int httpStatus = 0;                          ///< 0 where no answer came
    QString code;                                ///< the service's code; may be empty
    Instead instead = Instead::Nothing;
    QString contentType = {};  ///< of what came instead: "text/html"
    QString firstWords = {};   ///< of what came instead, without markup and secrets; plain text, at most 200 characters
    QString redirectHost = {}; ///< where what came instead leads to

    bool operator==(const Problem &) const = default;
};

/// What one answer means: a report, a problem, or both (a 429 with `inProgress` in its body), and a wish to wait.
struct PollOutcome
{
    std::optional<StatusReport> report;
    std::optional<Problem> problem;
    std::optional<std::chrono::milliseconds> wait; ///< asked for by the service
    bool rateLimitLow = false;                     ///< `RateLimit-Remaining` is under a tenth of the limit
    int httpStatus = 0; ///< of the answer; 0 where none came
    QString requestId;
    QString serverDate; ///< the answer's `Date` as received

    bool operator==(const PollOutcome &) const = default;
};

/// The verdict on an answer. The body decides before the HTTP code. @p now is the wall clock, for dates in headers.
PollOutcome interpret(const PollReply &reply, const QDateTime &now);
