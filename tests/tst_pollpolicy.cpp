// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/pollpolicy.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace std::chrono_literals;

namespace {

constexpr float noNumber = std::numeric_limits<float>::quiet_NaN();

const PollPace Close = PollPace::among(1);
const PollPace Usual = PollPace::among(20);
const PollPace Crowded = PollPace::among(100);
const PollPace Frugal = PollPace::frugal();
const PollPace EveryPace[] = {Close, Usual, Crowded, PollPace::among(5000), PollPace::among(300, 2), Frugal};

ProgressHistory blind(float age)
{
    return {age, {}};
}

/// A job of any shape, seen at any moments; reproducible by @p seed.
ProgressHistory anyHistory(unsigned seed)
{
    std::mt19937 chance(seed);
    std::uniform_real_distribution<float> unit(0, 1);
    ProgressHistory history;
    float seconds = 0;
    float percentage = 0;
    const int answers = static_cast<int>(chance() % 80);
    for (int i = 0; i < answers; ++i) {
        seconds += std::exp(unit(chance) * 8 - 1);
        if (unit(chance) < 0.5F)
            percentage += unit(chance) * 10 - 1;
        history = extended(std::move(history), seconds, percentage);
    }
    return history;
}

} // namespace

class TestPollPolicy : public QObject
{
    Q_OBJECT

private slots:
    void asksByTheFormula_data();
    void asksByTheFormula();
    void staysBetweenFloorAndCeiling();
    void jitterSpreadsByATenthAtMost();
    void noChanceBlursAnEndThatIsAimedAt();
    void morePatienceNeverPollsSooner();
    void manyJobsOnAHostShareIt_data();
    void manyJobsOnAHostShareIt();
    void whatIsYoungerThanMostOfItsBatchIsPolledHalfAsOften_data();
    void whatIsYoungerThanMostOfItsBatchIsPolledHalfAsOften();
    void aStalledJobIsNotForgotten();
    void hostileHistoriesAreHarmless();
    void waitsLongerAfterEachFailure_data();
    void waitsLongerAfterEachFailure();
};

void TestPollPolicy::asksByTheFormula_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<PollPace>("pace");
    QTest::addColumn<int>("milliseconds");

    QTest::newRow("a job just met is given time to show a slope") << blind(0) << Usual << 2800;
    QTest::newRow("without a percentage the age decides") << blind(1000) << Usual << 10000;
    QTest::newRow("among a hundred it is polled half as often") << blind(1000) << Crowded << 20000;
    QTest::newRow("where the network is to be spared, more rarely yet") << blind(1000) << Frugal << 30000;
    QTest::newRow("a job of days meets the ceiling") << blind(300'000) << Usual << 60000;
    QTest::newRow("stuck at 0 is as good as no percentage")
        << ProgressHistory{1000, {{0, 0}}} << Usual << 10000;
    QTest::newRow("far from its end, a steady job is asked by the root of its whole life, here 100 s, and a little")
        << ProgressHistory{60, {{0, 0}, {20, 20}, {40, 40}, {60, 60}}} << Usual << 7185;
    QTest::newRow("among a hundred it may be let alone for longer")
        << ProgressHistory{60, {{0, 0}, {20, 20}, {40, 40}, {60, 60}}} << Crowded << 14370;
    QTest::newRow("a forecast far beyond its age counts for thirteen times the age at most")
        << ProgressHistory{100, {{0, 0}, {50, 1}, {100, 2}}} << Usual << 24296;
    QTest::newRow("ten seconds before the end, it sleeps until the end may come")
        << ProgressHistory{190, {{0, 0}, {140, 70}, {160, 80}, {180, 90}}} << Usual << 2220;
    QTest::newRow("shortly before the end, the next poll comes right after it")
        << ProgressHistory{99.25F, {{0, 0}, {90, 90}, {98.25F, 98.25F}, {99.25F, 99.25F}}} << Usual
        << 750;
    QTest::newRow("a job that speeds up may end at any time")
        << ProgressHistory{40, {{0, 0}, {20, 10}, {30, 20}, {40, 60}}} << Usual << 1140;
    QTest::newRow("a job that stands still in mid-way does not come nearer to its end")
        << ProgressHistory{104, {{0, 0}, {10, 10}, {20, 20}, {30, 30}, {40, 40}, {50, 50}}, 10} << Usual
        << 8448;
    QTest::newRow("a job said to end now is asked after the floor")
        << ProgressHistory{60, {{0, 0}, {30, 50}, {60, 100}}} << Usual << 1164;
    QTest::newRow("a job that stands at 100 is asked more and more rarely")
        << ProgressHistory{160, {{0, 0}, {30, 50}, {60, 100}}} << Usual << 8863;
}

void TestPollPolicy::asksByTheFormula()
{
    QFETCH(ProgressHistory, history);
    QFETCH(PollPace, pace);
    QFETCH(int, milliseconds);
    QCOMPARE(static_cast<int>(pollDelay(history, pace, 0).count()), milliseconds);
}

void TestPollPolicy::staysBetweenFloorAndCeiling()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const ProgressHistory history = anyHistory(seed);
        for (const PollPace &pace : EveryPace) {
            for (const double jitter : {-1.0, -0.3, 0.0, 1.0}) {
                const auto delay = pollDelay(history, pace, jitter);
                QVERIFY2(delay >= pace.floor && delay <= pace.ceiling, qPrintable(QString::number(seed)));
            }
        }
    }
}

void TestPollPolicy::jitterSpreadsByATenthAtMost()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        const ProgressHistory history = anyHistory(seed);
        const auto usual = pollDelay(history, Usual, 0);
        const auto early = pollDelay(history, Usual, -1);
        const auto late = pollDelay(history, Usual, 1);
        QVERIFY(early <= usual && usual <= late);
        QVERIFY(early >= usual * 0.9 - 1ms && late <= usual * 1.1 + 1ms);
    }
    QVERIFY(pollDelay(blind(100), Usual, -1) < pollDelay(blind(100), Usual, 1));
    // Chance out of its range does not lead out of the bounds.
    QCOMPARE(pollDelay(blind(100), Usual, 50), pollDelay(blind(100), Usual, 1));
    const auto noChance = static_cast<double>(noNumber);
    QCOMPARE(pollDelay(blind(100), Usual, noChance), pollDelay(blind(100), Usual, 0));
}

void TestPollPolicy::noChanceBlursAnEndThatIsAimedAt()
{
    const ProgressHistory shortlyBefore{99.25F, {{0, 0}, {90, 90}, {98.25F, 98.25F}, {99.25F, 99.25F}}};
    for (const double jitter : {-1.0, 0.0, 1.0})
        QCOMPARE(pollDelay(shortlyBefore, Usual, jitter), 750ms);
    // In a batch whose copies last longer it is not the end that is waited for.
    PollPace pace = Usual;
    pace.mostLast = 1000;
    QVERIFY(pollDelay(shortlyBefore, pace, -1) < pollDelay(shortlyBefore, pace, 1));
}

void TestPollPolicy::morePatienceNeverPollsSooner()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const ProgressHistory history = anyHistory(seed);
        const auto close = pollDelay(history, Close, 0);
        const auto usual = pollDelay(history, Usual, 0);
        const auto crowded = pollDelay(history, Crowded, 0);
        QVERIFY2(close <= usual && usual <= crowded, qPrintable(QString::number(seed)));
    }
}

void TestPollPolicy::manyJobsOnAHostShareIt_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<double>("backoff");
    QTest::addColumn<double>("patience");
    QTest::newRow("one job is watched closely") << 1 << 1.0 << 0.45;
    QTest::newRow("so are nine") << 9 << 1.0 << 0.45;
    QTest::newRow("twelve a little less") << 12 << 1.0 << 0.6;
    QTest::newRow("twenty with the usual patience") << 20 << 1.0 << 1.0;
    QTest::newRow("forty with a little more") << 40 << 1.0 << 1.15;
    QTest::newRow("fifty too") << 50 << 1.0 << 1.15;
    QTest::newRow("a hundred share what the host bears") << 100 << 1.0 << 2.0;
    QTest::newRow("a thousand even more") << 1000 << 1.0 << 20.0;
    QTest::newRow("one job on a host that throttles waits as that doubles") << 1 << 2.0 << 0.9;
    QTest::newRow("fifty on a host that throttles wait longer") << 50 << 2.0 << 5.0;
    QTest::newRow("and longer yet where it goes on throttling, but not both at once") << 50 << 8.0 << 9.2;
    QTest::newRow("no job at all is no reason for a crash") << 0 << 1.0 << 0.45;
    QTest::newRow("nor is a negative number") << -7 << 1.0 << 0.45;
}

void TestPollPolicy::manyJobsOnAHostShareIt()
{
    QFETCH(int, jobs);
    QFETCH(double, backoff);
    QFETCH(double, patience);
    const PollPace pace = PollPace::among(jobs, backoff);
    QCOMPARE(pace.patience, patience);
    QCOMPARE(pace.floor, 500ms);
    QVERIFY(pace.ceiling >= 60s && pace.ceiling <= 300s);
}

void TestPollPolicy::whatIsYoungerThanMostOfItsBatchIsPolledHalfAsOften_data()
{
    QTest::addColumn<double>("mostLast");
    QTest::addColumn<double>("times");
    QTest::newRow("nothing is known of the batch") << 0.0 << 1.0;
    QTest::newRow("it is older than most were") << 99.0 << 1.0;
    QTest::newRow("it would be older at the next poll") << 101.0 << 1.0;
    QTest::newRow("it is much younger") << 1000.0 << 2.0;
}

void TestPollPolicy::whatIsYoungerThanMostOfItsBatchIsPolledHalfAsOften()
{
    QFETCH(double, mostLast);
    QFETCH(double, times);
    PollPace pace = Close;
    const auto usual = pollDelay(blind(100), pace, 0);
    pace.mostLast = mostLast;
    const auto delay = static_cast<double>(pollDelay(blind(100), pace, 0).count());
    QVERIFY(std::abs(delay - times * static_cast<double>(usual.count())) <= 1); // both are rounded
}

void TestPollPolicy::aStalledJobIsNotForgotten()
{
    // One per cent in a day, then nothing: any forecast is years away, the next poll must not be.
    const ProgressHistory stalled = {86'400, {{0, 0}, {43'200, 0.5F}, {86'000, 1}}};
    for (const PollPace &pace : EveryPace)
        QVERIFY(pollDelay(stalled, pace, 1) <= pace.ceiling);
    // While young, even the ceiling is far: a life of thirteen times its age is the most that is reckoned with.
    const ProgressHistory young = {9, {{0, 0}, {4, 0.1F}, {9, 0.2F}}};
    QCOMPARE(pollDelay(young, Usual, 0), 7698ms); // 0.67 √(13 · 9 + 15)
    // However long it stands still, the wait grows with the root of its age only.
    const ProgressHistory still = {3600, {{0, 0}, {30, 30}, {60, 60}}};
    QVERIFY(pollDelay(still, Usual, 0) <= std::chrono::duration<double>(0.67 * std::sqrt(3715.0)));
}

void TestPollPolicy::hostileHistoriesAreHarmless()
{
    const ProgressHistory histories[] = {
        {-5, {}},
        {noNumber, {}},
        {std::numeric_limits<float>::max(), {}},
        {std::numeric_limits<float>::infinity(), {}},
        {10, {{10, 50}, {10, 50}}},
        {10, {{10, 50}, {5, 20}, {0, 10}}},
        {10, {{0, noNumber}, {noNumber, 50}, {5, noNumber}}},
        {1, {{0, 0}, {100, 300}}},
        {50, {{0, -10}, {50, 1e30F}}},
    };
    for (const ProgressHistory &history : histories) {
        for (const PollPace &pace : EveryPace) {
            const auto delay = pollDelay(history, pace, 0);
            QVERIFY(delay >= pace.floor && delay <= pace.ceiling);
        }
    }
}

void TestPollPolicy::waitsLongerAfterEachFailure_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<std::chrono::milliseconds>("usual");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<std::chrono::milliseconds>("delay");

    QTest::newRow("the first failure waits two seconds") << 1 << 1000ms << 0.0 << 2000ms;
    QTest::newRow("each failure doubles it") << 5 << 1000ms << 0.0 << 32000ms;
    QTest::newRow("two minutes are the most") << 7 << 1000ms << 0.0 << 120000ms;
    QTest::newRow("a night of failures is no longer than that") << 30000 << 1000ms << 0.0 << 120000ms;
    QTest::newRow("a usual delay that is longer wins") << 1 << 30000ms << 0.0 << 30000ms;
    QTest::newRow("it comes a quarter earlier at most") << 5 << 1000ms << -1.0 << 24000ms;
    QTest::newRow("it comes a quarter later at most") << 5 << 1000ms << 1.0 << 40000ms;
    QTest::newRow("no failure at all waits like one") << 0 << 1000ms << 0.0 << 2000ms;
    QTest::newRow("a negative count waits like one") << -3 << 1000ms << 0.0 << 2000ms;
}

void TestPollPolicy::waitsLongerAfterEachFailure()
{
    QFETCH(int, failures);
    QFETCH(std::chrono::milliseconds, usual);
    QFETCH(double, jitter);
    QFETCH(std::chrono::milliseconds, delay);
    QCOMPARE(failureDelay(failures, usual, jitter), delay);
}

QTEST_GUILESS_MAIN(TestPollPolicy)
#include "tst_pollpolicy.moc"
