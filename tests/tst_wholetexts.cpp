// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/factlabel.h"
#include "window/windowactions.h"

#include "support/fittingtexts.h"
#include "support/fixedlocale.h"
#include "support/shownwords.h"
#include "support/wholewindow.h"

#include <QDialog>
#include <QFileDialog>
#include <QResource>
#include <QScreen>
#include <QSplitter>

using namespace Qt::StringLiterals;

/// No page and no dialog cuts what it says, in either language and in one to come, whose texts are a third longer and go
/// from right to left (tests/newlanguage); run at several scales.
class TestWholeTexts : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(QResource::registerResource(QStringLiteral(NEWLANGUAGE)), "The test newlanguage makes it.");
        QVERIFY(Language::available().contains(u"yi"_s));
    }

    void pagesAreWhole_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::addColumn<int>("width");
        for (const QString &speaks : {u"en"_s, u"de"_s, u"yi"_s}) {
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
            QVERIFY2(englishTexts(empty, speaks).isEmpty(), qPrintable(englishTexts(empty, speaks)));
        }
        WholeWindow all(speaks);
        showJobs(all);
        all.window->resize(width, 700);
        QTRY_COMPARE(all.window->width(), width);
        for (const JobId id : {1, 2, 3, 4}) {
            all.list->select({id});
            QTRY_COMPARE(cutTexts(all), QString());
            QTRY_COMPARE(looseTexts(all), QString());
            QVERIFY2(englishTexts(all, speaks).isEmpty(), qPrintable(englishTexts(all, speaks)));
        }
        all.list->selectAll();
        QTRY_COMPARE(cutTexts(all), QString());
        QVERIFY2(englishTexts(all, speaks).isEmpty(), qPrintable(englishTexts(all, speaks)));
        (*all.window->findChild<WindowActions *>())[WindowAction::ShowHistory]->setChecked(true);
        QTRY_COMPARE(cutTexts(all), QString());
        QVERIFY2(englishTexts(all, speaks).isEmpty(), qPrintable(englishTexts(all, speaks)));
    }

    void dialogsAreWhole_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("a language to come") << u"yi"_s;
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
                if (speaks == u"yi"_s && !qobject_cast<QFileDialog *>(dialog))
                    QVERIFY2(inLatinLetters(shownWords(dialog)).isEmpty(), qPrintable(inLatinLetters(shownWords(dialog))));
                dialog->reject();
                QTRY_VERIFY(!all.window->findChildren<QDialog *>().contains(dialog) || !dialog->isVisible());
            }
        }
        QVERIFY2(opened >= 9, qPrintable(QString::number(opened)));
    }

    void whatGoesFromRightToLeftIsMirrored_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {480, 900, 1920})
            QTest::addRow("%d pixels wide", width) << width;
    }

    /// All is where it would be from left to right, seen in a mirror.
    void whatGoesFromRightToLeftIsMirrored()
    {
        QFETCH(int, width);
        WholeWindow all(u"yi"_s);
        showJobs(all);
        all.window->resize(width, 700);
        QTRY_COMPARE(all.window->width(), width);
        all.list->select({2});
        QTRY_COMPARE(cutTexts(all), QString());
        const auto restored = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); });
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        all.window->grab().save(u"right-to-left-%1-at-%2.png"_s.arg(QString::number(width),
                                                                    QString::number(all.window->devicePixelRatio())));
        const QStringList fromRight = placesOf(*all.window);
        QVERIFY(fromRight.size() > 30);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        const auto different = [&] {
            QStringList places = placesOf(*all.window);
            for (const QString &place : fromRight) {
                if (!places.removeOne(place))
                    places.append(u"from right to left: "_s + place);
            }
            return places.join(u'\n');
        };
        QTRY_VERIFY2(different().isEmpty(), qPrintable(different()));
    }

private:
    /// Where all that can be seen of a window is, as one sees it that reads from left to right.
    static QStringList placesOf(const QWidget &window)
    {
        QStringList places;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->isWindow() || qobject_cast<const QSplitter *>(widget->parentWidget()))
                continue;
            const QRect place = QStyle::visualRect(widget->layoutDirection(), widget->parentWidget()->rect(), widget->geometry());
            places.append(u"%1 %2 in %3: %4,%5 %6x%7"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                           widget->property("text").toString(),
                                                           QString::fromLatin1(widget->parentWidget()->metaObject()->className()))
                              .arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()));
        }
        return places;
    }

    /// What is left in English, where all words are of another alphabet.
    static QString englishTexts(const WholeWindow &all, const QString &speaks)
    {
        return speaks == u"yi"_s ? inLatinLetters(shownWords(all.window.get())) : QString();
    }

    /// Those that are in Latin letters without being data: names, hosts, addresses, codes, keys.
    static QString inLatinLetters(QStringList words)
    {
        static const QRegularExpression data(u"Job \\d|Copyjobs|Deutsch|English|Graph Explorer|PowerShell|Python|curl"
                                              "|contoso / Sales|Sales|op\\d|nameAlreadyExists|pathIsTooLong|01E4\\w+|An item with this name exists|(Ctrl|Shift|Alt)\\+[\\w,+]+|F\\d+|Del|https?://\\S+|[\\w-]+(\\.[\\w-]+)+"_s);
        static const QRegularExpression latin(u"[a-zA-Z]"_s);
        words.replaceInStrings(data, QString());
        return words.filter(latin).join(u" | "_s);
    }

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
