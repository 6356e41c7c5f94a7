// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <chrono>

/// What the service says at one moment about a copy that is only played: the practice mode and benchmarks ask for it.
struct SimulatedAnswer
{
    int httpStatus = 0;
    QList<QPair<QByteArray, QByteArray>> headers; ///< without those of the connection (Date, Content-Length)
    QByteArray body;                              ///< may be empty

    bool operator==(const SimulatedAnswer &) const = default;
};

/// The kinds of life a copy can have. Each shows what is special about it within 30 s, the long one within two minutes.
enum class Scenario {
    Steady,              ///< queued for a moment, then evenly to the end
    StepsOfTen,          ///< 10 %, 20 %, …
    StuckAtZero,         ///< 0 % all the time, and then done
    Accelerating,        ///< slow at first, fast at the end
    TwoStages,           ///< interrupted half-way: `waiting`, then on to the end
    NameAlreadyExists,   ///< fails with the reasons in `error.details[]` only
    ErrorCode,           ///< fails before it starts, with the consumer service's `errorCode`
    Throttled,           ///< 429 with Retry-After for a while; needs a host of its own, since it closes one
    SeeOther,            ///< completed by a 303 without a body
    LinkExpires,         ///< the copy runs, but its monitor URL is refused from some moment on, for good
    StatusOfTomorrow,    ///< a status that no version documents, later completed
    Cancelled,           ///< `cancelPending`, then `cancelled`
    TwoMinutes,          ///< evenly, for two minutes
};

/// All of them, in the order above.
QList<Scenario> allScenarios();

/// Which of the service's two families answers; they differ in shape of URL and body.
enum class ServiceFamily { Consumer, SharePoint };

ServiceFamily serviceFamily(Scenario scenario);

/// How long such a copy lasts: from this age on the answer stays the same.
std::chrono::milliseconds lengthOf(Scenario scenario);

/// What the service says about a copy @p age after its start. Ages below zero count as zero.
SimulatedAnswer answerAt(Scenario scenario, std::chrono::milliseconds age);
