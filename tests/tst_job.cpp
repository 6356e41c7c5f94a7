// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2024, 5, 1), QTime(8, 0), QTimeZone::utc());

QDateTime at(std::chrono::seconds seconds)
{
    return start.addMSecs(std::chrono::milliseconds(seconds).count());
}

/// One answer, @p when after the start.
struct Step
{
    std::chrono::seconds when;
    PollOutcome outcome;
};
using Story = QList<Step>;

PollOutcome report(JobState state, std::optional<double> percentage = {}, const QString &word = {})
{
    PollOutcome outcome;
    outcome.report.emplace();
    outcome.report->state = state;
    outcome.report->percentageComplete = percentage;
    outcome.report->statusWord = word;
    if (!word.isEmpty())
        outcome.report->status = statusFromWord(word);
    return outcome;
}

PollOutcome running(std::optional<double> percentage = {})
{
    return report(JobState::Running, percentage, u"inProgress"_s);
}

PollOutcome problem(ProblemKind kind, int httpStatus, TransportFault fault = TransportFault::None)
{
    PollOutcome outcome;
    outcome.problem = Problem{kind, fault, {}, httpStatus, {}};
    return outcome;
}

PollOutcome gone()
{
    return problem(ProblemKind::Gone, 404);
}

PollOutcome refused()
{
    return problem(ProblemKind::Refused, 403);
}

PollOutcome offline()
{
    return problem(ProblemKind::Unreachable, 0, TransportFault::NoConnection);
}

PollOutcome throttled()
{
    return problem(ProblemKind::Throttled, 429);
}

PollOutcome unexpected()
{
    return problem(ProblemKind::Unexpected, 200);
}

JobProgress after(const Story &story, const ConclusionRule &rule = {})
{
    JobProgress progress;
    for (const Step &step : story)
        progress = advanced(progress, step.outcome, at(step.when), rule);
    return progress;
}

}

Q_DECLARE_METATYPE(Story)
Q_DECLARE_METATYPE(JobState)

class JobTest : public QObject
{
    Q_OBJECT

private slots:
    void changesState_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<JobState>("state");

        using enum JobState;
        const auto completed = report(Completed);
        const auto failed = report(Failed);
        const auto cancelled = report(Cancelled);

        QTest::newRow("a job without an answer is pending") << Story{} << Pending;
        QTest::newRow("a report starts it") << Story{{0s, running()}} << Running;
        QTest::newRow("completed ends it") << Story{{0s, running()}, {9s, completed}} << Completed;
        QTest::newRow("failed ends it") << Story{{0s, running()}, {9s, failed}} << Failed;
        QTest::newRow("cancelled ends it") << Story{{0s, running()}, {9s, cancelled}} << Cancelled;
        QTest::newRow("the first answer can be the end") << Story{{0s, failed}} << Failed;

        QTest::newRow("a completed job stays completed") << Story{{0s, completed}, {9s, running()}} << Completed;
        QTest::newRow("a completed job never fails") << Story{{0s, completed}, {9s, failed}} << Completed;
        QTest::newRow("a failed job stays failed") << Story{{0s, failed}, {9s, completed}} << Failed;
        QTest::newRow("a cancelled job stays cancelled") << Story{{0s, cancelled}, {9s, running()}} << Cancelled;
        QTest::newRow("an ended job is not lost when its URL expires")
            << Story{{0s, completed}, {10min, gone()}, {20min, gone()}, {30min, gone()}} << Completed;

        QTest::newRow("one gone answer changes nothing") << Story{{0s, running()}, {1h, gone()}} << Running;
        QTest::newRow("three gone answers over ten minutes make the outcome unknown")
            << Story{{0s, running()}, {1min, gone()}, {6min, gone()}, {11min, gone()}} << Unknown;
        QTest::newRow("three refused answers over ten minutes do so too")
            << Story{{1min, refused()}, {6min, refused()}, {11min, refused()}} << Unknown;
        QTest::newRow("refused and gone count together")
            << Story{{1min, refused()}, {6min, gone()}, {11min, refused()}} << Unknown;
        QTest::newRow("two over ten minutes are too few") << Story{{0s, gone()}, {1h, gone()}} << Pending;
        QTest::newRow("three within a second less than ten minutes are too quick")
            << Story{{0s, gone()}, {5min, gone()}, {599s, gone()}} << Pending;
        QTest::newRow("many within ten minutes are too quick, until the last is late enough")
            << Story{{0s, gone()}, {1s, gone()}, {2s, gone()}, {3s, gone()}, {10min, gone()}} << Unknown;
        QTest::newRow("a report in between starts the count anew")
            << Story{{0s, gone()}, {5min, gone()}, {6min, running()}, {11min, gone()}, {12min, gone()}} << Running;
        QTest::newRow("a throttled report in between does so too") << Story{
            {0s, gone()}, {5min, gone()}, {6min, {running().report, throttled().problem, {}, false, {}, {}}},
            {11min, gone()}} << Running;
        QTest::newRow("an unexpected answer in between starts the count anew")
            << Story{{0s, refused()}, {5min, refused()}, {6min, unexpected()}, {11min, refused()}} << Pending;
        QTest::newRow("a lost connection in between starts the count anew")
            << Story{{0s, refused()}, {5min, refused()}, {6min, offline()}, {11min, refused()}} << Pending;
        QTest::newRow("a throttling in between starts the count anew")
            << Story{{0s, refused()}, {5min, refused()}, {6min, throttled()}, {11min, refused()}} << Pending;
        QTest::newRow("after an interruption three over ten minutes count again")
            << Story{{0s, gone()}, {1min, offline()}, {2min, gone()}, {7min, gone()}, {12min, gone()}} << Unknown;
        QTest::newRow("a wall clock set back concludes nothing")
            << Story{{1h, gone()}, {30min, gone()}, {20min, gone()}} << Pending;

        QTest::newRow("throttling never ends a job")
            << Story{{0s, running()}, {1h, throttled()}, {2h, throttled()}, {9h, throttled()}} << Running;
        QTest::newRow("a night without a connection never ends a job")
            << Story{{0s, running()}, {1h, offline()}, {2h, offline()}, {9h, offline()}} << Running;
        QTest::newRow("a night of sign-in pages never ends a job")
            << Story{{0s, running()}, {1h, unexpected()}, {2h, unexpected()}, {9h, unexpected()}} << Running;

        const Story unknown{{0s, gone()}, {5min, gone()}, {10min, gone()}};
        QTest::newRow("an unknown outcome stays unknown while the service does not know it")
            << unknown + Story{{1h, gone()}} << Unknown;
        QTest::newRow("an unknown outcome stays unknown without a connection")
            << unknown + Story{{1h, offline()}} << Unknown;
        QTest::newRow("a report brings it back to life") << unknown + Story{{1h, running()}} << Running;
        QTest::newRow("its end can still be told") << unknown + Story{{1h, completed}} << Completed;
        QTest::newRow("its failure can still be told") << unknown + Story{{1h, failed}} << Failed;
        QTest::newRow("back to life it needs three answers again")
            << unknown + Story{{1h, running()}, {2h, gone()}, {3h, gone()}} << Running;
    }

    void changesState()
    {
        QFETCH(Story, story);
        QFETCH(JobState, state);
        QCOMPARE(after(story).state, state);
    }

    void concludesSoonerForSomebodyWhoWaits()
    {
        const Story story{{0s, gone()}, {5s, gone()}, {10s, gone()}};
        QCOMPARE(after(story, ConclusionRule::quick()).state, JobState::Unknown);
        QCOMPARE(after(story).state, JobState::Pending);
    }

    void whoWaitsGivesUpOnSomethingElseInTheServicesPlace()
    {
        Story story{{0s, running()}, {2s, unexpected()}, {4s, unexpected()}, {8s, unexpected()}, {16s, unexpected()}};
        QCOMPARE(after(story, ConclusionRule::quick()).state, JobState::Running);
        story.append({32s, unexpected()});
        QCOMPARE(after(story, ConclusionRule::quick()).state, JobState::Unknown);
        QCOMPARE(after(story).state, JobState::Running); // a window asks on
        story.insert(3, {6s, running()});
        QCOMPARE(after(story, ConclusionRule::quick()).state, JobState::Running); // not in a row
    }

    void onlyReportsThatTheJobIsOverAreEnds()
    {
        QVERIFY(hasEnded(JobState::Completed));
        QVERIFY(hasEnded(JobState::Failed));
        QVERIFY(hasEnded(JobState::Cancelled));
        QVERIFY(!hasEnded(JobState::Pending));
        QVERIFY(!hasEnded(JobState::Running));
        QVERIFY(!hasEnded(JobState::Unknown));
    }

    void leavesAnEndedJobAsItIs()
    {
        const JobProgress ended = after({{0s, running(50)}, {9s, report(JobState::Completed, 100, u"completed"_s)}});
        for (const PollOutcome &outcome : {running(10), gone(), offline(), throttled(), unexpected()})
            QVERIFY(advanced(ended, outcome, at(1h)) == ended);
    }

    void showsThePercentageAsTheServiceSaysIt_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<double>("percentage"); // below 0: none
        QTest::addColumn<int>("movedAfter");    // seconds

        using enum JobState;
        QTest::newRow("the first report is a movement") << Story{{3s, running(0)}} << 0.0 << 3;
        QTest::newRow("a rise is a movement") << Story{{0s, running(5)}, {9s, running(6)}} << 6.0 << 9;
        QTest::newRow("standing still is none") << Story{{0s, running(5)}, {9s, running(5)}} << 5.0 << 0;
        QTest::newRow("a drop is shown and is no movement") << Story{{0s, running(5)}, {9s, running(4)}} << 4.0 << 0;
        QTest::newRow("a first percentage is a movement") << Story{{0s, running()}, {9s, running(0)}} << 0.0 << 9;
        QTest::newRow("another status is a movement")
            << Story{{0s, running(5)}, {9s, report(Running, 5, u"waiting"_s)}} << 5.0 << 9;
        QTest::newRow("another unknown word is a movement")
            << Story{{0s, report(Running, 5, u"x"_s)}, {9s, report(Running, 5, u"y"_s)}} << 5.0 << 9;
        QTest::newRow("a missing one leaves the last") << Story{{0s, running(5)}, {9s, running()}} << 5.0 << 0;
        QTest::newRow("a problem leaves the last") << Story{{0s, running(5)}, {9s, offline()}} << 5.0 << 0;
        QTest::newRow("a failure without one shows how far it came")
            << Story{{0s, running(61)}, {9s, report(Failed, {}, u"failed"_s)}} << 61.0 << 9;
        QTest::newRow("a completion shows its own")
            << Story{{0s, running(61)}, {9s, report(Completed, 100, u"completed"_s)}} << 100.0 << 9;
        QTest::newRow("a completion without one invents none")
            << Story{{0s, running(61)}, {9s, report(Completed, {}, u"completed"_s)}} << -1.0 << 9;
    }

    void showsThePercentageAsTheServiceSaysIt()
    {
        QFETCH(Story, story);
        QFETCH(double, percentage);
        QFETCH(int, movedAfter);
        const JobProgress progress = after(story);
        QCOMPARE(progress.percentageComplete.value_or(-1), percentage);
        QCOMPARE(progress.movedAt, at(std::chrono::seconds(movedAfter)));
    }

    void keepsTheServicesWords()
    {
        PollOutcome first = report(JobState::Running, 5, u"Rebalancing"_s);
        first.report->operation = u"ItemCopy"_s;
        first.report->statusDescription = u"Completed 0/0 files"_s;
        first.report->resourceId = u"01A"_s;
        first.report->resourceLocation = u"https://contoso.sharepoint.com/items/01A"_s;
        first.requestId = u"r1"_s;
        first.serverDate = u"Wed, 01 May 2024 08:00:00 GMT"_s;
        const JobProgress told = advanced({}, first, at(0s));
        QCOMPARE(told.status, Status::Unrecognised);
        QCOMPARE(told.statusWord, u"Rebalancing"_s);
        QCOMPARE(told.operation, u"ItemCopy"_s);
        QCOMPARE(told.statusDescription, u"Completed 0/0 files"_s);
        QCOMPARE(told.resourceId, u"01A"_s);
        QCOMPARE(told.requestId, u"r1"_s);
        QCOMPARE(told.serverDate, u"Wed, 01 May 2024 08:00:00 GMT"_s);

        PollOutcome second = report(JobState::Failed, {}, u"failed"_s);
        second.report->error = ServiceError{u"accessDenied"_s, u"No"_s, {}, {}};
        second.requestId = u"r2"_s;
        const JobProgress failed = advanced(told, second, at(9s));
        QCOMPARE(failed.operation, u"ItemCopy"_s);   // a silent answer takes nothing back …
        QCOMPARE(failed.resourceId, u"01A"_s);
        QCOMPARE(failed.resourceLocation, u"https://contoso.sharepoint.com/items/01A"_s);
        QCOMPARE(failed.statusDescription, QString()); // … but a description is of its own answer alone,
        QCOMPARE(failed.requestId, u"r2"_s);           // and so are the traces that support asks for
        QCOMPARE(failed.serverDate, QString());
        QVERIFY(failed.error == second.report->error);
    }

    void keepsTheTimes()
    {
        const JobProgress lost = after({{1s, running(5)}, {2s, unexpected()}, {3s, offline()}});
        QCOMPARE(lost.reportedAt, at(1s));
        QCOMPARE(lost.answeredAt, at(2s));
        QCOMPARE(lost.endedAfter, QDateTime());
        QCOMPARE(lost.endedAt, QDateTime());

        const JobProgress ended = advanced(lost, report(JobState::Failed), at(4s));
        QCOMPARE(ended.reportedAt, at(4s));
        QCOMPARE(ended.answeredAt, at(4s));
        QCOMPARE(ended.endedAfter, at(1s));
        QCOMPARE(ended.endedAt, at(4s));
        QVERIFY(!ended.problem);
        QCOMPARE(ended.problemSince, QDateTime());
    }

    void doesNotKnowWhenAJobEndedThatItNeverSawRunning()
    {
        const JobProgress ended = after({{4s, report(JobState::Completed)}});
        QCOMPARE(ended.endedAfter, QDateTime());
        QCOMPARE(ended.endedAt, at(4s));
    }

    void datesTheConclusionAndTakesItBack()
    {
        const JobProgress unknown =
            after({{1s, running()}, {1min, gone()}, {6min, gone()}, {11min, gone()}, {1h, gone()}});
        QCOMPARE(unknown.endedAfter, at(1s));
        QCOMPARE(unknown.endedAt, at(11min)); // drawn once
        QCOMPARE(unknown.problemSince, at(1min));

        const JobProgress alive = advanced(unknown, running(), at(2h));
        QCOMPARE(alive.endedAfter, QDateTime());
        QCOMPARE(alive.endedAt, QDateTime());
        QCOMPARE(alive.conclusiveAnswers, 0);
        QCOMPARE(alive.conclusiveSince, QDateTime());
        QVERIFY(!alive.problem);
    }

    void datesAProblemFromItsFirstAnswer_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<int>("since"); // seconds; below 0: no problem
        const auto tls = problem(ProblemKind::Unreachable, 0, TransportFault::TlsFailed);
        QTest::newRow("no problem has no date") << Story{{1s, running()}} << -1;
        QTest::newRow("the first answer begins it") << Story{{1s, offline()}} << 1;
        QTest::newRow("the same kind goes on") << Story{{1s, offline()}, {2s, offline()}} << 1;
        QTest::newRow("another code of the same kind goes on")
            << Story{{1s, problem(ProblemKind::Refused, 401)}, {2s, problem(ProblemKind::Refused, 403)}} << 1;
        QTest::newRow("another fault begins anew") << Story{{1s, offline()}, {2s, tls}} << 2;
        QTest::newRow("another kind begins anew") << Story{{1s, offline()}, {2s, throttled()}} << 2;
        QTest::newRow("a report ends it") << Story{{1s, offline()}, {2s, running()}} << -1;
        QTest::newRow("after a report it begins anew") << Story{{1s, offline()}, {2s, running()}, {3s, offline()}} << 3;
    }

    void datesAProblemFromItsFirstAnswer()
    {
        QFETCH(Story, story);
        QFETCH(int, since);
        const JobProgress progress = after(story);
        QCOMPARE(progress.problem.has_value(), since >= 0);
        QCOMPARE(progress.problemSince, since >= 0 ? at(std::chrono::seconds(since)) : QDateTime());
    }

    void saysUntilWhenItIsThrottled()
    {
        PollOutcome wait = throttled();
        wait.wait = 2128ms;
        JobProgress progress = advanced({}, wait, at(1s));
        QCOMPARE(progress.retryAt, at(1s).addMSecs(2128));
        progress = advanced(progress, throttled(), at(4s));
        QCOMPARE(progress.retryAt, QDateTime()); // no wish of the service's, no time
        progress = advanced(progress, wait, at(5s));
        progress = advanced(progress, running(), at(9s));
        QCOMPARE(progress.retryAt, QDateTime());
        PollOutcome polite = running();
        polite.wait = 10s;
        QCOMPARE(advanced(progress, polite, at(10s)).retryAt, QDateTime()); // a wish to wait is no throttling
    }

    void takesAReportThatComesWithAThrottling()
    {
        PollOutcome both = running(71.5);
        both.problem = throttled().problem;
        const JobProgress progress = after({{1s, both}});
        QCOMPARE(progress.state, JobState::Running);
        QCOMPARE(progress.percentageComplete, std::optional(71.5));
        QVERIFY(progress.problem == throttled().problem);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
