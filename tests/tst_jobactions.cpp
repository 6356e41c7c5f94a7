// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMimeData>

using namespace Qt::StringLiterals;

/// What can be done with the selected jobs, and why not.
class TestJobActions : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void init()
    {
        m_all = std::make_unique<WholeWindow>();
        StoredJob completed = endedJob(3, noon);
        completed.job.progress.resourceId = u"01ABC"_s;
        completed.job.progress.resourceLocation = u"https://contoso.sharepoint.com/sites/Sales/_api/v2.0/drives/x"_s;
        StoredJob failed = endedJob(2, noon, JobState::Failed);
        failed.job.progress.error = ServiceError{u"nameAlreadyExists"_s, {}, {}, {}};
        m_all->show({storedJob(1), failed, completed});
    }

    void cleanup()
    {
        m_all.reset();
        QGuiApplication::clipboard()->clear();
    }

    void whatDoesNotApplySaysWhy_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QList<JobId>>("selected");
        QTest::addColumn<QString>("reason"); ///< empty where it applies
        const QString nothing = u"Select a job first."_s;
        QTest::newRow("an ended job is not checked")
            << u"&Check now"_s << QList<JobId>{3} << u"Ended jobs are no longer checked."_s;
        QTest::newRow("a running job is") << u"&Check now"_s << QList<JobId>{1} << QString();
        QTest::newRow("one of several is enough") << u"&Check now"_s << QList<JobId>{1, 3} << QString();
        QTest::newRow("a site that is named") << u"&Open destination site"_s << QList<JobId>{3} << QString();
        QTest::newRow("a site that is not") << u"&Open destination site"_s << QList<JobId>{1}
                                            << u"The service has named no destination on the job's own host."_s;
        QTest::newRow("two sites") << u"&Open destination site"_s << QList<JobId>{1, 3} << u"Select one job."_s;
        QTest::newRow("a failure") << u"Copy &error"_s << QList<JobId>{2} << QString();
        QTest::newRow("no failure") << u"Copy &error"_s << QList<JobId>{3} << u"Nothing has gone wrong with the job."_s;
        QTest::newRow("an item") << u"Copy &item id"_s << QList<JobId>{3} << QString();
        QTest::newRow("no item") << u"Copy &item id"_s << QList<JobId>{2} << u"The service has named no item."_s;
        QTest::newRow("a failure is handled") << u"Mark as han&dled"_s << QList<JobId>{2} << QString();
        QTest::newRow("a running job is not") << u"Mark as han&dled"_s << QList<JobId>{1}
                                              << u"Only a job that needs attention can be handled."_s;
        QTest::newRow("the end of a running job") << u"&Tell me when it ends"_s << QList<JobId>{1} << QString();
        QTest::newRow("an end that is past") << u"&Tell me when it ends"_s << QList<JobId>{3}
                                             << u"The job has ended already."_s;
        QTest::newRow("nothing is selected") << u"Copy as &table"_s << QList<JobId>{} << nothing;
        QTest::newRow("a batch of nothing") << u"Name the &batch …"_s << QList<JobId>{} << nothing;
    }

    void whatDoesNotApplySaysWhy()
    {
        QFETCH(QString, action);
        QFETCH(QList<JobId>, selected);
        QFETCH(QString, reason);
        select(selected);
        QAction *one = m_all->action(action);
        QCOMPARE(one->isEnabled(), reason.isEmpty());
        if (!reason.isEmpty())
            QCOMPARE(one->toolTip(), reason);
    }

    void aHandledJobNeedsNoAttentionAndCanBeUndone()
    {
        select({2});
        QCOMPARE(m_all->model.summary().needAttention, 1);
        m_all->action(u"Mark as han&dled"_s)->trigger();
        QVERIFY(m_all->model.find(2)->handled);
        QCOMPARE(m_all->model.summary().needAttention, 0);
        QVERIFY(m_all->button(u"&Undo"_s));
        m_all->button(u"&Undo"_s)->click();
        QVERIFY(!m_all->model.find(2)->handled);
    }

    void handledTwiceIsNotHandled()
    {
        select({2});
        m_all->action(u"Mark as han&dled"_s)->trigger();
        select({2});
        m_all->action(u"Not han&dled"_s)->trigger();
        QVERIFY(!m_all->model.find(2)->handled);
    }

    void aPersonIsToldOfOneJob()
    {
        select({1, 3});
        QAction *tell = m_all->action(u"&Tell me when it ends"_s);
        QVERIFY(!tell->isChecked());
        tell->trigger();
        QVERIFY(m_all->model.find(1)->tellMe);
        QVERIFY(!m_all->model.find(3)->tellMe);
    }

    void severalJobsGetOneBatch()
    {
        select({1, 2});
        m_all->action(u"Name the &batch …"_s)->trigger();
        auto *dialog = m_all->window->findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(u" Sales  move "_s);
        dialog->accept();
        QCOMPARE(m_all->model.find(1)->batch, u"Sales move"_s);
        QCOMPARE(m_all->model.find(2)->batch, u"Sales move"_s);
        QVERIFY(m_all->model.find(3)->batch != u"Sales move"_s);
    }

    void aTableIsTextAndHtml()
    {
        select({2, 3});
        m_all->action(u"Copy as &table"_s)->trigger();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text().count(u'\n'), 3);
        QVERIFY(data->html().contains(u"<table>"_s));
        QVERIFY(!data->text().contains(u"SECRETTOKEN"_s));
    }

    void errorAndItemIdAreCopied()
    {
        select({2, 3});
        m_all->action(u"Copy &error"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"nameAlreadyExists"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"Job 3"_s)); // nothing is wrong with that one
        m_all->action(u"Copy &item id"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"01ABC"_s);
    }

    void aUrlIsMarkedAsASecretAndTakenOutAtTheEnd()
    {
        select({1});
        m_all->action(u"Copy monitor UR&L"_s)->trigger();
        QClipboard *clipboard = QGuiApplication::clipboard();
        QCOMPARE(clipboard->text(), QString::fromLatin1(urlOf(1).secret()));
        QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        const auto forWindows = u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s;
        QVERIFY(clipboard->mimeData()->hasFormat(forWindows));
        m_all.reset();
        QCOMPARE(clipboard->text(), QString());
    }

    void whatSomebodyCopiedSinceIsLeftAlone()
    {
        select({1});
        m_all->action(u"Copy monitor UR&L"_s)->trigger();
        QGuiApplication::clipboard()->setText(u"other"_s);
        m_all.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"other"_s);
    }

private:
    void select(const QList<JobId> &ids)
    {
        m_all->list->clearSelection();
        m_all->list->select(ids);
    }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestJobActions)
#include "tst_jobactions.moc"
