// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/detailspane.h"
#include "window/details/notefield.h"
#include "window/history/historymodel.h"
#include "window/history/historypage.h"

#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMessageBox>
#include <QToolBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

StoredJob ended(JobId id, const QString &name, JobState state = JobState::Completed)
{
    StoredJob stored = endedJob(id, noon.addSecs(id), state);
    stored.job.name = name;
    stored.job.url.reset();
    stored.section = Section::History;
    return stored;
}

std::vector<StoredJob> manyEnded(int count)
{
    std::vector<StoredJob> jobs;
    for (JobId id = 1; id <= count; ++id)
        jobs.push_back(ended(id, u"Job %1"_s.arg(id)));
    return jobs;
}

} // namespace

/// The page of ended jobs, over a real store.
class TestHistory : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void cleanup() { m_all.reset(); }

    void itComesAsSomebodyScrolls()
    {
        open(manyEnded(450));
        const QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_view->scrollToBottom(); // lays out what there is, and is at its end
        QCOMPARE(names().first(), u"Job 450"_s);
        QTRY_COMPARE(m_model->rowCount(), 400);
        m_view->scrollToBottom();
        QTRY_COMPARE(m_model->rowCount(), 450);
        QStringList all;
        for (JobId id = 450; id >= 1; --id)
            all.append(u"Job %1"_s.arg(id));
        QCOMPARE(names(), all);
    }

    void itIsNotFetchedBeforeSomebodyScrolls()
    {
        open(manyEnded(450));
        (void)m_all->window->grab(); // all of it is laid out and painted
        QCOMPARE(m_model->rowCount(), 200);
        m_all->window->resize(900, 700);
        (void)m_all->window->grab();
        QCOMPARE(m_model->rowCount(), 200);
    }

    void searching_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing shows all, the last ended first")
            << QString() << QStringList{u"Sales archive"_s, u"Übersicht"_s, u"Photos"_s};
        QTest::newRow("a part of a name") << u"arch"_s << QStringList{u"Sales archive"_s};
        QTest::newRow("capitals do not matter") << u"ÜBER"_s << QStringList{u"Übersicht"_s};
        QTest::newRow("every word must occur") << u"sales photos"_s << QStringList{u"Photos"_s}; // Sales is its site
        QTest::newRow("the code of an error") << u"quota"_s << QStringList{u"Photos"_s};
        QTest::newRow("what is nowhere") << u"nowhere"_s << QStringList();
    }

    void searching()
    {
        QFETCH(QString, typed);
        StoredJob failed = ended(1, u"Photos"_s, JobState::Failed);
        failed.job.progress.error = ServiceError{.code = u"quotaLimitReached"_s};
        open({failed, ended(2, u"Übersicht"_s), ended(3, u"Sales archive"_s), storedJob(4)});
        const QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search()->setText(u"not yet"_s);
        search()->setText(typed);
        QFETCH(QStringList, found);
        QTRY_COMPARE(names(), found);
    }

    void anEmptyTableSaysWhy_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<bool>("anyEnded");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing ended") << u"en"_s << false << QString()
                                       << u"No job has ended yet. Ended jobs are kept here."_s;
        QTest::newRow("nothing ended, German")
            << u"de"_s << false << QString()
            << u"Noch ist kein Vorgang beendet. Beendete Vorgänge bleiben hier erhalten."_s;
        QTest::newRow("nothing found") << u"en"_s << true << u"x"_s << u"No ended job matches the search."_s;
        QTest::newRow("nothing found, German")
            << u"de"_s << true << u"x"_s << u"Kein beendeter Vorgang passt zur Suche."_s;
    }

    void anEmptyTableSaysWhy()
    {
        QFETCH(QString, speaks);
        QFETCH(bool, anyEnded);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        open(anyEnded ? manyEnded(1) : std::vector<StoredJob>(), speaks);
        search()->setText(typed);
        QTRY_VERIFY(m_all->shownTexts().contains(said));
        QVERIFY(!m_view->isVisible());
        search()->clear();
        QTRY_COMPARE(m_view->isVisible(), anyEnded);
    }

    void aRowInWords_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<QStringList>("row");
        QTest::newRow("English")
            << u"en"_s
            << QStringList{u"Name"_s, u"Outcome"_s, u"Ended"_s, u"Duration"_s, u"Host"_s, u"Batch"_s, u"Note"_s,
                           u"Watched since"_s}
            << QStringList{u"Photos"_s, u"Failed: destination full"_s};
        QTest::newRow("German")
            << u"de"_s
            << QStringList{u"Name"_s, u"Ergebnis"_s, u"Beendet"_s, u"Dauer"_s, u"Host"_s, u"Gruppe"_s, u"Notiz"_s,
                           u"Überwacht seit"_s}
            << QStringList{u"Photos"_s, u"Fehlgeschlagen: Ziel voll"_s};
    }

    void aRowInWords()
    {
        QFETCH(QString, speaks);
        StoredJob failed = ended(1, u"Photos"_s, JobState::Failed);
        failed.job.progress.error = ServiceError{.code = u"quotaLimitReached"_s};
        open({failed}, speaks);
        QStringList header;
        QStringList row;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            header.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            row.append(m_model->index(0, column).data().toString());
        }
        QTEST(header, "header");
        QVERIFY2(row.last().contains(u"13:00"_s) || row.last().contains(u"1:00"_s),
                 qPrintable(row.last())); // Berlin's time
        row.resize(2);
        QTEST(row, "row");
    }

    void theLanguageSwitchesWhileItIsOpen()
    {
        open(manyEnded(1));
        m_all->action(u"Deutsch"_s)->trigger();
        QTRY_COMPARE(m_model->index(0, HistoryModel::OutcomeColumn).data().toString(), u"Abgeschlossen"_s);
        QCOMPARE(m_model->headerData(HistoryModel::EndedColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Beendet"_s);
        QTRY_VERIFY(m_all->button(u"&Zurück zur Liste"_s));
    }

    void whatANameContainsIsPlainText()
    {
        open({ended(1, u"<b>bold</b>\u202E\nline 2"_s)});
        const QModelIndex name = m_model->index(0, HistoryModel::NameColumn);
        QCOMPARE(name.data().toString(), u"<b>bold</b> line 2"_s);
        QVERIFY(!name.data(Qt::ToolTipRole).toString().contains(u'<'));
    }

    void deleting_data()
    {
        QTest::addColumn<bool>("agreed");
        QTest::newRow("who agrees has deleted it for good") << true;
        QTest::newRow("who cancels has changed nothing") << false;
    }

    void deleting()
    {
        QFETCH(bool, agreed);
        open(manyEnded(3));
        select({0, 1});
        QTest::keyClick(m_view, Qt::Key_Delete);
        auto *box = m_all->window->findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->text(), u"2 jobs will be deleted from the history for good."_s);
        m_all->button(agreed ? u"&Delete"_s : u"Cancel"_s)->click();
        const QStringList left = agreed ? QStringList{u"Job 1"_s} : QStringList{u"Job 3"_s, u"Job 2"_s, u"Job 1"_s};
        QTRY_COMPARE(names(), left);
        QCOMPARE(m_all->watchList.store().load(Section::History).size(), static_cast<std::size_t>(left.size()));
    }

    void oneThatIsStillInTheListGoesFromThereToo()
    {
        StoredJob recent = ended(1, u"Recent"_s);
        recent.section = Section::List;
        open({recent, storedJob(2)});
        QCOMPARE(m_all->model.rowCount(), 2);
        select({0});
        m_all->button(u"&Delete …"_s)->click();
        m_all->button(u"&Delete"_s)->click();
        QTRY_COMPARE(names(), QStringList());
        QCOMPARE(m_all->model.rowCount(), 1);
    }

    void whatEndsWhileItIsOpenAppears()
    {
        open(manyEnded(3));
        select({1});
        m_all->watchList.add({{.url = urlOf(9), .name = u"Late"_s}});
        emit m_all->client.answered(
            4, {.httpStatus = 200, .requestUrl = urlOf(9).toUrl(), .body = R"({"status":"completed"})"});
        QTRY_COMPARE(names().size(), 4);
        QVERIFY(names().contains(u"Late"_s));
        QCOMPARE(page()->selectedIds(), QList<JobId>{2}); // and what was selected stays so
    }

    void howManyRowsThereWereStays()
    {
        open(manyEnded(450));
        m_model->more();
        select({300});
        const QList<JobId> selected = page()->selectedIds();
        m_all->watchList.forget({450});
        QTRY_COMPARE(names().first(), u"Job 449"_s);
        QCOMPARE(m_model->rowCount(), 400);
        QCOMPARE(page()->selectedIds(), selected);
        QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(m_view->currentIndex())));
    }

    void aNoteIsWrittenHereToo()
    {
        open(manyEnded(3));
        select({1});
        auto *note = page()->findChild<NoteField *>();
        QVERIFY(note && note->isVisible());
        note->setFocus();
        QTest::keyClicks(note, u"copied again"_s);
        m_all->watchList.forget({1}); // something else happens meanwhile
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(note->toPlainText(), u"copied again"_s);
        select({0});
        QCOMPARE(m_all->watchList.store().load({2}).front().job.note, u"copied again"_s);
        QCOMPARE(note->toPlainText(), QString());
        select({1});
        QCOMPARE(note->toPlainText(), u"copied again"_s);
        search()->setText(u"again"_s);
        QTRY_COMPARE(names(), QStringList{u"Job 2"_s});
    }

    void aHeaderSortsAllOfIt()
    {
        open(manyEnded(450));
        QVERIFY(m_view->model()->rowCount() < 450); // the rest is fetched as somebody scrolls
        m_view->sortByColumn(HistoryModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(m_view->model()->rowCount(), 450);
        QStringList sorted = names();
        QVERIFY(std::is_sorted(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) {
            return a.localeAwareCompare(b) < 0;
        }));
        m_view->sortByColumn(HistoryModel::EndedColumn, Qt::DescendingOrder);
        QVERIFY(m_view->model()->rowCount() < 450);
    }

    void theNameIsTheWidestColumn()
    {
        for (const int width : {480, 800, 1200, 1900}) {
            open(manyEnded(3));
            m_all->window->resize(width, 600);
            QCoreApplication::processEvents();
            for (int column = 1; column < HistoryModel::ColumnCount; ++column) {
                if (!m_view->isColumnHidden(column))
                    QVERIFY(m_view->columnWidth(column) <= m_view->columnWidth(HistoryModel::NameColumn));
            }
        }
    }

    void escapeEmptiesTheSearchAndThenLeadsBack()
    {
        open(manyEnded(2));
        search()->setText(u"Job 1"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(search()->text(), QString());
        QVERIFY(page()->isVisible());
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
    }

    void findIsTheHistorysOwnHere()
    {
        open(manyEnded(1));
        m_view->setFocus();
        m_all->action(u"&Find"_s)->trigger();
        QVERIFY(search()->hasFocus());
        QTRY_VERIFY(!m_all->window->findChild<QToolBar *>()->findChild<QLineEdit *>()->isVisible());
    }

    void theButtonLeadsBack()
    {
        open(manyEnded(1));
        QVERIFY(!m_all->list->isVisible());
        m_all->button(u"&Back to the list"_s)->click();
        QVERIFY(!page()->isVisible());
        QVERIFY(!m_all->action(u"&History"_s)->isChecked());
    }

private:
    void open(const std::vector<StoredJob> &jobs, const QString &speaks = u"en"_s)
    {
        m_all = std::make_unique<WholeWindow>(speaks);
        m_all->show(jobs);
        m_all->action(speaks == "de"_L1 ? u"&Verlauf"_s : u"&History"_s)->trigger();
        m_model = m_all->window->findChild<HistoryModel *>();
        m_view = page()->findChild<QTreeView *>();
        QVERIFY(page()->isVisible());
    }

    HistoryPage *page() const { return m_all->window->findChild<HistoryPage *>(); }
    QLineEdit *search() const { return page()->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row, 0).data().toString());
        return names;
    }

    void select(const QList<int> &rows)
    {
        m_view->clearSelection();
        for (const int row : rows)
            m_view->selectionModel()->select(m_model->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_view->setFocus();
    }

    std::unique_ptr<WholeWindow> m_all;
    HistoryModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
