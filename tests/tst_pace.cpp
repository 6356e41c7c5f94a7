// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pace.h"

#include <QTest>

#include <cmath>

class TestPace : public QObject
{
    Q_OBJECT

private slots:
    void looksAsFarAheadAsBack_data();
    void looksAsFarAheadAsBack();
    void saysNothingBeforeTheFirstRise_data();
    void saysNothingBeforeTheFirstRise();
    void knowsHowLongItStandsStill();
    void letsPassNoMoreThanAnUsualPause_data();
    void letsPassNoMoreThanAnUsualPause();
    void knowsWhetherTheEndComesWithin_data();
    void knowsWhetherTheEndComesWithin();
};

void TestPace::looksAsFarAheadAsBack_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<double>("work");
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("lastGap");

    QTest::newRow("a single rise gives a speed, but not whether it lasts")
        << ProgressHistory{30, {{0, 0}, {20, 20}}} << 80.0 << 0.0 << 20.0;
    QTest::newRow("steady jobs keep their speed")
        << ProgressHistory{60, {{0, 0}, {20, 20}, {40, 40}, {60, 60}}} << 40.0 << 1.0 << 20.0;
    QTest::newRow("the time before the first rise is left out")
        << ProgressHistory{140, {{0, 0}, {100, 20}, {120, 40}, {140, 60}}} << 40.0 << 1.0 << 20.0;
    QTest::newRow("a job that doubles its speed had half of it before")
        << ProgressHistory{50, {{0, 0}, {10, 10}, {30, 20}, {50, 40}}} << 60.0 << 0.5 << 20.0;
    QTest::newRow("a job that halves its speed had twice as much before")
        << ProgressHistory{50, {{0, 0}, {10, 10}, {30, 50}, {50, 70}}} << 30.0 << 2.0 << 20.0;
    QTest::newRow("close to the end only the last seconds count")
        << ProgressHistory{100, {{0, 0}, {10, 50}, {90, 90}, {94, 94}, {98, 98}}} << 2.0 << 1.0 << 4.0;
    QTest::newRow("at 100 nothing is left")
        << ProgressHistory{100, {{0, 0}, {50, 50}, {100, 100}}} << 0.0 << 1.0 << 50.0;
}

void TestPace::looksAsFarAheadAsBack()
{
    QFETCH(ProgressHistory, history);
    QFETCH(double, work);
    QFETCH(double, before);
    QFETCH(double, lastGap);
    const auto ahead = pace(history);
    QVERIFY(ahead);
    QCOMPARE(ahead->work, work);
    QVERIFY2(std::abs(ahead->before - before) < 1e-6, qPrintable(QString::number(ahead->before)));
    QCOMPARE(ahead->lastGap, lastGap);
}

void TestPace::saysNothingBeforeTheFirstRise_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::newRow("nothing was asked yet") << ProgressHistory{};
    QTest::newRow("there is no percentage") << ProgressHistory{100, {}};
    QTest::newRow("it has not moved yet") << ProgressHistory{100, {{0, 0}}};
}

void TestPace::saysNothingBeforeTheFirstRise()
{
    QFETCH(ProgressHistory, history);
    QVERIFY(!pace(history));
}

void TestPace::knowsHowLongItStandsStill()
{
    QCOMPARE(stillness({100, {}}), 100.0);
    QCOMPARE(stillness({100, {{0, 0}, {60, 5}}}), 40.0);
}

void TestPace::letsPassNoMoreThanAnUsualPause_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<double>("passed");

    const std::vector<ProgressSample> twentySecondSteps = {{0, 0}, {20, 20}, {40, 40}};
    QTest::newRow("it has risen just now") << ProgressHistory{40, twentySecondSteps} << 0.0;
    QTest::newRow("since the last rise, work went on unseen") << ProgressHistory{55, twentySecondSteps} << 15.0;
    QTest::newRow("for no longer than between the last two rises") << ProgressHistory{90, twentySecondSteps} << 20.0;
    QTest::newRow("or than it once was seen to stand") << ProgressHistory{90, twentySecondSteps, 35} << 35.0;
}

void TestPace::letsPassNoMoreThanAnUsualPause()
{
    QFETCH(ProgressHistory, history);
    QFETCH(double, passed);
    const auto ahead = pace(history);
    QVERIFY(ahead);
    QCOMPARE(ahead->passed, passed);
}

void TestPace::knowsWhetherTheEndComesWithin_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("ends");

    const ProgressHistory halfWay{50, {{0, 0}, {25, 25}, {50, 50}}};
    QTest::newRow("nothing is known") << ProgressHistory{100, {{0, 0}}} << 1e6 << false;
    QTest::newRow("half of the way is left, and a quarter is passed") << halfWay << 25.0 << false;
    QTest::newRow("half of the way is left, and passed") << halfWay << 50.0 << true;
    QTest::newRow("a pause that chance made a tenth shorter counts") << halfWay << 46.0 << true;
    QTest::newRow("a job at 100 % ends at once") << ProgressHistory{100, {{0, 0}, {50, 50}, {100, 100}}} << 0.0 << true;
}

void TestPace::knowsWhetherTheEndComesWithin()
{
    QFETCH(ProgressHistory, history);
    QFETCH(double, seconds);
    QFETCH(bool, ends);
    QCOMPARE(endsWithin(history, std::chrono::milliseconds(std::llround(seconds * 1000))), ends);
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
