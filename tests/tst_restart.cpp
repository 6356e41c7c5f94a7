// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "simulator/monitorserver.h"
#include "store/jobstore.h"

#include "support/filebytes.h"
#include "support/storeexamples.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The real program, ended in all kinds of ways: what the next start finds.
class TestRestart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<MonitorServer>(systemClock());
        QVERIFY(m_server->listen());
        m_program = std::make_unique<Program>();
        m_program->useOffscreen();
    }

    void cleanup()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void theEndOfTheSessionAsksNobodyAndLosesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM, as a logout sends it") << SIGTERM;
        QTest::newRow("SIGHUP, as a closed terminal sends it") << SIGHUP;
        QTest::newRow("SIGINT, as Ctrl+C sends it") << SIGINT;
    }

    void theEndOfTheSessionAsksNobodyAndLosesNothing()
    {
        QFETCH(int, signal);
        const MonitorUrl url = *m_server->add(Scenario::Steady, 1h);
        start({plainText(url)});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requestCount(url) >= 2, 60'000); // the first answer is in the list
        end(signal);
        const OpenedStore opened = JobStore::open(data(), noon);
        QVERIFY(!opened.fault);
        const std::vector<StoredJob> jobs = opened.store->load(Section::List);
        QCOMPARE(jobs.size(), std::size_t(1));
        QVERIFY(jobs.front().job.url == url);
        QVERIFY(jobs.front().job.progress.reportedAt.isValid()); // sooner than every few seconds
    }

    void whatIsAddedIsAskedAgainAfterAKill()
    {
        const MonitorUrl first = *m_server->add(Scenario::Steady, 1h);
        const MonitorUrl second = *m_server->add(Scenario::Steady, 1h);
        start({plainText(first), plainText(second)});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requestCount(first) > 0 && m_server->requestCount(second) > 0, 60'000);
        m_process.kill();
        QVERIFY(m_process.waitForFinished());
        const int before = m_server->requestCount(second);
        start({});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requestCount(second) > before, 60'000);
        end(SIGTERM);
        const OpenedStore opened = JobStore::open(data(), noon);
        QCOMPARE(opened.store->load(Section::List).size(), std::size_t(2));
    }

    void theTokenOfAnEndedJobIsInNoFile()
    {
        const MonitorUrl url = *m_server->add(Scenario::Steady, 3s);
        const QByteArray token = url.toUrl().path().section(u'/', -1).toUtf8();
        QVERIFY(token.size() > 16);
        start({plainText(url)});
        QTRY_VERIFY_WITH_TIMEOUT(allBytes().contains(token), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->endHeardAfter(url) && !allBytes().contains(token), 60'000);
        end(SIGTERM);
        QVERIFY(!allBytes().contains(token));
        const OpenedStore opened = JobStore::open(data(), noon);
        QCOMPARE(opened.store->load(Section::List).front().job.progress.state, JobState::Completed);
        QVERIFY(opened.store->known(url));
    }

    void itStartsWhateverItFinds_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("log");
        QTest::newRow("a damaged list") << QByteArray("no database\n").repeated(500) << QByteArray();
        QTest::newRow("a log without its list") << QByteArray() << QByteArray("the last copy of something");
    }

    void itStartsWhateverItFinds()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, log);
        QVERIFY(QDir().mkpath(data()));
        write(u"copyjobs.sqlite"_s, file);
        write(u"copyjobs.sqlite-wal"_s, log);
        const MonitorUrl url = *m_server->add(Scenario::Steady, 1h);
        start({plainText(url)});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requestCount(url) > 0, 60'000);
        end(SIGTERM);
        const QByteArray bytes = allBytes();
        QVERIFY(bytes.contains(file) && bytes.contains(log)); // set aside
        const OpenedStore opened = JobStore::open(data(), noon);
        QVERIFY(!opened.fault);
        QCOMPARE(opened.store->load(Section::List).size(), std::size_t(1));
    }

private:
    static QString plainText(const MonitorUrl &url) { return QString::fromLatin1(url.secret()); }
    QString home() const { return m_program->environment().value(u"HOME"_s); }
    QString data() const { return home() + "/.local/share/Copyjobs/Copyjobs"_L1; }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(data() + u'/' + name);
        if (bytes.isEmpty())
            return;
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void start(const QStringList &arguments)
    {
        m_program->start(m_process, arguments);
        QVERIFY(m_process.waitForStarted());
    }

    void end(int signal)
    {
        QCOMPARE(::kill(static_cast<pid_t>(m_process.processId()), signal), 0);
        QVERIFY(m_process.waitForFinished());
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 0);
    }

    /// Of all files that the program has written anywhere.
    QByteArray allBytes() const
    {
        QByteArray bytes;
        for (QDirIterator files(home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
            bytes += bytesOf(files.next());
        return bytes;
    }

    std::unique_ptr<MonitorServer> m_server;
    std::unique_ptr<Program> m_program;
    QProcess m_process;
};

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"
