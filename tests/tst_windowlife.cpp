// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings.h"
#include "watchlist/watchlist.h"
#include "window/windowlife.h"

#include "support/fixedlocale.h"
#include "support/storeexamples.h"

#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

/// The window in the background, and its ways back.
class TestWindowLife : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void itIsThereWhenTheTrayHasGone_data()
    {
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<bool>("minimised");
        QTest::newRow("in sight all the time") << false << false;
        QTest::newRow("hidden in the tray") << true << false;
        QTest::newRow("hidden, and minimised by a message since") << true << true;
        QTest::newRow("minimised by its person") << false << true;
    }

    void itIsThereWhenTheTrayHasGone()
    {
        QFETCH(const bool, hidden);
        QFETCH(const bool, minimised);
        if (hidden)
            m_life.hide();
        if (minimised)
            m_window.showMinimized();
        m_life.onTrayVanished();
        QVERIFY(m_window.isVisible());
        QVERIFY(!m_window.isMinimized());
        QCOMPARE(m_window.geometry(), Place);
    }

    void itComesBackWhereItWas_data() { itIsThereWhenTheTrayHasGone_data(); }

    void itComesBackWhereItWas()
    {
        QFETCH(const bool, hidden);
        QFETCH(const bool, minimised);
        if (hidden)
            m_life.hide();
        m_window.setGeometry(m_window.geometry().translated(hidden ? 200 : 0, 0)); // as window managers do
        if (minimised)
            m_window.showMinimized();
        m_life.show();
        QVERIFY(m_window.isVisible());
        QVERIFY(!m_window.isMinimized());
        QCOMPARE(m_window.geometry(), Place);
    }

    void closingAsksOnceAndRemembers_data()
    {
        QTest::addColumn<bool>("hasTray");
        QTest::newRow("with a tray") << true;
        QTest::newRow("without one, where a second start brings it back") << false;
    }

    void closingAsksOnceAndRemembers()
    {
        QFETCH(const bool, hasTray);
        m_life.setCanHold([hasTray] { return hasTray; });
        m_watchList.model().append({storedJob(1).job}); // and runs
        m_window.close();
        auto *question = m_window.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(m_window.isVisible()); // until it is answered
        QCOMPARE(m_settings.closing(), Closing::Ask);
        question->defaultButton()->click();
        QVERIFY(!m_window.isVisible());
        QCOMPARE(m_settings.closing(), Closing::KeepRunning);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        m_life.show();
        m_window.close();
        QVERIFY(!m_window.findChild<QMessageBox *>());
        QVERIFY(!m_window.isVisible());
    }

    void onlyAnActiveWindowIsInFront()
    {
        m_life.setCanHold([] { return true; });
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        QVERIFY(m_life.isInFront());
        QWidget cover;
        cover.show();
        cover.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&cover));
        QVERIFY(!m_life.isInFront());
        m_life.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        m_window.showMinimized();
        QVERIFY(!m_life.isInFront());
    }

    void init()
    {
        m_settings.setClosing(Closing::Ask);
        m_watchList.model().take({1});
        m_window.showNormal();
        m_window.setGeometry(Place);
    }

private:
    static constexpr QRect Place{60, 80, 640, 420};

    Clock m_clock{[] { return SteadyTime(std::chrono::hours(1)); }, [] { return noon; }, [] { return 0.0; }};
    Settings m_settings{Settings::Keep::InMemory};
    WatchList m_watchList{{JobStore::inMemory(), {}}, m_clock, {}, std::chrono::milliseconds(0)};
    QMainWindow m_window;
    WindowLife m_life{&m_window, m_watchList, m_settings, false};
};

QTEST_MAIN(TestWindowLife)
#include "tst_windowlife.moc"
