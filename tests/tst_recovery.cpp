// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "ownresolver.h"
#include "support/watched.h"
#include "support/fixedlocale.h"
#include "testtls.h"

#include "polling/polltimer.h"
#include "words/jobtext.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Then = ByteServer::Then;

const auto goodBody = R"({"percentageComplete": 61.4, "status": "inProgress"})"_ba;
const auto startOfAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"status\": \"in"_ba;

QByteArray good()
{
    return httpAnswer("200 OK", goodBody);
}

/// One job, watched as the program does; its clock stands still until time is let pass.
class Watching
{
public:
    explicit Watching(const QUrl &url, NetworkOptions options = {}) : client(std::move(options)), m_url(monitorUrl(url))
    {
        client.chooseProxy({ProxyChoice::Kind::None, {}, 0});
    }

    MonitorClient client;

    void start() { m_id = watchAll(m_poller, m_model, {{.url = m_url, .name = u"A"_s}}).first(); }

    /// Lets more time pass than any pause after a failure lasts, and so whoever is due is asked.
    void letTimePass()
    {
        m_steady += 5min;
        m_wall = m_wall.addDuration(5min);
        m_poller.pollDue(m_steady);
    }

    /// Whether an answer comes, or the news that there is none.
    bool isAnswered()
    {
        const qsizetype before = m_taken;
        if (m_answers.count() == before)
            m_answers.wait(20000);
        m_taken = m_answers.count();
        return m_taken == before + 1;
    }

    const JobProgress &progress() const { return m_model.find(m_id)->progress; }
    QString label() const { return JobText::label(progress(), QLocale(u"en_GB"_s), m_wall); }
    const QDateTime &now() const { return m_wall; }

private:
    SteadyTime m_steady{1000s};
    QDateTime m_wall{QDate(2025, 6, 2), QTime(10, 0), QTimeZone::utc()}; // noon in Berlin
    MonitorUrl m_url;
    JobListModel m_model{0ms};
    Poller m_poller{
        m_model,
        {.steady = [this] { return m_steady; }, .wall = [this] { return m_wall; }, .jitter = [] { return 0.0; }}};
    PollTimer m_timer{m_poller, client, {.steady = [this] { return m_steady; }}};
    QSignalSpy m_answers{&client, &MonitorClient::answered};
    qsizetype m_taken = 0;
    JobId m_id = 0;
};

} // namespace

Q_DECLARE_METATYPE(QList<TransportFault>)

/// A job that runs, a fault that comes and stays a while, and its end: what the row knows and says at each step.
class TestRecovery : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void aFaultShowsItsProblemAndGoesWithIt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Then>("then");
        QTest::addColumn<ProblemKind>("kind");
        QTest::addColumn<QList<TransportFault>>("faults");
        QTest::addColumn<QStringList>("labels"); // at once, and five minutes later
        const auto same = [](const QString &label) { return QStringList{label, label}; };
        const QStringList cutOff = same(u"No connection since 12:05"_s);
        const QStringList strange = same(u"Unexpected answer since 12:05"_s);
        using Faults = QList<TransportFault>;
        const auto unreachable = ProblemKind::Unreachable;
        const auto unexpected = ProblemKind::Unexpected;
        QTest::newRow("a black hole takes the request and says nothing")
            << ""_ba << Then::KeepOpen << unreachable << Faults{TransportFault::TimedOut} << cutOff;
        QTest::newRow("a server drips and never comes to an end")
            << startOfAnswer << Then::Drip << unreachable << Faults{TransportFault::TimedOut} << cutOff;
        QTest::newRow("a body is cut off by a reset")
            << startOfAnswer << Then::Reset << unreachable
            << Faults{TransportFault::Truncated, TransportFault::NoConnection} << cutOff;
        QTest::newRow("a body ends before its announced length")
            << startOfAnswer << Then::Close << unreachable << Faults{TransportFault::Truncated} << cutOff;
        QTest::newRow("a body is longer than its announced length")
            << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"_ba + goodBody << Then::Close << unexpected
            << Faults{TransportFault::None} << strange;
        QTest::newRow("a connection ends without an answer")
            << ""_ba << Then::Close << unreachable << Faults{TransportFault::NoConnection} << cutOff;
        QTest::newRow("a connection is reset without an answer")
            << ""_ba << Then::Reset << unreachable << Faults{TransportFault::NoConnection} << cutOff;
        QTest::newRow("something else than HTTP answers") << "SSH-2.0-OpenSSH_9.2\r\n"_ba << Then::Close << unreachable
                                                          << Faults{TransportFault::NoConnection} << cutOff;
        QTest::newRow("a gateway reaches nobody")
            << httpAnswer("502 Bad Gateway", "<html>") << Then::KeepOpen << unreachable << Faults{TransportFault::None}
            << same(u"Service unavailable since 12:05"_s);
        QTest::newRow("the service is unavailable")
            << httpAnswer("503 Service Unavailable", {}) << Then::KeepOpen << ProblemKind::Throttled
            << Faults{TransportFault::None}
            << QStringList{u"Checks throttled until 12:05"_s, u"Checks throttled until 12:10"_s};
        QTest::newRow("a sign-in page comes instead of an answer")
            << httpAnswer("200 OK", "<html>Sign in", "Content-Type: text/html\r\n") << Then::KeepOpen << unexpected
            << Faults{TransportFault::None} << strange;
    }

    void aFaultShowsItsProblemAndGoesWithIt()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Then, then);
        QFETCH(ProblemKind, kind);
        QFETCH(QList<TransportFault>, faults);
        QFETCH(QStringList, labels);
        ByteServer server(good());
        // Patient where nothing is to be waited for: a busy machine is slow, too.
        Watching job(server.url(), {.limit = faults.contains(TransportFault::TimedOut) ? 1500ms : 30s});
        job.start();
        QVERIFY(job.isAnswered());
        QCOMPARE(job.progress().state, JobState::Running);
        QVERIFY(!job.progress().problem);

        server.setAnswer(answer, then);
        QDateTime since;
        for (int time = 1; time <= 2; ++time) {
            job.letTimePass();
            QVERIFY(job.isAnswered());
            since = time == 1 ? job.now() : since;
            QCOMPARE(job.progress().state, JobState::Running);
            QCOMPARE(job.progress().percentageComplete, 61.4);
            QVERIFY(job.progress().problem);
            QCOMPARE(job.progress().problem->kind, kind);
            QVERIFY2(faults.contains(job.progress().problem->fault),
                     QByteArray::number(static_cast<int>(job.progress().problem->fault)));
            QCOMPARE(job.progress().problemSince, since);
            QCOMPARE(job.label(), labels[time - 1]);
        }

        server.setAnswer(good());
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
        QCOMPARE(job.progress().reportedAt, job.now());
        QCOMPARE(job.label(), u"Running"_s);
    }

    void nobodyIsTriedUntilSomebodyIsThere_data()
    {
        QTest::addColumn<bool>("refuses"); // or says nothing at all
        QTest::addColumn<TransportFault>("fault");
        QTest::addColumn<int>("limit"); // ms
        QTest::newRow("a connection is refused") << true << TransportFault::NoConnection << 30000;
        QTest::newRow("a firewall drops every packet") << false << TransportFault::TimedOut << 1500;
    }

    void nobodyIsTriedUntilSomebodyIsThere()
    {
        QFETCH(bool, refuses);
        QFETCH(TransportFault, fault);
        QFETCH(int, limit);
        ByteServer server(good());
        if (refuses)
            server.stop();
        else
            server.vanish();
        Watching job(server.url(), {.limit = std::chrono::milliseconds(limit)});
        job.start();
        const QDateTime since = job.now();
        for (int time = 1; time <= 3; ++time) {
            QVERIFY(job.isAnswered());
            QCOMPARE(job.progress().state, JobState::Pending);
            QVERIFY(job.progress().problem);
            QCOMPARE(job.progress().problem->fault, fault);
            QCOMPARE(job.progress().problemSince, since);
            QCOMPARE(job.label(), u"No connection since 12:00"_s);
            job.letTimePass();
        }
        QVERIFY(job.isAnswered());
        QCOMPARE(server.connections(), 0);

        server.start();
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
        QCOMPARE(job.progress().state, JobState::Running);
    }

    void aHostThatNobodyKnowsIsTriedUntilItIsFound()
    {
        ByteServer server(good(), testServerTls());
        Watching job(QUrl(u"https://copies.test:%1/monitor/4sO9wdX1?token=secret"_s.arg(server.port())),
                     {.trust = trustingTestAuthority()});
        job.start();
        const QDateTime since = job.now();
        for (int time = 1; time <= 2; ++time) {
            QVERIFY(job.isAnswered());
            QVERIFY(job.progress().problem);
            QCOMPARE(job.progress().problem->fault, TransportFault::HostNotFound);
            QCOMPARE(job.progress().problemSince, since);
            QCOMPARE(job.label(), u"No connection since 12:00"_s);
            job.letTimePass();
        }
        QVERIFY(job.isAnswered());

        OwnResolver::add(u"copies.test"_s);
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
        QCOMPARE(job.label(), u"Running"_s);
    }

    void aConnectionThatWasClosedUnderUsIsNoProblem()
    {
        ByteServer server(good());
        Watching job(server.url());
        job.start();
        QVERIFY(job.isAnswered());
        server.hangUp(); // our side may not have heard of it when it asks again
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
        QCOMPARE(server.connections(), 2);
    }

    void aTlsErrorGoesWithItsCause_data()
    {
        QTest::addColumn<QSslConfiguration>("tls");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("label");
        QTest::newRow("somebody in between shows a certificate of his own")
            << strangerTls() << u"Stranger"_s << u"Certificate not trusted"_s;
        QTest::newRow("no handshake comes about")
            << QSslConfiguration() << QString() << u"No secure connection since 12:00"_s;
    }

    void aTlsErrorGoesWithItsCause()
    {
        QFETCH(QSslConfiguration, tls);
        QFETCH(QString, issuer);
        ByteServer server(good(), tls);
        Watching job(server.url(), {.trust = trustingTestAuthority()});
        job.start();
        const QDateTime since = job.now();
        QVERIFY(job.isAnswered());
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(job.progress().problem);
        QCOMPARE(job.progress().problem->fault, TransportFault::TlsFailed);
        QCOMPARE(job.progress().problem->faultDetail, issuer);
        QCOMPARE(job.progress().problemSince, since);
        QTEST(job.label(), "label");
        QVERIFY(server.requests().isEmpty());

        server.setTls(testServerTls());
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
        QCOMPARE(job.progress().state, JobState::Running);
    }

    void aHostThatHasIpv6OnlyIsAsked()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            QSKIP("this machine has no IPv6");
        ByteServer server(good(), Then::KeepOpen, QHostAddress::LocalHostIPv6);
        Watching job(server.url());
        job.start();
        QVERIFY(job.isAnswered());
        QCOMPARE(job.progress().state, JobState::Running);
        server.stop();
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(job.progress().problem);
        QCOMPARE(job.progress().problemSince, job.now());
        QCOMPARE(job.label(), u"No connection since 12:05"_s);
        server.start();
        job.letTimePass();
        QVERIFY(job.isAnswered());
        QVERIFY(!job.progress().problem);
    }

    void fiveThousandRefusalsEndNothing()
    {
        const QString host = u"https://contoso.sharepoint.com"_s;
        const QDateTime wall(QDate(2025, 6, 2), QTime(10, 0), QTimeZone::utc());
        const SteadyTime begin{1000s};
        SteadyTime now = begin;
        PollSchedule schedule;
        schedule.add(1, host, now);
        PollReply refusal;
        refusal.httpStatus = 503;
        JobProgress progress;
        progress.state = JobState::Running;
        const auto answered = [&](const PollReply &reply) {
            const QDateTime at = wall.addDuration(std::chrono::floor<std::chrono::milliseconds>(now - begin));
            const PollOutcome outcome = interpret(reply, at);
            progress = advanced(progress, outcome, at);
            if (outcome.problem)
                schedule.throttled(host, now, outcome.wait);
            const auto wait = nextPoll({.progress = progress,
                                        .outcome = outcome,
                                        .history = {},
                                        .pace = PollPace::among(1, schedule.backoff(host, now)),
                                        .failures = 0,
                                        .rule = {},
                                        .expiry = {},
                                        .now = at,
                                        .jitter = 0});
            schedule.answered(1, host, wait ? std::optional(now + *wait) : std::nullopt);
        };
        for (int time = 0; time < 5000; ++time) {
            const auto wake = schedule.nextWake(now);
            QVERIFY(wake);
            QVERIFY(*wake <= now + 2h); // however often it was refused
            now = std::max(now, *wake);
            QCOMPARE(schedule.takeDue(now), std::vector<JobId>{1});
            answered(refusal);
            QCOMPARE(progress.state, JobState::Running);
            QVERIFY(progress.problem);
            QCOMPARE(progress.problemSince, wall);
        }
        now = *schedule.nextWake(now);
        schedule.takeDue(now);
        PollReply report;
        report.httpStatus = 200;
        report.body = goodBody;
        answered(report);
        QVERIFY(!progress.problem);
        QCOMPARE(progress.percentageComplete, 61.4);
        QVERIFY(schedule.nextWake(now));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
