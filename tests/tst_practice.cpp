// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/practice.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

using namespace std::chrono_literals;

class PracticeTest : public QObject
{
    Q_OBJECT

    const Clock m_clock{[] { return SteadyTime(1s); },
                        [] { return QDateTime(QDate(2024, 2, 29), QTime(12, 0), QTimeZone::utc()); },
                        [] { return 0.0; }};

private slots:
    void nothingIsThereBeforeTheStart() { QVERIFY(Practice(m_clock).jobs().isEmpty()); }

    void everyScenarioIsPlayedOnceAndInOrder()
    {
        Practice practice(m_clock);
        QVERIFY(practice.start());
        QList<Scenario> played;
        std::ranges::transform(practice.jobs(), std::back_inserter(played), &PracticeJob::scenario);
        QVERIFY(played == allScenarios());
    }

    void aSecondStartChangesNothing()
    {
        Practice practice(m_clock);
        QVERIFY(practice.start());
        QVERIFY(!practice.start());
        QCOMPARE(practice.jobs().size(), allScenarios().size());
    }

    void theThrottledCopyHasAHostOfItsOwn()
    {
        Practice practice(m_clock);
        QVERIFY(practice.start());
        const auto throttled = std::ranges::find(practice.jobs(), Scenario::Throttled, &PracticeJob::scenario);
        const int port = throttled->url.toUrl().port();
        QCOMPARE(std::ranges::count(practice.jobs(), port,
                                    [](const PracticeJob &job) { return job.url.toUrl().port(); }), 1);
    }

    void twoPracticesDoNotDisturbEachOther()
    {
        Practice first(m_clock);
        Practice second(m_clock);
        QVERIFY(first.start());
        QVERIFY(second.start());
        QVERIFY(first.jobs().first().url != second.jobs().first().url);
    }
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "tst_practice.moc"
