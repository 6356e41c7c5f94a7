// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/progresshistory.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace {

struct Answer
{
    float seconds;
    std::optional<double> percentage;
    float trip = 0;
};

ProgressHistory after(const std::vector<Answer> &answers)
{
    ProgressHistory history;
    for (const Answer &answer : answers)
        history = extended(history, answer.seconds, answer.percentage, answer.trip);
    return history;
}

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr float noTime = std::numeric_limits<float>::quiet_NaN();

} // namespace

class TestProgressHistory : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhereThePercentageMoved_data();
    void keepsWhereThePercentageMoved();
    void remembersForHowLongItWasSeenToStand_data();
    void remembersForHowLongItWasSeenToStand();
    void staysSmallHoweverLongTheJobRuns();
};

void TestProgressHistory::keepsWhereThePercentageMoved_data()
{
    QTest::addColumn<std::vector<Answer>>("answers");
    QTest::addColumn<std::vector<ProgressSample>>("samples");
    QTest::addColumn<float>("age");

    using Answers = std::vector<Answer>;
    using Samples = std::vector<ProgressSample>;
    QTest::newRow("nothing was asked yet") << Answers{} << Samples{} << 0.0F;
    QTest::newRow("the first report counts as a move") << Answers{{0, 0.0}} << Samples{{0, 0}} << 0.0F;
    QTest::newRow("answers without a percentage only make it older") << Answers{{0, {}}, {5, {}}} << Samples{} << 5.0F;
    QTest::newRow("the same percentage again is no move")
        << Answers{{0, 10.0}, {5, 10.0}, {9, 12.5}} << Samples{{0, 10}, {9, 12.5}} << 9.0F;
    QTest::newRow("a drop is noise") << Answers{{0, 10.0}, {5, 3.0}, {6, 10.0}, {7, 11.0}} << Samples{{0, 10}, {7, 11}}
                                     << 7.0F;
    QTest::newRow("what is no number is no percentage")
        << Answers{{0, 10.0}, {5, noNumber}, {6, 20.0}} << Samples{{0, 10}, {6, 20}} << 6.0F;
    QTest::newRow("percentages below 0 and over 100 are cut")
        << Answers{{0, -7.0}, {5, 250.0}, {6, infinity}} << Samples{{0, 0}, {5, 100}} << 6.0F;
    QTest::newRow("a percentage was true half-way through its trip")
        << Answers{{4, 0.0, 4}, {10, 10.0, 2}} << Samples{{2, 0}, {9, 10}} << 10.0F;
    QTest::newRow("but not before the last one, however long the trip")
        << Answers{{5, 0.0}, {60, 10.0, 1000}} << Samples{{5, 0}, {5, 10}} << 60.0F;
    QTest::newRow("nor in the future") << Answers{{5, 0.0, -4}} << Samples{{5, 0}} << 5.0F;
    QTest::newRow("a trip that is no number does no harm") << Answers{{5, 0.0, noTime}} << Samples{{5, 0}} << 5.0F;
    QTest::newRow("a clock that runs backwards does not make it younger")
        << Answers{{5, 10.0}, {3, 20.0}} << Samples{{5, 10}, {5, 20}} << 5.0F;
    QTest::newRow("a time that is no number does not age it")
        << Answers{{5, 10.0}, {noTime, 20.0}} << Samples{{5, 10}, {5, 20}} << 5.0F;
}

void TestProgressHistory::keepsWhereThePercentageMoved()
{
    QFETCH(std::vector<Answer>, answers);
    QFETCH(std::vector<ProgressSample>, samples);
    QFETCH(float, age);
    const ProgressHistory history = after(answers);
    QVERIFY(history.samples == samples);
    QCOMPARE(history.age, age);
}

void TestProgressHistory::remembersForHowLongItWasSeenToStand_data()
{
    QTest::addColumn<std::vector<Answer>>("answers");
    QTest::addColumn<float>("longestStand");

    using Answers = std::vector<Answer>;
    QTest::newRow("before the first rise it may have been queued: that says nothing about stands")
        << Answers{{0, 0.0}, {60, 0.0}, {70, 5.0}} << 0.0F;
    QTest::newRow("each answer told of a rise: it was never seen to stand")
        << Answers{{0, 0.0}, {60, 5.0}, {90, 6.0}} << 0.0F;
    QTest::newRow("nor was it with answers that took a while")
        << Answers{{2, 0.0, 4}, {60, 5.0, 4}, {90, 6.0, 4}} << 0.0F;
    QTest::newRow("one slow answer among quick ones is no stand")
        << Answers{{0, 0.0}, {40, 5.0}, {64, 20.0, 24}, {65, 60.0, 1}} << 0.0F;
    QTest::newRow("a stand that a slow answer ended counts whole")
        << Answers{{0, 0.0}, {60, 5.0}, {80, 5.0}, {110, 6.0, 20}} << 20.0F;
    QTest::newRow("it stood at least from the first to the last answer with one percentage")
        << Answers{{0, 0.0}, {60, 5.0}, {70, 5.0}, {80, 5.0}, {95, 6.0}} << 20.0F;
    QTest::newRow("a shorter stand later does not count")
        << Answers{{0, 0.0}, {60, 5.0}, {80, 5.0}, {95, 6.0}, {100, 6.0}, {101, 7.0}} << 20.0F;
    QTest::newRow("a stand counts when it is over") << Answers{{0, 0.0}, {60, 5.0}, {80, 5.0}} << 0.0F;
}

void TestProgressHistory::remembersForHowLongItWasSeenToStand()
{
    QFETCH(std::vector<Answer>, answers);
    QFETCH(float, longestStand);
    QCOMPARE(after(answers).longestStand, longestStand);
}

void TestProgressHistory::staysSmallHoweverLongTheJobRuns()
{
    ProgressHistory history;
    for (int i = 0; i <= 100'000; ++i) {
        history = extended(std::move(history), static_cast<float>(i), i / 1000.0);
        QVERIFY2(history.samples.size() <= 24, qPrintable(QString::number(i)));
    }
    QCOMPARE(history.samples.front(), (ProgressSample{0, 0}));
    QCOMPARE(history.samples.back(), (ProgressSample{100'000, 100}));
    for (std::size_t i = 1; i < history.samples.size(); ++i) {
        QVERIFY(history.samples[i].seconds > history.samples[i - 1].seconds);
        // No part of its life is forgotten, but what is recent is known best.
        const float hole = history.samples[i].seconds - history.samples[i - 1].seconds;
        QVERIFY(hole <= 1 + (history.age - history.samples[i - 1].seconds) * 0.7F);
    }
}

QTEST_GUILESS_MAIN(TestProgressHistory)
#include "tst_progresshistory.moc"
