// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/polltimer.h"
#include "simulator/monitorserver.h"
#include "support/watched.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const SteadyTime Start{1000s};
const QDateTime StartWall(QDate(2025, 6, 2), QTime(10, 0), QTimeZone::utc());

MonitorUrl urlOf(int number, const QString &host = u"contoso.sharepoint.com"_s)
{
    const auto url = MonitorUrl::parse(u"https://%1/_api/v2.1/monitor/%2"_s.arg(host).arg(number));
    return std::get<MonitorUrl>(url);
}

PollReply saying(const QByteArray &body, int httpStatus = 200)
{
    PollReply reply;
    reply.httpStatus = httpStatus;
    reply.contentType = "application/json";
    reply.body = body;
    return reply;
}

const PollReply Running = saying(R"({"status":"inProgress","percentageComplete":12.5})");
const PollReply Completed = saying(R"({"status":"completed"})");

/// A poller in a world whose clock moves only when it is told to: every request and reply is the test's own.
class World
{
public:
    World()
    {
        QObject::connect(&poller, &Poller::due, &model, [this](JobId id, const MonitorUrl &url) {
            underWay.append(id);
            m_urls.insert(id, url.toUrl());
            requests.append({id, now});
        });
    }

    struct Request
    {
        JobId id;
        SteadyTime at;
    };

    QList<JobId> add(int count, const QString &host = u"contoso.sharepoint.com"_s)
    {
        std::vector<Job> jobs;
        for (int i = 0; i < count; ++i)
            jobs.push_back({.url = urlOf(++m_added, host), .name = u"A"_s});
        return watchAll(poller, model, std::move(jobs));
    }
    /// Replies to the oldest request for @p id.
    void reply(JobId id, PollReply reply)
    {
        QVERIFY(underWay.removeOne(id));
        reply.requestUrl = m_urls[id];
        poller.takeReply(id, reply);
    }
    /// Lets @p time pass, with every request answered at once by what @p service says.
    void pass(std::chrono::milliseconds time, const std::function<PollReply(JobId)> &service)
    {
        const SteadyTime end = now + time;
        for (;;) {
            while (!underWay.isEmpty())
                reply(underWay.first(), service(underWay.first()));
            const auto wake = poller.nextWake();
            if (!wake || *wake > end)
                break;
            now = std::max(now, *wake);
            poller.pollDue(now);
        }
        now = end;
        poller.pollDue(now);
    }
    void passWithoutReplies(std::chrono::milliseconds time)
    {
        now += time;
        poller.pollDue(now);
    }
    const JobProgress &progress(JobId id) const { return model.find(id)->progress; }
    std::chrono::milliseconds passed() const { return std::chrono::floor<std::chrono::milliseconds>(now - Start); }
    qsizetype requestsFor(JobId id) const
    {
        return std::ranges::count_if(requests, [id](const Request &request) { return request.id == id; });
    }

    SteadyTime now = Start;
    JobListModel model{0ms};
    Poller poller{model,
                  {.steady = [this] { return now; },
                   .wall = [this] { return StartWall.addDuration(passed()); },
                   .jitter = [] { return 0.0; }},
                  ConclusionRule::quick()};
    QList<JobId> underWay;
    QList<Request> requests;

private:
    QHash<JobId, QUrl> m_urls;
    int m_added = 0;
};

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void anHourIsWatchedInAMoment()
    {
        World world;
        QSignalSpy noticed(&world.poller, &Poller::noticed);
        const JobId id = world.add(1).first();
        const auto service = [&world](JobId) {
            const double minutes = std::chrono::duration<double, std::ratio<60>>(world.now - Start).count();
            return minutes >= 60 ? Completed
                                 : saying(R"({"status":"inProgress","percentageComplete":)"
                                          + QByteArray::number(minutes / 0.6) + '}');
        };
        world.pass(59min, service);
        QCOMPARE(world.progress(id).state, JobState::Running);
        QVERIFY(noticed.isEmpty());
        world.pass(2min, service);
        QCOMPARE(world.progress(id).state, JobState::Completed);
        QVERIFY(world.progress(id).endedAt >= StartWall.addSecs(3600));
        QVERIFY(world.progress(id).endedAt < StartWall.addSecs(3605)); // a steady copy's end is foreseen
        QVERIFY(world.requests.size() < 400);
        QCOMPARE(noticed.count(), 1);
        QVERIFY(!world.poller.nextWake()); // and nothing wakes it again
    }

    void aJobIsWatchedToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<NoticeKind>("notice");
        QTest::newRow("a copy completes")
            << R"({"status":"completed"})"_ba << JobState::Completed << NoticeKind::Completed;
        QTest::newRow("a copy fails") << R"({"status":"failed","error":{"code":"nameAlreadyExists"}})"_ba
                                      << JobState::Failed << NoticeKind::Failed;
        QTest::newRow("a copy is cancelled")
            << R"({"status":"cancelled"})"_ba << JobState::Cancelled << NoticeKind::Cancelled;
    }

    void aJobIsWatchedToItsEnd()
    {
        QFETCH(QByteArray, body);
        QFETCH(JobState, state);
        QFETCH(NoticeKind, notice);
        World world;
        QSignalSpy noticed(&world.poller, &Poller::noticed);
        const JobId id = world.add(1).first();
        world.reply(id, Running);
        world.pass(1min, [&body](JobId) { return saying(body); });
        QCOMPARE(world.progress(id).state, state);
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(noticed[0][0].value<JobId>(), id);
        QCOMPARE(noticed[0][1].value<NoticeKind>(), notice);
        QCOMPARE(world.requests.size(), 2);
    }

    void everyJobIsPolledAtOnce()
    {
        World world;
        const QList<JobId> ids = world.add(2);
        QVERIFY(ids[0] != ids[1]);
        QCOMPARE(world.underWay, ids);
    }

    void aHostIsPolledForAtMostSixAtATime()
    {
        World world;
        world.add(20);
        QCOMPARE(world.underWay.size(), 6);
        world.passWithoutReplies(1h);
        QCOMPARE(world.underWay.size(), 6);
        world.add(3, u"fabrikam.sharepoint.com"_s); // another host has its own budget
        QCOMPARE(world.underWay.size(), 9);
    }

    void aReplyForARemovedJobIsDropped()
    {
        World world;
        const QList<JobId> ids = world.add(2);
        QCOMPARE(world.poller.remove({ids[0]}).size(), 1U);
        world.reply(ids[0], Completed);
        QCOMPARE(world.model.rowCount(), 1);
        QCOMPARE(world.progress(ids[1]).state, JobState::Pending);
    }

    void aRestoredJobIsPolledAgainAndKeepsWhatIsKnown()
    {
        World world;
        const JobId id = world.add(1).first();
        world.reply(id, Running);
        auto removed = world.poller.remove({id});
        const JobProgress known = removed.front().progress;
        world.poller.watch(std::move(removed));
        QCOMPARE(world.progress(id), known);
        QCOMPARE(world.underWay, QList<JobId>{id});
    }

    void checkNowPollsRunningJobsOnly()
    {
        World world;
        const JobId running = world.add(1).first();
        Job ended{.id = 100, .url = urlOf(100), .name = u"B"_s};
        ended.progress.state = JobState::Failed;
        world.poller.watch({ended});
        world.reply(running, Running);
        QVERIFY(world.underWay.isEmpty());
        world.poller.checkNow({running, 100, 4711});
        QCOMPARE(world.underWay, QList<JobId>{running});
    }

    void aBlockedHostIsLeftAlone()
    {
        World world;
        const JobId id = world.add(1).first();
        PollReply throttled = saying({}, 429);
        throttled.retryAfter = "42";
        world.reply(id, throttled);
        QCOMPARE(world.progress(id).problem->kind, ProblemKind::Throttled);
        QCOMPARE(world.progress(id).retryAt, StartWall.addSecs(42));
        world.poller.checkNow({id});
        world.passWithoutReplies(41s);
        QVERIFY(world.underWay.isEmpty()); // whoever asks
        world.passWithoutReplies(1s);
        QCOMPARE(world.underWay, QList<JobId>{id});
    }

    void aRowThatComesIntoViewIsNotPolledForNothing()
    {
        World world;
        const JobId id = world.add(1).first();
        world.reply(id, Running);
        world.poller.setOnScreen({id});
        QVERIFY(world.underWay.isEmpty()); // its answer is fresh
    }

    void anEvenCopyIsAskedRightAfterItsEnd()
    {
        // The service sees a request half-way through its trip: that is when its percentage is true. Asked at the end, it
        // sees that one half a trip later.
        constexpr auto Trip = 400ms;
        constexpr auto Life = 60s;
        World world;
        const JobId id = world.add(1).first();
        for (;;) {
            const auto seen = world.passed() + Trip / 2;
            world.passWithoutReplies(Trip);
            if (seen >= Life) {
                QVERIFY2(seen - Life <= Trip / 2 + 1ms, qPrintable(QString::number(seen.count())));
                return;
            }
            world.reply(id, saying(R"({"status":"inProgress","percentageComplete":)"
                                   + QByteArray::number(100.0 * static_cast<double>(seen.count()) / 60'000) + '}'));
            world.now = *world.poller.nextWake();
            world.poller.pollDue(world.now);
            QCOMPARE(world.underWay, QList<JobId>{id});
        }
    }

    void whoSharesAHostIsPolledMoreRarely_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::addColumn<bool>("inView");
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<bool>("metered");
        QTest::addColumn<int>("pollsInTwentyMinutes");
        QTest::newRow("one job is polled closely") << 1 << true << false << false << 369;
        QTest::newRow("whether or not somebody looks") << 1 << false << true << false << 369;
        QTest::newRow("a metered network is spared") << 1 << true << false << true << 56;
        QTest::newRow("two dozen are polled less closely") << 24 << false << false << false << 145;
        QTest::newRow("a hundred still less") << 100 << false << false << false << 76;
        QTest::newRow("but not the one in view of them") << 100 << true << false << false << 143;
        QTest::newRow("unless the window is hidden") << 100 << true << true << false << 76;
        QTest::newRow("thousands in a hidden window the least") << 1100 << true << true << false << 8;
    }

    void whoSharesAHostIsPolledMoreRarely()
    {
        QFETCH(int, jobs);
        QFETCH(bool, inView);
        QFETCH(bool, hidden);
        QFETCH(bool, metered);
        QFETCH(int, pollsInTwentyMinutes);
        World world;
        world.poller.setHidden(hidden);
        world.poller.setMetered(metered);
        const JobId id = world.add(jobs).first();
        if (inView)
            world.poller.setOnScreen({id});
        world.pass(20min, [](JobId) { return saying(R"({"status":"inProgress"})"); });
        const auto polls = static_cast<double>(world.requestsFor(id));
        QVERIFY2(polls > pollsInTwentyMinutes * 0.9 && polls < pollsInTwentyMinutes * 1.1,
                 qPrintable(QString::number(polls)));
    }

    void aHostThatThrottlesIsPolledMoreRarelyByAll()
    {
        World calm;
        calm.add(50);
        calm.pass(10min, [](JobId) { return Running; });
        World throttled;
        throttled.add(50);
        PollReply refusal = saying({}, 429);
        refusal.retryAfter = "1";
        throttled.reply(1, refusal);
        throttled.pass(10min, [](JobId) { return Running; });
        QVERIFY(throttled.requests.size() < calm.requests.size() / 3);
    }

    void anUnknownOutcomeMakesTheUrlUselessInTheEnd()
    {
        World world;
        const QSignalSpy useless(&world.poller, &Poller::urlUseless);
        const JobId id = world.add(1).first();
        const auto gone = [](JobId) { return saying({}, 404); };
        world.pass(1min, gone);
        QCOMPARE(world.progress(id).state, JobState::Unknown);
        QVERIFY(useless.isEmpty());
        world.pass(25h, gone);
        QCOMPARE(useless.count(), 1);
        QVERIFY(!world.poller.nextWake());
    }

    void aHostThatIsNotThereEndsNothing()
    {
        World world;
        const JobId id = world.add(1).first();
        world.pass(24h, [](JobId) { return PollReply{.fault = TransportFault::NoConnection}; });
        QCOMPARE(world.progress(id).state, JobState::Pending);
        QCOMPARE(world.progress(id).problem->kind, ProblemKind::Unreachable);
        QCOMPARE(world.progress(id).problemSince, StartWall);
        QVERIFY(world.poller.nextWake());
        // When the network is back nobody waits for the rest of the pause.
        world.poller.networkIsBack();
        QCOMPARE(world.underWay, QList<JobId>{id});
    }

    /// With the timer, the client and a service beside it, as a program has them.
    void aTimerAndAClientMakeAProgramOfIt()
    {
        const SteadyTime start = std::chrono::steady_clock::now();
        const auto passed = [start] { return (std::chrono::steady_clock::now() - start) * 30; };
        MonitorServer server({.steady = [=] { return start + passed(); },
                              .wall =
                                  [=] {
                                      return StartWall.addDuration(
                                          std::chrono::duration_cast<std::chrono::milliseconds>(passed()));
                                  }});
        QVERIFY(server.listen());
        JobListModel model{0ms};
        MonitorClient client;
        Poller poller(model, systemClock());
        const PollTimer timer(poller, client, systemClock());
        const JobId id = watchAll(poller, model, {{.url = *server.add(Scenario::Steady), .name = u"A"_s}}).first();
        QTRY_COMPARE_WITH_TIMEOUT(model.find(id)->progress.state, JobState::Completed, 20000);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
