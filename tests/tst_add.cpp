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
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

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
            m_program.run({u"add"_s, u"--name"_s, u"50 %2 of %1"_s, u"--batch"_s, u"Vertrieb"_s, u"-"_s}, input).exitCode,
            0);
        const auto &jobs = window.engine.list.model().jobs();
        QCOMPARE(jobs.size(), 3U);
        QCOMPARE(jobs[0].name, u"50 %2 of %1"_s);
        QCOMPARE(jobs[1].name, u"50 %2 of %1 2"_s);
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

    /// A limit of the process's stands for a disk that is full: what the window writes is refused.
    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a limit for every file") << u"ulimit -f 8; trap '' XFSZ; copyjobs add -"_s;
        QTest::newRow("a file system that is full")
            << u"unshare -rm bash -c 'mkdir -p ~/.local/share && mount -t tmpfs -o size=16k none ~/.local/share "
               "&& copyjobs add -'"_s;
    }
    void aFullDiskIsSaid()
    {
        QFETCH(QString, line);
        Program program;
        program.useOffscreen();
        if (line.startsWith(u"unshare"_s) && program.runShell(u"unshare -rm mount -t tmpfs none /mnt"_s).exitCode != 0)
            QSKIP("no file system may be mounted here");
        QByteArray input;
        for (int i = 1; i <= 20; ++i)
            input += "Copy " + QByteArray::number(i) + '\t' + newUrl() + '\n';
        const auto result = program.runShell(line, input);
        const auto list = program.runShell(u"copyjobs list | wc -l"_s);
        endWindowOf(program);
        QCOMPARE(result.errors,
                 u"The window could not store the jobs. They are watched, but will be lost when Copyjobs ends.\n"_s);
        QCOMPARE(result.exitCode, 74);
        QCOMPARE(list.out, "20\n");
    }

    void noWindowCanBeReached_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no X server") << u"DISPLAY=:87 copyjobs add -"_s;
        QTest::newRow("no compositor") << u"WAYLAND_DISPLAY=none copyjobs add -"_s;
        QTest::newRow("no such plug-in of Qt") << u"QT_QPA_PLATFORM=none copyjobs add -"_s;
        QTest::newRow("no display at all") << u"copyjobs add -"_s;
    }
    void noWindowCanBeReached()
    {
        QFETCH(QString, line);
        const auto result = Program().runShell(line, "A\t" + newUrl() + '\n');
        QCOMPARE(result.errors, u"The window of Copyjobs could not be reached or opened. To watch jobs in a terminal, use: "
                                "copyjobs wait\n"_s);
        QCOMPARE(result.exitCode, 1);
    }

    void theListFromAShell()
    {
        Program program;
        program.useOffscreen();
        const auto first = m_server.add(Scenario::TwoMinutes);
        QByteArray all; // what was printed
        const auto run = [&program, &all](const QString &line) {
            const auto result = program.runShell(u"copyjobs "_s + line);
            all += result.out + result.errors.toUtf8();
            return result;
        };
        const QByteArray input =
            "Project A\t" + first->secret() + "\nProject B\t" + newUrl() + "\nProject C\t" + newUrl() + '\n';
        QCOMPARE(program.runShell(u"copyjobs add --batch Sales -"_s, input).exitCode, 0);
        QCOMPARE(run(u"list | grep -c Sales"_s).out, "3\n");
        QVERIFY(run(u"show 'Project B'"_s).out.startsWith("Number: 2\nName: Project B\n"));
        QVERIFY(run(u"list --json"_s).out.startsWith('{'));
        const int asked = m_server.requestCount(*first);
        QCOMPARE(run(u"check 1"_s).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount(*first) > asked, 30'000);
        QCOMPARE(run(u"remove 2"_s).exitCode, 0);
        QCOMPARE(run(u"show 2"_s).exitCode, 1);
        const auto waited = run(u"wait --list --batch Sales --timeout 2s"_s);
        QCOMPARE(waited.exitCode, 124);
        QVERIFY2(waited.out.contains("\n2 running\n"), waited.out);
        QVERIFY(run(u"wait --list --json --timeout 2s"_s).out.contains("\"event\":\"timeout\""));
        QCOMPARE(run(u"wait --list --batch Nobody"_s).exitCode, 2);

        // Without a window, from the disk; also after a crash, and nothing is changed there.
        endWindowOf(program);
        const QString look = u"cd ~/.local/share/Copyjobs/Copyjobs && ls && cat *"_s;
        const auto before = program.runShell(look);
        QCOMPARE(run(u"list | wc -l"_s).out, "2\n");
        QVERIFY(run(u"list --running"_s).out.contains("Project A"));
        QVERIFY(run(u"show --json 'Project C'"_s).out.contains("\"number\":3"));
        for (const QString &line : {u"check"_s, u"remove 1"_s}) {
            const auto result = run(line);
            QCOMPARE(result.errors, u"Copyjobs is not running. Open its window first, then repeat the command.\n"_s);
            QCOMPARE(result.exitCode, 1);
        }
        QCOMPARE(run(u"wait --list"_s).exitCode, 3);
        QCOMPARE(program.runShell(look).out, before.out);
        QVERIFY(before.out.contains(first->secret())); // it would be found
        QVERIFY2(!all.contains("://") && !all.contains("tempauth") && !all.contains("/monitor"), all);
    }

    /// More connections than the window may have files, some of which stop within what they say.
    void aThousandWhoSayNothingStopNothing()
    {
        rlimit files{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
        Program program;
        program.useOffscreen();
        const auto first = m_server.add(Scenario::TwoMinutes);
        QCOMPARE(program.runShell(u"ulimit -n 256; copyjobs add -"_s, "A\t" + first->secret() + '\n').exitCode, 0);
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 1000; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(program.runtimeFolder() + u"/copyjobs/socket"_s);
            silent.back()->waitForConnected(1000); // beyond a number, the system lets nobody wait
            if (i % 10 == 0)
                silent.back()->write(frameOf({.text = QString(100'000, u'x')}).first(90'000));
            QCoreApplication::processEvents(); // the service is in this process
        }
        const int asked = m_server.requestCount(*first);
        QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount(*first) > asked + 1, 60'000);
        const auto list = program.runShell(u"copyjobs list"_s);
        QVERIFY2(list.out.startsWith("1  A  Running"), list.out + list.errors.toUtf8());
        QCOMPARE(program.runShell(u"copyjobs add -"_s, "B\t" + newUrl() + '\n').exitCode, 0);
        silent.clear();
        QCOMPARE(program.runShell(u"copyjobs list | wc -l"_s).out, "2\n");
        endWindowOf(program);
    }

    void aWindowThatDoesNotRespondIsSaid()
    {
        Program program;
        program.useOffscreen();
        QCOMPARE(program.runShell(u"copyjobs add -"_s, newUrl()).exitCode, 0);
        const pid_t window = windowOf(program);
        QVERIFY(window > 1);
        QCOMPARE(::kill(window, SIGSTOP), 0);
        const auto result = program.runShell(u"copyjobs add -"_s, newUrl());
        endWindowOf(program);
        QCOMPARE(result.errors,
                 u"The window of Copyjobs does not respond, and it is not known whether it did what was asked.\n"_s);
        QCOMPARE(result.exitCode, 1);
    }

private:
    /// The process of its window, by the number in its lock.
    static pid_t windowOf(const Program &program)
    {
        QFile lock(program.runtimeFolder() + u"/copyjobs/lock"_s);
        return lock.open(QIODevice::ReadOnly) ? static_cast<pid_t>(lock.readLine().trimmed().toInt()) : 0;
    }
    static void endWindowOf(const Program &program)
    {
        const pid_t window = windowOf(program);
        QVERIFY(window > 1);
        QCOMPARE(::kill(window, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(::kill(window, 0) != 0, 30'000);
    }

    QByteArray newUrl() { return m_server.add(Scenario::TwoMinutes)->secret(); }

    Program m_program;
    MonitorServer m_server{systemClock()};
    QString m_folder;
};

QTEST_MAIN(TestAdd)
#include "tst_add.moc"
