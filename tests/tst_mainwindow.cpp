// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakenetwork.h"

#include "desktop/settings.h"
#include "polling/polltimer.h"
#include "simulator/monitorserver.h"
#include "watchlist/watchlist.h"
#include "window/add/adddialog.h"
#include "window/add/addjobs.h"
#include "window/list/jobgroupmodel.h"
#include "window/list/joblistview.h"
#include "window/mainwindow.h"
#include "window/inlinemessage.h"
#include "words/language.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString Url =
    u"https://contoso.invalid.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/%1?tempauth=v1.SECRET"_s;

/// All that a screen reader can read of @p thing and of what is in it.
QString readAloud(QAccessibleInterface *thing)
{
    if (!thing)
        return {};
    QString read;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        read += thing->text(kind) + u'\n';
    if (QAccessibleTextInterface *text = thing->textInterface())
        read += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < thing->childCount(); ++i)
        read += readAloud(thing->child(i));
    return read;
}

} // namespace

/// The whole window, offscreen, with a network that reaches nobody.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_language = std::make_unique<Language>();
        m_language->install(u"en"_s);
        m_settings = std::make_unique<Settings>(Settings::Keep::InMemory);
        m_network = std::make_unique<FakeNetwork>();
        m_client = std::make_unique<MonitorClient>(m_network->options());
        m_watchList = std::make_unique<WatchList>(OpenedStore{JobStore::inMemory(), {}}, systemClock(), ConclusionRule(), 0ms);
        m_model = &m_watchList->model();
        m_poller = &m_watchList->poller();
        m_timer = std::make_unique<PollTimer>(*m_poller, *m_client, systemClock());
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{.watchList = *m_watchList,
                                                                  .client = *m_client,
                                                                  .language = *m_language,
                                                                  .settings = *m_settings,
                                                                  .clock = systemClock()});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_list = m_window->findChild<JobListView *>();
    }

    void cleanup()
    {
        m_window.reset();
        m_timer.reset();
        m_watchList.reset();
        m_client.reset();
        QGuiApplication::clipboard()->clear();
    }

    void pastedUrlsAreWatchedAtOnce()
    {
        paste(Url.arg(1) + u'\n' + u"Archive\t"_s + Url.arg(2));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0).data().toString(), u"Sales 1"_s);
        QCOMPARE(m_model->index(1).data().toString(), u"Archive"_s);
        QCOMPARE(m_list->selectedIds(), QList<JobId>{m_model->jobs()[0].id}); // nothing but the first is selected
        QVERIFY(!m_window->findChild<AddDialog *>());
    }

    void aUrlThatIsWatchedIsSelectedInsteadOfAddedAgain()
    {
        paste(Url.arg(1));
        paste(Url.arg(2));
        paste(Url.arg(1));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_list->selectedIds(), QList<JobId>{m_model->jobs()[0].id});
        QVERIFY(shownTexts().contains(u"This URL is already being watched as “Sales 1”."_s));
    }

    /// The host is unknown, so that it is asked about.
    void hiddenTextIsNotForScreenReaders()
    {
        paste(u"https://stranger.test/_api/v2.0/monitor/1?tempauth=SECRET"_s);
        auto *dialog = m_window->findChild<AddDialog *>();
        QVERIFY(dialog);
        const auto read = [dialog] { return readAloud(QAccessible::queryAccessibleInterface(dialog)); };
        QVERIFY(read().contains(u"The text is hidden"_s));
        QVERIFY(read().contains(u"stranger.test"_s));
        QVERIFY2(!read().contains(u"SECRET"_s), qPrintable(read()));

        auto *field = dialog->findChild<QPlainTextEdit *>();
        auto *show = dialog->findChild<QCheckBox *>();
        show->click();
        QVERIFY(field->toPlainText().contains(u"SECRET"_s));
        field->appendPlainText(u"https://another.test/_api/v2.0/monitor/1?tempauth=SECRET"_s);
        show->click();
        QVERIFY(read().contains(u"another.test"_s));
        QVERIFY(!read().contains(u"SECRET"_s));
        show->click();
        QVERIFY(field->toPlainText().contains(u"another.test"_s));
    }

    void nothingOfAUrlIsForScreenReaders()
    {
        paste(Url.arg(1));
        m_list->selectAll();
        const QString read = readAloud(QAccessible::queryAccessibleInterface(m_window.get()));
        QVERIFY(read.contains(u"contoso.invalid"_s));
        QVERIFY2(!read.contains(u"SECRET"_s), qPrintable(read));
    }

    void anotherNameForAWatchedUrlRaisesADoubt()
    {
        paste(u"A\t"_s + Url.arg(1));
        paste(u"B\t"_s + Url.arg(1));
        QVERIFY(shownTexts().contains(u"This URL belongs to “A” – was “B” really started?"_s));
    }

    void aWrongThingGetsItsSentenceAndChangesNothing()
    {
        paste(u"https://graph.microsoft.com/v1.0/drives/b!x/operations/1"_s);
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_window->findChild<AddDialog *>());
        QVERIFY(shownTexts().contains(u"This Graph URL can only be read after signing in"_s));
    }

    void anEmptyClipboardGetsItsSentence()
    {
        paste(QString());
        QVERIFY(shownTexts().contains(u"The clipboard holds no text."_s));
    }

    void anUnknownHostIsAskedAboutOnce()
    {
        paste(u"https://copies.invalid/monitor/1"_s);
        QCOMPARE(m_model->rowCount(), 0);
        auto *dialog = m_window->findChild<AddDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QTreeView *>(), Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<AddDialog *>());
        QCOMPARE(m_model->rowCount(), 1);
        paste(u"https://copies.invalid/monitor/2"_s);
        QVERIFY(!m_window->findChild<AddDialog *>());
        QCOMPARE(m_model->rowCount(), 2);
    }

    void whatIsAddedTogetherGetsTheNameOfItsBatch()
    {
        paste(u"name,url,batch\nA,https://copies.invalid/monitor/1,\nB,https://copies.invalid/monitor/2,Monday"_s);
        auto *dialog = m_window->findChild<AddDialog *>();
        QVERIFY(dialog);
        auto *rows = dialog->findChild<QTreeView *>();
        QTest::keyClick(rows, Qt::Key_Space); // the host is right
        dialog->findChild<QLineEdit *>()->setText(u"  Move   of the archive "_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->jobs()[0].batch, u"Move of the archive"_s);
        QCOMPARE(m_model->jobs()[1].batch, u"Monday"_s); // as its table said
    }

    void whatIsRefusedStaysInTheDialog()
    {
        paste(Url.arg(1) + u"\nhttp://contoso.sharepoint.com/monitor/1"_s);
        auto *dialog = m_window->findChild<AddDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(dialog->isVisible());
        dialog->findChild<QCheckBox *>()->click(); // shows the text
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"http://contoso"_s));
        dialog->close();
    }

    void pressingAddTwiceWatchesEachUrlOnce()
    {
        constexpr int Count = 1500;
        QStringList lines;
        for (int i = 1; i <= Count; ++i)
            lines += Url.arg(i);
        lines += u"http://contoso.sharepoint.com/monitor/1"_s; // is refused, and keeps the dialog open
        paste(lines.join(u'\n'));
        QTRY_VERIFY(button(u"Add 1,500 jobs"_s));
        QAbstractButton *add = button(u"Add 1,500 jobs"_s);
        const QSignalSpy said(m_window->findChild<AddJobs *>(), &AddJobs::said);
        add->click();
        add->click();
        QTRY_COMPARE(said.count(), 2);
        QVERIFY(!add->isEnabled());
        QCOMPARE(m_model->rowCount(), Count);
    }

    void aUrlThatHasExpiredIsSaid()
    {
        const QSignalSpy said(m_window->findChild<AddJobs *>(), &AddJobs::said);
        const QByteArray payload = QByteArray(R"({"exp":"1700000000"})").toBase64(QByteArray::Base64UrlEncoding);
        paste(Url.arg(1) + u"x&tempauth=v1.e30."_s + QString::fromLatin1(payload) + u".x"_s);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY2(said.last()[0].toString().contains(u"1 job added. This URL was valid until"_s),
                 qPrintable(said.last()[0].toString()));
    }

    void removedJobsComeBackWithUndo()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2));
        m_list->setFocus();
        m_list->selectAll();
        QTest::keyClick(m_list, Qt::Key_Delete);
        QCOMPARE(m_model->rowCount(), 0);
        auto *undo = button(u"&Undo"_s);
        QVERIFY(undo);
        undo->click();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aRowIsRenamedByKeyboard()
    {
        paste(Url.arg(1));
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_F2);
        auto *editor = m_list->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Photos"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_model->index(0).data().toString(), u"Photos"_s);
    }

    void anAnswerLeavesWhatIsBeingTyped()
    {
        paste(Url.arg(1));
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_F2);
        auto *editor = m_list->findChild<QLineEdit *>();
        QTest::keyClicks(editor, u"Pho"_s);
        JobProgress running;
        running.state = JobState::Running;
        const QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
        m_model->setProgress(m_model->jobs()[0].id, running);
        QTRY_COMPARE(changed.count(), 1);
        QTest::keyClicks(editor, u"tos"_s);
        QCOMPARE(editor->text(), u"Photos"_s);
    }

    void removingSaysWhatBecomesOfTheJobs_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a running copy goes on")
            << JobState::Running << u"1 job removed from the list. The copy itself goes on."_s;
        QTest::newRow("an ended one is in the history") << JobState::Failed << u"1 job moved to the history."_s;
    }

    void removingSaysWhatBecomesOfTheJobs()
    {
        QFETCH(JobState, state);
        QFETCH(QString, sentence);
        paste(Url.arg(1));
        JobProgress progress;
        progress.state = state;
        m_model->setProgress(m_model->jobs()[0].id, progress);
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Delete);
        QVERIFY2(shownTexts().contains(sentence), qPrintable(shownTexts()));
    }

    void removingSelectsTheNextRow()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2) + u'\n' + Url.arg(3));
        m_list->select({m_model->jobs()[1].id});
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Delete);
        QCOMPARE(m_list->selectedIds(), QList<JobId>{m_model->jobs()[1].id});
    }

    void aNameThatIsBeingTypedIsKeptWhenTheProgramEnds()
    {
        paste(Url.arg(1));
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_F2);
        QTest::keyClicks(m_list->findChild<QLineEdit *>(), u"Photos"_s);
        m_window->commitEdits();
        m_window.reset();
        QCOMPARE(m_model->index(0).data().toString(), u"Photos"_s);
    }

    void theListKeepsItsSelectionWhileRowsMove()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2) + u'\n' + Url.arg(3));
        const JobId last = m_model->jobs()[2].id;
        m_list->select({last});
        JobProgress failed;
        failed.state = JobState::Failed;
        QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
        m_model->setProgress(last, failed);
        QTRY_VERIFY(changed.count() > 0);
        const QModelIndex firstRow = m_list->model()->index(0, 0, m_list->model()->index(0, 0));
        QTRY_COMPARE(firstRow.data(JobListModel::IdRole).value<JobId>(), last);
        QCOMPARE(m_list->selectedIds(), QList<JobId>{last});
    }

    void theSummaryTellsHowLongTheWholeListTakes()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2));
        JobProgress running;
        running.state = JobState::Running;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto in = [&](int earliest, int latest) {
            return TimeLeft{.end = EndRange{now.addSecs(60 * earliest + 30), now.addSecs(60 * latest + 30)}};
        };
        m_model->setProgress(m_model->jobs()[0].id, running, in(1, 24));
        QCOMPARE(cell(0, JobColumn::Time), u"1–25 min left"_s); // before the network has been found to reach nobody
        QVERIFY(!shownTexts().contains(u" left"_s)); // nothing is known of the other
        m_model->setProgress(m_model->jobs()[1].id, running, in(8, 9));
        QTRY_VERIFY(shownTexts().contains(u"8–25 min left"_s));
    }

    void theLanguageSwitchesWhileItRuns()
    {
        paste(Url.arg(1));
        JobProgress running;
        running.state = JobState::Running;
        running.status = Status::InProgress;
        running.percentageComplete = 27.8;
        m_model->setProgress(m_model->jobs()[0].id, running);
        QCOMPARE(cell(0, JobColumn::Status), u"Running"_s);
        QCOMPARE(cell(0, JobColumn::Progress), u"27.8\u00a0%"_s);
        action(u"Deutsch"_s)->trigger();
        QCOMPARE(cell(0, JobColumn::Status), u"Läuft"_s);
        QCOMPARE(cell(0, JobColumn::Progress), u"27,8\u00a0%"_s);
        QTRY_VERIFY(action(u"&Jetzt abfragen"_s));
        QVERIFY(!action(u"&Check now"_s));
        QCOMPARE(m_settings->language(), u"de"_s);
        action(u"English"_s)->trigger();
        QTRY_VERIFY(action(u"&Check now"_s));
    }

    void everyActionHasATextInBothLanguages()
    {
        for (const QString &language : Language::available()) {
            m_language->install(language);
            const auto actions = m_window->findChildren<QAction *>();
            for (const QAction *one : actions)
                QVERIFY(one->isSeparator() || !one->text().isEmpty() || !one->parent()->inherits("WindowActions"));
        }
    }

    void everyLetterOfAMenuLeadsToOneAction()
    {
        for (const QString &language : Language::available()) {
            m_language->install(language);
            QCoreApplication::sendPostedEvents(); // the switch reaches the menus
            const auto menus = m_window->findChildren<QMenu *>();
            for (const QMenu *menu : menus) {
                QSet<QString> letters;
                for (const QAction *one : menu->actions()) {
                    const QString letter = QKeySequence::mnemonic(one->text()).toString();
                    QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(one->text()));
                    letters.insert(letter);
                }
            }
        }
    }

    void aFaultStaysUntilItIsClosed()
    {
        const QString aside = QDir::toNativeSeparators(u"/aside"_s);
        m_window->showFault({.kind = StoreFault::Damaged, .setAside = u"/aside"_s});
        QVERIFY(shownTexts().contains(aside));
        QAbstractButton *close = closeButton(*m_window);
        QVERIFY(close);
        close->click();
        QVERIFY(!closeButton(*m_window));
        QVERIFY(!shownTexts().contains(aside));
    }

    void aFaultThatLastsCannotBeClosedNorCovered()
    {
        const StoreFault fault{.kind = StoreFault::NotWritable, .path = u"/list"_s};
        WatchList list({JobStore::inMemory(), fault}, systemClock());
        MainWindow window({list, *m_client, *m_language, *m_settings, systemClock()});
        window.show();
        window.showFault(fault);
        auto *line = window.findChild<InlineMessage *>();
        line->showFault(u"Something else."_s);
        const auto isShown = [&window](const QString &text) {
            const auto labels = window.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        };
        const QString path = QDir::toNativeSeparators(fault.path);
        QVERIFY(isShown(path));
        QVERIFY(!closeButton(window));
        emit list.mended();
        QVERIFY(!isShown(path));
        QVERIFY(isShown(u"Something else."_s));
        QVERIFY(closeButton(window));
    }

    void whatWasMissedIsSaidAndShown()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2));
        const JobId last = endedAs(1, JobState::Failed);
        emit m_watchList->returned({.failed = 1, .ids = {last}});
        QVERIFY(shownTexts().contains(u"Sales 2"_s));
        QAbstractButton *show = button(u"&Show"_s);
        QVERIFY(show);
        show->click();
        QCOMPARE(m_list->selectedIds(), QList<JobId>{last});
    }

    void aProgramThatFailsWhenJobsEndIsSaid()
    {
        m_settings->setEndCommand(u"/no/such/program"_s);
        paste(Url.arg(1));
        emit m_watchList->noticed(endedAs(0, JobState::Completed), NoticeKind::Completed);
        QTRY_VERIFY(shownTexts().contains(u"/no/such/program"_s));
    }

    void noWidgetShowsASecret()
    {
        paste(Url.arg(1) + u'\n' + Url.arg(2));
        QVERIFY(!shownTexts().contains(u"SECRET"_s));
        QVERIFY(!m_window->windowTitle().contains(u"SECRET"_s));
    }

private:
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        action(u"&Paste"_s)->trigger();
    }

    JobId endedAs(std::size_t job, JobState state)
    {
        const JobId id = m_model->jobs()[job].id;
        JobProgress ended;
        ended.state = state;
        m_model->setProgress(id, ended);
        return id;
    }

    QString cell(std::size_t job, JobColumn column) const
    {
        const auto *rows = qobject_cast<JobGroupModel *>(m_list->model());
        return rows->indexOf(m_model->jobs()[job].id).siblingAtColumn(columnOf(column)).data().toString();
    }

    QAction *action(const QString &text) const
    {
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    QAbstractButton *button(const QString &text) const
    {
        for (auto *one : m_window->findChildren<QAbstractButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }

    static QAbstractButton *closeButton(const QWidget &window)
    {
        for (auto *one : window.findChildren<QAbstractButton *>()) {
            if (one->accessibleName() == u"Close this message"_s && one->isVisible())
                return one;
        }
        return nullptr;
    }

    QString shownTexts() const
    {
        QString texts;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            texts += label->text() + u'\n';
        return texts;
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Settings> m_settings;
    JobListModel *m_model = nullptr;
    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<MonitorClient> m_client;
    Poller *m_poller = nullptr;
    std::unique_ptr<PollTimer> m_timer;
    std::unique_ptr<WatchList> m_watchList;
    std::unique_ptr<MainWindow> m_window;
    JobListView *m_list = nullptr;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
