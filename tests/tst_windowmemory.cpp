// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filebytes.h"
#include "support/fixedlocale.h"
#include "support/ownsettings.h"
#include "support/wholewindow.h"

#include "window/list/jobheader.h"

#include <QLineEdit>
#include <QScreen>
#include <QSplitter>
#include <QToolBar>

using namespace Qt::StringLiterals;

/// The window as it was left, in the next start.
class TestWindowMemory : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
    }

    void init()
    {
        QSettings().clear();
        start();
    }
    void cleanup() { m_all.reset(); }

    void itIsAsItWasLeft()
    {
        m_all->window->setGeometry(40, 60, 700, 500);
        search()->setText(u"job"_s);
        m_all->action(u"No news"_s)->trigger();
        m_all->list->columns()->setWanted(JobColumn::Note, true);
        m_all->list->columns()->setWanted(JobColumn::Time, false);
        m_all->list->select({1, 3});
        m_all->action(u"&Details"_s)->setChecked(false);
        restart();
        QCOMPARE(m_all->window->geometry(), QRect(40, 60, 700, 500));
        QCOMPARE(search()->text(), QString()); // who comes back would look for the rest of the list
        QVERIFY(m_all->action(u"No news"_s)->isChecked());
        QVERIFY(m_all->list->columns()->isWanted(JobColumn::Note));
        QVERIFY(!m_all->list->columns()->isWanted(JobColumn::Time));
        QCOMPARE(m_all->list->selectedIds(), (QList<JobId>{1, 3}));
        QVERIFY(!m_all->action(u"&Details"_s)->isChecked());
    }

    /// It may be a URL, or a part of one.
    void whatWasSearchedForIsNotOnDisk()
    {
        const auto typed = "https://contoso.sharepoint.com/_api/v2.0/monitor/1?tempauth=SECRET"_ba;
        search()->setFocus();
        QTest::keyClicks(search(), QString::fromLatin1(typed));
        m_all->window->resize(741, 511); // so that something is kept
        m_all->action(u"&History"_s)->trigger();
        const auto fields = m_all->window->findChildren<QLineEdit *>();
        QVERIFY(fields.size() >= 2);
        for (QLineEdit *field : fields)
            field->setText(QString::fromLatin1(typed));
        restart();
        const QByteArray kept = bytesOf(QSettings().fileName());
        QVERIFY(kept.contains("[layout]"));
        QVERIFY2(!kept.contains("SECRET"), kept);
    }

    void itsSizeIsKeptWithoutAnEnd()
    {
        m_all->window->resize(733, 511);
        const auto kept = [] {
            QMainWindow other;
            other.restoreGeometry(QSettings().value(u"layout/window"_s).toByteArray());
            return other.size();
        };
        QTRY_COMPARE(kept(), QSize(733, 511));
    }

    void theSplitBetweenListAndDetailsStays()
    {
        auto *splitter = m_all->window->findChild<QSplitter *>();
        m_all->window->resize(700, 700);
        m_all->list->select({1});
        splitter->setSizes({200, 400});
        emit splitter->splitterMoved(200, 1); // as when a person does it
        const int details = splitter->sizes().last(); // the list makes room for the banner on top, which may come or not
        restart();
        QTRY_COMPARE(m_all->window->findChild<QSplitter *>()->sizes().last(), details);
    }

    void theListHasTheLargerPartUntilSomebodySharesOtherwise()
    {
        auto *splitter = m_all->window->findChild<QSplitter *>();
        for (const int height : {500, 900}) {
            m_all->window->resize(700, height);
            QTRY_COMPARE(m_all->window->height(), height);
            m_all->list->clearSelection();
            QTRY_COMPARE(splitter->sizes().last(), 0);
            m_all->list->select({2});
            QTRY_VERIFY(splitter->sizes().last() > 0);
            QVERIFY2(splitter->sizes().first() > splitter->sizes().last(), qPrintable(QString::number(height)));
        }
    }

    void aPlaceThatIsGoneEndsOnTheScreen_data()
    {
        QTest::addColumn<QRect>("left");
        QTest::newRow("far to the right") << QRect(5000, 100, 600, 400);
        QTest::newRow("far below") << QRect(100, 5000, 600, 400);
        QTest::newRow("far to the left") << QRect(-5000, 100, 600, 400);
        QTest::newRow("far above") << QRect(100, -5000, 600, 400);
        QTest::newRow("larger than any screen") << QRect(0, 0, 9000, 9000);
    }

    void aPlaceThatIsGoneEndsOnTheScreen()
    {
        QFETCH(QRect, left);
        m_all->window->setGeometry(left);
        restart();
        const QRect screen = m_all->window->screen()->availableGeometry();
        const QRect seen = m_all->window->frameGeometry() & screen;
        QVERIFY2(seen.width() >= 300 && seen.height() >= 200,
                 qPrintable(QDebug::toString(m_all->window->frameGeometry())));
    }

    void whatMakesNoSenseIsIgnored()
    {
        m_all.reset();
        QSettings settings;
        for (const QString &part : {u"window"_s, u"splitter"_s, u"columns"_s, u"grouping"_s, u"shown"_s, u"selection"_s})
            settings.setValue(u"layout/"_s + part, QByteArray("\xff\x00-7 99 x", 9));
        settings.sync();
        start();
        QVERIFY(m_all->window->isVisible());
        QVERIFY(m_all->action(u"&All jobs"_s)->isChecked());
        QVERIFY(m_all->window->screen()->availableGeometry().intersects(m_all->window->frameGeometry()));
    }

    void practiceRemembersNothing()
    {
        WholeWindow practice(u"en"_s, Settings::Keep::InMemory);
        practice.settings.setLayout(u"search"_s, "x");
        QCOMPARE(practice.settings.layout(u"search"_s), QByteArray());
    }

private:
    void start()
    {
        m_all = std::make_unique<WholeWindow>(u"en"_s, Settings::Keep::OnDisk);
        m_all->show({storedJob(1), storedJob(2), storedJob(3), endedJob(4, noon)});
    }
    void restart()
    {
        m_all.reset();
        start();
    }

    QLineEdit *search() const { return m_all->window->findChild<QToolBar *>()->findChild<QLineEdit *>(); }

    OwnSettings m_settings;
    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
