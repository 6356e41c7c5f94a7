// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ownbus.h"

#include "window/notify/announcer.h"
#include "window/notify/desktopnotifier.h"
#include "window/notify/notifierchain.h"
#include "window/notify/trayimage.h"
#include "words/language.h"

#include <QClipboard>
#include <QDBusArgument>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

/// A way to tell that only writes down what it is told to show.
class FakeNotifier : public Notifier
{
    Q_OBJECT

public:
    bool isAvailable() const override { return available; }
    void show(const Notification &notification) override
    {
        if (fails)
            emit failed(notification);
        else
            shown.append(notification);
    }
    void takeBack() override { ++takenBack; }

    bool available = true;
    bool fails = false;
    QList<Notification> shown;
    int takenBack = 0;
};

Notification failure(const QString &body = u"A <b> & B"_s)
{
    return {{u"Failed: A"_s, body}, NoticeTone::Problem, {3, 4}, u"code: x"_s};
}

Job job(JobId id, JobState state = JobState::Running)
{
    return {.id = id, .name = u"job %1"_s.arg(id), .watchedSince = noon, .progress = {.state = state}};
}

} // namespace

class TestNotify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aFailureIsToldAndTakenBackWhenTheWindowIsLookedAt();
    void theEndOfAllIsNoSuccessWhereOneFailed_data();
    void theEndOfAllIsNoSuccessWhereOneFailed();
    void whatIsHandledOrRemovedIsTakenBack_data();
    void whatIsHandledOrRemovedIsTakenBack();
    void missedOutcomesAreTold();
    void whatWasNotShownYetIsKnown();
    void aUrlThatExpiresIsTold();

    void theNextWayIsTakenWhereOneFails();

    void aNotificationCarriesAllThatADesktopNeeds();
    void aBodyIsEscapedOnlyWhereItIsMarkup();
    void theOneOnTheScreenIsUpdated();
    void aClosedOneIsNotUpdated();
    void whatIsTakenBackWhileItIsSentGoes();
    void aClickBringsItsToken();
    void noClickComesTooSoon();
    void anErrorIsCopied();
    void withoutADaemonItFails_data();
    void withoutADaemonItFails();
    void aDaemonThatComesLateIsUsed();

    void trayIconsDiffer_data();
    void trayIconsDiffer();
    void trayIconsAreSeenOnAnyPanel_data();
    void trayIconsAreSeenOnAnyPanel();
    void theWholeProgress_data();
    void theWholeProgress();

private:
    QDBusConnection bus() const { return QDBusConnection(u"program"_s); }
    QDBusConnection daemonBus() const { return QDBusConnection(u"daemon"_s); }

    Language m_language;
    OwnBus m_bus;
    std::unique_ptr<FakeDaemon> m_daemon;
};

void TestNotify::initTestCase()
{
    m_language.install(u"en"_s);
    QGuiApplication::setDesktopFileName(u"io.github.copyjobs.Copyjobs"_s);
    QVERIFY2(!m_bus.address().isEmpty(), "no dbus-daemon");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"program"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"daemon"_s).isConnected());
}

void TestNotify::init()
{
    m_daemon = std::make_unique<FakeDaemon>();
    QVERIFY(m_daemon->start(daemonBus()));
}

void TestNotify::cleanup()
{
    daemonBus().unregisterService(u"org.freedesktop.Notifications"_s);
    m_daemon.reset();
}

void TestNotify::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"program"_s);
    QDBusConnection::disconnectFromBus(u"daemon"_s);
}

namespace {

/// A list, somebody who tells of it, and what is told.
struct Room
{
    Room() { model.append({job(1), job(2), job(3)}); }

    void end(JobId id, JobState state)
    {
        model.setProgress(id, {.state = state, .endedAt = noon});
        announcer.announce(id, *noticeFor({}, {.state = state}));
    }

    JobListModel model{std::chrono::milliseconds(0)};
    FakeNotifier notifier;
    QDateTime now = noon;
    Clock clock{[] { return SteadyTime(); }, [this] { return now; }, [] { return 0.0; }};
    bool isLookedAt = false;
    Announcer announcer{model, notifier, clock, [this](JobId) { return isLookedAt; }};
};

} // namespace

void TestNotify::aFailureIsToldAndTakenBackWhenTheWindowIsLookedAt()
{
    Room room;
    room.end(1, JobState::Failed);
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    const Notification shown = room.notifier.shown.first();
    QCOMPARE(shown.text.title, u"Failed: job 1"_s);
    QCOMPARE(shown.tone, NoticeTone::Problem);
    QCOMPARE(shown.jobs, QList<JobId>{1});
    QCOMPARE(room.notifier.takenBack, 0);
    room.announcer.lookedAt();
    QCOMPARE(room.notifier.takenBack, 1);
}

void TestNotify::theEndOfAllIsNoSuccessWhereOneFailed_data()
{
    QTest::addColumn<JobState>("first");
    QTest::addColumn<NoticeTone>("tone");
    QTest::newRow("the first one failed, which was seen") << JobState::Failed << NoticeTone::Information;
    QTest::newRow("the outcome of the first one is unknown, which was seen") << JobState::Unknown << NoticeTone::Information;
    QTest::newRow("all completed") << JobState::Completed << NoticeTone::Success;
}

void TestNotify::theEndOfAllIsNoSuccessWhereOneFailed()
{
    QFETCH(JobState, first);
    QFETCH(NoticeTone, tone);
    Room room;
    room.isLookedAt = true;
    room.end(1, first);
    QTRY_VERIFY(room.announcer.untold().isEmpty());
    room.isLookedAt = false;
    room.end(2, JobState::Completed);
    room.end(3, JobState::Completed);
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    QCOMPARE(room.notifier.shown.first().tone, tone);
}

void TestNotify::whatIsHandledOrRemovedIsTakenBack_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("a job that is removed") << true;
    QTest::newRow("a job that is marked as handled") << false;
}

void TestNotify::whatIsHandledOrRemovedIsTakenBack()
{
    QFETCH(bool, removed);
    Room room;
    room.end(1, JobState::Failed);
    room.end(2, JobState::Failed);
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    const auto dealWith = [&](JobId id) {
        if (removed)
            room.model.take({id});
        else
            room.model.setHandled({id}, true);
    };
    dealWith(1);
    QCOMPARE(room.notifier.takenBack, 0);
    dealWith(2);
    QCOMPARE(room.notifier.takenBack, 1);
}

void TestNotify::whatWasNotShownYetIsKnown()
{
    Room room;
    room.end(1, JobState::Failed);
    QCOMPARE(room.announcer.untold(), QList<JobId>{1}); // for the next start, if the program ended now
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    QCOMPARE(room.announcer.untold(), QList<JobId>());
}

void TestNotify::missedOutcomesAreTold()
{
    Room room;
    room.model.setProgress(1, {.state = JobState::Completed});
    const NoticeText text = room.announcer.announceMissed({1, 99});
    QCOMPARE(text, (NoticeText{u"Completed: job 1"_s, u"This happened while Copyjobs was not running."_s}));
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    QCOMPARE(room.notifier.shown.first().text, text);
    QCOMPARE(room.notifier.shown.first().tone, NoticeTone::Success);
}

void TestNotify::aUrlThatExpiresIsTold()
{
    Room room;
    Job expiring = job(4);
    expiring.expiry = noon.addSecs(60);
    room.model.append({expiring});
    QTRY_COMPARE(room.notifier.shown.size(), 1);
    QCOMPARE(room.notifier.shown.first().text.title, u"Monitor URL expires soon"_s);
    QCOMPARE(room.notifier.shown.first().tone, NoticeTone::Information);
}

void TestNotify::theNextWayIsTakenWhereOneFails()
{
    FakeNotifier desktop, tray, window;
    NotifierChain chain({&desktop, &tray, &window});
    QSignalSpy changed(&chain, &NotifierChain::wayChanged);
    QSignalSpy closed(&chain, &Notifier::closed);
    chain.show(failure());
    QCOMPARE(desktop.shown.size(), 1);
    QCOMPARE(changed.size(), 0);

    desktop.fails = true;
    tray.available = false;
    chain.show(failure());
    QCOMPARE(window.shown, QList<Notification>{failure()});
    QCOMPARE(changed.size(), 1);
    chain.show(failure());
    QCOMPARE(window.shown.size(), 2);
    QCOMPARE(tray.shown.size(), 0);

    emit desktop.closed(); // what it showed before is of no interest now
    QCOMPARE(closed.size(), 0);
    emit window.closed();
    QCOMPARE(closed.size(), 1);

    desktop.fails = false;
    chain.show(failure());
    QCOMPARE(desktop.shown.size(), 2);
}

void TestNotify::aNotificationCarriesAllThatADesktopNeeds()
{
    DesktopNotifier notifier(bus());
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    const FakeDaemon::Shown &shown = m_daemon->shown.first();
    QCOMPARE(shown.replaces, 0U);
    QCOMPARE(shown.title, u"Failed: A"_s);
    QCOMPARE(shown.actions, (QStringList{u"default"_s, QString(), u"show"_s, u"Show"_s, u"copy-error"_s,
                                         u"Copy error"_s}));
    QCOMPARE(shown.hints[u"urgency"_s].value<uchar>(), uchar(1)); // never critical
    QCOMPARE(shown.hints[u"desktop-entry"_s].toString(), u"io.github.copyjobs.Copyjobs"_s);
    QCOMPARE(shown.hints[u"image-data"_s].value<QDBusArgument>().currentSignature(), u"(iiibiiay)"_s);

    notifier.show({{u"Completed: A"_s, {}}, NoticeTone::Success, {1}, {}});
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown[1].hints[u"urgency"_s].value<uchar>(), uchar(0));
    QVERIFY(!m_daemon->shown[1].actions.contains(u"copy-error"_s));
}

void TestNotify::aBodyIsEscapedOnlyWhereItIsMarkup()
{
    DesktopNotifier notifier(bus());
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().body, u"A &lt;b&gt; &amp; B"_s);

    m_daemon->capabilities = QStringList{u"body"_s};
    DesktopNotifier plain(bus());
    plain.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown[1].body, u"A <b> & B"_s);
    QCOMPARE(m_daemon->shown[1].actions, QStringList());
}

void TestNotify::theOneOnTheScreenIsUpdated()
{
    DesktopNotifier notifier(bus());
    notifier.show(failure());
    for (const QString &body : {u"skipped"_s, u"skipped too"_s, u"the newest"_s})
        notifier.show(failure(body)); // while the first is on its way
    QTRY_VERIFY(!m_daemon->shown.isEmpty() && m_daemon->shown.last().body == "the newest"_L1);
    QCOMPARE(m_daemon->shown.size(), 1);
    notifier.show(failure(u"newer"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown[1].replaces, 7U);
    notifier.takeBack();
    QTRY_COMPARE(m_daemon->closed, QList<uint>{7});
}

void TestNotify::aClosedOneIsNotUpdated()
{
    DesktopNotifier notifier(bus());
    QSignalSpy closed(&notifier, &Notifier::closed);
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    emit m_daemon->NotificationClosed(99, 1); // another program's
    emit m_daemon->NotificationClosed(7, 1);
    QTRY_COMPARE(closed.size(), 1);
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown[1].replaces, 0U);
}

void TestNotify::whatIsTakenBackWhileItIsSentGoes()
{
    DesktopNotifier notifier(bus());
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    notifier.show(failure(u"newer"_s));
    notifier.takeBack(); // before the daemon has answered
    QTRY_COMPARE(m_daemon->closed, QList<uint>{7});
}

void TestNotify::aClickBringsItsToken()
{
    DesktopNotifier notifier(bus());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    emit m_daemon->ActionInvoked(99, u"default"_s); // another program's
    emit m_daemon->ActivationToken(7, u"token"_s);
    emit m_daemon->ActionInvoked(7, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<QList<JobId>>(), (QList<JobId>{3, 4}));
    QCOMPARE(activated[0][1].toString(), u"token"_s);
    emit m_daemon->ActionInvoked(7, u"show"_s);
    QTRY_COMPARE(activated.size(), 2);
    QCOMPARE(activated[1][1].toString(), QString()); // a token is good for one click
}

void TestNotify::noClickComesTooSoon()
{
    DesktopNotifier notifier(bus());
    QSignalSpy activated(&notifier, &Notifier::activated);
    m_daemon->onShown = [this](uint id) { emit m_daemon->ActionInvoked(id, u"default"_s); };
    for (int times = 0; times < 100; ++times) {
        notifier.show(failure());
        QVERIFY(activated.wait());
    }
    QCOMPARE(activated.size(), 100);
}

void TestNotify::anErrorIsCopied()
{
    DesktopNotifier notifier(bus());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    emit m_daemon->ActionInvoked(7, u"copy-error"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"code: x"_s);
    QCOMPARE(activated.size(), 0);
}

void TestNotify::withoutADaemonItFails_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a bus without a daemon") << false;
    QTest::newRow("a daemon that refuses") << true;
}

void TestNotify::withoutADaemonItFails()
{
    QFETCH(bool, isThere);
    m_daemon->refuses = true;
    if (!isThere)
        daemonBus().unregisterService(u"org.freedesktop.Notifications"_s);
    DesktopNotifier notifier(bus());
    QSignalSpy failed(&notifier, &Notifier::failed);
    QVERIFY(notifier.isAvailable());
    notifier.show(failure());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!notifier.isAvailable());
    const DesktopNotifier withoutBus(QDBusConnection(u"no such bus"_s));
    QVERIFY(!withoutBus.isAvailable());
}

void TestNotify::aDaemonThatComesLateIsUsed()
{
    daemonBus().unregisterService(u"org.freedesktop.Notifications"_s);
    DesktopNotifier notifier(bus());
    QSignalSpy failed(&notifier, &Notifier::failed);
    notifier.show(failure());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(daemonBus().registerService(u"org.freedesktop.Notifications"_s));
    QTRY_VERIFY(notifier.isAvailable());
    notifier.show(failure());
    QTRY_COMPARE(m_daemon->shown.size(), 1);
}

void TestNotify::trayIconsDiffer_data()
{
    QTest::addColumn<bool>("monochrome");
    QTest::newRow("in colour") << false;
    QTest::newRow("in one colour") << true;
}

void TestNotify::trayIconsDiffer()
{
    QFETCH(bool, monochrome);
    using Kind = TrayLook::Kind;
    for (const int size : {16, 22, 24, 48}) {
        QList<QImage> images;
        for (const TrayLook &look :
             {TrayLook{Kind::NothingToWatch}, TrayLook{Kind::Watching, 0}, TrayLook{Kind::Watching, 48},
              TrayLook{Kind::Watching, 48, true}, TrayLook{Kind::NoConnection, 48}}) {
            TrayLook shown = look;
            shown.monochrome = monochrome;
            const QImage image = trayImage(shown, size);
            QCOMPARE(image.size(), QSize(size, size));
            QVERIFY(!images.contains(image));
            images.append(image);
        }
    }
    QVERIFY(!trayIcon({}).pixmap(22).isNull());
}

namespace {

/// @p look on a panel of that colour, 22 pixels high.
QImage onPanel(const TrayLook &look, const QColor &panel)
{
    QImage image(22, 22, QImage::Format_RGB32);
    image.fill(panel);
    QPainter(&image).drawImage(0, 0, trayImage(look, 22));
    return image;
}

double luminance(QRgb color)
{
    const auto linear = [](int part) { return std::pow(part / 255.0, 2.2); };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

/// In how many pixels the two differ so much that it is seen.
int seenPixels(const QImage &one, const QImage &other)
{
    int seen = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const auto [dark, light] = std::minmax({luminance(one.pixel(x, y)), luminance(other.pixel(x, y))});
            seen += (light + 0.05) / (dark + 0.05) >= 2.5 ? 1 : 0;
        }
    }
    return seen;
}

} // namespace

void TestNotify::trayIconsAreSeenOnAnyPanel_data()
{
    QTest::addColumn<QColor>("panel");
    QTest::addColumn<bool>("monochrome");
    const QColor dark(0x2b, 0x2b, 0x2b), light(0xf0, 0xf0, 0xf0);
    QTest::newRow("in colour on a dark panel") << dark << false;
    QTest::newRow("in colour on a light panel") << light << false;
    QTest::newRow("in one colour on a dark panel") << dark << true;
    QTest::newRow("in one colour on a light panel") << light << true;
}

void TestNotify::trayIconsAreSeenOnAnyPanel()
{
    QFETCH(const QColor, panel);
    QFETCH(const bool, monochrome);
    using Kind = TrayLook::Kind;
    QImage empty(22, 22, QImage::Format_RGB32);
    empty.fill(panel);
    for (const Kind kind : {Kind::NothingToWatch, Kind::Watching, Kind::NoConnection}) {
        TrayLook look{.kind = kind, .percentage = 48, .monochrome = monochrome};
        const QImage calm = onPanel(look, panel);
        look.needsAttention = true;
        const QImage marked = onPanel(look, panel);
        const int shape = seenPixels(calm, empty);
        const int mark = seenPixels(marked, calm);
        QVERIFY2(shape >= 60, qPrintable(u"%1: %2 pixels"_s.arg(int(kind)).arg(shape)));
        QVERIFY2(mark >= 15, qPrintable(u"mark on %1: %2 pixels"_s.arg(int(kind)).arg(mark)));
    }
}

void TestNotify::theWholeProgress_data()
{
    QTest::addColumn<Summary>("summary");
    QTest::addColumn<int>("percentage");
    QTest::newRow("nothing") << Summary{} << -1;
    QTest::newRow("nothing runs") << Summary{.ended = 3, .total = 3} << -1;
    QTest::newRow("nothing reports") << Summary{.noNews = 3, .total = 3} << -1;
    QTest::newRow("one half") << Summary{.running = 1, .total = 1, .percentage = 50.0} << 50;
    QTest::newRow("what has ended counts whole") << Summary{.running = 1, .total = 2, .percentage = 50.0} << 75;
    QTest::newRow("not yet all") << Summary{.running = 1, .total = 100, .percentage = 99.0} << 99;
}

void TestNotify::theWholeProgress()
{
    QFETCH(Summary, summary);
    const auto whole = wholeProgress(summary);
    QTEST(whole ? static_cast<int>(*whole) : -1, "percentage");
}

QTEST_MAIN(TestNotify)
#include "tst_notify.moc"
