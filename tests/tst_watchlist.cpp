// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/watchlist.h"

#include "support/storeexamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Nobody listens there, and nothing leaves this computer.
MonitorUrl quietUrl(int number)
{
    return std::get<MonitorUrl>(
        MonitorUrl::parse(u"http://127.0.0.1:9/monitor/SECRETTOKEN%1"_s.arg(number, 8, 10, QChar(u'0'))));
}

NewJob newJob(int number)
{
    return {.url = quietUrl(number), .name = u"Job %1"_s.arg(number)};
}

PollReply replyWith(int number, const QByteArray &status, int percentage = 100)
{
    return {.httpStatus = 200,
            .requestUrl = quietUrl(number).toUrl(),
            .contentType = "application/json",
            .requestId = u"r%1"_s.arg(number),
            .body = R"({"status":")" + status + R"(","percentageComplete":)" + QByteArray::number(percentage) + "}"};
}

/// For as long as it lives, no file of this process can be written: as on a full disk.
class NoRoom
{
public:
    NoRoom()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// The program without a front, as one run of it.
struct Run
{
    Run(const QString &directory, const SteadyTime &steady, QDateTime &wall)
        : watchList(JobStore::open(directory, wall),
                    {[&steady] { return steady; }, [&wall] { return wall; }, [] { return 0.0; }}, {}, 0ms),
          noticed(&watchList, &WatchList::noticed), returned(&watchList, &WatchList::returned),
          faulted(&watchList, &WatchList::faulted)
    {
        watchList.start();
        watchList.checkStore();
    }

    /// The service's answer for a job.
    void answer(JobId id, int number, const QByteArray &status, int percentage = 100)
    {
        poller.takeReply(id, replyWith(number, status, percentage));
    }
    QList<JobId> listed() const
    {
        QList<JobId> ids;
        for (const Job &job : model.jobs())
            ids.append(job.id);
        return ids;
    }
    bool hasUrl(JobId id) const { return model.find(id)->url.has_value(); }

    WatchList watchList;
    JobListModel &model = watchList.model();
    Poller &poller = watchList.poller();
    QSignalSpy noticed;
    QSignalSpy returned;
    QSignalSpy faulted;
};

} // namespace

class TestWatchList : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_wall = noon;
        restart();
    }
    void cleanup() { m_run.reset(); }

    void whatIsAddedIsThereAfterAKill()
    {
        const QList<JobId> ids = m_run->watchList.add({newJob(1), newJob(2), newJob(3)});
        QCOMPARE(ids, (QList<JobId>{1, 2, 3}));
        QCOMPARE(m_run->listed(), ids);
        QVERIFY(m_run->model.find(1)->watchedSince == noon);
        kill();
        QCOMPARE(m_run->listed(), ids);
        QVERIFY(m_run->model.find(2)->url == quietUrl(2));
        QCOMPARE(m_run->watchList.add({newJob(4)}), QList<JobId>{4});
    }

    void whatWasToldIsOnDisk()
    {
        m_run->watchList.add({newJob(1)});
        bool wasOnDisk = false;
        connect(&m_run->watchList, &WatchList::noticed, this, [&](JobId id) {
            wasOnDisk = m_run->watchList.store().load({id}).front().job.progress.state == JobState::Completed;
        });
        m_run->answer(1, 1, "completed");
        QCOMPARE(m_run->noticed.size(), 0);
        QTRY_COMPARE(m_run->noticed.size(), 1);
        QVERIFY(wasOnDisk);
        kill();
        m_run->watchList.flush();
        QCOMPARE(m_run->noticed.size(), 0);
        QCOMPARE(m_run->returned.size(), 0);
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Completed);
    }

    void theUrlGoesWithTheEnd()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        QVERIFY(isOnDisk(1));
        m_run->answer(1, 1, "failed");
        m_run->answer(2, 2, "inProgress", 40);
        m_run->watchList.flush();
        QVERIFY(!m_run->hasUrl(1));
        QVERIFY(m_run->hasUrl(2));
        QVERIFY(!isOnDisk(1));
        QVERIFY(isOnDisk(2));
        const auto known = m_run->watchList.known(quietUrl(1));
        QVERIFY(known && known->state == JobState::Failed && known->inList && known->endedAt == noon);
    }

    void aUrlThatAKillLeftBehindGoesAtTheStart()
    {
        m_run->watchList.add({newJob(1)});
        StoredJob ended = m_run->watchList.store().load({1}).front();
        ended.job.progress.state = JobState::Completed;
        ended.job.progress.endedAt = noon;
        QVERIFY(!m_run->watchList.store().save({ended}));
        QVERIFY(isOnDisk(1));
        kill();
        QVERIFY(!isOnDisk(1));
        QVERIFY(!m_run->hasUrl(1));
    }

    void anUnknownOutcomeKeepsItsUrlUntilItIsLetGo()
    {
        m_run->watchList.add({newJob(1)});
        const PollReply gone{.httpStatus = 404, .requestUrl = quietUrl(1).toUrl()};
        for (int i = 0; i < 3; ++i) {
            m_run->poller.takeReply(1, gone);
            m_wall = m_wall.addSecs(301);
        }
        m_run->watchList.flush();
        QCOMPARE(m_run->noticed.size(), 1);
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Unknown);
        QVERIFY(m_run->hasUrl(1));
        m_wall = m_wall.addDays(1);
        m_run->poller.takeReply(1, gone);
        m_run->watchList.flush();
        QVERIFY(!m_run->hasUrl(1));
        QVERIFY(!isOnDisk(1));
        QCOMPARE(m_run->noticed.size(), 1);
    }

    void forgettingAUrlEndsTheWatch()
    {
        m_run->watchList.add({newJob(1)});
        m_run->answer(1, 1, "inProgress", 40);
        m_run->watchList.forgetUrls({1});
        QVERIFY(!isOnDisk(1));
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Unknown);
        m_run->answer(1, 1, "completed");
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Unknown);
        kill();
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Unknown);
        QVERIFY(!m_run->hasUrl(1));
    }

    void progressHistoryAndProblemsComeBack()
    {
        m_run->watchList.add({newJob(1)});
        m_run->answer(1, 1, "inProgress", 40);
        m_wall = m_wall.addSecs(5);
        m_run->poller.takeReply(1, {.fault = TransportFault::NoConnection, .requestUrl = quietUrl(1).toUrl()});
        QVERIFY(m_run->model.find(1)->progress.problem);
        QCOMPARE(m_run->poller.historyOf(1).samples.size(), std::size_t(1));
        QVERIFY(m_run->model.setData(m_run->model.indexOf(1), u"Renamed"_s, Qt::EditRole));
        kill();
        const Job *job = m_run->model.find(1);
        QCOMPARE(job->name, u"Renamed"_s);
        QVERIFY(job->progress.percentageComplete == 40.0);
        QCOMPARE(job->progress.problem->fault, TransportFault::NoConnection);
        QCOMPARE(job->progress.problemSince, noon.addSecs(5));
        QCOMPARE(m_run->watchList.store().load({1}).front().history.samples.size(), std::size_t(1));
    }

    void aRestartIsNoChangeOfAProblem()
    {
        m_run->watchList.add({newJob(1)});
        const auto refuse = [this] {
            m_run->poller.takeReply(1, {.httpStatus = 404, .requestUrl = quietUrl(1).toUrl(), .isOfSharePoint = true});
        };
        refuse();
        m_wall = m_wall.addSecs(600);
        refuse();
        QCOMPARE(m_run->model.find(1)->progress.problem->kind, ProblemKind::Gone);
        m_wall = m_wall.addSecs(600);
        m_run->watchList.flush();
        kill();
        QCOMPARE(m_run->model.find(1)->progress.problemSince, noon);
        refuse(); // the third in a row, whatever lay between
        QCOMPARE(m_run->model.find(1)->progress.problemSince, noon);
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Unknown);
    }

    void aUrlIsThereOnce()
    {
        QCOMPARE(m_run->watchList.add({newJob(1), newJob(2), newJob(1)}), (QList<JobId>{1, 2}));
        QCOMPARE(m_run->watchList.add({newJob(1), newJob(2)}), QList<JobId>());
        QCOMPARE(m_run->listed(), (QList<JobId>{1, 2}));
        m_run->answer(1, 1, "completed");
        m_run->watchList.remove({1});
        QCOMPARE(m_run->watchList.add({newJob(1)}), QList<JobId>()); // it has ended, and nothing would be new
    }

    void anUnknownOutcomeOfTheHistoryIsTriedAgain()
    {
        m_run->watchList.add({newJob(1)});
        m_run->watchList.forgetUrls({1});
        m_run->watchList.remove({1});
        QCOMPARE(m_run->watchList.store().load({1}).front().section, Section::History);
        QCOMPARE(m_run->watchList.add({newJob(1)}), QList<JobId>{2});
    }

    void whatNobodyWasToldIsToldByTheNextStart()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        m_run->answer(1, 1, "completed");
        m_run->answer(2, 2, "failed");
        connect(&m_run->watchList, &WatchList::closing, &m_run->watchList, [this] { m_run->watchList.tellNextTime({2}); });
        m_run->watchList.close();
        kill();
        QTRY_COMPARE(m_run->returned.size(), 1);
        const auto summary = m_run->returned.first().first().value<MissedOutcomesSummary>();
        QCOMPARE(summary.failed, 1);
        QCOMPARE(summary.ids, QList<JobId>{2});
        m_run->watchList.close();
        kill();
        QTest::qWait(0);
        QCOMPARE(m_run->returned.size(), 0); // once
    }

    void whatUndoBringsBackIsWhereItWas()
    {
        m_run->watchList.add({newJob(1), newJob(2), newJob(3), newJob(4), newJob(5)});
        m_run->watchList.remove({1, 3, 4});
        QCOMPARE(m_run->watchList.undo(), (QList<JobId>{1, 3, 4}));
        QCOMPARE(m_run->listed(), (QList<JobId>{1, 2, 3, 4, 5}));
    }

    void aClockSetBackOnceKeepsNothingForYears()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        m_run->answer(2, 2, "completed");
        m_run->watchList.remove({1, 2});
        m_wall = noon.addYears(-10);
        kill();
        for (int start = 0; start < 5; ++start) {
            m_wall = noon.addDays(2 + start);
            kill();
        }
        QCOMPARE(m_run->watchList.store().load({1}).size(), std::size_t(0));
        m_run->watchList.setRetention(std::chrono::days(2));
        m_run->watchList.checkStore();
        QCOMPARE(m_run->watchList.store().load({2}).size(), std::size_t(0));
    }

    void whatAClockThatWasAheadRemovedIsNotKeptForYears()
    {
        m_run->watchList.add({newJob(1)});
        m_wall = noon.addYears(10);
        m_run->watchList.remove({1});
        m_wall = noon.addDays(1);
        kill();
        for (int start = 0; start < 3; ++start) {
            m_wall = noon.addDays(3 + start);
            kill();
        }
        QCOMPARE(m_run->watchList.store().load({1}).size(), std::size_t(0));
    }

    void aNoteIsKeptWhereverItsJobIs_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("removed");
        QTest::newRow("a job that runs") << QByteArray("inProgress") << false;
        QTest::newRow("a job that has ended") << QByteArray("failed") << false;
        QTest::newRow("a job in the history") << QByteArray("failed") << true;
        QTest::newRow("a job that was just removed while it ran") << QByteArray("inProgress") << true;
    }

    void aNoteIsKeptWhereverItsJobIs()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, removed);
        m_run->watchList.add({newJob(1)});
        m_run->answer(1, 1, status, 40);
        m_run->watchList.flush();
        if (removed)
            m_run->watchList.remove({1});
        const auto before = m_run->watchList.store().load({1}).front();
        QVERIFY(m_run->watchList.setNote(1, u"  Ask Anna\nabout 2019 🎉 \n"_s));
        kill();
        const auto after = m_run->watchList.store().load({1}).front();
        QCOMPARE(after.job.note, u"Ask Anna\nabout 2019 🎉"_s);
        QCOMPARE(after.section, before.section);
        QCOMPARE(after.job.progress.state, before.job.progress.state);
        QVERIFY(after.job.url == before.job.url || hasEnded(after.job.progress.state));
        QCOMPARE(m_run->watchList.store().ended(u"anna 2019"_s, {}, 9).size(), std::size_t(status == "failed"));
    }

    void whatAPersonMarkedComesBack()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        m_run->answer(1, 1, "failed");
        m_run->watchList.flush();
        m_run->model.setHandled({1}, true);
        m_run->model.setTellMe({2}, true);
        m_run->model.setBatch({1, 2}, u"Sales"_s);
        kill();
        QVERIFY(m_run->model.find(1)->handled && !m_run->model.find(2)->handled);
        QVERIFY(!m_run->model.find(1)->tellMe && m_run->model.find(2)->tellMe);
        QCOMPARE(m_run->model.find(2)->batch, u"Sales"_s);
        QCOMPARE(m_run->model.summary().needAttention, 0);
        m_wall = m_wall.addDays(2); // nobody has to look at it
        kill();
        QVERIFY(!m_run->model.find(1));
        QCOMPARE(m_run->watchList.store().load({1}).front().section, Section::History);
    }

    void aNoteForNoJobIsRefused()
    {
        QVERIFY(!m_run->watchList.setNote(7, u"x"_s));
        QCOMPARE(m_run->faulted.size(), 0);
    }

    void afterAnMissedOutcomesThereIsOneSummary()
    {
        m_run->watchList.add({newJob(1), newJob(2), newJob(3), newJob(4)});
        m_run->answer(1, 1, "inProgress", 40);
        m_run->watchList.flush();
        m_wall = m_wall.addSecs(7200);
        kill();
        m_run->answer(1, 1, "completed");
        m_run->answer(2, 2, "failed");
        m_run->answer(3, 3, "cancelled");
        QCOMPARE(m_run->returned.size(), 0);
        m_run->answer(4, 4, "inProgress", 10);
        QTRY_COMPARE(m_run->returned.size(), 1);
        const auto summary = m_run->returned.first().first().value<MissedOutcomesSummary>();
        QCOMPARE(summary.completed, 1);
        QCOMPARE(summary.failed, 1);
        QCOMPARE(summary.cancelled, 1);
        QCOMPARE(summary.unknown, 0);
        QCOMPARE(summary.ids, (QList<JobId>{1, 2, 3}));
        QCOMPARE(m_run->noticed.size(), 0);
        // The honest window: from the last report to now.
        QCOMPARE(m_run->model.find(1)->progress.endedAfter, noon);
        QCOMPARE(m_run->model.find(1)->progress.endedAt, noon.addSecs(7200));
        m_run->answer(4, 4, "completed");
        QTRY_COMPARE(m_run->noticed.size(), 1);
    }

    void withoutAConnectionNothingIsKnownYet()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        kill();
        for (const int number : {1, 2})
            m_run->poller.takeReply(
                number, {.fault = TransportFault::NoConnection, .requestUrl = quietUrl(number).toUrl()});
        m_run->answer(1, 1, "completed");
        m_run->answer(2, 2, "inProgress", 40);
        QTRY_COMPARE(m_run->returned.size(), 1);
        QCOMPARE(m_run->returned.first().first().value<MissedOutcomesSummary>().ids, QList<JobId>{1});
        QCOMPARE(m_run->noticed.size(), 0);
    }

    void whatCannotBeStoredIsToldOnceAndStoredWhenThereIsRoom()
    {
        m_run->watchList.add({newJob(1)});
        {
            const NoRoom noRoom;
            m_run->answer(1, 1, "completed");
            QTRY_COMPARE(m_run->noticed.size(), 1); // people must hear of it all the same
            m_run->watchList.flush();
            m_run->watchList.flush();
            QCOMPARE(m_run->noticed.size(), 1);
            QCOMPARE(m_run->faulted.size(), 1);
            QVERIFY(m_run->hasUrl(1)); // as on disk
            QCOMPARE(m_run->watchList.add({newJob(2)}), QList<JobId>{2});
            QVERIFY(m_run->watchList.fault()); // so that whoever added it hears of that
        }
        const QSignalSpy mended(&m_run->watchList, &WatchList::mended);
        m_run->watchList.flush();
        QCOMPARE(mended.size(), 1);
        QVERIFY(!m_run->watchList.fault());
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Completed);
        QVERIFY(!isOnDisk(1));
        kill();
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Completed);
        m_run->watchList.flush();
        QCOMPARE(m_run->noticed.size() + m_run->returned.size(), 0);
    }

    /// The sentence of the fault says so: what was not stored is asked for and told again.
    void whatWasNeverStoredIsToldAgainByTheNextRun()
    {
        m_run->watchList.add({newJob(1)});
        {
            const NoRoom noRoom;
            m_run->answer(1, 1, "completed");
            m_run->watchList.flush();
            QCOMPARE(m_run->noticed.size(), 1);
            m_run.reset();
        }
        restart();
        QCOMPARE(m_run->model.find(1)->progress.state, JobState::Pending);
        QVERIFY(m_run->hasUrl(1));
        m_run->answer(1, 1, "completed");
        QTRY_COMPARE(m_run->returned.size(), 1);
        QCOMPARE(m_run->noticed.size(), 0);
    }

    void whatCannotBeStoredIsWatchedAllTheSame()
    {
        {
            const NoRoom noRoom;
            QCOMPARE(m_run->watchList.add({newJob(1)}), QList<JobId>{1});
            QCOMPARE(m_run->faulted.size(), 1);
        }
        QCOMPARE(m_run->watchList.add({newJob(2)}), QList<JobId>{2});
        m_run->watchList.flush();
        kill();
        QCOMPARE(m_run->listed(), (QList<JobId>{1, 2}));
        QVERIFY(m_run->hasUrl(1));
    }

    void aRemovalThatCannotBeStoredIsStoredLater()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        {
            const NoRoom noRoom;
            m_run->watchList.remove({1});
            QCOMPARE(m_run->faulted.size(), 1);
            QCOMPARE(m_run->listed(), QList<JobId>{2});
        }
        m_run->watchList.flush();
        kill();
        QCOMPARE(m_run->listed(), QList<JobId>{2});
        QCOMPARE(idsOf(m_run->watchList.recentlyRemoved()), QList<JobId>{1});
    }

    void percentagesAreStoredWithTheNextOutcome()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        const auto stored = [this] {
            return m_run->watchList.store().load({1}).front().job.progress.percentageComplete;
        };
        m_run->answer(1, 1, "inProgress", 40);
        m_run->answer(1, 1, "inProgress", 41);
        QVERIFY(!stored()); // not with each answer
        m_run->answer(2, 2, "completed", 100);
        QTRY_COMPARE(stored(), 41.0);
    }

    void estimatesComeBackBeforeTheFirstAnswer()
    {
        m_run->watchList.add({newJob(1)});
        for (int percentage = 0; percentage <= 60; percentage += 5) {
            m_run->answer(1, 1, "inProgress", percentage);
            m_steady += 20s;
            m_wall = m_wall.addSecs(20);
        }
        const TimeLeft before = m_run->model.find(1)->timeLeft;
        QVERIFY(before.end);
        m_run->watchList.flush();
        kill();
        QVERIFY(m_run->model.find(1)->timeLeft == before);
    }

    void removingIsUndone()
    {
        m_run->watchList.add({newJob(1), newJob(2), newJob(3)});
        m_run->answer(2, 2, "completed");
        m_run->watchList.remove({1, 2});
        m_run->watchList.remove({3});
        QCOMPARE(m_run->listed(), QList<JobId>());
        QCOMPARE(idsOf(m_run->watchList.recentlyRemoved()), (QList<JobId>{1, 3}));
        QCOMPARE(m_run->watchList.undo(), QList<JobId>{3});
        QCOMPARE(m_run->watchList.undo(), (QList<JobId>{1, 2}));
        QVERIFY(!m_run->watchList.canUndo());
        QCOMPARE(m_run->watchList.undo(), QList<JobId>());
        kill();
        QCOMPARE(m_run->listed(), (QList<JobId>{1, 2, 3}));
        QVERIFY(m_run->hasUrl(1));
    }

    void removedJobsSurviveARestart()
    {
        m_run->watchList.add({newJob(1)});
        m_run->watchList.remove({1});
        kill();
        QCOMPARE(m_run->listed(), QList<JobId>());
        QCOMPARE(m_run->watchList.restore({1}), QList<JobId>{1});
        QCOMPARE(m_run->watchList.restore({1}), QList<JobId>());
        QVERIFY(m_run->hasUrl(1));
        m_run->watchList.remove({1});
        for (int day = 0; day < 2; ++day) {
            m_wall = m_wall.addDays(1).addSecs(1);
            kill();
        }
        QVERIFY(m_run->watchList.recentlyRemoved().empty());
        QVERIFY(!isOnDisk(1));
    }

    void aRemovedUrlPastedAgainIsWatchedOnce()
    {
        m_run->watchList.add({newJob(1)});
        m_run->watchList.remove({1});
        QVERIFY(!m_run->watchList.known(quietUrl(1)));
        QCOMPARE(m_run->watchList.add({newJob(1)}), QList<JobId>{2});
        QCOMPARE(m_run->watchList.undo(), QList<JobId>());
        QCOMPARE(m_run->listed(), QList<JobId>{2});
    }

    void endedJobsLeaveTheListAfterADay()
    {
        m_run->watchList.add({newJob(1), newJob(2), newJob(3)});
        m_run->answer(1, 1, "completed");
        m_run->answer(2, 2, "failed");
        m_run->watchList.flush();
        m_wall = m_wall.addSecs(86'300);
        kill();
        QCOMPARE(m_run->listed(), (QList<JobId>{1, 2, 3}));
        m_wall = m_wall.addSecs(200);
        kill();
        QCOMPARE(m_run->listed(), (QList<JobId>{2, 3})); // a failed one waits for somebody
        QCOMPARE(idsOf(m_run->watchList.store().ended({}, {}, 10)), (QList<JobId>{2, 1}));
        m_run->watchList.forget({2});
        QCOMPARE(m_run->listed(), QList<JobId>{3});
        QCOMPARE(idsOf(m_run->watchList.store().ended({}, {}, 10)), QList<JobId>{1});
    }

    void aClockThatJumpsAheadEmptiesNothing()
    {
        m_run->watchList.add({newJob(1), newJob(2)});
        m_run->answer(1, 1, "completed");
        m_run->watchList.remove({1, 2});
        m_wall = m_wall.addYears(10);
        kill();
        QCOMPARE(m_run->watchList.store().load({1, 2}).size(), std::size_t(2));
        for (int start = 0; start < 5; ++start) {
            kill();
            QCOMPARE(m_run->watchList.store().load({1}).size(), std::size_t(1));
            m_wall = m_wall.addSecs(3600);
        }
        m_wall = m_wall.addYears(-20);
        kill();
        QCOMPARE(m_run->watchList.store().load({1}).size(), std::size_t(1));
    }

    void aClockSetBackMakesNoFalseWindow()
    {
        m_run->watchList.add({newJob(1)});
        m_run->answer(1, 1, "inProgress", 40);
        m_wall = m_wall.addSecs(-7200);
        m_run->answer(1, 1, "completed");
        QVERIFY(!m_run->model.find(1)->progress.endedAfter.isValid());
        QCOMPARE(m_run->model.find(1)->progress.endedAt, m_wall);
    }

    void whatAnotherComputerKnewIsTakenOnce()
    {
        StoredJob running{.job = {.url = quietUrl(3), .name = u"Running"_s, .watchedSince = noon}};
        StoredJob lost{.job = {.name = u"Lost"_s, .watchedSince = noon}};
        const std::vector<StoredJob> jobs{endedJob(1, noon), endedJob(2, noon), running, lost};
        QVERIFY(m_run->watchList.importJobs(jobs) == (ImportCounts{.watched = 1, .ended = 2, .withoutUrl = 1}));
        QVERIFY(m_run->watchList.importJobs(jobs) == (ImportCounts{.known = 3, .withoutUrl = 1}));
        QCOMPARE(m_run->watchList.store().load(Section::History).size(), std::size_t(2));
        QCOMPARE(m_run->model.rowCount(), 1);
        QVERIFY(!bytesIn(directory()).contains(tokenOf(1)));
    }

    void aJobThatAFileNamesTwiceIsTakenOnce()
    {
        StoredJob running{.job = {.url = quietUrl(3), .name = u"Running"_s, .watchedSince = noon}};
        StoredJob otherName = running;
        otherName.job.name = u"Another name"_s;
        StoredJob ended = endedJob(1, noon);
        ended.job.url.reset();
        QVERIFY(m_run->watchList.importJobs({running, running, otherName, ended, ended})
                == (ImportCounts{.watched = 1, .ended = 1, .known = 3}));
    }

    void anEndWithoutATimeIsFoundAllTheSame()
    {
        StoredJob ended = endedJob(1, {}, JobState::Failed);
        QVERIFY(m_run->watchList.importJobs({ended}) == (ImportCounts{.ended = 1}));
        const std::vector<StoredJob> found = m_run->watchList.store().ended({}, {}, 9);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().job.progress.endedAt, noon);
    }

private:
    QString directory() const { return m_directory->filePath(u"kept"_s); }
    bool isOnDisk(int number) const { return bytesIn(directory()).contains(tokenOf(number)); }
    void restart() { m_run = std::make_unique<Run>(directory(), m_steady, m_wall); }
    /// Ends the run without any of the farewells of an orderly end.
    void kill()
    {
        m_run.reset();
        restart();
        QVERIFY(!m_run->watchList.fault());
        QCOMPARE(m_run->faulted.size(), 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    SteadyTime m_steady{1h};
    QDateTime m_wall;
    std::unique_ptr<Run> m_run;
};

QTEST_GUILESS_MAIN(TestWatchList)
#include "tst_watchlist.moc"
