// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/batchlives.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

class BatchLivesTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowLongMostLast_data()
    {
        QTest::addColumn<QList<double>>("seconds");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("none has ended: nothing is known") << QList<double>{} << 0.0 << 0.0;
        QTest::newRow("two say nothing yet") << QList<double>{100, 100} << 0.0 << 0.0;
        QTest::newRow("three of one length may be so by chance") << QList<double>{100, 100, 100} << 50.0 << 60.0;
        QTest::newRow("thirty of one length are hardly so by chance") << QList<double>(30, 100) << 80.0 << 85.0;
        QTest::newRow("the more they differ, the less is known") << QList<double>{10, 100, 1000} << 5.0 << 10.0;
        QTest::newRow("what lasted no time is not counted") << QList<double>{0, 0, 100, 100} << 0.0 << 0.0;
        QTest::newRow("neither is what is no number")
            << QList<double>{std::numeric_limits<double>::quiet_NaN(), -5, 100, 100} << 0.0 << 0.0;
    }

    void saysHowLongMostLast()
    {
        QFETCH(QList<double>, seconds);
        QFETCH(double, least);
        QFETCH(double, most);
        BatchLives lives;
        for (const double life : seconds)
            lives.add(u"Move"_s, life);
        const double said = lives.mostLast(u"Move"_s);
        QVERIFY2(said >= least && said <= most, qPrintable(QString::number(said)));
    }

    void oneBatchSaysNothingOfAnother()
    {
        BatchLives lives;
        for (int i = 0; i < 10; ++i) {
            lives.add(u"Move"_s, 100);
            lives.add({}, 100);
        }
        QCOMPARE(lives.mostLast(u"Archive"_s), 0.0);
        QCOMPARE(lives.mostLast({}), 0.0); // those without a batch have nothing in common
    }
};

QTEST_GUILESS_MAIN(BatchLivesTest)
#include "tst_batchlives.moc"
