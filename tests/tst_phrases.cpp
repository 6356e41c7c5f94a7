// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrases.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestPhrases : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void sanitized_data();
    void sanitized();
    void moment_data();
    void moment();
    void duration_data();
    void duration();
    void percentage_data();
    void percentage();
    void lists();
};

void TestPhrases::sanitized_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain words stay") << u"Project A"_s << u"Project A"_s;
    QTest::newRow("nothing stays nothing") << QString() << QString();
    QTest::newRow("markup is text") << u"<b>A</b>"_s << u"<b>A</b>"_s;
    QTest::newRow("line breaks and tabs become blanks") << u" a\r\nb\tc\0d "_s << u"a b c d"_s;
    QTest::newRow("direction marks cannot turn the line") << u"a\u202egnp.ex\u2066b"_s << u"a gnp.ex b"_s;
    QTest::newRow("ten characters fit") << u"0123456789"_s << u"0123456789"_s;
    QTest::newRow("what is longer is cut") << u"0123456789a"_s << u"0123456789…"_s;
    QTest::newRow("an emoji is not cut in half") << u"012345678😀😀"_s << u"012345678…"_s;
    QTest::newRow("an accent stays on its letter") << u"012345678e\u0301e"_s << u"012345678…"_s;
    QTest::newRow("one endless grapheme is cut all the same")
        << u"a"_s + QString(50, u'\u0301') << u"a"_s + QString(9, u'\u0301') + u'…';
    QTest::newRow("a megabyte of blanks before a word") << QString(1'000'000, u' ') + u'a' << u"…"_s;
}

void TestPhrases::sanitized()
{
    QFETCH(QString, text);
    QTEST(Phrases::sanitized(text, 10), "shown");
}

void TestPhrases::moment_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("british");
    QTest::addColumn<QString>("german");

    const auto utc = [](int day, int hour, int minute) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::utc());
    };
    QTest::newRow("today has a time") << utc(23, 13, 5) << u"14:05"_s << u"14:05"_s;
    QTest::newRow("yesterday has a date") << utc(22, 13, 5) << u"22/11/2026 14:05"_s << u"22.11.26 14:05"_s;
    QTest::newRow("today is the local day") << utc(22, 23, 30) << u"00:30"_s << u"00:30"_s;
    QTest::newRow("tomorrow is the local day") << utc(23, 23, 30) << u"24/11/2026 00:30"_s << u"24.11.26 00:30"_s;
    QTest::newRow("an invalid time is nothing") << QDateTime() << QString() << QString();
}

void TestPhrases::moment()
{
    QFETCH(QDateTime, time);
    const QDateTime now(QDate(2026, 11, 23), QTime(13, 30), QTimeZone::utc());
    QTEST(Phrases::moment(time, QLocale(u"en_GB"_s), now), "british");
    QTEST(Phrases::moment(time, QLocale(u"de_DE"_s), now), "german");
}

void TestPhrases::duration_data()
{
    QTest::addColumn<int>("seconds");
    addLanguageColumns();

    QTest::newRow("a negative duration is none") << -5 << u"0 s"_s << u"0 Sek."_s;
    QTest::newRow("under a minute in seconds") << 59 << u"59 s"_s << u"59 Sek."_s;
    QTest::newRow("a minute") << 60 << u"1 min"_s << u"1 Min."_s;
    QTest::newRow("minutes are rounded") << 12 * 60 + 29 << u"12 min"_s << u"12 Min."_s;
    QTest::newRow("an hour in hours") << 3599 << u"1 h"_s << u"1 Std."_s;
    QTest::newRow("hours and minutes") << 130 * 60 << u"2 h 10 min"_s << u"2 Std. 10 Min."_s;
}

void TestPhrases::duration()
{
    QFETCH(int, seconds);
    compareInBothLanguages(
        [&](const QLocale &locale) { return Phrases::duration(std::chrono::seconds(seconds), locale); });
}

void TestPhrases::percentage_data()
{
    QTest::addColumn<double>("percentage");
    addLanguageColumns();

    QTest::newRow("one decimal") << 27.8 << u"27.8\u00a0%"_s << u"27,8\u00a0%"_s;
    QTest::newRow("none for a whole one") << 61.0 << u"61\u00a0%"_s << u"61\u00a0%"_s;
    QTest::newRow("none for one that rounds to a whole one") << 61.04 << u"61\u00a0%"_s << u"61\u00a0%"_s;
    QTest::newRow("rounded to a tenth") << 27.77777 << u"27.8\u00a0%"_s << u"27,8\u00a0%"_s;
    QTest::newRow("nothing") << 0.0 << u"0\u00a0%"_s << u"0\u00a0%"_s;
    QTest::newRow("nearly everything is not everything") << 99.97 << u"99.9\u00a0%"_s << u"99,9\u00a0%"_s;
    QTest::newRow("everything") << 100.0 << u"100\u00a0%"_s << u"100\u00a0%"_s;
}

void TestPhrases::percentage()
{
    QFETCH(double, percentage);
    compareInBothLanguages([&](const QLocale &locale) { return Phrases::percentage(percentage, locale); });
}

void TestPhrases::lists()
{
    QCOMPARE(Phrases::list({}), QString());
    QCOMPARE(Phrases::list({u"a"_s, QString(), u"%1"_s, u"c"_s}), u"a, %1, c"_s);
    QCOMPARE(Phrases::sentences({QString(), u"One %2."_s, u"Two."_s}), u"One %2. Two."_s);
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
