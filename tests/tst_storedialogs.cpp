// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/add/addjobs.h"
#include "window/list/removeddialog.h"

#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QListWidget>

using namespace Qt::StringLiterals;

/// What was removed and what was allowed, to take it back.
class TestStoreDialogs : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void cleanup() { m_all.reset(); }

    void removedJobsAreListedInBothLanguages_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("row");
        QTest::newRow("English") << u"en"_s << u"Recently re&moved …"_s << u"Recently removed"_s
                                 << u"Job 1 – contoso / Sales · op1, removed %1"_s;
        QTest::newRow("German") << u"de"_s << u"&Kürzlich entfernt …"_s << u"Kürzlich entfernt"_s
                                << u"Job 1 – contoso / Sales · op1, entfernt 13:00"_s;
    }

    void removedJobsAreListedInBothLanguages()
    {
        QFETCH(QString, speaks);
        QFETCH(QString, action);
        QFETCH(QString, row);
        show({storedJob(1), endedJob(2, noon)}, speaks);
        m_all->watchList.remove({1, 2});
        m_all->action(action)->trigger();
        auto *dialog = m_all->window->findChild<RemovedDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTEST(dialog->windowTitle(), "title");
        const auto *list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 1); // the other one had ended: it is in the history
        row.replace(u"%1"_s, QLocale().toString(QTime(13, 0), QLocale::ShortFormat)); // English as the system has it
        QCOMPARE(list->item(0)->text(), row);
    }

    void somePutBackAreInTheListAndSelected()
    {
        show({storedJob(1), storedJob(2), storedJob(3)});
        for (const JobId id : {2, 1, 3}) {
            m_all->wall = m_all->wall.addSecs(1);
            m_all->watchList.remove({id});
        }
        RemovedDialog *dialog = openRemoved();
        auto *list = dialog->findChild<QListWidget *>();
        QAbstractButton *putBack = m_all->button(u"&Put back"_s);
        QVERIFY(putBack->isEnabled()); // the last one removed is on top, and selected
        QVERIFY(list->item(0)->text().startsWith(u"Job 3"_s));
        list->clearSelection();
        QVERIFY(!putBack->isEnabled());
        list->item(0)->setSelected(true);
        list->item(1)->setSelected(true);
        putBack->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(m_all->list->selectedIds(), (QList<JobId>{1, 3}));
        QCOMPARE(idsOf(m_all->watchList.store().load(Section::List)), (QList<JobId>{1, 3}));
        QCOMPARE(idsOf(m_all->watchList.store().load(Section::Removed)), QList<JobId>{2});
        QVERIFY(m_all->model.find(1)->url);
    }

    void whatIsPutBackIsSeenWhateverTheListShows()
    {
        show({storedJob(1), endedJob(2, noon)});
        m_all->watchList.remove({1});
        m_all->action(u"Completed"_s)->trigger();
        openRemoved()->findChild<QListWidget *>()->item(0)->setSelected(true);
        m_all->button(u"&Put back"_s)->click();
        QCOMPARE(m_all->list->selectedIds(), QList<JobId>{1});
    }

    void closingPutsNothingBack()
    {
        show({storedJob(1)});
        m_all->watchList.remove({1});
        RemovedDialog *dialog = openRemoved();
        dialog->findChild<QListWidget *>()->item(0)->setSelected(true);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(m_all->model.rowCount(), 0);
        QCOMPARE(m_all->watchList.recentlyRemoved().size(), std::size_t(1));
    }

    void withoutRemovedJobsThereIsASentence()
    {
        show({storedJob(1)});
        RemovedDialog *dialog = openRemoved();
        QVERIFY(m_all->shownTexts().contains(u"No job was removed while it ran, or it was too long ago."_s));
        QVERIFY(!dialog->findChild<QListWidget *>()->isVisible());
        QVERIFY(!m_all->button(u"&Put back"_s)->isEnabled());
    }

    void undoIsControlZAndLeavesTheDialogEmpty()
    {
        show({storedJob(1)});
        m_all->list->select({1});
        m_all->list->setFocus();
        QTest::keyClick(m_all->list, Qt::Key_Delete);
        QCOMPARE(m_all->model.rowCount(), 0);
        QTest::keySequence(m_all->window->windowHandle(), QKeySequence::Undo);
        QCOMPARE(m_all->model.rowCount(), 1);
        QCOMPARE(m_all->list->selectedIds(), QList<JobId>{1});
        QVERIFY(m_all->watchList.recentlyRemoved().empty());
    }

    void whatHasEndedSaysSoWhenItComesAgain_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<bool>("pasted");
        QTest::addColumn<QString>("said");
        const QString english = u"“Job 1” had this URL and ended at %1: Completed."_s;
        const QString german = u"Diese URL gehörte zu „Job 1“, beendet am %1: Abgeschlossen."_s;
        QTest::newRow("pasted") << u"en"_s << true << english;
        QTest::newRow("pasted, German") << u"de"_s << true << german;
        QTest::newRow("handed over by another start") << u"en"_s << false << english;
        QTest::newRow("handed over, German") << u"de"_s << false << german;
    }

    void whatHasEndedSaysSoWhenItComesAgain()
    {
        QFETCH(QString, speaks);
        QFETCH(bool, pasted);
        QFETCH(QString, said);
        show({endedJob(1, noon)}, speaks);
        m_all->watchList.remove({1}); // its URL is forgotten, and it is in the history
        QVERIFY(!m_all->watchList.store().load({1}).front().job.url);
        if (pasted)
            m_all->window->add().takeTrustedText(QString::fromLatin1(urlOf(1).secret()));
        else
            m_all->window->add().takeJobs({{.url = urlOf(1), .name = {}}});
        const QDateTime ended(QDate(2026, 11, 23), QTime(13, 0));
        said = said.arg(QLocale().toString(ended, QLocale::ShortFormat));
        QVERIFY2(m_all->shownTexts().contains(said), qPrintable(m_all->shownTexts()));
        QCOMPARE(m_all->model.rowCount(), 0);
    }

    void anUnknownOutcomeCanBeTriedAgain()
    {
        show({endedJob(1, noon, JobState::Unknown)});
        m_all->watchList.forgetUrls({1});
        m_all->watchList.remove({1});
        m_all->window->add().takeJobs({{.url = urlOf(1), .name = {}}});
        QCOMPARE(m_all->model.rowCount(), 1);
    }

private:
    void show(const std::vector<StoredJob> &jobs, const QString &speaks = u"en"_s)
    {
        m_all = std::make_unique<WholeWindow>(speaks);
        m_all->show(jobs);
    }

    RemovedDialog *openRemoved() const
    {
        m_all->action(u"Recently re&moved …"_s)->trigger();
        return m_all->window->findChild<RemovedDialog *>();
    }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestStoreDialogs)
#include "tst_storedialogs.moc"
