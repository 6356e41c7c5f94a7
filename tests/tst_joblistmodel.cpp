// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

MonitorUrl urlOf(JobId id)
{
    return std::get<MonitorUrl>(MonitorUrl::parse(
        u"https://contoso.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/op%1?tempauth=v1.SECRET%1"_s.arg(
            id)));
}

Job jobOf(JobId id)
{
    const MonitorUrl url = urlOf(id);
    return {.id = id, .url = url, .place = url.place(), .name = u"Job %1"_s.arg(id)};
}

std::vector<Job> jobsOf(std::initializer_list<JobId> ids)
{
    std::vector<Job> jobs;
    for (const JobId id : ids)
        jobs.push_back(jobOf(id));
    return jobs;
}

JobProgress running(double percentage)
{
    JobProgress progress;
    progress.state = JobState::Running;
    progress.status = Status::InProgress;
    progress.percentageComplete = percentage;
    return progress;
}

QList<int> sorted(QList<int> roles)
{
    std::ranges::sort(roles);
    return roles;
}

} // namespace

class TestJobListModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<JobListModel>(std::chrono::milliseconds(0));
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void jobsKeepTheOrderTheyWereAddedIn()
    {
        m_model->append(jobsOf({1, 2}));
        m_model->append(jobsOf({3}));
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->index(2).data().toString(), u"Job 3"_s);
        QCOMPARE(m_model->indexOf(2).row(), 1);
        QVERIFY(!m_model->indexOf(9).isValid());
    }

    void addingNothingSaysNothing()
    {
        const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->append({});
        QCOMPARE(inserted.count(), 0);
    }

    void takenJobsComeBackInTheListsOrder()
    {
        m_model->append(jobsOf({1, 2, 3, 4, 5, 6}));
        const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const auto taken = m_model->take({6, 2, 3, 99, 2});
        QCOMPARE(taken.size(), 3U);
        QCOMPARE(taken[0].id, 2);
        QCOMPARE(taken[1].id, 3);
        QCOMPARE(taken[2].id, 6);
        QCOMPARE(removed.count(), 2); // neighbours go together
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->indexOf(5).row(), 2);
        QVERIFY(!m_model->find(2));
        QVERIFY(!m_model->idOf(urlOf(2)));
    }

    void aUrlIsFoundAgain()
    {
        m_model->append(jobsOf({1, 2}));
        QCOMPARE(m_model->idOf(urlOf(2)), std::optional<JobId>(2));
        QVERIFY(!m_model->idOf(urlOf(3)));
    }

    void aChangeNamesItsRoles_data()
    {
        QTest::addColumn<JobProgress>("before");
        QTest::addColumn<JobProgress>("after");
        QTest::addColumn<QList<int>>("roles");
        using R = JobListModel;
        JobProgress failed = running(10);
        failed.state = JobState::Failed;
        JobProgress other = running(10);
        other.requestId = u"r1"_s;
        QTest::newRow("nothing new") << running(10) << running(10) << QList<int>{};
        QTest::newRow("the percentage") << running(10) << running(20) << QList<int>{R::ProgressRole, R::PercentageRole};
        QTest::newRow("the first report, which moves it to those that run")
            << JobProgress() << running(10)
            << QList<int>{R::ProgressRole, R::StateRole, R::PercentageRole, R::GroupRole};
        QTest::newRow("the end moves it to another group")
            << running(10) << failed << QList<int>{R::ProgressRole, R::StateRole, R::GroupRole};
        QTest::newRow("something without a role of its own") << running(10) << other << QList<int>{R::ProgressRole};
    }

    void aChangeNamesItsRoles()
    {
        QFETCH(JobProgress, before);
        QFETCH(JobProgress, after);
        QFETCH(QList<int>, roles);
        auto jobs = jobsOf({1, 2, 3});
        jobs[1].progress = before;
        m_model->append(std::move(jobs));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setProgress(2, after);
        if (roles.isEmpty()) {
            QVERIFY(!changed.wait(20));
            return;
        }
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(sorted(changed[0][2].value<QList<int>>()), sorted(roles));
        QCOMPARE(m_model->index(1).data(JobListModel::ProgressRole).value<JobProgress>(), after);
    }

    void anTimeLeftIsARoleOfItsOwn()
    {
        m_model->append(jobsOf({1, 2}));
        const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());
        const TimeLeft timeLeft{.end = EndRange{noon, noon.addSecs(60)}};
        m_model->setProgress(1, running(50), timeLeft);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QTRY_COMPARE(changed.count(), 1);
        changed.clear();
        m_model->setProgress(1, running(50), timeLeft);
        m_model->setProgress(1, running(50), {.noEstimate = NoEstimate::TooEarly});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][2].value<QList<int>>(), QList<int>{JobListModel::TimeLeftRole});
        QCOMPARE(m_model->summary().end, std::optional<EndRange>());
        m_model->setProgress(1, running(50), timeLeft);
        QCOMPARE(m_model->summary().end, std::optional<EndRange>()); // the other has not said anything yet
        m_model->take({2});
        QCOMPARE(m_model->summary().end, timeLeft.end);
    }

    void manyChangesOfARowAreToldOnce()
    {
        m_model->append(jobsOf({1, 2}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        for (int percent = 0; percent < 50; ++percent)
            m_model->setProgress(2, running(percent));
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_model->index(1).data(JobListModel::PercentageRole).toDouble(), 49.0);
    }

    void changesAreToldBeforeRowsMove()
    {
        m_model->append(jobsOf({1, 2, 3}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setProgress(3, running(5));
        m_model->take({1});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->index(1).data(JobListModel::PercentageRole).toDouble(), 5.0);
    }

    void anUnknownJobChangesNothing()
    {
        m_model->append(jobsOf({1}));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setProgress(7, running(5));
        QVERIFY(!changed.wait(20));
    }

    void renaming_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a name") << u"Sales archive"_s << true << u"Sales archive"_s;
        QTest::newRow("blanks around it go") << u"  Sales\t archive \n"_s << true << u"Sales archive"_s;
        QTest::newRow("an empty name changes nothing") << QString() << false << u"Job 1"_s;
        QTest::newRow("a blank name changes nothing") << u" \t "_s << false << u"Job 1"_s;
    }

    void renaming()
    {
        QFETCH(QString, name);
        QFETCH(bool, accepted);
        QFETCH(QString, expected);
        m_model->append(jobsOf({1}));
        QCOMPARE(m_model->setData(m_model->index(0), name, Qt::EditRole), accepted);
        QCOMPARE(m_model->index(0).data(JobListModel::NameRole).toString(), expected);
    }

    void aNoteKeepsItsLines()
    {
        m_model->append(jobsOf({1}));
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const QSignalSpy edited(m_model.get(), &JobListModel::edited);
        QVERIFY(m_model->setNote(1, u" Ask Anna\n about it \n"_s));
        QVERIFY(m_model->setNote(1, u"Ask Anna\n about it"_s)); // no news
        QVERIFY(!m_model->setNote(2, u"x"_s));
        QCOMPARE(m_model->index(0).data(JobListModel::NoteRole).toString(), u"Ask Anna\n about it"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{JobListModel::NoteRole});
        QCOMPARE(edited.size(), 1);
        QVERIFY(m_model->setNote(1, QString()));
        QCOMPARE(m_model->index(0).data(JobListModel::NoteRole).toString(), QString());
    }

    void aHandledJobNeedsNobodyUntilItMovesOn()
    {
        m_model->append(jobsOf({1, 2, 3}));
        JobProgress failed = running(40);
        failed.state = JobState::Failed;
        m_model->setProgress(1, failed);
        JobProgress unknown = running(40);
        unknown.state = JobState::Unknown;
        m_model->setProgress(2, unknown);
        QCOMPARE(m_model->summary().needAttention, 2);
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const QSignalSpy edited(m_model.get(), &JobListModel::edited);
        m_model->setHandled({1, 2, 7}, true);
        m_model->setHandled({1, 2}, true); // no news
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().first().value<QList<JobId>>(), (QList<JobId>{1, 2}));
        QCOMPARE(changed.last().at(2).value<QList<int>>(),
                 (QList<int>{JobListModel::HandledRole, JobListModel::GroupRole}));
        QCOMPARE(m_model->summary().needAttention, 0);
        QCOMPARE(m_model->summary().ended, 1);
        for (const int row : {0, 1}) {
            QCOMPARE(m_model->index(row).data(JobListModel::GroupRole).toInt(), static_cast<int>(JobGroup::EndedOtherwise));
            QVERIFY(m_model->index(row).data(JobListModel::HandledRole).toBool());
        }
        m_model->setProgress(2, failed);
        QCOMPARE(m_model->summary().needAttention, 1);
        QVERIFY(!m_model->find(2)->handled);
        m_model->setHandled({1}, false);
        QCOMPARE(m_model->summary().needAttention, 2);
    }

    void aJobCanBeGivenABatchAndAWishToBeTold()
    {
        m_model->append(jobsOf({1, 2, 3}));
        const QSignalSpy edited(m_model.get(), &JobListModel::edited);
        m_model->setBatch({1, 3}, u" Sales\n2019 "_s);
        m_model->setTellMe({3}, true);
        QCOMPARE(edited.size(), 2);
        QCOMPARE(m_model->index(0).data(JobListModel::BatchRole).toString(), u"Sales 2019"_s);
        QCOMPARE(m_model->index(1).data(JobListModel::BatchRole).toString(), QString());
        QCOMPARE(m_model->index(1).data(JobListModel::TellMeRole).toBool(), false);
        QCOMPARE(m_model->index(2).data(JobListModel::TellMeRole).toBool(), true);
    }

    void theSummaryFollows()
    {
        m_model->append(jobsOf({1, 2, 3}));
        JobProgress done = running(100);
        done.state = JobState::Completed;
        m_model->setProgress(1, done);
        m_model->setProgress(2, running(40));
        QCOMPARE(m_model->summary().total, 3);
        QCOMPARE(m_model->summary().completed, 1);
        QCOMPARE(m_model->summary().unsettled(), 2);
        m_model->take({1});
        QCOMPARE(m_model->summary().completed, 0);
    }

    void noRoleCarriesASecret()
    {
        m_model->append(jobsOf({1}));
        JobProgress progress = running(5);
        progress.problem = Problem{.kind = ProblemKind::Unreachable, .fault = TransportFault::NoConnection};
        m_model->setProgress(1, progress);
        QList<int> roles = m_model->roleNames().keys();
        for (int role = 0; role < JobListModel::GroupRole + 50; ++role)
            roles.append(role);
        for (const int role : std::as_const(roles)) {
            QString shown;
            QDebug(&shown) << m_model->index(0).data(role);
            QVERIFY2(!shown.contains(u"SECRET"_s) && !shown.contains(u"tempauth"_s), qPrintable(QString::number(role)));
        }
    }

private:
    std::unique_ptr<JobListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
