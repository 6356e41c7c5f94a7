// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/detailspane.h"
#include "window/details/notefield.h"

#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolBar>

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

    void aNoteIsKeptWhenThePersonLeavesTheField()
    {
        type(u"Ask Anna"_s);
        QCOMPARE(noteOf(1), QString()); // not with each key
        m_all->list->setFocus();
        QCOMPARE(noteOf(1), u"Ask Anna"_s);
        QCOMPARE(onDisk(1), u"Ask Anna"_s);
        QCOMPARE(m_note->toPlainText(), u"Ask Anna"_s);
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
        m_all->list->setFocus();
        QCOMPARE(noteOf(1), u"Ask Anna"_s);
    }

    void anAnswerLeavesWhatIsSelected()
    {
        answer(40);
        QLabel *host = labelWith(u"contoso.sharepoint.com · op1"_s);
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

    void withoutAJobThereIsNoField()
    {
        m_all->list->clearSelection();
        QVERIFY(!m_note->isVisible());
        QVERIFY(m_all->shownTexts().contains(u"Select a job to see what is known about it."_s));
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
        QTRY_COMPARE(changed.count(), 1);
    }

    QLabel *labelWith(const QString &text) const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->text() == text)
                return label;
        }
        return nullptr;
    }

    QString noteOf(JobId id) const { return m_all->model.find(id)->note; }
    QString onDisk(JobId id) const { return m_all->store->load({id}).front().job.note; }

    std::unique_ptr<WholeWindow> m_all;
    DetailsPane *m_pane = nullptr;
    NoteField *m_note = nullptr;
};

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
