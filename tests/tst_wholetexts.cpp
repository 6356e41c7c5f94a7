// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/factlabel.h"
#include "window/windowactions.h"

#include "support/fittingtexts.h"
#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QDialog>
#include <QFileDialog>
#include <QScreen>

using namespace Qt::StringLiterals;

/// No page and no dialog cuts what it says, in either language; run at several scales.
class TestWholeTexts : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void pagesAreWhole_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<int>("width");
        for (const QString &speaks : {u"en"_s, u"de"_s}) {
            for (const int width : {480, 900, 1920})
                QTest::addRow("%s, %d pixels wide", qPrintable(speaks), width) << speaks << width;
        }
    }

    void pagesAreWhole()
    {
        QFETCH(const QString, speaks);
        QFETCH(const int, width);
        {
            WholeWindow empty(speaks);
            empty.show();
            empty.window->resize(width, 700);
            QTRY_COMPARE(empty.window->width(), width);
            QTRY_COMPARE(cutTexts(empty), QString());
        }
        WholeWindow all(speaks);
        showJobs(all);
        all.window->resize(width, 700);
        QTRY_COMPARE(all.window->width(), width);
        for (const JobId id : {1, 2, 3, 4}) {
            all.list->select({id});
            QTRY_COMPARE(cutTexts(all), QString());
            QTRY_COMPARE(looseTexts(all), QString());
        }
        all.list->selectAll();
        QTRY_COMPARE(cutTexts(all), QString());
        (*all.window->findChild<WindowActions *>())[WindowAction::ShowHistory]->setChecked(true);
        QTRY_COMPARE(cutTexts(all), QString());
    }

    void dialogsAreWhole_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    /// Whatever opens one is tried, those to come as well.
    void dialogsAreWhole()
    {
        QFETCH(const QString, speaks);
        WholeWindow all(speaks);
        showJobs(all);
        all.list->select({2});
        const WindowActions &actions = *all.window->findChild<WindowActions *>();
        QSet<QAction *> openers{actions[WindowAction::ShowMessages], actions[WindowAction::ShowGuide],
                                actions[WindowAction::ShowShortcuts], actions[WindowAction::About],
                                actions[WindowAction::Quit]};
        for (QAction *action : all.window->findChildren<QAction *>()) {
            if (action->text().contains(u'…') && action->isEnabled())
                openers.insert(action);
        }
        int opened = 0;
        for (QAction *action : std::as_const(openers)) {
            action->trigger();
            QCoreApplication::processEvents();
            for (auto *dialog : all.window->findChildren<QDialog *>()) {
                if (!dialog->isVisible())
                    continue;
                ++opened;
                // Where all is drawn twice as large, this screen is 400 pixels wide: so narrow is none that people have.
                const bool hasRoom = dialog->width() < dialog->screen()->availableSize().width();
                if (hasRoom && !qobject_cast<QFileDialog *>(dialog)) // whose words are Qt's
                    QTRY_COMPARE(clippedTexts(dialog).join(u" | "_s), QString());
                dialog->reject();
                QTRY_VERIFY(!all.window->findChildren<QDialog *>().contains(dialog) || !dialog->isVisible());
            }
        }
        QVERIFY2(opened >= 9, qPrintable(QString::number(opened)));
    }

private:
    /// Facts with more room around them than their text needs.
    static QString looseTexts(const WholeWindow &all)
    {
        QStringList loose;
        for (const FactLabel *fact : all.window->findChildren<FactLabel *>()) {
            const int needed =
                fact->fontMetrics().boundingRect(0, 0, fact->width(), INT_MAX, Qt::TextWordWrap, fact->text()).height();
            if (fact->isVisible() && fact->height() > needed)
                loose.append(u"%1 of %2: %3"_s.arg(QString::number(fact->height()), QString::number(needed), fact->text()));
        }
        return loose.join(u" | "_s);
    }

    /// Four jobs: one runs, one failed, one is not heard of, one has completed.
    static void showJobs(WholeWindow &all)
    {
        all.show({storedJob(1), storedJob(2), storedJob(3), storedJob(4)});
        JobProgress running;
        running.state = JobState::Running;
        running.percentageComplete = 42.7;
        JobProgress failed = running;
        failed.state = JobState::Failed;
        failed.endedAt = all.wall;
        failed.error = ServiceError{u"nameAlreadyExists"_s,
                                    u"An item with this name exists."_s,
                                    {{u"nameAlreadyExists"_s, 3000}, {u"pathIsTooLong"_s, 1}},
                                    {{u"nameAlreadyExists"_s, {}, u"01E4CGZM4FABCDEFGHIJKLMNOPQRSTUVWX"_s}}};
        JobProgress silent;
        silent.problem = Problem{.kind = ProblemKind::Unreachable};
        silent.problemSince = all.wall.addSecs(-3000);
        JobProgress completed = running;
        completed.state = JobState::Completed;
        completed.endedAt = all.wall;
        const TimeLeft noneYet;
        all.model.setProgress(1, running, noneYet);
        all.model.setProgress(2, failed, noneYet);
        all.model.setProgress(3, silent, noneYet);
        all.model.setProgress(4, completed, noneYet);
        QTRY_COMPARE(all.model.summary().needAttention, 1);
    }

    /// What the window cuts; what elides on purpose says all of it elsewhere.
    static QString cutTexts(const WholeWindow &all)
    {
        QStringList cut = clippedTexts(all.window.get());
        cut.removeIf([](const QString &line) { return line.startsWith(u"NewsLabel"_s); });
        return cut.join(u" | "_s);
    }
};

QTEST_MAIN(TestWholeTexts)
#include "tst_wholetexts.moc"
