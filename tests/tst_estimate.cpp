// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/estimate.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace std::chrono_literals;

namespace {

using Remaining = std::variant<Estimate, NoEstimate>;

/// What polls every @p interval seconds up to @p age have shown of a job whose percentage @p percentageAt gives.
template <typename Function>
ProgressHistory polled(float interval, float age, Function percentageAt)
{
    ProgressHistory history;
    for (float seconds = 0; seconds <= age; seconds += interval)
        history = extended(std::move(history), seconds, percentageAt(seconds));
    return history;
}

float linear(float seconds)
{
    return seconds;
}

float stuck(float)
{
    return 0;
}

float movesThenStands(float seconds)
{
    return std::min(seconds, 30.0F);
}

float stepsOfTen(float seconds)
{
    return 10 * std::floor(seconds / 60);
}

float stepsUpToFifty(float seconds)
{
    return std::min(stepsOfTen(seconds), 50.0F);
}

} // namespace

class TestEstimate : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheRangeOrWhyThereIsNone_data();
    void tellsTheRangeOrWhyThereIsNone();
    void findsStalledJobsFromTheirOwnPauses_data();
    void findsStalledJobsFromTheirOwnPauses();
    void isARangeWhateverTheHistory();
};

void TestEstimate::tellsTheRangeOrWhyThereIsNone_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<Remaining>("expected");

    const ProgressHistory noPercentage{300, {}, 0};
    QTest::newRow("nothing was asked yet") << ProgressHistory{} << Remaining(NoEstimate::NoPercentage);
    QTest::newRow("the service names no percentage") << noPercentage << Remaining(NoEstimate::NoPercentage);
    QTest::newRow("the percentage never moved")
        << polled(5, 300, stuck) << Remaining(NoEstimate::NotMoving);
    QTest::newRow("it has moved only once")
        << polled(5, 5, linear) << Remaining(NoEstimate::TooEarly);
    QTest::newRow("it has come less than a fifth of the way")
        << polled(3, 15, linear) << Remaining(NoEstimate::TooEarly);
    QTest::newRow("a steady job may be done much sooner where little of the way was seen")
        << polled(5, 25, linear) << Remaining(Estimate{22s, 107s});
    QTest::newRow("halfway through, less so")
        << polled(5, 50, linear) << Remaining(Estimate{25s, 72s});
    QTest::newRow("close to the end the range is narrow")
        << polled(1, 90, linear) << Remaining(Estimate{8s, 15s});
    QTest::newRow("a job that slows down may take more than twice as long, or stood a while and is through soon")
        << ProgressHistory{60, {{0, 0}, {10, 20}, {35, 60}, {60, 80}}} << Remaining(Estimate{5s, 84s});
    QTest::newRow("one that grows faster goes on so")
        << ProgressHistory{60, {{0, 0}, {10, 5}, {35, 20}, {60, 50}}} << Remaining(Estimate{16s, 82s});
    QTest::newRow("between two steps, the time since the last one has passed already")
        << polled(10, 320, stepsOfTen) << Remaining(Estimate{130s, 424s});
    QTest::newRow("it stands at 30 per cent after steady going")
        << polled(5, 100, movesThenStands) << Remaining(NoEstimate::Stalled);
    QTest::newRow("it stands at 100 and is not completed")
        << polled(5, 200, [](float seconds) { return std::min(100.0F, 2 * seconds); })
        << Remaining(NoEstimate::AtHundred);
    QTest::newRow("the first report says 100")
        << polled(5, 0, [](float) { return 100; }) << Remaining(NoEstimate::AtHundred);
}

void TestEstimate::tellsTheRangeOrWhyThereIsNone()
{
    QFETCH(ProgressHistory, history);
    QFETCH(Remaining, expected);
    const Remaining remaining = remainingTime(history);
    const auto *estimate = std::get_if<Estimate>(&remaining);
    if (const auto *range = std::get_if<Estimate>(&expected); range && estimate) { // tells more when it fails
        QCOMPARE(std::pair(estimate->earliest.count(), estimate->latest.count()),
                 std::pair(range->earliest.count(), range->latest.count()));
    }
    QVERIFY(remaining == expected);
}

void TestEstimate::findsStalledJobsFromTheirOwnPauses_data()
{
    QTest::addColumn<ProgressHistory>("history");
    QTest::addColumn<std::optional<std::chrono::seconds>>("since");

    using Since = std::optional<std::chrono::seconds>;
    QTest::newRow("a steady job") << polled(5, 50, linear) << Since();
    QTest::newRow("a job that never moved stands by nature") << polled(5, 900, stuck) << Since();
    QTest::newRow("between two rises it may always have stood as long as one pause of the asking")
        << polled(5, 35, movesThenStands) << Since();
    QTest::newRow("for longer it stalls, since its last rise") << polled(5, 40, movesThenStands) << Since(30s);
    QTest::newRow("it may stall after a single rise")
        << polled(5, 20, [](float seconds) { return std::min(seconds, 5.0F); }) << Since(5s);
    QTest::newRow("a job that moves once a minute, and was seen to stand for 50 s, may do so three times as long")
        << polled(10, 450, stepsUpToFifty) << Since();
    QTest::newRow("but not for longer") << polled(10, 460, stepsUpToFifty) << Since(300s);
    QTest::newRow("an old job that moved every second at first may stand for a tenth of its age")
        << ProgressHistory{1099, {{0, 0}, {1, 1}, {2, 2}, {990, 60}, {991, 61}}, 2} << Since();
    QTest::newRow("what an answer's trip took is no standing")
        << ProgressHistory{7, {{0, 0}, {1, 5}, {3.5F, 10}}, 0, 1} << Since();
    QTest::newRow("100 per cent is no stall")
        << polled(5, 500, [](float seconds) { return std::min(100.0F, 2 * seconds); }) << Since();
}

void TestEstimate::findsStalledJobsFromTheirOwnPauses()
{
    QFETCH(ProgressHistory, history);
    QFETCH(std::optional<std::chrono::seconds>, since);
    QVERIFY(stalledSince(history) == since);
}

void TestEstimate::isARangeWhateverTheHistory()
{
    std::mt19937 chance(7);
    std::uniform_real_distribution<float> unit(0, 1);
    int ranges = 0;
    for (int i = 0; i < 5000; ++i) {
        ProgressHistory history;
        float seconds = 0;
        for (auto answers = chance() % 40; answers > 0; --answers) {
            seconds += std::exp(unit(chance) * 12 - 3);
            history = extended(std::move(history), seconds, unit(chance) * 120 - 10);
        }
        const Remaining remaining = remainingTime(history);
        if (const auto *estimate = std::get_if<Estimate>(&remaining)) {
            ++ranges;
            QVERIFY(estimate->earliest >= 0s);
            QVERIFY(estimate->latest > estimate->earliest);
        }
    }
    QVERIFY(ranges > 100);

    constexpr float noNumber = std::numeric_limits<float>::quiet_NaN();
    remainingTime({noNumber, {{0, 0}, {noNumber, 1}, {2, noNumber}, {3, 3}}, noNumber});
    stalledSince({noNumber, {{0, 0}, {noNumber, 1}, {2, noNumber}, {3, 3}}, noNumber});
}

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
