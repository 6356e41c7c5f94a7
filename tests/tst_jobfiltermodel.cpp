// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblistmodel.h"
#include "window/list/jobfiltermodel.h"

#include "support/jobexamples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace {

std::vector<Job> jobs(int count)
{
    std::vector<Job> jobs;
    for (JobId id = 1; id <= count; ++id)
        jobs.push_back({.id = id, .name = QString::number(id), .progress = inState(JobState::Running)});
    return jobs;
}

QList<JobId> shown(const QAbstractItemModel &model)
{
    QList<JobId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(JobListModel::IdRole).value<JobId>());
    return ids;
}

/// By group, and within one as added.
QList<JobId> expected(const JobListModel &model, std::optional<JobGroup> only = {})
{
    std::vector<Job> sorted = model.jobs();
    std::ranges::stable_sort(sorted, {}, [](const Job &job) { return groupOf(job.progress); });
    QList<JobId> ids;
    for (const Job &job : sorted) {
        if (!only || groupOf(job.progress) == *only)
            ids.append(job.id);
    }
    return ids;
}

} // namespace

class TestJobFilterModel : public QObject
{
    Q_OBJECT

private slots:
    void needingAttentionThenRunningThenEnded()
    {
        JobListModel model(0ms);
        JobFilterModel order;
        order.setSourceModel(&model);
        const QAbstractItemModelTester tester(&order);
        model.append(jobs(4));
        model.setProgress(1, inState(JobState::Completed));
        model.setProgress(3, inState(JobState::Failed));
        QTRY_COMPARE(shown(order), QList<JobId>({3, 2, 4, 1}));
    }

    /// Views hear of changes in batches: when they are told of one row, others have changed as well.
    void anyChangesInOneBatchKeepTheOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<std::optional<JobGroup>>("only");
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QTest::addRow("with all shown, play %u", seed) << seed << std::optional<JobGroup>();
            QTest::addRow("with the running ones shown, play %u", seed) << seed << std::optional(JobGroup::Running);
        }
    }

    void anyChangesInOneBatchKeepTheOrder()
    {
        QFETCH(quint32, seed);
        QFETCH(std::optional<JobGroup>, only);
        constexpr int Count = 12;
        JobListModel model(0ms);
        JobFilterModel order;
        order.setSourceModel(&model);
        order.showOnly(only);
        const QAbstractItemModelTester tester(&order);
        model.append(jobs(Count));
        QRandomGenerator chance(seed);
        for (int batch = 0; batch < 20; ++batch) {
            for (int change = chance.bounded(1, Count); change > 0; --change) {
                static constexpr std::array states{JobState::Running, JobState::Completed, JobState::Failed,
                                                   JobState::Unknown};
                model.setProgress(chance.bounded(1, Count + 1),
                                  inState(states[static_cast<std::size_t>(chance.bounded(4))]));
            }
            QTRY_COMPARE(shown(order), expected(model, only));
        }
    }

    void aSearchFindsWordsOfNameAndNote()
    {
        JobListModel model(0ms);
        JobFilterModel order;
        order.setSourceModel(&model);
        model.append(jobs(12));
        model.rename(7, QStringLiteral("Project A"));
        order.search(QStringLiteral("a proj"));
        QCOMPARE(shown(order), QList<JobId>{7});
        order.search(QStringLiteral("nothing of the kind"));
        QCOMPARE(shown(order), QList<JobId>());
        order.search({});
        QCOMPARE(order.rowCount(), 12);
    }
};

QTEST_GUILESS_MAIN(TestJobFilterModel)
#include "tst_jobfiltermodel.moc"
