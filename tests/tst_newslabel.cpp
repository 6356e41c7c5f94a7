// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/newslabel.h"

#include "support/fixedlocale.h"
#include "support/storeexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How fresh the list is, in the status bar.
class TestNewsLabel : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void saysHowFreshTheListIs_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("next"); // in milliseconds
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("said");
        QTest::newRow("both") << 3 << 4000 << 900 << u"last news 3 s ago · next check in 4 s"_s;
        QTest::newRow("a part of a second is one") << 3 << 3001 << 900 << u"last news 3 s ago · next check in 4 s"_s;
        QTest::newRow("just now due") << 0 << -20 << 900 << u"last news 0 s ago · next check in 1 s"_s;
        QTest::newRow("an answer is awaited") << 1 << 0 << 900 << u"last news 1 s ago · next check in 1 s"_s;
        QTest::newRow("in a narrow window") << 3 << 4000 << 250 << u"last news 3 s ago"_s;
    }

    void saysHowFreshTheListIs()
    {
        QFETCH(const int, age);
        QFETCH(const int, next);
        QFETCH(const int, width);
        QFETCH(const QString, said);
        QDateTime wall = noon;
        const SteadyTime now(1h);
        const Clock clock{[now] { return now; }, [&wall] { return wall; }, [] { return 0.0; }};
        NewsLabel label(clock, [&]() -> std::optional<SteadyTime> {
            if (next == 0)
                return {};
            return now + std::chrono::milliseconds(next);
        });
        label.resize(width, 20);
        label.setExpecting(true);
        QCOMPARE(label.text(), QString()); // before the first answer
        label.noteNews();
        wall = wall.addSecs(age);
        label.setProblem(u"No network."_s);
        QCOMPARE(label.text(), u"No network."_s);
        label.setProblem({});
        QCOMPARE(label.text(), said);
        label.setExpecting(false);
        QCOMPARE(label.text(), QString());
    }
};

QTEST_MAIN(TestNewsLabel)
#include "tst_newslabel.moc"
