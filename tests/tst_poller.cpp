// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/poller.h"
#include "simulator/monitorserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A clock that runs @p times faster than the machine's: a copy of half a minute is over in a moment.
Clock fastClock(int times)
{
    const SteadyTime start = std::chrono::steady_clock::now();
    const QDateTime wall = QDateTime::currentDateTimeUtc();
    const auto passed = [start, times] { return (std::chrono::steady_clock::now() - start) * times; };
    return {.steady = [=] { return start + passed(); },
            .wall = [=] { return wall.addDuration(std::chrono::duration_cast<std::chrono::milliseconds>(passed())); },
            .jitter = [] { return 0.0; }};
}

/// A program without a front, beside a service that plays copies @c times faster than life.
struct Bench
{
    Clock clock;
    MonitorServer server{clock};
    JobListModel model{0ms};
    MonitorClient client;
    Poller poller{model, client, systemClock(), ConclusionRule::quick()};

    explicit Bench(int times = 30) : clock(fastClock(times)) { server.listen(); }

    Job job(Scenario scenario, const QString &name = u"A"_s) { return {.url = *server.add(scenario), .name = name}; }
    JobState stateOf(JobId id) const { return model.find(id)->progress.state; }
};

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void aJobIsWatchedToItsEnd_data()
    {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<NoticeKind>("notice");
        QTest::newRow("a steady copy completes") << Scenario::Steady << JobState::Completed << NoticeKind::Completed;
        QTest::newRow("a 303 completes") << Scenario::SeeOther << JobState::Completed << NoticeKind::Completed;
        QTest::newRow("a taken name fails") << Scenario::NameAlreadyExists << JobState::Failed << NoticeKind::Failed;
        QTest::newRow("a cancelled copy is cancelled")
            << Scenario::Cancelled << JobState::Cancelled << NoticeKind::Cancelled;
    }

    void aJobIsWatchedToItsEnd()
    {
        QFETCH(Scenario, scenario);
        QFETCH(JobState, state);
        QFETCH(NoticeKind, notice);
        Bench bench;
        QSignalSpy noticed(&bench.poller, &Poller::noticed);
        const JobId id = bench.poller.add({bench.job(scenario)}).first();
        QTRY_COMPARE_WITH_TIMEOUT(bench.stateOf(id), state, 20000);
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(noticed[0][0].value<JobId>(), id);
        QCOMPARE(noticed[0][1].value<NoticeKind>(), notice);
    }

    void everyJobIsAskedAtOnce()
    {
        Bench bench;
        const QList<JobId> ids = bench.poller.add({bench.job(Scenario::TwoMinutes), bench.job(Scenario::TwoMinutes)});
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids[0] != ids[1]);
        QCOMPARE(bench.client.underWay(), 2);
        QTRY_COMPARE(bench.stateOf(ids[0]), JobState::Running);
        QTRY_COMPARE(bench.stateOf(ids[1]), JobState::Running);
    }

    void aHostIsAskedForAtMostSixAtATime()
    {
        Bench bench;
        std::vector<Job> jobs;
        for (int i = 0; i < 20; ++i)
            jobs.push_back(bench.job(Scenario::TwoMinutes));
        bench.poller.add(std::move(jobs));
        QCOMPARE(bench.client.underWay(), 6);
    }

    void anAnswerForARemovedJobIsDropped()
    {
        Bench bench;
        const QList<JobId> ids = bench.poller.add({bench.job(Scenario::TwoMinutes), bench.job(Scenario::TwoMinutes)});
        const QSignalSpy answered(&bench.client, &MonitorClient::answered);
        const auto removed = bench.poller.remove({ids[0]});
        QCOMPARE(removed.size(), 1U);
        QTRY_COMPARE(answered.count(), 2);
        QCOMPARE(bench.model.rowCount(), 1);
    }

    void aRestoredJobIsAskedAgainAndKeepsWhatIsKnown()
    {
        Bench bench;
        const JobId id = bench.poller.add({bench.job(Scenario::TwoMinutes)}).first();
        QTRY_COMPARE(bench.stateOf(id), JobState::Running);
        auto removed = bench.poller.remove({id});
        const JobProgress known = removed.front().progress;
        const QSignalSpy answered(&bench.client, &MonitorClient::answered);
        bench.poller.restore(std::move(removed));
        QCOMPARE(bench.model.find(id)->progress, known);
        QTRY_COMPARE(answered.count(), 1);
    }

    void checkNowAsksRunningJobsOnly()
    {
        Bench bench;
        const JobId running = bench.poller.add({bench.job(Scenario::TwoMinutes)}).first();
        Job ended = bench.job(Scenario::Steady);
        ended.id = 100;
        ended.progress.state = JobState::Failed;
        bench.poller.restore({ended});
        QTRY_COMPARE(bench.stateOf(running), JobState::Running);
        QCOMPARE(bench.client.underWay(), 0);
        bench.poller.checkNow({running, 100, 4711});
        QCOMPARE(bench.client.underWay(), 1);
    }

    void aThrottledHostIsLeftAlone()
    {
        Bench bench(2); // so that the second question falls into the throttled seconds
        const JobId id = bench.poller.add({bench.job(Scenario::Throttled)}).first();
        const auto problem = [&] { return bench.model.find(id)->progress.problem; };
        QTRY_VERIFY_WITH_TIMEOUT(problem() && problem()->kind == ProblemKind::Throttled, 10000);
        QVERIFY(bench.model.find(id)->progress.retryAt.isValid());
        bench.poller.checkNow({id});
        QCOMPARE(bench.client.underWay(), 0); // not before its gate, whoever asks
    }

    void aRowThatComesIntoViewIsNotAskedForNothing()
    {
        Bench bench;
        const JobId id = bench.poller.add({bench.job(Scenario::TwoMinutes)}).first();
        QTRY_COMPARE(bench.stateOf(id), JobState::Running);
        bench.poller.setOnScreen({id});
        QCOMPARE(bench.client.underWay(), 0); // its answer is fresh
    }

    void aMeteredNetworkIsUsedMoreRarely_data()
    {
        QTest::addColumn<bool>("metered");
        QTest::addColumn<bool>("onScreen");
        QTest::addColumn<std::chrono::seconds>("tooEarly");
        QTest::addColumn<std::chrono::seconds>("late");
        QTest::newRow("a row on screen is asked closely") << false << true << 2s << 3s;
        QTest::newRow("one elsewhere less so") << false << false << 3s << 4s;
        QTest::newRow("with a metered network one elsewhere rarely") << true << false << 6s << 8s;
        QTest::newRow("and so is one on screen") << true << true << 6s << 8s;
    }

    void aMeteredNetworkIsUsedMoreRarely()
    {
        QFETCH(bool, metered);
        QFETCH(bool, onScreen);
        QFETCH(std::chrono::seconds, tooEarly);
        QFETCH(std::chrono::seconds, late);
        Bench bench;
        SteadyTime now{1000s};
        const QDateTime wall(QDate(2025, 6, 2), QTime(10, 0), Qt::UTC);
        Poller poller(bench.model, bench.client,
                      {.steady = [&] { return now; }, .wall = [&] { return wall; }, .jitter = [] { return 0.0; }});
        const auto isAskedAfter = [&](std::chrono::seconds passed) {
            now = SteadyTime{1000s} + passed;
            poller.checkNow({}); // nobody in particular: the tracker looks at the clock, as its timer would have it do
            return bench.client.underWay() == 1;
        };
        poller.setMetered(metered);
        const JobId id = poller.add({bench.job(Scenario::TwoMinutes)}).first();
        const QSignalSpy answered(&bench.client, &MonitorClient::answered);
        QTRY_COMPARE(answered.count(), 1);
        if (onScreen)
            poller.setOnScreen({id}); // which would have it asked at once if its answer was old
        QVERIFY(!isAskedAfter(tooEarly));
        QVERIFY(isAskedAfter(late));
    }

    void aServiceThatIsNotThereEndsNothing()
    {
        Bench bench;
        auto gone = std::make_unique<Bench>();
        const Job job = gone->job(Scenario::Steady);
        gone.reset();
        const JobId id = bench.poller.add({job}).first();
        QTRY_VERIFY(bench.model.find(id)->progress.problem.has_value());
        QCOMPARE(bench.model.find(id)->progress.problem->kind, ProblemKind::Unreachable);
        QCOMPARE(bench.stateOf(id), JobState::Pending);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
