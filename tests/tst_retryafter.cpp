// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/retryafter.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Wait = std::optional<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(Wait)

class RetryAfterTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Wait>("wait");

        QTest::newRow("whole seconds are seconds") << "120"_ba << Wait(120s);
        QTest::newRow("fractions of a second count") << "2.128"_ba << Wait(2128ms);
        QTest::newRow("blanks around it do not matter") << " 5 "_ba << Wait(5s);
        QTest::newRow("nothing to wait is a value too") << "0"_ba << Wait(0s);
        QTest::newRow("a negative wait is none") << "-7"_ba << Wait(0s);
        QTest::newRow("an hour is the most") << "3600"_ba << Wait(1h);
        QTest::newRow("an absurd wait is an hour") << "99999999999999999999999"_ba << Wait(1h);
        QTest::newRow("a date is a wait from now on") << "Wed, 21 Oct 2015 07:28:00 GMT"_ba << Wait(28min);
        QTest::newRow("a date a second ahead is a second") << "Wed, 21 Oct 2015 07:00:01 GMT"_ba << Wait(1s);
        QTest::newRow("a date that has passed is no wait") << "Wed, 21 Oct 2015 06:28:00 GMT"_ba << Wait(0s);
        QTest::newRow("a far date is an hour") << "Wed, 21 Oct 2099 07:28:00 GMT"_ba << Wait(1h);
        QTest::newRow("no header is no wish") << QByteArray() << Wait();
        QTest::newRow("words are no wish") << "soon"_ba << Wait();
        QTest::newRow("a number with a unit is no wish") << "5s"_ba << Wait();
        QTest::newRow("infinity is no wish") << "inf"_ba << Wait();
        QTest::newRow("what is no number is no wish") << "nan"_ba << Wait();
        QTest::newRow("sent twice it is the longer one") << "2, 5"_ba << Wait(5s);
        QTest::newRow("sent twice without a blank") << "7,2"_ba << Wait(7s);
        QTest::newRow("sent twice in both forms") << "5, Wed, 21 Oct 2015 07:28:00 GMT"_ba << Wait(28min);
        QTest::newRow("a date that is sent twice")
            << "Wed, 21 Oct 2015 07:28:00 GMT, Wed, 21 Oct 2015 07:28:00 GMT"_ba << Wait(28min);
        QTest::newRow("a number beside nonsense") << "soon, 3"_ba << Wait(3s);
        QTest::newRow("with a parameter behind it") << "120;comment=x"_ba << Wait(120s);
        QTest::newRow("in quotation marks") << "\"30\""_ba << Wait(30s);
        QTest::newRow("a date of RFC 850") << "Wednesday, 21-Oct-15 07:28:00 GMT"_ba << Wait(28min);
        QTest::newRow("a date as asctime() writes it") << "Wed Oct 21 07:28:00 2015"_ba << Wait(28min);
        QTest::newRow("ten thousand commas are no wish") << QByteArray(10000, ',') << Wait();
        QTest::newRow("a day that does not exist is no wish") << "Wed, 31 Feb 2015 07:28:00 GMT"_ba << Wait();
        QTest::newRow("bytes outside ASCII are no wish") << "\xff\xfe\x00"_ba << Wait();
    }

    void reads()
    {
        QFETCH(QByteArray, value);
        QFETCH(Wait, wait);
        const QDateTime now(QDate(2015, 10, 21), QTime(7, 0), QTimeZone::utc());
        QCOMPARE(readRetryAfter(value, now), wait);
        QCOMPARE(readRetryAfter(value, now.toLocalTime()), wait); // whatever the zone of our own clock
    }

    void readsADateInSummerAsGmt()
    {
        const QDateTime now(QDate(2015, 7, 1), QTime(12, 0), QTimeZone::utc());
        QCOMPARE(readRetryAfter("Wed, 01 Jul 2015 12:00:30 GMT"_ba, now), Wait(30s));
    }

    void cannotMeasureADateWithoutKnowingTheTime()
    {
        QCOMPARE(readRetryAfter("Wed, 21 Oct 2099 07:28:00 GMT"_ba, QDateTime()), Wait());
        QCOMPARE(readRetryAfter("30"_ba, QDateTime()), Wait(30s));
    }
};

QTEST_GUILESS_MAIN(RetryAfterTest)
#include "tst_retryafter.moc"
