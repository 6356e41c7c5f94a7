// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/noticelistener.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Listener = NoticeListener;

const QDateTime start = Listener().now;

} // namespace

class TestNoticeBoard : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWorthTelling_data();
    void whatIsWorthTelling();
    void aFloodIsFewNotificationsThatAddUp();
    void whatHappensMeanwhileUpdatesTheOneOnTheScreen();
    void aClosedOneIsNotToldAgain();
    void nothingIsToldOfWhatIsLookedAt();
    void whatIsHandledIsTakenBack();
    void quietHoldsBackAndLosesNothing();
    void quietEndsInTheMorning_data();
    void quietEndsInTheMorning();
    void aUrlThatExpiresIsToldOnce();
    void missedOutcomesAreOneDigest();
    void aJobCountsOnceThoughItEndsTwice();
    void aClockThatIsSetBackHoldsNothingUp();
};

void TestNoticeBoard::whatIsWorthTelling_data()
{
    QTest::addColumn<int>("unbatched");
    QTest::addColumn<int>("batched");
    QTest::addColumn<QList<JobId>>("ended"); // the batch's ids come last
    QTest::addColumn<JobState>("state");
    QTest::addColumn<NoticeSwitches>("switches");
    QTest::addColumn<JobId>("tellMe");
    QTest::addColumn<bool>("told");

    const NoticeSwitches all;
    const QList<JobId> first{1};
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("a failure among others") << 3 << 0 << first << JobState::Failed << all << JobId(0) << true;
    row("an unknown outcome among others") << 3 << 0 << first << JobState::Unknown << all << JobId(0) << true;
    row("a completion among others is not") << 3 << 0 << first << JobState::Completed << all << JobId(0) << false;
    row("a cancellation among others is not") << 3 << 0 << first << JobState::Cancelled << all << JobId(0) << false;
    row("a completion that is marked") << 3 << 0 << first << JobState::Completed << all << JobId(1) << true;
    row("a completion of another than the marked one is not")
        << 3 << 0 << first << JobState::Completed << all << JobId(2) << false;
    row("a completion that is alone") << 1 << 0 << first << JobState::Completed << all << JobId(0) << true;
    row("the only job of a batch") << 3 << 1 << QList<JobId>{4} << JobState::Completed << all << JobId(0) << true;
    row("a part of a batch is not") << 3 << 2 << QList<JobId>{4} << JobState::Completed << all << JobId(0) << false;
    row("the end of a batch") << 3 << 2 << QList<JobId>{4, 5} << JobState::Completed << all << JobId(0) << true;
    row("the end of all") << 2 << 0 << QList<JobId>{1, 2} << JobState::Completed << all << JobId(0) << true;
    row("failures switched off") << 3 << 0 << first << JobState::Failed << NoticeSwitches{.problems = false} << JobId(0)
                                 << false;
    row("a failure that is alone, switched off")
        << 1 << 0 << first << JobState::Failed << NoticeSwitches{.problems = false} << JobId(0) << false;
    row("completions switched off") << 1 << 0 << first << JobState::Completed << NoticeSwitches{.completions = false}
                                    << JobId(0) << false;
    row("batches switched off") << 3 << 2 << QList<JobId>{4, 5} << JobState::Completed
                                << NoticeSwitches{.batches = false} << JobId(0) << false;
    row("the end of all switched off") << 2 << 0 << QList<JobId>{1, 2} << JobState::Completed
                                       << NoticeSwitches{.allEnded = false} << JobId(0) << false;
}

void TestNoticeBoard::whatIsWorthTelling()
{
    QFETCH(int, unbatched);
    QFETCH(int, batched);
    QFETCH(QList<JobId>, ended);
    QFETCH(JobState, state);
    QFETCH(NoticeSwitches, switches);
    QFETCH(JobId, tellMe);
    Listener listener;
    listener.board.setSwitches(switches);
    listener.watch(unbatched);
    listener.watch(batched, u"Sales"_s);
    if (tellMe > 0)
        listener.jobs.at(static_cast<std::size_t>(tellMe - 1)).tellMe = true;
    listener.end(ended, state);
    QTEST(!listener.told.isEmpty(), "told");
    listener.pass(5min);
    QTEST(!listener.told.isEmpty(), "told"); // and not later either
}

void TestNoticeBoard::aFloodIsFewNotificationsThatAddUp()
{
    constexpr int count = 500;
    Listener listener;
    listener.flood(count); // within a minute, in an order of no order, every tenth failed
    listener.pass(2min);
    QVERIFY2(listener.told.size() <= 8, qPrintable(QString::number(listener.told.size())));
    QVERIFY(!listener.told.first().news.isEmpty());
    const Digest &last = listener.told.last();
    QCOMPARE(last.counts(), (OutcomeCounts{.completed = 450, .failed = 50}));
    QCOMPARE(last.batches, QList<EndedBatch>({{u"Sales"_s, {.completed = 450, .failed = 50}}}));
    QVERIFY(last.all);
    QCOMPARE(last.all->counts, last.counts());
    for (qsizetype i = 1; i < listener.told.size(); ++i)
        QVERIFY(listener.told[i].counts().total() > listener.told[i - 1].counts().total());
}

void TestNoticeBoard::whatHappensMeanwhileUpdatesTheOneOnTheScreen()
{
    Listener listener;
    listener.watch(10);
    listener.end({1}, JobState::Completed); // not worth one, but part of the next
    listener.end({2}, JobState::Failed);
    QCOMPARE(listener.told.size(), 1);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1, .failed = 1}));
    listener.end({3}, JobState::Completed);
    QCOMPARE(listener.told.size(), 1); // not that soon
    listener.pass(2s);
    QCOMPARE(listener.told.size(), 2);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 2, .failed = 1}));
}

void TestNoticeBoard::aClosedOneIsNotToldAgain()
{
    Listener listener;
    listener.watch(10);
    listener.end({1}, JobState::Failed);
    listener.board.closed();
    listener.end({2}, JobState::Completed);
    listener.pass(1min);
    QCOMPARE(listener.told.size(), 1); // with nothing on the screen that is not worth a new one
    listener.end({3}, JobState::Failed);
    QCOMPARE(listener.told.size(), 2);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1, .failed = 1}));
}

void TestNoticeBoard::nothingIsToldOfWhatIsLookedAt()
{
    Listener listener;
    listener.watch(3);
    listener.looked = {1, 3};
    listener.end({1}, JobState::Failed);
    listener.end({3}, JobState::Completed);
    listener.pass(1min);
    QCOMPARE(listener.told.size(), 0);
    listener.end({2}, JobState::Completed);
    QCOMPARE(listener.told.size(), 1);
    QVERIFY(listener.told.last().all);
    QCOMPARE(listener.told.last().all->counts, (OutcomeCounts{.completed = 2, .failed = 1}));

    listener.board.lookedAt();
    listener.watch(1);
    listener.looked = {4};
    listener.end({4}, JobState::Completed);
    QCOMPARE(listener.told.size(), 1);
}

void TestNoticeBoard::whatIsHandledIsTakenBack()
{
    Listener listener;
    listener.watch(4);
    listener.end({1, 2}, JobState::Failed);
    QCOMPARE(listener.told.size(), 1);
    QVERIFY(!listener.board.drop([](JobId id) { return id == 1; }));
    QVERIFY(listener.board.drop([](JobId id) { return id == 2; }));
    QVERIFY(!listener.board.drop([](JobId) { return true; })); // there is nothing left
    listener.end({3}, JobState::Failed);
    QVERIFY(!listener.board.drop([](JobId id) { return id == 3; })); // it is not on the screen yet
    listener.pass(1min);
    QCOMPARE(listener.told.size(), 1);
}

void TestNoticeBoard::quietHoldsBackAndLosesNothing()
{
    Listener listener;
    listener.watch(3);
    listener.board.setQuietUntil(start.addSecs(60));
    listener.end({1}, JobState::Failed);
    listener.end({2}, JobState::Completed);
    listener.pass(59s);
    QCOMPARE(listener.told.size(), 0);
    listener.pass(1s);
    QCOMPARE(listener.told.size(), 1);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1, .failed = 1}));

    listener.board.setQuietUntil(start.addDays(1));
    listener.pass(1min);
    listener.end({3}, JobState::Failed);
    QCOMPARE(listener.told.size(), 1);
    listener.board.setQuietUntil({});
    listener.pass(1s);
    QCOMPARE(listener.told.size(), 2);
}

void TestNoticeBoard::quietEndsInTheMorning_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("end");
    const QDate monday(2026, 11, 23);
    QTest::newRow("in the afternoon") << QDateTime(monday, QTime(15, 0)) << QDateTime(monday.addDays(1), QTime(6, 0));
    QTest::newRow("at night") << QDateTime(monday, QTime(2, 0)) << QDateTime(monday, QTime(6, 0));
    QTest::newRow("in the morning") << QDateTime(monday, QTime(6, 0)) << QDateTime(monday.addDays(1), QTime(6, 0));
}

void TestNoticeBoard::quietEndsInTheMorning()
{
    QFETCH(QDateTime, now);
    QTEST(quietEnd(now.toUTC()).toLocalTime(), "end");
}

void TestNoticeBoard::aUrlThatExpiresIsToldOnce()
{
    Listener listener;
    listener.watch(3);
    listener.jobs[0].expiry = start.addSecs(2 * 3600);
    listener.jobs[1].expiry = start.addSecs(3 * 3600);
    listener.jobs[2].expiry = start.addSecs(2 * 3600);
    listener.jobs[2].progress.state = JobState::Completed;
    const auto nobodyLooks = [](JobId) { return false; };
    QCOMPARE(listener.board.nextExpiry(listener.jobs), start.addSecs(3600 + 1800));
    listener.board.addExpiring(listener.jobs, start, nobodyLooks);
    QVERIFY(!listener.board.dueAt());

    listener.now = start.addSecs(3600 + 1800);
    for (int i = 0; i < 2; ++i) {
        listener.board.addExpiring(listener.jobs, listener.now, nobodyLooks);
        listener.pass(1min);
    }
    QCOMPARE(listener.told.size(), 1);
    QCOMPARE(listener.told.last().jobs(), QList<JobId>{1});
    QCOMPARE(listener.board.nextExpiry(listener.jobs), start.addSecs(2 * 3600 + 1800));

    listener.now = start.addSecs(3 * 3600); // it has expired meanwhile, as after a night: too late to warn
    listener.board.addExpiring(listener.jobs, listener.now, nobodyLooks);
    listener.pass(1min);
    QCOMPARE(listener.told.size(), 1);
}

void TestNoticeBoard::missedOutcomesAreOneDigest()
{
    Listener listener;
    QList<JobNews> news;
    for (JobId id = 1; id <= 3; ++id)
        news.append({.id = id, .kind = id == 1 ? NoticeKind::Failed : NoticeKind::Completed});
    listener.board.addMissed(news, start, [](JobId id) { return id == 3; });
    listener.listen();
    QCOMPARE(listener.told.size(), 1);
    QVERIFY(listener.told.last().wasMissed);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1, .failed = 1}));

    listener.watch(5);
    listener.end({5}, JobState::Failed);
    listener.pass(2s);
    QVERIFY(!listener.told.last().wasMissed); // no longer all of it
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1, .failed = 2}));
}

void TestNoticeBoard::aJobCountsOnceThoughItEndsTwice()
{
    Listener listener;
    listener.watch(3);
    listener.end({1}, JobState::Unknown);
    listener.pass(2s);
    listener.end({1}, JobState::Completed); // what was unknown became known
    listener.pass(5s);
    QCOMPARE(listener.told.last().counts(), (OutcomeCounts{.completed = 1}));
    QVERIFY(!listener.told.last().needsAttention());
}

void TestNoticeBoard::aClockThatIsSetBackHoldsNothingUp()
{
    Listener listener;
    listener.watch(3);
    listener.end({1}, JobState::Failed);
    listener.now = start.addDays(-1);
    listener.end({2}, JobState::Failed);
    QCOMPARE(listener.told.size(), 2);
}

QTEST_GUILESS_MAIN(TestNoticeBoard)
#include "tst_noticeboard.moc"
