// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblistmodel.h"
#include "window/list/jobgroupmodel.h"
#include "window/list/jobtextmodel.h"

#include "support/jobexamples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::vector<Job> jobs(int count, JobId first = 1)
{
    std::vector<Job> jobs;
    for (JobId id = first; id < first + count; ++id)
        jobs.push_back({.id = id, .name = u"Job %1"_s.arg(id), .progress = inState(JobState::Running)});
    return jobs;
}

/// The ids from top to bottom, as a view walks through them.
QList<JobId> shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QList<JobId> ids;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (const auto id = index.data(JobListModel::IdRole).value<JobId>(); id != 0)
            ids.append(id);
        ids += shown(model, index);
    }
    return ids;
}

QStringList headings(const JobGroupModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        titles.append(u"%1 %2"_s.arg(index.data().toString()).arg(index.data(JobGroupModel::CountRole).toInt()));
    }
    return titles;
}

struct Models
{
    JobListModel jobs{0ms};
    JobTextModel texts{jobs, {[] { return SteadyTime(1h); }, [] { return now; }, [] { return 0.0; }}};
    JobGroupModel groups{texts};
};

/// What must be seen, found the simple way.
QList<JobId> expected(const Models &models, Grouping grouping, std::optional<JobGroup> only, int column)
{
    std::vector<Job> sorted = models.jobs.jobs();
    std::erase_if(sorted, [&](const Job &job) { return only && groupOf(job) != *only; });
    std::ranges::stable_sort(sorted, [&](const Job &left, const Job &right) {
        if (grouping == Grouping::Status && groupOf(left) != groupOf(right))
            return groupOf(left) < groupOf(right);
        const auto percentage = [](const Job &job) { return job.progress.percentageComplete.value_or(-1); };
        return column >= 0 && percentage(left) < percentage(right);
    });
    QList<JobId> ids;
    for (const Job &job : sorted)
        ids.append(job.id);
    return ids;
}

} // namespace

class TestJobGroupModel : public QObject
{
    Q_OBJECT

private slots:
    void eachJobIsUnderItsHeading()
    {
        Models models;
        const QAbstractItemModelTester tester(&models.groups);
        models.jobs.append(jobs(6));
        models.jobs.setProgress(1, inState(JobState::Completed));
        models.jobs.setProgress(3, inState(JobState::Failed));
        models.jobs.setProgress(4, inState(JobState::Pending));
        models.jobs.setProgress(5, inState(JobState::Cancelled));
        const QStringList wanted{u"Need attention 1"_s, u"No news 1"_s, u"Running 2"_s, u"Completed 1"_s,
                                 u"Ended otherwise 1"_s};
        QTRY_COMPARE(headings(models.groups), wanted);
        QCOMPARE(shown(models.groups), QList<JobId>({3, 4, 2, 6, 1, 5}));
        QCOMPARE(models.groups.shownIds(), QList<JobId>({3, 4, 2, 6, 1, 5}));
    }

    /// Views hear of changes in batches: when they are told of one row, others have changed as well.
    void anyChangesInOneBatchKeepTheOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<std::optional<JobGroup>>("only");
        QTest::addColumn<int>("column");
        const int progress = columnOf(JobColumn::Progress);
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("by status, play %u", seed) << seed << Grouping::Status << std::optional<JobGroup>() << -1;
            QTest::addRow("by status and progress, play %u", seed)
                << seed << Grouping::Status << std::optional<JobGroup>() << progress;
            QTest::addRow("ungrouped by progress, play %u", seed)
                << seed << Grouping::None << std::optional<JobGroup>() << progress;
            QTest::addRow("with the running ones shown, play %u", seed)
                << seed << Grouping::Status << std::optional(JobGroup::Running) << -1;
        }
    }

    void anyChangesInOneBatchKeepTheOrder()
    {
        QFETCH(quint32, seed);
        QFETCH(Grouping, grouping);
        QFETCH(std::optional<JobGroup>, only);
        QFETCH(int, column);
        int count = 12;
        Models models;
        models.groups.setGrouping(grouping);
        models.groups.showOnly(only);
        models.groups.sort(column);
        const QAbstractItemModelTester tester(&models.groups);
        models.jobs.append(jobs(count));
        QRandomGenerator chance(seed);
        for (int batch = 0; batch < 14; ++batch) {
            for (int change = chance.bounded(1, count); change > 0; --change) {
                static constexpr std::array states{JobState::Running, JobState::Completed, JobState::Failed,
                                                   JobState::Pending};
                JobProgress progress = inState(states[static_cast<std::size_t>(chance.bounded(4))]);
                progress.percentageComplete = chance.bounded(5);
                models.jobs.setProgress(chance.bounded(1, count + 1), progress);
            }
            if (batch == 7)
                models.jobs.take({2, 3, 9});
            if (batch == 12) {
                models.jobs.append(jobs(60, count + 1)); // so many that all is placed anew
                count += 60;
            }
            QCoreApplication::processEvents();
            QCOMPARE(shown(models.groups), expected(models, grouping, only, column));
            for (const JobId id : models.groups.shownIds())
                QCOMPARE(models.groups.indexOf(id).data(JobListModel::IdRole).value<JobId>(), id);
        }
        QList<JobId> all;
        for (const Job &job : models.jobs.jobs())
            all.append(job.id);
        models.jobs.take(all);
        QCOMPARE(shown(models.groups), QList<JobId>());
    }

    void aRowDoesNotMoveWhileTheListIsHeld()
    {
        Models models;
        const QAbstractItemModelTester tester(&models.groups);
        models.jobs.append(jobs(4));
        models.groups.setHeld(true);
        QSignalSpy changed(&models.groups, &QAbstractItemModel::dataChanged);
        models.jobs.setProgress(3, inState(JobState::Failed));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(shown(models.groups), QList<JobId>({1, 2, 3, 4}));
        models.groups.setHeld(false);
        QCOMPARE(shown(models.groups), QList<JobId>({3, 1, 2, 4}));
    }

    void onlyTheCellsThatChangedAreTold_data()
    {
        QTest::addColumn<JobProgress>("progress");
        QTest::addColumn<QList<JobColumn>>("columns");
        JobProgress answered = inState(JobState::Running);
        answered.answeredAt = now;
        JobProgress further = inState(JobState::Running);
        further.percentageComplete = 12;
        QTest::newRow("an answer without news")
            << answered << QList<JobColumn>{JobColumn::Status, JobColumn::Time};
        QTest::newRow("a percentage, which the icon shows too")
            << further << QList<JobColumn>{JobColumn::Name, JobColumn::Progress, JobColumn::Status, JobColumn::Time};
    }

    void onlyTheCellsThatChangedAreTold()
    {
        QFETCH(JobProgress, progress);
        QFETCH(QList<JobColumn>, columns);
        Models models;
        models.jobs.append(jobs(3));
        QSignalSpy changed(&models.groups, &QAbstractItemModel::dataChanged);
        models.jobs.setProgress(2, progress);
        QTRY_VERIFY(!changed.isEmpty());
        QList<JobColumn> told;
        for (const QList<QVariant> &one : changed) {
            QCOMPARE(one[0], one[1]); // a single cell, which a view paints alone
            told.append(static_cast<JobColumn>(one[0].toModelIndex().column()));
            QCOMPARE(one[0].toModelIndex().data(JobListModel::IdRole).value<JobId>(), 2);
        }
        QCOMPARE(told, columns);
    }

    void aSearchFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<JobId>>("found");
        QTest::newRow("words of the name in any order") << u"a proj"_s << QList<JobId>{7};
        QTest::newRow("the note") << u"anna"_s << QList<JobId>{2};
        QTest::newRow("the batch") << u"finance"_s << QList<JobId>{3};
        QTest::newRow("the place") << u"contoso"_s << QList<JobId>{4};
        QTest::newRow("the code of a failure") << u"nameAlready"_s << QList<JobId>{5};
        QTest::newRow("the status as it is told") << u"failed"_s << QList<JobId>{5};
        QTest::newRow("nothing") << u"nothing of the kind"_s << QList<JobId>();
        QTest::newRow("all, where nothing is searched") << QString() << QList<JobId>({5, 1, 2, 3, 4, 6, 7});
    }

    void aSearchFinds()
    {
        QFETCH(QString, text);
        Models models;
        const QAbstractItemModelTester tester(&models.groups);
        std::vector<Job> some = jobs(7);
        some[6].name = u"Project A"_s;
        some[1].note = u"Ask Anna"_s;
        some[2].batch = u"Finance"_s;
        some[3].place.tenant = u"contoso"_s;
        some[4].progress = failed(u"nameAlreadyExists"_s);
        models.jobs.append(std::move(some));
        models.groups.search(text);
        QTEST(shown(models.groups), "found");
    }

    void headingsOfBatchesCountWhatIsBelowThem()
    {
        Models models;
        const QAbstractItemModelTester tester(&models.groups);
        std::vector<Job> some = jobs(5);
        some[0].batch = some[3].batch = u"Beta"_s;
        some[1].batch = u"alpha"_s;
        some[3].progress = inState(JobState::Completed);
        models.jobs.append(std::move(some));
        models.groups.setGrouping(Grouping::Batch);
        QCOMPARE(headings(models.groups), QStringList({u"alpha 1"_s, u"Beta 2"_s, u"No batch 2"_s}));
        const Summary beta = models.groups.summaryOf(models.groups.index(1, 0));
        QCOMPARE(beta.completed, 1);
        QCOMPARE(beta.running, 1);
        models.jobs.setBatch({2}, u"Beta"_s);
        QCOMPARE(headings(models.groups), QStringList({u"Beta 3"_s, u"No batch 2"_s}));
    }

    void whatPointsToARowFollowsIt()
    {
        Models models;
        models.jobs.append(jobs(100));
        const QPersistentModelIndex row = models.groups.indexOf(70);
        models.jobs.setProgress(70, inState(JobState::Failed));
        QTRY_COMPARE(row.row(), 0);
        models.groups.sort(columnOf(JobColumn::Name), Qt::DescendingOrder);
        QCOMPARE(row.data(JobListModel::IdRole).value<JobId>(), 70);
        models.groups.search(u"Job 7"_s);
        QCOMPARE(row.data(JobListModel::IdRole).value<JobId>(), 70);
        models.groups.search(u"Job 8"_s);
        QVERIFY(!row.isValid());
    }

    void namesAreSortedAsPeopleCount()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        Models models;
        models.jobs.append(jobs(11));
        models.groups.setGrouping(Grouping::None);
        models.groups.sort(columnOf(JobColumn::Name));
        QCOMPARE(shown(models.groups), QList<JobId>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    }
};

QTEST_GUILESS_MAIN(TestJobGroupModel)
#include "tst_jobgroupmodel.moc"
