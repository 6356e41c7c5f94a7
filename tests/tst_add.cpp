// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "desktop/settings.h"
#include "desktop/singleinstance.h"
#include "watchlist/engine.h"
#include "simulator/monitorserver.h"
#include "watchlist/watchlist.h"
#include "window/mainwindow.h"
#include "window/messagereceiver.h"
#include "words/language.h"

#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// The window as the program has it, in this process, so that its list can be looked at.
struct Window
{
    explicit Window(const QString &folder)
        : settings(Settings::Keep::InMemory),  engine({JobStore::inMemory(), {}}, systemClock()),
          window({.watchList = engine.list,
                  .client = engine.client,
                                                                                 .language = language,
                                                                                 .settings = settings,
                                                                                 .clock = systemClock()}),
          receiver(window, systemClock()), instance(folder)
    {
        QObject::connect(&instance, &SingleInstance::received, &receiver, &MessageReceiver::receive);
    }

    Language language;
    Settings settings;
    Engine engine;
    MainWindow window;
    MessageReceiver receiver;
    SingleInstance instance;
};

} // namespace

class TestAdd : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QStandardPaths::setTestModeEnabled(true);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.listen());
        m_program.useOffscreen();
        m_folder = m_program.runtimeFolder() + u"/copyjobs"_s;
    }

    void aLoopOfSixtyIsOneBatchOfSixtyNamedRows()
    {
        Window window(m_folder);
        QCOMPARE(window.instance.start({}), SingleInstance::Role::First);
        for (int i = 1; i <= 60; ++i) {
            const auto result =
                m_program.run({u"add"_s, u"-"_s}, "Copy " + QByteArray::number(i) + '\t' + newUrl() + '\n');
            QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
            QCOMPARE(result.out, QByteArray());
        }
        const auto &jobs = window.engine.list.model().jobs();
        QCOMPARE(jobs.size(), 60U);
        QSet<QString> batches;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            QCOMPARE(jobs[i].name, u"Copy %1"_s.arg(i + 1));
            batches.insert(jobs[i].batch);
        }
        QCOMPARE(batches.size(), 1);
        QVERIFY(!batches.contains(QString()));
    }

    void nameAndBatchAreTaken()
    {
        Window window(m_folder);
        QCOMPARE(window.instance.start({}), SingleInstance::Role::First);
        const QByteArray input = newUrl() + '\n' + newUrl() + "\nOwn\t" + newUrl() + '\n';
        QCOMPARE(
            m_program.run({u"add"_s, u"--name"_s, u"Projekt"_s, u"--batch"_s, u"Vertrieb"_s, u"-"_s}, input).exitCode,
            0);
        const auto &jobs = window.engine.list.model().jobs();
        QCOMPARE(jobs.size(), 3U);
        QCOMPARE(jobs[0].name, u"Projekt"_s);
        QCOMPARE(jobs[1].name, u"Projekt 2"_s);
        QCOMPARE(jobs[2].name, u"Own"_s);
        for (const Job &job : jobs)
            QCOMPARE(job.batch, u"Vertrieb"_s);
    }

    void linesAreAddedAsTheyArrive()
    {
        Window window(m_folder);
        QCOMPARE(window.instance.start({}), SingleInstance::Role::First);
        QProcess process;
        m_program.start(process, {u"add"_s, u"-"_s});
        process.write("name,url\nA," + newUrl() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(window.engine.list.model().rowCount(), 1, 30'000);
        process.write("B," + newUrl() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(window.engine.list.model().rowCount(), 2, 30'000);
        QCOMPARE(process.state(), QProcess::Running);
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(window.engine.list.model().rowCount(), 2);
        QCOMPARE(window.engine.list.model().jobs()[1].name, u"B"_s);
    }

    void whatIsNothingIsRefusedAndNothingIsAdded()
    {
        Window window(m_folder);
        QCOMPARE(window.instance.start({}), SingleInstance::Role::First);
        const QString url = QString::fromLatin1(newUrl());
        QCOMPARE(m_program.run({u"add"_s, url, u"no such file"_s}).exitCode, 2);
        QCOMPARE(m_program.run({u"add"_s, url, u"http://contoso.sharepoint.com/monitor/1"_s}).exitCode, 65);
        QCOMPARE(m_program.run({u"add"_s, u"-"_s}, "nothing of interest\n").exitCode, 2);
        QCOMPARE(m_program.run({u"add"_s, u"-"_s}, "https://stranger.test/monitor/1\n").exitCode, 65);
        QCOMPARE(window.engine.list.model().rowCount(), 0);
    }

    void startsTheWindowAndReturnsAtOnce()
    {
        const auto parsed = m_server.add(Scenario::TwoMinutes);
        QCOMPARE(m_program.run({u"add"_s, u"-"_s}, "A\t" + parsed->secret() + '\n').exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount(*parsed) > 0, 30'000);

        // It goes on by itself, and is ended here by the process number in its lock.
        QFile lock(m_folder + u"/lock"_s);
        QVERIFY(lock.open(QIODevice::ReadOnly));
        const auto window = static_cast<pid_t>(lock.readLine().trimmed().toInt());
        QVERIFY(window > 1);
        QFile arguments(u"/proc/%1/cmdline"_s.arg(window));
        if (arguments.open(QIODevice::ReadOnly))
            QVERIFY(!arguments.readAll().contains("monitor"));
        QCOMPARE(::kill(window, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(::kill(window, 0) != 0, 30'000);
    }

    void withoutADisplayItSaysSo()
    {
        Program program;
        const auto result = program.run({u"add"_s, u"-"_s}, "A\t" + newUrl() + '\n');
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.contains(u"copyjobs wait"_s), qPrintable(result.errors));
    }

private:
    QByteArray newUrl() { return m_server.add(Scenario::TwoMinutes)->secret(); }

    Program m_program;
    MonitorServer m_server{systemClock()};
    QString m_folder;
};

QTEST_MAIN(TestAdd)
#include "tst_add.moc"
