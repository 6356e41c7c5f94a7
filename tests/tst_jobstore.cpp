// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobstore.h"

#include "jobs/jobname.h"

#include "support/storeexamples.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Everything that a job can carry.
StoredJob fullJob()
{
    StoredJob stored = endedJob(7, noon, JobState::Failed);
    stored.job.expiry = noon.addDays(1);
    stored.job.batch = u"Vertrieb Süd"_s;
    stored.job.note = u"Zeile 1\nZeile 2 🎉"_s;
    JobProgress &progress = stored.job.progress;
    progress.status = Status::DeleteFailed;
    progress.statusWord = u"deleteFailed"_s;
    progress.percentageComplete = 61.4;
    progress.operation = u"ItemCopy"_s;
    progress.statusDescription = u"Completed 0/0 files"_s;
    progress.resourceId = u"01ABC"_s;
    progress.resourceLocation = u"https://contoso.sharepoint.com/_api/item"_s;
    progress.error = ServiceError{u"nameAlreadyExists"_s, u"Text"_s, {{u"nameAlreadyExists"_s, 4}, {{}, 1}}, {{u"a"_s, u"b"_s, u"c"_s}}};
    progress.problem = Problem{ProblemKind::Unreachable, TransportFault::TlsFailed, u"Firma Proxy CA"_s, 0, u"x"_s,
                               Instead::ProxyPage, u"text/html"_s, u"Blocked"_s, u"login.example"_s};
    progress.httpStatus = 502;
    progress.problemSince = noon.addSecs(1);
    progress.retryAt = noon.addSecs(2);
    progress.answeredAt = noon.addSecs(3);
    progress.reportedAt = noon.addSecs(4);
    progress.movedAt = noon.addSecs(5);
    progress.conclusiveAnswers = 2;
    progress.conclusiveSince = noon.addSecs(6);
    progress.requestId = u"b1f0"_s;
    progress.serverDate = u"Mon, 23 Nov 2026 12:00:00 GMT"_s;
    stored.history = {12.5F, {{1.0F, 10.0F}, {8.25F, 61.4F}}, 3.5F};
    return stored;
}

} // namespace

class TestJobStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup() { m_store.reset(); }

    void aJobComesBackAsItWas()
    {
        const StoredJob job = fullJob();
        QVERIFY(!m_store->add({job}));
        reopen();
        const std::vector<StoredJob> loaded = m_store->load(Section::List);
        QCOMPARE(loaded.size(), std::size_t(1));
        const Job &back = loaded.front().job;
        QCOMPARE(back.id, job.job.id);
        QVERIFY(back.url == job.job.url);
        QVERIFY(back.place == job.job.place);
        QVERIFY(back.expiry == job.job.expiry);
        QCOMPARE(back.name, job.job.name);
        QCOMPARE(back.batch, job.job.batch);
        QCOMPARE(back.note, job.job.note);
        QCOMPARE(back.watchedSince, job.job.watchedSince);
        QVERIFY(back.progress == job.job.progress);
        QVERIFY(loaded.front().history == job.history);
    }

    void anEmptyJobComesBackEmpty()
    {
        QVERIFY(!m_store->add({{.job = {.id = 1}}}));
        reopen();
        const std::vector<StoredJob> loaded = m_store->load(Section::List);
        QCOMPARE(loaded.size(), std::size_t(1));
        QVERIFY(!loaded.front().job.url);
        QVERIFY(!loaded.front().job.expiry);
        QVERIFY(!loaded.front().job.watchedSince.isValid());
        QVERIFY(loaded.front().job.progress == JobProgress());
    }

    void theOrderIsThatOfAdding()
    {
        QVERIFY(!m_store->add({storedJob(1), storedJob(2), storedJob(3)}));
        QVERIFY(!m_store->move({2}, Section::Removed, noon));
        QVERIFY(!m_store->move({2}, Section::List, noon));
        QCOMPARE(idsOf(m_store->load(Section::List)), (QList<JobId>{1, 2, 3}));
        QCOMPARE(m_store->lastId(), 3);
    }

    void anIdIsNeverGivenTwice()
    {
        QVERIFY(!m_store->add({storedJob(5)}));
        QVERIFY(!m_store->forget({5}));
        reopen();
        QCOMPARE(m_store->lastId(), 5);
    }

    void tenThousandJobsAreOneTransaction()
    {
        std::vector<StoredJob> jobs;
        for (JobId id = 1; id <= 10'000; ++id)
            jobs.push_back(storedJob(id));
        jobs.push_back({.job = {.id = 1}}); // the same id is no new job, and no reason to fail
        QVERIFY(!m_store->add(jobs));
        reopen();
        QCOMPARE(m_store->load(Section::List).size(), std::size_t(10'000));
    }

    void onlyTheOwnerCanReadIt()
    {
        const QString file = m_directory->filePath(u"kept/copyjobs.sqlite"_s);
        QCOMPARE(QFile::permissions(m_directory->filePath(u"kept"_s)) & Others, QFile::Permissions());
        QCOMPARE(QFile::permissions(file) & Others, QFile::Permissions());
        QVERIFY(!m_store->add({storedJob(1)}));
        QCOMPARE(QFile::permissions(file + "-wal"_L1) & Others, QFile::Permissions());
    }

    void aForgottenUrlIsInNoByte_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("of a job that stays") << false;
        QTest::newRow("of a job that goes") << true;
    }

    void aForgottenUrlIsInNoByte()
    {
        QFETCH(bool, whole);
        QRandomGenerator chance(whole ? 1 : 2);
        const std::array lengths{60, 300, 900, 2500, 4200};
        QList<JobId> alive;
        JobId last = 0;
        for (int round = 0; round < 12; ++round) {
            std::vector<StoredJob> fresh;
            for (int i = chance.bounded(1, 50); i > 0; --i) {
                fresh.push_back(storedJob(++last, lengths[static_cast<std::size_t>(chance.bounded(5))]));
                alive.append(last);
            }
            QVERIFY(!m_store->add(fresh));
            QVERIFY(!m_store->save(fresh));
            std::shuffle(alive.begin(), alive.end(), chance);
            const QList<JobId> gone = alive.first(chance.bounded(static_cast<int>(alive.size())));
            alive.remove(0, gone.size());
            QVERIFY(!(whole ? m_store->forget(gone) : m_store->forgetUrls(gone)));

            const QByteArray bytes = bytesIn(m_directory->filePath(u"kept"_s));
            for (JobId id = 1; id <= last; ++id)
                QVERIFY2(bytes.contains(tokenOf(id)) == alive.contains(id), "a token is where it must not be, or not where it must");
        }
        reopen();
        for (const StoredJob &stored : m_store->load(Section::List))
            QVERIFY(stored.job.url.has_value() == alive.contains(stored.job.id));
    }

    void aUrlIsKnownWhenItIsForgotten()
    {
        QVERIFY(!m_store->add({endedJob(1, noon), storedJob(2), storedJob(3)}));
        QVERIFY(!m_store->forgetUrls({1}));
        QVERIFY(!m_store->move({1}, Section::History, noon));
        QVERIFY(!m_store->move({3}, Section::Removed, noon));
        reopen();
        QVERIFY(m_store->known(urlOf(1)) == (KnownJob{1, u"Job 1"_s, false, JobState::Completed, noon}));
        QVERIFY(m_store->known(urlOf(2)) == (KnownJob{2, u"Job 2"_s, true, JobState::Pending, {}}));
        QVERIFY(!m_store->known(urlOf(3)));
        QVERIFY(!m_store->known(urlOf(4)));
    }

    void aRemovedJobIsReplacedByTheSameUrl()
    {
        QVERIFY(!m_store->add({storedJob(1)}));
        QVERIFY(!m_store->move({1}, Section::Removed, noon));
        StoredJob again = storedJob(1);
        again.job.id = 2;
        QVERIFY(!m_store->add({again}));
        QCOMPARE(idsOf(m_store->load(Section::Removed)), QList<JobId>());
        QCOMPARE(idsOf(m_store->load(Section::List)), QList<JobId>{2});
    }

    void whatIsOldIsForgotten()
    {
        StoredJob expired = storedJob(3);
        expired.job.expiry = noon.addSecs(-1);
        QVERIFY(!m_store->add({endedJob(1, noon.addDays(-91)), endedJob(2, noon.addDays(-89)), expired, storedJob(4), storedJob(5),
                               endedJob(6, noon.addDays(-91))}));
        QVERIFY(!m_store->move({1, 2}, Section::History, noon));
        QVERIFY(!m_store->move({3, 4}, Section::Removed, noon.addSecs(-60)));
        QVERIFY(!m_store->move({5}, Section::Removed, noon.addDays(-2)));
        QVERIFY(!m_store->forgetOld(noon.addDays(-90), noon.addDays(-1), noon));
        QCOMPARE(idsOf(m_store->load({1, 2, 3, 4, 5, 6})), (QList<JobId>{2, 4, 6}));
        const QByteArray bytes = bytesIn(m_directory->filePath(u"kept"_s));
        QVERIFY(!bytes.contains(tokenOf(3)));
        QVERIFY(!bytes.contains(tokenOf(5)));
        QVERIFY(bytes.contains(tokenOf(4)));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QList<JobId>>("found");
        const QList<JobId> all{3, 2, 1};
        QTest::newRow("nothing finds all, the last ended first") << QString() << all;
        QTest::newRow("blanks are nothing") << u"   "_s << all;
        QTest::newRow("a part of the name") << u"archiv"_s << QList<JobId>{1};
        QTest::newRow("capitals of any alphabet do not matter") << u"ÜBERSICHT"_s << QList<JobId>{2};
        QTest::newRow("every word must occur") << u"sales archiv"_s << QList<JobId>{1};
        QTest::newRow("the error's code") << u"namealreadyexists"_s << QList<JobId>{3};
        QTest::newRow("a percent sign is a character") << u"100%"_s << QList<JobId>{2};
        QTest::newRow("an underscore is a character") << u"_"_s << QList<JobId>{1};
        QTest::newRow("a quotation mark is a character") << u"' OR 1=1 --"_s << QList<JobId>();
        QTest::newRow("the secret is not searched") << u"SECRETTOKEN"_s << QList<JobId>();
        QTest::newRow("very many words") << u"q "_s.repeated(5000) << QList<JobId>();
    }

    void searches()
    {
        QFETCH(QString, search);
        StoredJob first = endedJob(1, noon);
        first.job.name = u"Archiv_2019"_s;
        StoredJob second = endedJob(2, noon.addSecs(1));
        second.job.name = u"übersicht 100%"_s;
        StoredJob third = endedJob(3, noon.addSecs(2), JobState::Failed);
        third.job.progress.error = ServiceError{.code = u"nameAlreadyExists"_s};
        StoredJob removed = endedJob(5, noon, JobState::Unknown);
        QVERIFY(!m_store->add({first, second, third, storedJob(4), removed}));
        QVERIFY(!m_store->move({5}, Section::Removed, noon));
        QVERIFY(!m_store->move({1}, Section::History, noon));
        QTEST(idsOf(m_store->ended(search, {}, 100)), "found");
    }

    void theHistoryComesPageByPage()
    {
        std::vector<StoredJob> jobs;
        for (JobId id = 1; id <= 25; ++id)
            jobs.push_back(endedJob(id, noon.addSecs(id / 5))); // several ended at the same moment
        QVERIFY(!m_store->add(jobs));
        QList<JobId> seen;
        std::optional<HistoryPlace> after;
        while (true) {
            const std::vector<StoredJob> page = m_store->ended({}, after, 4);
            if (page.empty())
                break;
            seen += idsOf(page);
            after = HistoryPlace{page.back().job.progress.endedAt, page.back().job.id};
        }
        QList<JobId> expected;
        for (JobId id = 25; id >= 1; --id)
            expected.append(id);
        QCOMPARE(seen, expected);
    }

    void hostileTextIsOnlyText()
    {
        StoredJob stored = endedJob(1, noon);
        stored.job.name = u"'; DROP TABLE job; --"_s + QChar(0) + u"🎉\u202E"_s + QString(100'000, u'ü');
        QVERIFY(!m_store->add({stored}));
        reopen();
        QCOMPARE(m_store->load(Section::List).front().job.name, shortName(stored.job.name));
    }

    void memoryForgets()
    {
        const auto memory = JobStore::inMemory();
        QVERIFY(!memory->isKept());
        QVERIFY(!memory->add({storedJob(1)}));
        QCOMPARE(idsOf(memory->load(Section::List)), QList<JobId>{1});
        QVERIFY(JobStore::inMemory()->load(Section::List).empty());
    }

private:
    static constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;

    void reopen()
    {
        m_store.reset();
        OpenedStore opened = JobStore::open(m_directory->filePath(u"kept"_s), noon);
        QVERIFY2(!opened.fault, opened.fault ? qPrintable(opened.fault->detail) : "");
        m_store = std::move(opened.store);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JobStore> m_store;
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_jobstore.moc"
