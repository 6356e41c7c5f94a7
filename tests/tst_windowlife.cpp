// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings.h"
#include "watchlist/watchlist.h"
#include "window/windowlife.h"

#include "support/fixedlocale.h"
#include "support/storeexamples.h"

#include <QMainWindow>
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

    void init()
    {
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
