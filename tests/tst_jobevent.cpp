// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/jobevent.h"

#include "support/fixedlocale.h"
#include "support/jobexamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Job jobWith(const JobProgress &progress)
{
    const auto url = MonitorUrl::parse(u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5?tempauth=geheim"_s);
    return {
        .url = std::get<MonitorUrl>(url), .name = u"Projekt A"_s, .watchedSince = minutesAgo(10), .progress = progress};
}

QJsonObject eventOf(const JobProgress &progress, JobEvent event = JobEvent::Changed)
{
    return jobEvent(event, jobWith(progress), 3, now);
}

} // namespace

class TestJobEvent : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void hasTheKeysOfTheManualAlways()
    {
        const QStringList keys{u"code"_s,
                               u"details"_s,
                               u"eta"_s,
                               u"event"_s,
                               u"httpStatus"_s,
                               u"job"_s,
                               u"message"_s,
                               u"name"_s,
                               u"percentageComplete"_s,
                               u"problem"_s,
                               u"requestId"_s,
                               u"resourceId"_s,
                               u"resourceLocation"_s,
                               u"retryAt"_s,
                               u"state"_s,
                               u"status"_s,
                               u"time"_s,
                               u"watchedSince"_s};
        QCOMPARE(eventOf({}).keys(), keys);
        QCOMPARE(eventOf(failed(u"nameAlreadyExists"_s)).keys(), keys);
    }

    void absentFactsAreNull()
    {
        const QJsonObject event = eventOf({}, JobEvent::Added);
        QCOMPARE(event["event"_L1].toString(), u"added"_s);
        QCOMPARE(event["state"_L1].toString(), u"pending"_s);
        for (const QString &key :
             {u"status"_s, u"percentageComplete"_s, u"problem"_s, u"httpStatus"_s, u"code"_s, u"message"_s,
              u"details"_s, u"resourceId"_s, u"resourceLocation"_s, u"requestId"_s, u"retryAt"_s, u"eta"_s}) {
            QVERIFY2(event[key].isNull(), qPrintable(key));
        }
    }

    void timesAreUtcWhateverTheZone()
    {
        const QJsonObject event = eventOf(throttled(now.addSecs(60)));
        QCOMPARE(event["time"_L1].toString(), u"2026-11-23T13:10:00.000Z"_s);
        QCOMPARE(event["watchedSince"_L1].toString(), u"2026-11-23T13:00:00.000Z"_s);
        QCOMPARE(event["retryAt"_L1].toString(), u"2026-11-23T13:11:00.000Z"_s);
    }

    void theEndIsASpanOfTime()
    {
        Job job = jobWith({});
        job.timeLeft.end = EndRange{now.addSecs(60), now.addSecs(150)};
        const QJsonObject event = jobEvent(JobEvent::Changed, job, 1, now);
        QCOMPARE(event["eta"_L1].toArray(), (QJsonArray{u"2026-11-23T13:11:00.000Z"_s, u"2026-11-23T13:12:30.000Z"_s}));
    }

    void valuesDoNotFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray german = QJsonDocument(eventOf(running(Status::InProgress, 27.8))).toJson();
        QLocale::setDefault(QLocale::c());
        QCOMPARE(german, QJsonDocument(eventOf(running(Status::InProgress, 27.8))).toJson());
        QVERIFY(german.contains("27.8"));
    }

    void states_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("over");
        QTest::newRow("not asked yet") << JobState::Pending << u"pending"_s << false;
        QTest::newRow("running") << JobState::Running << u"running"_s << false;
        QTest::newRow("completed") << JobState::Completed << u"completed"_s << true;
        QTest::newRow("failed") << JobState::Failed << u"failed"_s << true;
        QTest::newRow("cancelled") << JobState::Cancelled << u"cancelled"_s << true;
        QTest::newRow("an unknown outcome is over for who waits") << JobState::Unknown << u"unknown"_s << true;
    }

    void states()
    {
        QFETCH(JobState, state);
        QTEST(eventOf(inState(state))["state"_L1].toString(), "word");
        QTEST(isSettled(state), "over");
    }

    void problems_data()
    {
        QTest::addColumn<ProblemKind>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("throttled") << ProblemKind::Throttled << u"throttled"_s;
        QTest::newRow("unreachable") << ProblemKind::Unreachable << u"unreachable"_s;
        QTest::newRow("unexpected") << ProblemKind::Unexpected << u"unexpected"_s;
        QTest::newRow("refused") << ProblemKind::Refused << u"refused"_s;
        QTest::newRow("gone") << ProblemKind::Gone << u"gone"_s;
    }

    void problems()
    {
        QFETCH(ProblemKind, kind);
        const QJsonObject event = eventOf(with(running(Status::InProgress), kind, TransportFault::None, 503));
        QTEST(event["problem"_L1].toString(), "word");
        QCOMPARE(event["httpStatus"_L1].toInt(), 503);
        QCOMPARE(event["state"_L1].toString(), u"running"_s);
    }

    void aFailureTellsItsCodeAndCounts()
    {
        JobProgress progress = failed(u"nameAlreadyExists"_s, {{u"nameAlreadyExists"_s, 4}, {u"accessDenied"_s, 1}});
        progress.error->message = u"<b>Schon da</b>"_s;
        const QJsonObject event = eventOf(progress, JobEvent::Ended);
        QCOMPARE(event["event"_L1].toString(), u"ended"_s);
        QCOMPARE(event["code"_L1].toString(), u"nameAlreadyExists"_s);
        QCOMPARE(event["message"_L1].toString(), u"<b>Schon da</b>"_s);
        QCOMPARE(event["details"_L1].toObject()["nameAlreadyExists"_L1].toInt(), 4);
        QCOMPARE(event["details"_L1].toObject()["accessDenied"_L1].toInt(), 1);
    }

    void noPartOfTheUrlIsInIt()
    {
        const QByteArray text = QJsonDocument(eventOf(running(Status::InProgress))).toJson();
        for (const char *part : {"contoso", "sharepoint", "4A3407B5", "geheim", "https"})
            QVERIFY2(!text.contains(part), part);
    }

    void aNewRequestIdIsNoNews()
    {
        JobProgress later = running(Status::InProgress);
        later.requestId = u"another"_s;
        QVERIFY(!isNews(eventOf(running(Status::InProgress)), eventOf(later)));
        QVERIFY(isNews(eventOf(running(Status::InProgress)), eventOf(running(Status::InProgress, 62.0))));
        QVERIFY(isNews(eventOf(running(Status::InProgress)), eventOf(running(Status::Waiting, 61.0, u"waiting"_s))));
    }
};

QTEST_GUILESS_MAIN(TestJobEvent)
#include "tst_jobevent.moc"
