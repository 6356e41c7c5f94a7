// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/timeleft.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

/// One who rises by @p step each ten seconds, @p times times, and is seen once more @p later.
ProgressHistory risen(int times, double step, float later = 0)
{
    ProgressHistory history;
    for (int i = 0; i <= times; ++i)
        history = extended(std::move(history), float(i) * 10, i * step);
    return extended(std::move(history), float(times) * 10 + later, times * step);
}

TimeLeft ending(int earliest, int latest)
{
    return {.end = EndRange{noon.addSecs(earliest), noon.addSecs(latest)}};
}

} // namespace

class TestTimeLeft : public QObject
{
    Q_OBJECT

private slots:
    void anEstimateBecomesTimes()
    {
        const ProgressHistory history = risen(5, 10);
        const auto estimate = std::get<Estimate>(remainingTime(history));
        const TimeLeft timeLeft = timeLeftOf(history, noon);
        QCOMPARE(timeLeft.end, (EndRange{noon.addDuration(estimate.earliest), noon.addDuration(estimate.latest)}));
        QVERIFY(!timeLeft.noEstimate);
        QVERIFY(!timeLeft.stalledSince);
    }

    void whereThereIsNoneItSaysWhy_data()
    {
        QTest::addColumn<ProgressHistory>("history");
        QTest::addColumn<int>("why");
        QTest::newRow("no percentage at all") << ProgressHistory{.age = 60} << int(NoEstimate::NoPercentage);
        QTest::newRow("nothing but 0 %") << risen(0, 0, 60) << int(NoEstimate::NotMoving);
        QTest::newRow("one rise") << risen(1, 10) << int(NoEstimate::TooEarly);
        QTest::newRow("all of it") << risen(1, 100) << int(NoEstimate::AtHundred);
    }

    void whereThereIsNoneItSaysWhy()
    {
        QFETCH(ProgressHistory, history);
        QFETCH(int, why);
        const TimeLeft timeLeft = timeLeftOf(history, noon);
        QVERIFY(!timeLeft.end);
        QVERIFY(timeLeft.noEstimate);
        QCOMPARE(int(*timeLeft.noEstimate), why);
    }

    void aStallHasItsBeginning()
    {
        const TimeLeft timeLeft = timeLeftOf(risen(4, 10, 600), noon);
        QCOMPARE(timeLeft.stalledSince, noon.addSecs(-600));
        QCOMPARE(timeLeft.noEstimate, NoEstimate::Stalled);
    }

    void theLastOfAllDecides()
    {
        TimeLeftTotal all;
        QCOMPARE(all.span(), std::optional<EndRange>());
        all.add(ending(60, 300));
        all.add(ending(120, 180));
        QCOMPARE(all.span(), ending(120, 300).end);
        all.subtract(ending(60, 300));
        QCOMPARE(all.span(), ending(120, 180).end);
    }

    void oneWithoutAnEstimateLeavesAllWithout()
    {
        TimeLeftTotal all;
        all.add(ending(60, 300));
        all.add({});
        QCOMPARE(all.span(), std::optional<EndRange>());
        all.subtract({});
        QCOMPARE(all.span(), ending(60, 300).end);
    }
};

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
