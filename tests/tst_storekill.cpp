// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobstore.h"

#include "support/storeexamples.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// A program that is killed in the middle of everything: what it acknowledged is there when the next one starts.
class TestStoreKill : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_added.clear();
        m_told.clear();
        m_removed.clear();
        m_restored.clear();
        m_removals = 0;
    }

    void nothingIsLost_data()
    {
        QTest::addColumn<quint32>("kills");
        QTest::newRow("killed ten times") << 10U;
        QTest::newRow("killed two hundred times") << 200U;
    }

    void nothingIsLost()
    {
        QFETCH(quint32, kills);
        QRandomGenerator chance(42);
        for (quint32 run = 0; run < kills; ++run) {
            runAndKill(run, chance.bounded(1, 90));
            if (QTest::currentTestFailed())
                return;
            check();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_added.size() > kills / 2);
        QVERIFY(m_told.size() > kills / 4);
        QVERIFY(m_removals > kills / 2);
    }

private:
    /// Kills the worker when it has acknowledged @p lines things, wherever it is by then.
    void runAndKill(quint32 seed, int lines)
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QStringLiteral(STOREWORKER), {m_directory->path(), QString::number(seed)});
        for (int read = 0; read < lines;) {
            QVERIFY(worker.canReadLine() || worker.waitForReadyRead());
            while (worker.canReadLine()) {
                note(worker.readLine());
                ++read;
            }
        }
        worker.kill();
        QVERIFY(worker.waitForFinished());
        while (worker.canReadLine()) // said before it died
            note(worker.readLine());
    }

    void note(const QByteArray &line)
    {
        const QList<QByteArray> words = line.simplified().split(' ');
        const JobId id = words.value(1).toLongLong();
        if (words.first() == "added") {
            QVERIFY2(!m_added.contains(id), "an id was given twice");
            m_added.insert(id);
        } else if (words.first() == "told") {
            QVERIFY2(!m_told.contains(id), "an outcome was told twice");
            m_told.insert(id);
        } else if (words.first() == "removing" || words.first() == "restoring") {
            m_removed.remove(id); // on its way
            m_restored.remove(id);
        } else if (words.first() == "removed") {
            m_removed.insert(id);
            ++m_removals;
        } else if (words.first() == "restored") {
            m_restored.insert(id);
        } else {
            QVERIFY2(words.first() == "started", line.constData());
        }
    }

    void check()
    {
        const OpenedStore opened = JobStore::open(m_directory->path(), noon);
        QVERIFY(!opened.fault);
        QVERIFY(opened.store->isSound());
        QHash<JobId, JobState> stored;
        QHash<JobId, Section> sections;
        for (const Section section : {Section::List, Section::Removed, Section::History}) {
            for (const StoredJob &job : opened.store->load(section)) {
                QVERIFY2(!stored.contains(job.job.id), "a job is there twice");
                stored.insert(job.job.id, job.job.progress.state);
                sections.insert(job.job.id, section);
            }
        }
        for (const JobId id : std::as_const(m_added))
            QVERIFY2(stored.contains(id), "an acknowledged job is lost");
        for (const JobId id : std::as_const(m_removed)) {
            const Section expected = stored.value(id) == JobState::Completed ? Section::History : Section::Removed;
            QVERIFY2(sections.value(id) == expected, "a removed job came back, or is not where it can be found");
        }
        for (const JobId id : std::as_const(m_restored))
            QVERIFY2(sections.value(id) == Section::List, "a restored job is gone again");
        const QByteArray bytes = bytesIn(m_directory->path());
        for (const JobId id : std::as_const(m_told)) {
            QVERIFY2(stored.value(id) == JobState::Completed, "an acknowledged outcome is lost");
            QVERIFY2(!bytes.contains(tokenOf(id)), "the URL of a job that has ended is still there");
        }
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QSet<JobId> m_added;
    QSet<JobId> m_told;
    QSet<JobId> m_removed;  ///< acknowledged, and nothing since
    QSet<JobId> m_restored; ///< the same
    quint32 m_removals = 0;
};

QTEST_GUILESS_MAIN(TestStoreKill)
#include "tst_storekill.moc"
