// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/summary.h"

#include <QTest>
#include <QTimeZone>


using namespace Qt::StringLiterals;

namespace {

JobProgress progress(JobState state, std::optional<double> percentage = {})
{
    JobProgress result;
    result.state = state;
    result.percentageComplete = percentage;
    return result;
}

}

class TestSummary : public QObject
{
    Q_OBJECT

private slots:
    void groups_data();
    void groups();
    void onlyAReportThatStandsRuns_data();
    void onlyAReportThatStandsRuns();
    void counts();
    void subtractingUndoesAdding();
};

void TestSummary::groups_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<JobGroup>("group");

    QTest::newRow("of a job without a report there is no news") << JobState::Pending << JobGroup::NoNews;
    QTest::newRow("a running job runs") << JobState::Running << JobGroup::Running;
    QTest::newRow("a completed job is completed") << JobState::Completed << JobGroup::Completed;
    QTest::newRow("a failed job needs attention") << JobState::Failed << JobGroup::NeedsAttention;
    QTest::newRow("a cancelled job has ended otherwise") << JobState::Cancelled << JobGroup::EndedOtherwise;
    QTest::newRow("an unknown outcome needs attention") << JobState::Unknown << JobGroup::NeedsAttention;
}

void TestSummary::groups()
{
    QFETCH(JobState, state);
    QTEST(groupOf(progress(state)), "group");
}

void TestSummary::onlyAReportThatStandsRuns_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("answeredAfter");
    QTest::addColumn<JobGroup>("group");

    QTest::newRow("unreachable") << ProblemKind::Unreachable << 0 << JobGroup::NoNews;
    QTest::newRow("an unexpected answer") << ProblemKind::Unexpected << 0 << JobGroup::NoNews;
    QTest::newRow("refused") << ProblemKind::Refused << 0 << JobGroup::NoNews;
    QTest::newRow("gone") << ProblemKind::Gone << 0 << JobGroup::NoNews;
    QTest::newRow("throttled once") << ProblemKind::Throttled << 0 << JobGroup::Running;
    QTest::newRow("throttled again at its next turn") << ProblemKind::Throttled << 60 << JobGroup::NoNews;
}

void TestSummary::onlyAReportThatStandsRuns()
{
    QFETCH(ProblemKind, kind);
    QFETCH(int, answeredAfter);
    JobProgress job = progress(JobState::Running, 61);
    job.problem = Problem{.kind = kind};
    job.problemSince = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    job.answeredAt = job.problemSince.addSecs(answeredAfter);
    QTEST(groupOf(job), "group");
    job.state = JobState::Pending;
    QCOMPARE(groupOf(job), JobGroup::NoNews);
}

void TestSummary::counts()
{
    SummaryCounter counter;
    QCOMPARE(counter.summary(), Summary());

    for (const JobProgress &job :
         {progress(JobState::Pending), progress(JobState::Running, 20), progress(JobState::Running, 50),
          progress(JobState::Running), progress(JobState::Completed, 30), progress(JobState::Failed, 90),
          progress(JobState::Cancelled), progress(JobState::Unknown)})
        counter.add(job);
    const Summary expected{.needAttention = 2, .noNews = 1, .running = 3, .completed = 1, .ended = 3, .total = 8,
                           .percentage = 35.0};
    QCOMPARE(counter.summary(), expected);
}

void TestSummary::subtractingUndoesAdding()
{
    SummaryCounter counter;
    const JobProgress kept = progress(JobState::Running, 33.3);
    counter.add(kept);
    const Summary before = counter.summary();
    for (int i = 0; i < 1000; ++i) {
        counter.add(progress(JobState::Running, i / 10.0));
        counter.add(progress(JobState::Completed));
    }
    QVERIFY(counter.summary() != before);
    for (int i = 0; i < 1000; ++i) {
        counter.subtract(progress(JobState::Running, i / 10.0));
        counter.subtract(progress(JobState::Completed));
    }
    QCOMPARE(counter.summary(), before);
    counter.subtract(kept);
    QCOMPARE(counter.summary(), Summary());
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
