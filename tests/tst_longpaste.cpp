// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/add/addjobs.h"

#include "support/fixedlocale.h"
#include "support/wholewindow.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int Many = 3500; // more than one step reads or adds

QString textOf(int from, int to)
{
    QString text;
    for (int number = from; number < to; ++number)
        text += QString::fromLatin1(urlOf(number).secret()) + u'\n';
    return text;
}

} // namespace

/// Thousands of URLs come in step by step; nothing of that may be seen in the outcome.
class TestLongPaste : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void init()
    {
        m_all = std::make_unique<WholeWindow>();
        m_all->show();
    }

    void cleanup() { m_all.reset(); }

    void isReadAndAddedStepByStep()
    {
        paste(textOf(0, Many));
        QCOMPARE(m_all->model.rowCount(), 0);
        QVERIFY(m_all->shownTexts().contains(u"Reading the monitor URLs"_s));
        int fewest = Many;
        while (m_all->model.rowCount() < Many) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (m_all->model.rowCount() > 0)
                fewest = std::min(fewest, m_all->model.rowCount());
        }
        QVERIFY(fewest < Many);
        QVERIFY(m_all->shownTexts().contains(u"3,500 jobs added."_s));
        QCOMPARE(m_all->list->selectedIds(), QList<JobId>{m_all->model.jobs().front().id});
        QCOMPARE(m_all->watchList.store().load(Section::List).size(), std::size_t(Many));
    }

    void aShortOneIsThereAtOnce()
    {
        paste(textOf(0, 3));
        QCOMPARE(m_all->model.rowCount(), 3);
        QVERIFY(m_all->shownTexts().contains(u"3 jobs added."_s));
    }

    void thatIsPastedAgainMeanwhileIsAddedOnce()
    {
        paste(textOf(0, Many));
        paste(textOf(0, 1));
        QTRY_VERIFY_WITH_TIMEOUT(m_all->shownTexts().contains(u"already being watched"_s), 60'000);
        QCOMPARE(m_all->model.rowCount(), Many);
    }

    void meanwhileAnotherIsReadBehindIt()
    {
        paste(textOf(0, Many));
        paste(textOf(Many, 2 * Many));
        QCOMPARE(m_all->model.rowCount(), 0); // nobody waited
        QTRY_COMPARE_WITH_TIMEOUT(m_all->model.rowCount(), 2 * Many, 60'000);
        for (int number = 0; number < 2 * Many; number += Many / 2)
            QCOMPARE(*m_all->model.jobs()[std::size_t(number)].url, urlOf(number));
    }

    void isHandedOverMeanwhileIsAddedOnce()
    {
        paste(textOf(0, Many));
        m_all->window->add().takeJobs({{urlOf(1), u"One"_s, {}, {}}, {urlOf(Many), u"More"_s, {}, {}}});
        QCOMPARE(m_all->model.rowCount(), Many + 1);
    }

    void isNotLostWhenTheProgramEnds()
    {
        paste(textOf(0, Many));
        paste(textOf(Many, 2 * Many));
        paste(textOf(2 * Many, 2 * Many + 1));
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        QCoreApplication::exec();
        QCOMPARE(m_all->watchList.store().load(Section::List).size(), std::size_t(2 * Many + 1));
    }

private:
    void paste(const QString &text) { m_all->window->add().takeTrustedText(text); }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestLongPaste)
#include "tst_longpaste.moc"
