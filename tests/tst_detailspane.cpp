// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/detailspane.h"
#include "window/details/factlabel.h"
#include "window/details/notefield.h"

#include "support/fittingtexts.h"
#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QString plainText(const MonitorUrl &url)
{
    return QString::fromLatin1(url.secret());
}

} // namespace

/// What is known of the current job, and the note that a person writes there.
class TestDetailsPane : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void init()
    {
        m_all = std::make_unique<WholeWindow>();
        m_all->show({storedJob(1), storedJob(2)});
        m_all->list->select({1});
        m_pane = m_all->window->findChild<QSplitter *>()->findChild<DetailsPane *>();
        QVERIFY(m_pane);
        m_note = m_pane->findChild<NoteField *>();
        QVERIFY(m_note);
    }

    void cleanup()
    {
        m_all.reset();
        QGuiApplication::clipboard()->clear();
    }

    void theyGoWithTheirJobWhenASearchLeavesItOut()
    {
        QVERIFY(m_pane->isVisible());
        auto *search = m_all->window->findChild<QToolBar *>()->findChild<QLineEdit *>();
        search->setText(u"Job 2"_s);
        QVERIFY(!m_pane->isVisible());
        search->clear();
        m_all->list->select({1});
        QVERIFY(m_pane->isVisible());
        m_all->action(u"Completed"_s)->trigger();
        QVERIFY(!m_pane->isVisible());
    }

    void factsStandWhereTheirNamesDo_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<Qt::Alignment>("side");
        QTest::newRow("from left to right") << Qt::LeftToRight << Qt::Alignment(Qt::AlignLeft);
        QTest::newRow("from right to left") << Qt::RightToLeft << Qt::Alignment(Qt::AlignRight);
    }

    void factsStandWhereTheirNamesDo()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const Qt::Alignment, side);
        m_all->window->setLayoutDirection(direction);
        const auto facts = m_pane->findChildren<FactLabel *>();
        QVERIFY(facts.size() > 5);
        for (const FactLabel *fact : facts)
            QCOMPARE(fact->alignment() & Qt::AlignHorizontal_Mask, side | Qt::AlignAbsolute);
    }

    void aNoteIsKeptWhenThePersonLeavesTheField()
    {
        type(u"Ask Anna"_s);
        QCOMPARE(noteOf(1), QString()); // not with each key
        m_all->list->setFocus();
        QCOMPARE(noteOf(1), u"Ask Anna"_s);
        QCOMPARE(onDisk(1), u"Ask Anna"_s);
        QCOMPARE(m_note->toPlainText(), u"Ask Anna"_s);
    }

    void whoLooksElsewhereTypesOnAfterwards_data()
    {
        QTest::addColumn<Qt::FocusReason>("reason");
        QTest::newRow("in another window") << Qt::ActiveWindowFocusReason;
        QTest::newRow("in the field's own menu") << Qt::PopupFocusReason;
    }

    void whoLooksElsewhereTypesOnAfterwards()
    {
        QFETCH(const Qt::FocusReason, reason);
        type(u"Ask "_s);
        QFocusEvent leaves(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(m_note, &leaves);
        QCOMPARE(onDisk(1), u"Ask"_s);
        QTest::keyClicks(m_note, u"Anna"_s);
        QCOMPARE(m_note->toPlainText(), u"Ask Anna"_s);
        m_all->list->setFocus();
        QCOMPARE(onDisk(1), u"Ask Anna"_s);
    }

    void whatIsKeptWithoutLeavingTheField_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("the Tab key leads on") << 0;
        QTest::newRow("another job is selected") << 1;
        QTest::newRow("nothing is selected any more") << 2;
        QTest::newRow("the details are hidden") << 3;
        QTest::newRow("the window goes") << 4;
    }

    void whatIsKeptWithoutLeavingTheField()
    {
        QFETCH(int, way);
        type(u"Ask Anna"_s);
        if (way == 0)
            QTest::keyClick(m_note, Qt::Key_Tab);
        else if (way == 1)
            m_all->list->select({2});
        else if (way == 2)
            m_all->list->clearSelection();
        else if (way == 3)
            m_all->action(u"&Details"_s)->setChecked(false);
        else
            m_all->window.reset();
        QCOMPARE(noteOf(1), u"Ask Anna"_s);
        QCOMPARE(noteOf(2), QString());
        QCOMPARE(onDisk(1), u"Ask Anna"_s);
    }

    void theOtherJobShowsItsOwnNote()
    {
        type(u"of the first"_s);
        m_all->list->select({2});
        QCOMPARE(m_note->toPlainText(), QString());
        type(u"of the second"_s);
        m_all->list->select({1});
        QCOMPARE(m_note->toPlainText(), u"of the first"_s);
        QCOMPARE(noteOf(2), u"of the second"_s);
    }

    void anAnswerLeavesWhatIsBeingTyped()
    {
        type(u"Ask "_s);
        answer(40);
        QCOMPARE(m_note->toPlainText(), u"Ask "_s);
        QTest::keyClicks(m_note, u"Anna"_s);
        m_all->list->select({2}); // the keyboard may have gone to another window meanwhile
        QCOMPARE(noteOf(1), u"Ask Anna"_s);
    }

    void anAnswerLeavesWhatIsSelected()
    {
        answer(40);
        QLabel *host = labelWith(u"contoso.sharepoint.com · op1"_s); // a fact
        QVERIFY(host);
        host->setSelection(0, 7);
        answer(41);
        QCOMPARE(labelWith(u"contoso.sharepoint.com · op1"_s), host);
        QCOMPARE(host->selectedText(), u"contoso"_s);
    }

    void aNoteIsFoundInTheListAndEmptiedAgain()
    {
        type(u"Vertrieb"_s);
        m_all->list->setFocus();
        auto *search = m_all->window->findChild<QToolBar *>()->findChild<QLineEdit *>();
        search->setText(u"vertrieb"_s);
        QCOMPARE(m_all->list->model()->rowCount(), 1);
        search->clear();
        m_note->setFocus();
        m_note->selectAll();
        QTest::keyClick(m_note, Qt::Key_Delete);
        m_all->list->setFocus();
        QCOMPARE(onDisk(1), QString());
        QCOMPARE(m_all->model.rowCount(), 2); // Del was the field's
    }

    void withoutAJobThereAreNoDetails()
    {
        QVERIFY(m_pane->isVisible());
        m_all->list->clearSelection();
        QVERIFY(!m_pane->isVisible());
    }

    void severalJobsAreCounted()
    {
        m_all->list->select({1, 2});
        QVERIFY(m_all->shownTexts().contains(u"2 jobs selected"_s));
        QVERIFY(!m_note->isVisible());
    }

    void whatTheServiceSaidIsSaidToNobodyWhileItIsFolded()
    {
        JobProgress progress;
        progress.state = JobState::Running;
        progress.statusDescription = u"Completed 0/0 files"_s;
        m_all->model.setProgress(1, progress);
        QToolButton *fold = nullptr;
        QTRY_VERIFY((fold = buttonWith(u"What the service said"_s)) && fold->isVisible());
        QVERIFY(!labelWith(u"Completed 0/0 files"_s));
        fold->click();
        QVERIFY(labelWith(u"Completed 0/0 files"_s)->isVisible());
        fold->click();
        QVERIFY(!labelWith(u"Completed 0/0 files"_s));
    }

    void aFactIsCopiedByKeyboard()
    {
        QLabel *host = labelWith(u"contoso.sharepoint.com · op1"_s);
        host->setFocus(Qt::TabFocusReason);
        QCOMPARE(host->selectedText(), host->text());
        QTest::keySequence(host, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"contoso.sharepoint.com · op1"_s);
        QCOMPARE(host->accessibleName(), u"Host: contoso.sharepoint.com · op1"_s);
    }

    void onlyWhatCanBeDoneHasAButton()
    {
        QVERIFY(!buttonWith(u"Mark as handled"_s)->isVisible());
        JobProgress progress;
        progress.state = JobState::Failed;
        m_all->model.setProgress(1, progress);
        QTRY_VERIFY(buttonWith(u"Copy error"_s)->isVisible());
        QVERIFY(buttonWith(u"Mark as handled"_s)->isVisible());
        QVERIFY(!buttonWith(u"Check now"_s)->isVisible());
    }

    void theyAreBesideTheListWhereThereIsRoom()
    {
        auto *splitter = m_all->window->findChild<QSplitter *>();
        m_all->window->resize(700, 600);
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        m_all->window->resize(1200, 600);
        QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
    }

    void eachKindOfFailureIsWhole_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<int>("kind");
        for (const QString &speaks : {u"en"_s, u"de"_s}) {
            for (int kind = 0; kind < 5; ++kind)
                QTest::addRow("%s, %d", qPrintable(speaks), kind) << speaks << kind;
        }
    }

    void eachKindOfFailureIsWhole()
    {
        QFETCH(QString, speaks);
        QFETCH(int, kind);
        m_all->language.install(speaks);
        JobProgress progress;
        progress.state = kind == 0 ? JobState::Failed : kind == 1 ? JobState::Unknown : JobState::Running;
        progress.requestId = u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s;
        if (kind == 0)
            progress.error = ServiceError{u"nameAlreadyExists"_s,
                                          u"x"_s,
                                          {{u"nameAlreadyExists"_s, 30000}},
                                          {{u"nameAlreadyExists"_s, {}, u"01E4CGZM4FABCDEFGHIJKLMNOPQRSTUVWX"_s}}};
        if (kind == 1)
            progress.problem = Problem{.kind = ProblemKind::Gone, .httpStatus = 404};
        if (kind > 1)
            progress.problem = Problem{.kind = ProblemKind::Unexpected,
                                       .httpStatus = 302,
                                       .instead = kind == 2   ? Instead::SignInPage
                                                  : kind == 3 ? Instead::ProxyPage
                                                              : Instead::TruncatedJson,
                                       .contentType = u"text/html"_s,
                                       .firstWords = u"Please sign in to the network of this hotel"_s,
                                       .redirectHost = u"login.hotel.example"_s};
        m_all->window->resize(1200, 900);
        m_all->model.setProgress(1, progress);
        QTRY_VERIFY(labelWith(progress.requestId));
        QTest::qWait(0);
        QCOMPARE(clippedTexts(m_pane).join(u'\n'), QString()); // says which
    }

    void theFieldGrowsWithItsText()
    {
        const int one = m_note->height();
        type(u"a\nb\nc"_s);
        const int three = m_note->height();
        QVERIFY(three > 2 * one && three < 4 * one);
        type(QString(100, u'\n'));
        QVERIFY(m_note->height() < 7 * one);
    }

    void itSpeaksBothLanguages()
    {
        QCOMPARE(m_note->placeholderText(), u"Add a note"_s);
        QVERIFY(m_all->shownTexts().contains(u"&Note:"_s));
        m_all->action(u"Deutsch"_s)->trigger();
        QTRY_COMPARE(m_note->placeholderText(), u"Notiz hinzufügen"_s);
        QVERIFY(m_all->shownTexts().contains(u"&Notiz:"_s));
        QCOMPARE(m_note->accessibleName(), u"Notiz"_s);
    }

    void aMonitorUrlIsWatchedAndNotNoted()
    {
        QGuiApplication::clipboard()->setText(plainText(urlOf(3)));
        m_note->setFocus();
        QTest::keySequence(m_all->window->windowHandle(), QKeySequence::Paste);
        QCOMPARE(m_all->model.rowCount(), 3);
        m_note->paste(); // as its context menu does
        QCOMPARE(m_note->toPlainText(), QString());
        QGuiApplication::clipboard()->setText(u"any other text"_s);
        m_note->paste();
        QCOMPARE(m_note->toPlainText(), u"any other text"_s);
    }

    void aNoteIsPlainText()
    {
        type(u"<b>bold</b> & <img src=x>"_s);
        m_all->list->setFocus();
        QCOMPARE(onDisk(1), u"<b>bold</b> & <img src=x>"_s);
        QCOMPARE(m_note->toPlainText(), u"<b>bold</b> & <img src=x>"_s);
    }

private:
    void type(const QString &text)
    {
        m_note->setFocus();
        m_note->textCursor().insertText(text);
    }

    void answer(double percentage)
    {
        JobProgress progress;
        progress.state = JobState::Running;
        progress.percentageComplete = percentage;
        const QSignalSpy changed(&m_all->model, &QAbstractItemModel::dataChanged);
        m_all->model.setProgress(1, progress);
        QTRY_VERIFY(!changed.isEmpty());
    }

    QLabel *labelWith(const QString &text) const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->text() == text)
                return label;
        }
        return nullptr;
    }

    QToolButton *buttonWith(const QString &text) const
    {
        for (QToolButton *button : m_pane->findChildren<QToolButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    QString noteOf(JobId id) const { return m_all->model.find(id)->note; }
    QString onDisk(JobId id) const { return m_all->watchList.store().load({id}).front().job.note; }

    std::unique_ptr<WholeWindow> m_all;
    DetailsPane *m_pane = nullptr;
    NoteField *m_note = nullptr;
};

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
