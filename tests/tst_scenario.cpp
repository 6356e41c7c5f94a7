// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(Scenario)
Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace {

QByteArray nameOf(Scenario scenario)
{
    switch (scenario) {
    case Scenario::Steady: return "a steady copy";
    case Scenario::StepsOfTen: return "a copy in steps of ten";
    case Scenario::StuckAtZero: return "a copy that is stuck at 0";
    case Scenario::Accelerating: return "an accelerating copy";
    case Scenario::TwoStages: return "a copy in two stages";
    case Scenario::NameAlreadyExists: return "a copy whose names exist already";
    case Scenario::ErrorCode: return "a copy with an error code";
    case Scenario::Throttled: return "a throttled copy";
    case Scenario::SeeOther: return "a copy that ends in a 303";
    case Scenario::LinkExpires: return "a copy whose link expires";
    case Scenario::StatusOfTomorrow: return "a copy with a status of tomorrow";
    case Scenario::Cancelled: return "a cancelled copy";
    case Scenario::TwoMinutes: return "a copy of two minutes";
    }
    return {};
}

QByteArray headerOf(const SimulatedAnswer &answer, const QByteArray &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject bodyOf(const SimulatedAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString statusOf(const SimulatedAnswer &answer)
{
    return bodyOf(answer).value("status"_L1).toString();
}

std::optional<double> percentageOf(const SimulatedAnswer &answer)
{
    const QJsonValue value = bodyOf(answer).value("percentageComplete"_L1);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// The statuses (or HTTP codes, where the body has none) of a copy's life in their order, each once.
QStringList lifeOf(Scenario scenario)
{
    QStringList life;
    for (milliseconds age = 0ms; age <= 130s; age += 500ms) {
        const SimulatedAnswer answer = answerAt(scenario, age);
        const QString status = statusOf(answer);
        const QString word = status.isEmpty() ? QString::number(answer.httpStatus) : status;
        if (life.isEmpty() || life.last() != word)
            life.append(word);
    }
    return life;
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private slots:
    void everyScenario_data()
    {
        QTest::addColumn<Scenario>("scenario");
        for (const Scenario scenario : allScenarios())
            QTest::newRow(nameOf(scenario).constData()) << scenario;
    }

    void everyScenario()
    {
        QFETCH(Scenario, scenario);
        double highest = 0;
        for (milliseconds age = 0ms; age <= 130s; age += 500ms) {
            const SimulatedAnswer answer = answerAt(scenario, age);
            QVERIFY(answer.httpStatus >= 200 && answer.httpStatus < 500);
            if (!answer.body.isEmpty()) {
                QJsonParseError error;
                QVERIFY(QJsonDocument::fromJson(answer.body, &error).isObject());
                QCOMPARE(error.error, QJsonParseError::NoError);
                QCOMPARE(headerOf(answer, "Content-Type"), "application/json; charset=utf-8"_ba);
            }
            const std::optional<double> percentage = percentageOf(answer);
            if (percentage && statusOf(answer) != u"failed"_s) {
                QVERIFY(*percentage >= highest && *percentage <= 100);
                highest = *percentage;
            }
        }
    }

    void anOldCopyHasShownEverythingAndStaysAsItIs_data() { everyScenario_data(); }

    void anOldCopyHasShownEverythingAndStaysAsItIs()
    {
        QFETCH(Scenario, scenario);
        const milliseconds end = lengthOf(scenario);
        QVERIFY(end <= (scenario == Scenario::TwoMinutes ? 120s : 30s));
        const SimulatedAnswer last = answerAt(scenario, end);
        const QString status = statusOf(last);
        QVERIFY(QStringList({u"completed"_s, u"failed"_s, u"cancelled"_s}).contains(status) || last.httpStatus == 303
                || last.httpStatus == 401);
        QVERIFY(answerAt(scenario, end - 1ms) != last);
        QCOMPARE(answerAt(scenario, end + 1s), last);
        QCOMPARE(answerAt(scenario, milliseconds::max()), last);
    }

    void aNegativeAgeIsTheBeginning_data() { everyScenario_data(); }

    void aNegativeAgeIsTheBeginning()
    {
        QFETCH(Scenario, scenario);
        QCOMPARE(answerAt(scenario, -1ms), answerAt(scenario, 0ms));
        QCOMPARE(answerAt(scenario, milliseconds::min()), answerAt(scenario, 0ms));
    }

    void theFamilyShowsInEveryReport_data() { everyScenario_data(); }

    void theFamilyShowsInEveryReport()
    {
        QFETCH(Scenario, scenario);
        const QJsonObject body = bodyOf(answerAt(scenario, 4s));
        const bool consumer = serviceFamily(scenario) == ServiceFamily::Consumer;
        QCOMPARE(body.contains("operation"_L1), consumer);
        QCOMPARE(body.contains("@odata.context"_L1), !consumer);
        QCOMPARE(body.contains("percentComplete"_L1), !consumer);
        QVERIFY(body.contains("percentageComplete"_L1));
    }

    void lives_data()
    {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<QStringList>("life");
        const QString running = u"inProgress"_s;
        const QString done = u"completed"_s;
        const auto row = [](Scenario scenario, const char *name, const QStringList &life) {
            QTest::newRow(name) << scenario << life;
        };
        row(Scenario::Steady, "a steady copy is queued first", {u"notStarted"_s, running, done});
        row(Scenario::StepsOfTen, "a copy in steps of ten completes", {running, done});
        row(Scenario::StuckAtZero, "a copy stuck at 0 completes", {running, done});
        row(Scenario::Accelerating, "an accelerating copy completes", {running, done});
        row(Scenario::TwoStages, "a copy in two stages waits between them", {running, u"waiting"_s, running, done});
        row(Scenario::NameAlreadyExists, "a copy fails half-way", {running, u"failed"_s});
        row(Scenario::ErrorCode, "a copy fails before it starts", {u"notStarted"_s, u"failed"_s});
        row(Scenario::Throttled, "a throttled copy goes on afterwards", {running, u"429"_s, running, done});
        row(Scenario::SeeOther, "a 303 without a body comes last", {running, u"303"_s});
        row(Scenario::LinkExpires, "an expired link never works again", {running, u"401"_s});
        row(Scenario::StatusOfTomorrow, "an unknown status is followed by known ones",
            {running, u"rebalancing"_s, running, done});
        row(Scenario::Cancelled, "a cancelled copy is being cancelled first",
            {running, u"cancelPending"_s, u"cancelled"_s});
        row(Scenario::TwoMinutes, "a copy of two minutes completes", {running, done});
    }

    void lives()
    {
        QFETCH(Scenario, scenario);
        QFETCH(QStringList, life);
        QCOMPARE(lifeOf(scenario), life);
    }

    void percentages_data()
    {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<milliseconds>("age");
        QTest::addColumn<double>("percentage");
        QTest::newRow("a queued copy has done nothing") << Scenario::Steady << milliseconds(1s) << 0.0;
        QTest::newRow("a steady copy is half-way at half-time") << Scenario::Steady << milliseconds(11s) << 50.0;
        QTest::newRow("steps of ten jump") << Scenario::StepsOfTen << milliseconds(2200ms) << 10.0;
        QTest::newRow("steps of ten stand still in between") << Scenario::StepsOfTen << milliseconds(4300ms) << 10.0;
        QTest::newRow("a stuck copy is at 0 to the last") << Scenario::StuckAtZero << milliseconds(14999ms) << 0.0;
        QTest::newRow("an accelerating copy is behind at half-time")
            << Scenario::Accelerating << milliseconds(12s) << 25.0;
        QTest::newRow("a waiting copy keeps its percentage") << Scenario::TwoStages << milliseconds(10s) << 50.0;
        QTest::newRow("a cancelled copy keeps its percentage") << Scenario::Cancelled << milliseconds(60s) << 30.0;
        QTest::newRow("the long copy takes two minutes") << Scenario::TwoMinutes << milliseconds(90s) << 75.0;
    }

    void percentages()
    {
        QFETCH(Scenario, scenario);
        QFETCH(milliseconds, age);
        QFETCH(double, percentage);
        const std::optional<double> found = percentageOf(answerAt(scenario, age));
        QVERIFY(found.has_value());
        QCOMPARE(*found, percentage);
    }

    void theReasonsOfAFolderAreOnlyInItsDetails()
    {
        const QJsonObject body = bodyOf(answerAt(Scenario::NameAlreadyExists, 30s));
        const QJsonObject error = body.value("error"_L1).toObject();
        QVERIFY(!body.contains("percentageComplete"_L1));
        QVERIFY(!error.contains("code"_L1));
        const QJsonArray details = error.value("details"_L1).toArray();
        QCOMPARE(details.size(), 5);
        QCOMPARE(details.first().toObject().value("code"_L1).toString(), u"nameAlreadyExists"_s);
        QCOMPARE(details.at(2).toObject().value("code"_L1).toString(), u"pathIsTooLong"_s);
    }

    void anErrorCodeStandsAlone()
    {
        const QJsonObject body = bodyOf(answerAt(Scenario::ErrorCode, 30s));
        QCOMPARE(body.value("errorCode"_L1).toString(), u"AccessDenied_SourceNotShared"_s);
        QVERIFY(!body.contains("error"_L1));
    }

    void throttlingNamesTheTimeThatIsLeft()
    {
        const SimulatedAnswer answer = answerAt(Scenario::Throttled, 10s);
        QCOMPARE(answer.httpStatus, 429);
        QCOMPARE(headerOf(answer, "Retry-After"), "4.000"_ba);
        QCOMPARE(headerOf(answerAt(Scenario::Throttled, 13999ms), "Retry-After"), "0.001"_ba);
        QCOMPARE(answerAt(Scenario::Throttled, 14s).httpStatus, 200);
    }

    void theItemIsOnTheHostThatWasAsked()
    {
        const SimulatedAnswer answer = answerAt(Scenario::SeeOther, 30s);
        QVERIFY(answer.body.isEmpty());
        const QUrl item = QUrl(u"http://127.0.0.1:1234/v1.0/monitor/x"_s)
                              .resolved(QUrl::fromEncoded(headerOf(answer, "Location")));
        QCOMPARE(item.authority(), u"127.0.0.1:1234"_s);
        QVERIFY(item.path().contains("/items/"_L1));
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
