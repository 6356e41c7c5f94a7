// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ownbus.h"
#include "support/ownsettings.h"
#include "support/storeexamples.h"

#include "desktop/settings.h"
#include "watchlist/watchlist.h"
#include "window/inlinemessage.h"
#include "window/notify/background.h"
#include "words/backgroundtext.h"
#include "words/language.h"

#include <QAction>
#include <QDBusConnection>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A dock that listens.
class FakeDock : public QObject
{
    Q_OBJECT

public:
    bool listen()
    {
        return QDBusConnection(u"desktop"_s)
            .connect({}, u"/io/github/copyjobs/Copyjobs"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
                     SLOT(update(QString, QVariantMap)));
    }

    QList<QVariantMap> updates;

public slots:
    void update(const QString &, const QVariantMap &properties) { updates.append(properties); }
};

} // namespace

/// What people meet outside the window, with a session bus that is the test's own.
class TestBackground : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aClickAsksForTheWindowWithTheTokenForIt();
    void aClickOnTheNotificationOfAnotherProgramIsNone();
    void anAnswerIsToldWhereTheWindowIsNotSeen();
    void anAnswerIsToldWhereTheWindowIsActiveAndNotOnTheScreen();
    void thatTheWindowTellsIsSaidOnce();
    void aDockHearsOfProgressOnceASecond();
    void theStartAtLoginIsArrangedOnlyWhileItIsWanted_data();
    void theStartAtLoginIsArrangedOnlyWhileItIsWanted();

private:
    /// One of the jobs ends, as the list tells it.
    void fail(JobId id)
    {
        m_watchList->model().setProgress(id, {.state = JobState::Failed, .endedAt = noon});
        emit m_watchList->noticed(id, NoticeKind::Failed);
    }
    std::unique_ptr<Background> background()
    {
        return std::make_unique<Background>(Background::Parts{.watchList = *m_watchList,
                                                              .settings = *m_settings,
                                                              .clock = m_clock,
                                                              .window = m_window.get(),
                                                              .message = m_message,
                                                              .actions = {&m_action, &m_action, &m_action},
                                                              .isOnScreen = [](JobId) { return false; }});
    }

    OwnBus m_bus;
    OwnSettings m_ownSettings;
    QTemporaryDir m_home;
    Language m_language;
    QAction m_action;
    Clock m_clock{[] { return SteadyTime(1h); }, [] { return noon; }, [] { return 0.0; }};
    std::unique_ptr<FakeDaemon> m_daemon;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WatchList> m_watchList;
    std::unique_ptr<QMainWindow> m_window;
    InlineMessage *m_message = nullptr;
};

void TestBackground::initTestCase()
{
    m_language.install(u"en"_s);
    QVERIFY2(!m_bus.address().isEmpty(), "no dbus-daemon");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"desktop"_s).isConnected());
    QCoreApplication::setApplicationName(u"Copyjobs"_s);
    QGuiApplication::setDesktopFileName(u"io.github.copyjobs.Copyjobs"_s);
}

void TestBackground::init()
{
    m_daemon = std::make_unique<FakeDaemon>();
    QVERIFY(m_daemon->start(QDBusConnection(u"desktop"_s)));
    m_settings = std::make_unique<Settings>(Settings::Keep::InMemory);
    m_watchList = std::make_unique<WatchList>(OpenedStore{JobStore::inMemory(), {}}, m_clock, ConclusionRule(), 0ms);
    m_watchList->model().append({storedJob(1).job, storedJob(2).job});
    m_window = std::make_unique<QMainWindow>();
    m_message = new InlineMessage(m_window.get());
}

void TestBackground::cleanup()
{
    m_window.reset();
    m_watchList.reset();
    QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    m_daemon.reset();
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void TestBackground::aClickAsksForTheWindowWithTheTokenForIt()
{
    const auto outside = background();
    QSignalSpy shown(outside.get(), &Background::showRequested);
    m_daemon->onShown = [this](uint id) {
        emit m_daemon->ActivationToken(id, u"token of the click"_s);
        emit m_daemon->ActionInvoked(id, u"default"_s);
    };
    fail(1);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().title, u"Failed: Job 1"_s);
    QCOMPARE(shown.first().first().value<QList<JobId>>(), QList<JobId>{1});
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token of the click"); // where Qt looks for it
}

/// Qt's tray icon tells of it all the same. That a click on a message of its own counts is seen on a desktop.
void TestBackground::aClickOnTheNotificationOfAnotherProgramIsNone()
{
    TrayIcon tray({&m_action, &m_action, &m_action}, m_window.get());
    TrayNotifier notifier(tray);
    const QSignalSpy clicked(&notifier, &Notifier::activated);
    emit tray.messageClicked();
    QCOMPARE(clicked.size(), 0);
}

void TestBackground::anAnswerIsToldWhereTheWindowIsNotSeen()
{
    const auto outside = background();
    outside->answer(u"1 job added."_s);
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().title, u"Copyjobs"_s);
    QCOMPARE(m_daemon->shown.first().body, u"1 job added."_s);
    QCOMPARE(m_message->messages().last().text, u"1 job added."_s);
}

void TestBackground::anAnswerIsToldWhereTheWindowIsActiveAndNotOnTheScreen()
{
    const auto outside = background();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    outside->answer(u"1 job added."_s); // and is seen there
    m_window->setWindowState(Qt::WindowMinimized);
    QVERIFY(m_window->isActiveWindow()); // until the focus goes elsewhere
    outside->answer(u"2 jobs added."_s);
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().body, u"2 jobs added."_s);
}

void TestBackground::thatTheWindowTellsIsSaidOnce()
{
    QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    m_settings = std::make_unique<Settings>(Settings::Keep::OnDisk);
    for (const JobId id : {1, 2}) { // in two runs of the program
        const auto outside = background();
        const qsizetype before = m_message->messages().size();
        fail(id);
        QTRY_COMPARE(m_message->messages().size(), before + 1);
        const QString said = m_message->messages().last().text;
        QVERIFY2(said.startsWith(u"Failed: Job %1"_s.arg(id)), qPrintable(said));
        QCOMPARE(said.contains(BackgroundText::toldInWindow()), id == 1);
    }
}

void TestBackground::aDockHearsOfProgressOnceASecond()
{
    FakeDock dock;
    QVERIFY(dock.listen());
    QElapsedTimer time;
    time.start();
    const auto outside = background();
    for (int percentage = 1; percentage <= 50; ++percentage) {
        JobProgress progress{.state = JobState::Running, .percentageComplete = percentage};
        m_watchList->model().setProgress(1, progress);
        m_watchList->model().setProgress(2, progress);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!dock.updates.isEmpty() && dock.updates.last()[u"progress"_s] == 0.5);
    QVERIFY(dock.updates.last()[u"progress-visible"_s].toBool());
    QVERIFY(!dock.updates.last()[u"count-visible"_s].toBool());
    const qint64 most = time.elapsed() / 1000 + 2;
    QVERIFY2(dock.updates.size() <= most, qPrintable(QString::number(dock.updates.size())));

    fail(1);
    QTRY_COMPARE(dock.updates.last()[u"count"_s].toLongLong(), 1);
    QVERIFY(dock.updates.last()[u"count-visible"_s].toBool());
}

void TestBackground::theStartAtLoginIsArrangedOnlyWhileItIsWanted_data()
{
    QTest::addColumn<StartAtLogin>("wanted");
    QTest::addColumn<bool>("whileJobsRun");
    QTest::addColumn<bool>("afterThem");
    QTest::newRow("never") << StartAtLogin::Never << false << false;
    QTest::newRow("while jobs run") << StartAtLogin::WhileJobsRun << true << false;
    QTest::newRow("always") << StartAtLogin::Always << true << true;
}

void TestBackground::theStartAtLoginIsArrangedOnlyWhileItIsWanted()
{
    QFETCH(const StartAtLogin, wanted);
    QFETCH(const bool, whileJobsRun);
    QFETCH(const bool, afterThem);
    const QString entry = m_home.filePath(u"autostart/io.github.copyjobs.Copyjobs.desktop"_s);
    m_settings->setStartAtLogin(wanted);
    FakeDock dock;
    QVERIFY(dock.listen());
    const auto outside = background();
    QCOMPARE(QFile::exists(entry), whileJobsRun);
    for (const JobId id : {1, 2})
        fail(id);
    QTRY_VERIFY(!dock.updates.isEmpty() && dock.updates.last()[u"count"_s] == 2); // by then it has been seen to
    QCOMPARE(QFile::exists(entry), afterThem);
    m_settings->setStartAtLogin(StartAtLogin::Never);
    QTRY_VERIFY(!QFile::exists(entry));
}

QTEST_MAIN(TestBackground)
#include "tst_background.moc"
