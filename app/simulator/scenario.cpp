// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QLatin1String completedItem("01PRACTICE2ANMBA3JZJS2MBGC7KMVJML5");

double evenly(double part) { return part; }
double inTenths(double part) { return std::floor(part * 10) / 10; }
double faster(double part) { return part * part; }

/// A part of a copy's life, in which one status is reported.
struct Stage
{
    milliseconds end;   ///< age of the copy at which the next stage begins
    QLatin1String word; ///< `status`
    double from = 0;    ///< percentage
    double to = 0;
    double (*curve)(double) = evenly;
};

/// A copy's life: stages that follow each other, and the answer that stays.
struct Script
{
    std::vector<Stage> stages;
    SimulatedAnswer end;
};

SimulatedAnswer json(int httpStatus, const QJsonObject &body)
{
    return {httpStatus,
            {{"Content-Type", "application/json; charset=utf-8"}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/// What every SharePoint answer carries, with the dates that it always gives.
QJsonObject sharePointOperation(QLatin1String word)
{
    return {
        {u"@odata.context"_s, u"https://contoso.sharepoint.com/sites/Practice/_api/v2.1/"
                              "$metadata#drives('b!practice')/operations/$entity"_s},
        {u"id"_s, u"5d0c3c1e-8f0b-4f6e-9a52-1f6f2f0f7c11"_s},
        {u"createdDateTime"_s, u"0001-01-01T00:00:00Z"_s},
        {u"lastActionDateTime"_s, u"0001-01-01T00:00:00Z"_s},
        {u"status"_s, QString(word)},
    };
}

SimulatedAnswer report(ServiceFamily family, QLatin1String word, double percentage)
{
    if (family == ServiceFamily::Consumer) {
        return json(202, {{u"operation"_s, u"ItemCopy"_s},
                          {u"percentageComplete"_s, percentage},
                          {u"status"_s, QString(word)}});
    }
    QJsonObject body = sharePointOperation(word);
    body.insert(u"percentageComplete"_s, percentage);
    body.insert(u"percentComplete"_s, percentage);
    return json(200, body);
}

SimulatedAnswer completed(ServiceFamily family)
{
    if (family == ServiceFamily::Consumer) {
        return json(202, {{u"percentageComplete"_s, 100},
                          {u"resourceId"_s, QString(completedItem)},
                          {u"status"_s, u"completed"_s}});
    }
    QJsonObject body = sharePointOperation("completed"_L1);
    body.insert(u"percentageComplete"_s, 100);
    body.insert(u"percentComplete"_s, 100);
    body.insert(u"resourceId"_s, QString(completedItem));
    body.insert(u"resourceLocation"_s,
                u"https://contoso.sharepoint.com/sites/Practice/_api/v2.0/drives/b!practice/items/"_s + completedItem);
    return json(200, body);
}

/// A folder copy fails like this: no percentage, no code, and one detail per item that could not be copied.
SimulatedAnswer failedWithDetails()
{
    const auto detail = [](const QString &code, const QString &message, const QString &target) {
        return QJsonObject{{u"code"_s, code}, {u"message"_s, message}, {u"target"_s, target}};
    };
    const QString exists = u"nameAlreadyExists"_s;
    const QString existsMessage = u"Name already exists"_s;
    const QJsonArray details{
        detail(exists, existsMessage, u"01PRACTICEGUVRMKSJWBCLZQTWNFGHOTXG"_s),
        detail(exists, existsMessage, u"01PRACTICERHETBOUOYVA2OKZFMGGBQ6VU"_s),
        detail(u"pathIsTooLong"_s, u"The path is too long"_s, u"01PRACTICE7W5LQ2JX4NVC3RTY6HDSMEPK"_s),
        detail(exists, existsMessage, u"01PRACTICEKD6Q5XH2ZB7TFNLW3VRCYMJS"_s),
        detail(exists, existsMessage, u"01PRACTICEPZ3MJ7YC5KVWQDTX2NLHRBGE"_s),
    };
    QJsonObject body = sharePointOperation("failed"_L1);
    body.insert(u"error"_s, QJsonObject{{u"message"_s, u"Errors occurred during copy/move operation."_s},
                                        {u"details"_s, details}});
    return json(200, body);
}

SimulatedAnswer failedWithErrorCode()
{
    return json(200, {{u"operation"_s, u"ItemCopy"_s},
                      {u"percentageComplete"_s, 0},
                      {u"status"_s, u"failed"_s},
                      {u"errorCode"_s, u"AccessDenied_SourceNotShared"_s}});
}

/// The item's address is relative, so that it is on the host that was asked, whichever that is.
SimulatedAnswer seeOther()
{
    return {303, {{"Location", "/v1.0/drives/me/items/0123456789ABC!103"}}, {}};
}

SimulatedAnswer refused()
{
    return json(401, {{u"error"_s, QJsonObject{{u"code"_s, u"unauthenticated"_s},
                                               {u"message"_s, u"Authentication failed"_s}}}});
}

SimulatedAnswer throttled(milliseconds wait)
{
    SimulatedAnswer answer = json(429, {{u"error"_s, QJsonObject{{u"code"_s, u"TooManyRequests"_s},
                                                                {u"message"_s, u"Please retry again later."_s}}}});
    const double seconds = std::chrono::duration<double>(wait).count();
    answer.headers.append({"Retry-After", QByteArray::number(seconds, 'f', 3)});
    return answer;
}

Script scriptOf(Scenario scenario)
{
    const auto queued = "notStarted"_L1;
    const auto running = "inProgress"_L1;
    const SimulatedAnswer done = completed(serviceFamily(scenario));

    switch (scenario) {
    case Scenario::Steady:
        return {{{2s, queued}, {20s, running, 0, 100}}, done};
    case Scenario::StepsOfTen:
        return {{{22s, running, 0, 100, inTenths}}, done};
    case Scenario::StuckAtZero:
        return {{{15s, running}}, done};
    case Scenario::Accelerating:
        return {{{24s, running, 0, 100, faster}}, done};
    case Scenario::TwoStages:
        return {{{8s, running, 0, 50}, {15s, "waiting"_L1, 50, 50}, {23s, running, 50, 100}}, done};
    case Scenario::NameAlreadyExists:
        return {{{12s, running, 0, 80}}, failedWithDetails()};
    case Scenario::ErrorCode:
        return {{{6s, queued}}, failedWithErrorCode()};
    case Scenario::Throttled:
        return {{{22s, running, 0, 100}}, done};
    case Scenario::SeeOther:
        return {{{16s, running, 0, 100}}, seeOther()};
    case Scenario::LinkExpires:
        return {{{9s, running, 0, 40}}, refused()};
    case Scenario::StatusOfTomorrow:
        return {{{5s, running, 0, 30}, {13s, "rebalancing"_L1, 30, 60}, {18s, running, 60, 100}}, done};
    case Scenario::Cancelled:
        return {{{8s, running, 0, 30}, {13s, "cancelPending"_L1, 30, 30}},
                report(ServiceFamily::SharePoint, "cancelled"_L1, 30)};
    case Scenario::TwoMinutes:
        return {{{120s, running, 0, 100}}, done};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Scenario> allScenarios()
{
    return {
        Scenario::Steady, Scenario::StepsOfTen, Scenario::StuckAtZero, Scenario::Accelerating,
        Scenario::TwoStages, Scenario::NameAlreadyExists, Scenario::ErrorCode, Scenario::Throttled,
        Scenario::SeeOther, Scenario::LinkExpires, Scenario::StatusOfTomorrow, Scenario::Cancelled,
        Scenario::TwoMinutes,
    };
}

ServiceFamily serviceFamily(Scenario scenario)
{
    switch (scenario) {
    case Scenario::StepsOfTen:
    case Scenario::Accelerating:
    case Scenario::ErrorCode:
    case Scenario::SeeOther:
        return ServiceFamily::Consumer;
    default:
        return ServiceFamily::SharePoint;
    }
}

milliseconds lengthOf(Scenario scenario)
{
    return scriptOf(scenario).stages.back().end;
}

SimulatedAnswer answerAt(Scenario scenario, milliseconds age)
{
    age = std::max(age, 0ms);

    constexpr milliseconds throttledFrom = 5s;
    constexpr milliseconds throttledUntil = 14s;
    if (scenario == Scenario::Throttled && age >= throttledFrom && age < throttledUntil)
        return throttled(throttledUntil - age);

    const Script script = scriptOf(scenario);
    milliseconds begin = 0ms;
    for (const Stage &stage : script.stages) {
        if (age < stage.end) {
            const double part = std::chrono::duration<double>(age - begin) / (stage.end - begin);
            return report(serviceFamily(scenario), stage.word, std::lerp(stage.from, stage.to, stage.curve(part)));
        }
        begin = stage.end;
    }
    return script.end;
}
