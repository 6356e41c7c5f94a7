// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/nextpoll.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());

JobProgress in(JobState state)
{
    JobProgress progress;
    progress.state = state;
    progress.endedAt = state == JobState::Unknown ? Now : QDateTime();
    return progress;
}

PollOutcome with(ProblemKind kind)
{
    return {.problem = Problem{.kind = kind}};
}

} // namespace

class TestNextPoll : public QObject
{
    Q_OBJECT

private slots:
    void endedJobsAreNotAskedAgain_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::newRow("completed") << JobState::Completed;
        QTest::newRow("failed") << JobState::Failed;
        QTest::newRow("cancelled") << JobState::Cancelled;
    }

    void endedJobsAreNotAskedAgain()
    {
        QFETCH(JobState, state);
        QVERIFY(!nextPoll({.progress = in(state), .outcome = {}, .history = {}, .now = Now}));
    }

    void anUnknownOutcomeIsAskedHourlyForADay()
    {
        JobProgress progress = in(JobState::Unknown);
        QCOMPARE(nextPoll({.progress = progress, .outcome = with(ProblemKind::Gone), .history = {}, .now = Now}),
                 std::optional(std::chrono::milliseconds(1h)));
        progress.endedAt = Now.addDuration(-23h - 30min);
        QVERIFY(!nextPoll({.progress = progress, .outcome = with(ProblemKind::Gone), .history = {}, .now = Now}));
    }

    void anUnknownOutcomeIsAskedUntilTheUrlExpires()
    {
        JobProgress progress = in(JobState::Unknown);
        const auto next = [&](QDateTime expiry) {
            return nextPoll({.progress = progress, .outcome = with(ProblemKind::Refused), .history = {}, .expiry = expiry, .now = Now});
        };
        QVERIFY(next(Now.addDuration(2h)));
        QVERIFY(!next(Now.addDuration(30min)));
        progress.endedAt = Now.addDuration(-30h);
        QVERIFY(next(Now.addDuration(2h)));
    }

    void theServicesWishIsKept()
    {
        PollOutcome outcome;
        outcome.wait = 90s;
        QCOMPARE(nextPoll({.progress = in(JobState::Running), .outcome = outcome, .history = {}, .now = Now}),
                 std::optional(std::chrono::milliseconds(90s)));
    }

    void aShortWishDoesNotHurry()
    {
        ProgressHistory history;
        history.age = 10000;
        PollOutcome outcome;
        outcome.wait = 1s;
        const auto wait = nextPoll({.progress = in(JobState::Running), .outcome = outcome, .history = history, .now = Now});
        QVERIFY(*wait > 5s);
    }

    void aSlowHostIsAskedMoreRarely()
    {
        ProgressHistory history;
        history.age = 100;
        const JobProgress progress = in(JobState::Running);
        const auto after = [&](double backoff) {
            return *nextPoll({.progress = progress, .outcome = {}, .history = history, .pace = PollPace::among(1, backoff), .now = Now});
        };
        QVERIFY(after(4) >= after(1) * 4 - 10ms && after(4) <= after(1) * 4 + 10ms);
    }

    void aConclusionIsReachedJustAfterItsSpread_data()
    {
        QTest::addColumn<ProblemKind>("kind");
        QTest::newRow("refused") << ProblemKind::Refused;
        QTest::newRow("gone") << ProblemKind::Gone;
    }

    void aConclusionIsReachedJustAfterItsSpread()
    {
        QFETCH(ProblemKind, kind);
        const ConclusionRule rule;
        const auto wait = *nextPoll({.progress = in(JobState::Running), .outcome = with(kind), .history = {}, .rule = rule, .now = Now});
        const auto third = 2 * wait;
        QVERIFY(third >= rule.spread);
        QVERIFY(third <= rule.spread + 1s);
    }

    void problemsAreRetriedMoreAndMoreRarely()
    {
        std::chrono::milliseconds before = 0ms;
        for (const int failures : {1, 3, 5, 7}) {
            const auto wait = *nextPoll({.progress = in(JobState::Running), .outcome = with(ProblemKind::Unreachable),
                                         .history = {}, .failures = failures, .now = Now});
            QVERIFY(wait > before);
            before = wait;
        }
        const auto afterDays = *nextPoll({.progress = in(JobState::Running), .outcome = with(ProblemKind::Unexpected),
                                          .history = {}, .failures = 5000, .now = Now});
        QCOMPARE(afterDays, std::chrono::milliseconds(120s));
    }
};

QTEST_GUILESS_MAIN(TestNextPoll)
#include "tst_nextpoll.moc"
