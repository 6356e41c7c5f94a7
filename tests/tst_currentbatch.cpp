// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/currentbatch.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestCurrentBatch : public QObject
{
    Q_OBJECT

private slots:
    void joins_data()
    {
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<QString>("name");
        QTest::newRow("at once") << 0 << u"old"_s;
        QTest::newRow("after ten minutes") << 600 << u"old"_s;
        QTest::newRow("after more than ten minutes") << 601 << u"new"_s;
        QTest::newRow("a clock that was set back closes nothing") << -3600 << u"old"_s;
    }

    void joins()
    {
        QFETCH(int, secondsLater);
        QFETCH(QString, name);
        const QDateTime then(QDate(2026, 11, 23), QTime(13, 0), QTimeZone::utc());
        const QDateTime now = then.addSecs(secondsLater);
        const CurrentBatch batch = batchAt(CurrentBatch{u"old"_s, then}, now, [] { return u"new"_s; });
        QCOMPARE(batch, (CurrentBatch{name, now}));
    }

    void theFirstOpensOne()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(13, 0), QTimeZone::utc());
        QCOMPARE(batchAt({}, now, [] { return u"new"_s; }), (CurrentBatch{u"new"_s, now}));
    }

    void eachOneKeepsItOpen()
    {
        const QDateTime start(QDate(2026, 11, 23), QTime(13, 0), QTimeZone::utc());
        int batches = 0;
        std::optional<CurrentBatch> batch;
        for (int minute = 0; minute < 90; minute += 9)
            batch = batchAt(batch, start.addSecs(60 * minute), [&] { return QString::number(++batches); });
        QCOMPARE(batches, 1);
    }
};

QTEST_GUILESS_MAIN(TestCurrentBatch)
#include "tst_currentbatch.moc"
