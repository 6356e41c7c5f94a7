// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wholewindow.h"
#include "window/colors.h"
#include "window/icons.h"
#include "window/list/jobgroupmodel.h"
#include "window/list/progressbar.h"
#include "words/jobcolumns.h"

#include <QAbstractItemDelegate>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <cmath>

#include "support/jobexamples.h"

using namespace Qt::StringLiterals;

namespace {

/// As WCAG has it: 1 for the same colour, 21 for black on white.
double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)}); // as values, not as references
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(const QColor &base, const QColor &text, const QColor &accent)
{
    QPalette palette;
    for (const auto role : {QPalette::Base, QPalette::Window, QPalette::Button})
        palette.setColor(role, base);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Highlight, accent);
    return palette;
}

/// The lines of @p image, from the first to the last, that something is drawn in, right of @p left.
std::pair<int, int> drawnLines(const QImage &image, int left)
{
    int first = -1;
    int last = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = left; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != Qt::white) {
                first = first < 0 ? y : first;
                last = y;
            }
        }
    }
    return {first, last};
}

} // namespace

/// What people see of the list, in figures.
class TestJobListView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_all = std::make_unique<WholeWindow>(); }
    void cleanup() { m_all.reset(); }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteOf(Qt::white, Qt::black, QColor(0x30, 0x8c, 0xc6));
        QTest::newRow("grey on white") << paletteOf(QColor(0xfc, 0xfc, 0xfc), QColor(0x23, 0x26, 0x29), QColor(0x3d, 0xae, 0xe9));
        QTest::newRow("dark") << paletteOf(QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc), QColor(0x3d, 0xae, 0xe9));
        QTest::newRow("dark and blue") << paletteOf(QColor(0x2a, 0x2a, 0x2a), Qt::white, QColor(0x15, 0x53, 0x9e));
        QTest::newRow("high contrast") << paletteOf(Qt::black, Qt::white, QColor(0xff, 0xff, 0x00));
    }

    void everyTextCanBeRead()
    {
        QFETCH(QPalette, palette);
        const QPalette tinted = withTintedSelection(palette);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const QColor text = tinted.color(group, QPalette::Text);
            QCOMPARE(tinted.color(group, QPalette::HighlightedText), text);
            for (const QColor &ground : {tinted.color(group, QPalette::Base), tinted.color(group, QPalette::Highlight)}) {
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
                for (const Tone tone : {Tone::Good, Tone::Bad, Tone::Caution, Tone::Quiet}) {
                    const double shape = contrast(toned(tone, palette), ground);
                    QVERIFY2(shape >= 3, qPrintable(u"%1: %2"_s.arg(static_cast<int>(tone)).arg(shape)));
                }
            }
        }
    }

    void everyStateHasAShapeOfItsOwn()
    {
        std::vector<JobProgress> states;
        for (const JobState state : {JobState::Pending, JobState::Running, JobState::Completed, JobState::Failed,
                                     JobState::Cancelled, JobState::Unknown})
            states.push_back(inState(state));
        states.push_back(running(Status::InProgress, 60));
        states.push_back(with(running(Status::InProgress), ProblemKind::Unreachable));
        QList<QImage> shapes;
        for (const JobProgress &progress : states) {
            const QImage shape = stateIcon(progress, 16, 2, QPalette()).toImage().convertToFormat(QImage::Format_Alpha8);
            QCOMPARE(shape.size(), QSize(32, 32));
            bool hasPixel = false;
            for (int y = 0; y < shape.height() && !hasPixel; ++y)
                for (int x = 0; x < shape.width() && !hasPixel; ++x)
                    hasPixel = qAlpha(shape.pixel(x, y)) > 128;
            QVERIFY(hasPixel);
            QVERIFY(!shapes.contains(shape));
            shapes.append(shape);
        }
    }

    void barsSayWhatIsKnown_data()
    {
        using Fill = ProgressBarLook::Fill;
        QTest::addColumn<JobProgress>("progress");
        QTest::addColumn<ProgressBarLook>("look");
        QTest::newRow("running") << running(Status::InProgress, 40) << ProgressBarLook{0.4, Fill::Accent};
        QTest::newRow("nothing is said") << running(Status::InProgress, {}) << ProgressBarLook{{}, Fill::Accent};
        QTest::newRow("not begun") << running(Status::InProgress, 0) << ProgressBarLook{0.0, Fill::Accent};
        JobProgress completed = running(Status::Completed, 30);
        completed.state = JobState::Completed;
        QTest::newRow("completed, whatever was last reported") << completed << ProgressBarLook{1.0, Fill::Good};
        JobProgress stopped = running(Status::Failed, 30);
        stopped.state = JobState::Failed;
        QTest::newRow("failed, where it stopped") << stopped << ProgressBarLook{0.3, Fill::Bad};
        JobProgress unknown = running(Status::InProgress, 30);
        unknown.state = JobState::Unknown;
        QTest::newRow("unknown") << unknown << ProgressBarLook{0.3, Fill::Quiet};
        JobProgress counting = running(Status::InProgress, 0);
        counting.statusDescription = u"Completed 1/4 files"_s;
        QTest::newRow("not by a percentage, but by its files") << counting << ProgressBarLook{0.25, Fill::Accent, false, true};
        QTest::newRow("no news") << with(running(Status::InProgress, 30), ProblemKind::Unreachable)
                                 << ProgressBarLook{0.3, Fill::Accent, true};
    }

    void barsSayWhatIsKnown()
    {
        QFETCH(JobProgress, progress);
        QTEST(progressBarLook(progress), "look");
    }

    void twentyRowsAreInTheFirstWindow()
    {
        show(40);
        int rows = 0;
        const int bottom = m_all->list->viewport()->height();
        for (QModelIndex row = m_all->list->indexAt({0, 0}); row.isValid(); row = m_all->list->indexBelow(row)) {
            if (m_all->list->visualRect(row).bottom() < bottom)
                ++rows;
        }
        QVERIFY2(rows >= 20, qPrintable(QString::number(rows)));
    }

    void whatIsSeenStaysWhereItIs_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<int>("from"); // the job that changes
        QTest::newRow("a row above goes to another group above") << JobState::Failed << 2;
        QTest::newRow("a row above goes to a group below") << JobState::Completed << 2;
        QTest::newRow("a row below goes to a group above") << JobState::Failed << 95;
    }

    void whatIsSeenStaysWhereItIs()
    {
        QFETCH(JobState, state);
        QFETCH(int, from);
        show(100);
        JobListView *list = m_all->list;
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2 + 3);
        QTest::qWait(1);
        const QPersistentModelIndex first = list->indexAt({0, 0});
        const int y = list->visualRect(first).top();
        m_all->model.setProgress(from, inState(state));
        QTRY_VERIFY(rows()->indexOf(from).parent().data() != first.parent().data());
        QTest::qWait(1);
        QCOMPARE(list->visualRect(first).top(), y);
    }

    void theCurrentRowStaysWhereItIs()
    {
        show(100);
        JobListView *list = m_all->list;
        m_all->model.setProgress(1, inState(JobState::Failed));
        QTRY_COMPARE(rows()->indexOf(1).parent().data().toString(), u"Need attention"_s);
        list->select({1});
        QTest::qWait(1);
        const QRect was = list->visualRect(rows()->indexOf(1));
        m_all->model.setProgress(50, inState(JobState::Completed)); // most of what is seen makes room for its heading
        m_all->model.setProgress(51, inState(JobState::Failed));
        QTRY_COMPARE(rows()->indexOf(51).parent().data().toString(), u"Need attention"_s);
        QTest::qWait(1);
        QCOMPARE(list->visualRect(rows()->indexOf(1)), was);
    }

    void aPressedButtonHoldsTheRows()
    {
        show(5);
        const QPoint middle = m_all->list->visualRect(rows()->indexOf(2)).center();
        QTest::mousePress(m_all->list->viewport(), Qt::LeftButton, {}, middle);
        m_all->model.setProgress(2, inState(JobState::Failed));
        QTest::qWait(5);
        QCOMPARE(m_all->list->visualRect(rows()->indexOf(2)).center(), middle);
        QTest::mouseRelease(m_all->list->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(rows()->indexOf(2).parent().data().toString(), u"Need attention"_s);
        QCOMPARE(m_all->list->selectedIds(), QList<JobId>{2});
    }

    void headingsFoldByMouseAndKeyboard()
    {
        show(3);
        const QModelIndex heading = rows()->index(0, 0);
        QVERIFY(m_all->list->isExpanded(heading));
        QTest::mouseClick(m_all->list->viewport(), Qt::LeftButton, {}, m_all->list->visualRect(heading).center());
        QVERIFY(!m_all->list->isExpanded(heading));
        m_all->list->setCurrentIndex(heading);
        QTest::keyClick(m_all->list, Qt::Key_Space);
        QVERIFY(m_all->list->isExpanded(heading));
    }

    void nameAndStatusAreThereInAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("480") << 480;
        QTest::newRow("840") << 840;
        QTest::newRow("1920") << 1920;
    }

    void nameAndStatusAreThereInAnyWidth()
    {
        QFETCH(int, width);
        show(3);
        m_all->window->resize(width, 500);
        QTest::qWait(1);
        const QHeaderView *titles = m_all->list->header();
        for (const JobColumn column : {JobColumn::Name, JobColumn::Status})
            QVERIFY(!titles->isSectionHidden(columnOf(column)));
        QCOMPARE(m_all->window->width(), width);
        QCOMPARE(titles->length(), m_all->list->viewport()->width());
        if (width == 1920)
            QVERIFY(!titles->isSectionHidden(columnOf(JobColumn::Time)));
    }

    void theFirstColumnMayBeMovedToo()
    {
        show(1);
        QHeaderView *titles = m_all->list->header();
        QVERIFY(titles->isFirstSectionMovable()); // not so in a tree, unless it is said after it got its header
        titles->moveSection(0, 1);
        QCOMPARE(titles->visualIndex(columnOf(JobColumn::Name)), 1);
    }

    void textsOfARowStandOnOneLine_data()
    {
        QTest::addColumn<int>("height");
        for (int height = 18; height < 40; ++height)
            QTest::addRow("a row of %d pixels", height) << height;
    }

    /// A percentage, which has a bar before it, as well.
    void textsOfARowStandOnOneLine()
    {
        QFETCH(int, height);
        m_all->show();
        QStandardItemModel model(1, static_cast<int>(jobColumns().size()));
        const QAbstractItemDelegate *delegate = m_all->list->itemDelegate();
        const auto lines = [&](JobColumn column) {
            const QModelIndex index = model.index(0, columnOf(column));
            model.setData(index, u"88 %"_s);
            QImage image(200, height, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.initFrom(m_all->list);
            option.styleObject = nullptr;
            option.displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
            option.rect = image.rect();
            delegate->paint(&painter, option, index);
            painter.end();
            return drawnLines(image, 200 - option.fontMetrics.horizontalAdvance(u"88 %"_s));
        };
        const std::pair<int, int> status = lines(JobColumn::Status);
        QVERIFY(status.second - status.first > 5);
        QCOMPARE(lines(JobColumn::Progress), status);
    }

    void noTextIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("width");
        for (const QString &language : Language::available()) {
            for (const int width : {640, 840, 1400}) {
                QTest::addRow("%s, the empty page, %d wide", qPrintable(language), width) << language << 0 << width;
                QTest::addRow("%s, the list, %d wide", qPrintable(language), width) << language << 12 << width;
            }
        }
    }

    void noTextIsCut()
    {
        QFETCH(QString, language);
        QFETCH(int, jobs);
        QFETCH(int, width);
        m_all = std::make_unique<WholeWindow>(language);
        show(jobs);
        m_all->window->resize(width, 600);
        QTest::qWait(5);
        QVERIFY(!m_all->window->isHidden());
        for (const QWidget *widget : m_all->window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || !(label || button) || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                continue; // what elides says so
            const bool wraps = label && label->wordWrap();
            const QSize needed = wraps ? QSize(0, label->heightForWidth(label->width())) : widget->sizeHint();
            const QString text = label ? label->text() : button->text();
            QVERIFY2(text.isEmpty() || (needed.width() <= widget->width() && needed.height() <= widget->height()),
                     qPrintable(u"“%1” needs %2 x %3 and has %4 x %5"_s.arg(
                         text, QString::number(needed.width()), QString::number(needed.height()),
                         QString::number(widget->width()), QString::number(widget->height()))));
        }
    }

    void aChipLimitsTheListAndSaysSo()
    {
        show(6);
        m_all->model.setProgress(3, inState(JobState::Failed));
        QTest::qWait(5);
        QTest::keyClick(m_all->window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(rows()->shownIds(), QList<JobId>{3});
        QVERIFY(m_all->shownTexts().contains(u"1 of 6 shown"_s));
        m_all->button(u"Show all"_s)->click();
        QCOMPARE(rows()->shownCount(), 6);
    }

    void theSearchIsLeftByKeyboard()
    {
        show(12);
        auto *search = m_all->window->findChild<QToolBar *>()->findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, u"job 7"_s);
        QCOMPARE(rows()->shownIds(), QList<JobId>{7});
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(m_all->list->selectedIds(), QList<JobId>{7});
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(rows()->shownCount(), 12);
    }

private:
    void show(int count)
    {
        std::vector<StoredJob> jobs;
        for (JobId id = 1; id <= count; ++id)
            jobs.push_back(storedJob(id));
        m_all->show(jobs);
    }

    JobGroupModel *rows() const { return qobject_cast<JobGroupModel *>(m_all->list->model()); }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestJobListView)
#include "tst_joblistview.moc"
