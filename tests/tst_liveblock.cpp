// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/liveblock.h"
#include "terminal/textwidth.h"
#include "words/phrases.h"

#include "support/fixedlocale.h"
#include "support/jobexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Job jobNamed(const QString &name, const JobProgress &progress)
{
    const auto url = MonitorUrl::parse(u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5"_s);
    return {.url = std::get<MonitorUrl>(url), .name = name, .progress = progress};
}

std::vector<Job> manyJobs(int count)
{
    std::vector<Job> jobs;
    for (int i = 0; i < count; ++i)
        jobs.push_back(jobNamed(u"Job %1"_s.arg(i + 1), running(Status::InProgress)));
    return jobs;
}

} // namespace

Q_DECLARE_METATYPE(Job)

class TestLiveBlock : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void tellsTheTimeLeft()
    {
        Job job = jobNamed(u"A"_s, running(Status::InProgress));
        job.timeLeft.end = EndRange{now.addSecs(8 * 60), now.addSecs(15 * 60)};
        QVERIFY(jobLine(job, {.columns = 100}, QLocale(), now).endsWith(u"Running, 8–15 min left"_s));
    }

    void warnsOfAUrlThatExpires_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("end");
        QTest::newRow("later than within half an hour is not worth a word") << 31 << u"Running"_s;
        QTest::newRow("soon") << 2 << u"Running, URL valid until "_s + Phrases::moment(now.addSecs(120), QLocale(), now);
        QTest::newRow("what has expired is no warning") << 0 << u"Running"_s;
    }

    void warnsOfAUrlThatExpires()
    {
        QFETCH(int, minutes);
        QFETCH(QString, end);
        Job job = jobNamed(u"A"_s, running(Status::InProgress));
        job.expiry = now.addSecs(60 * minutes);
        const QString line = jobLine(job, {.columns = 100}, QLocale(), now);
        QVERIFY2(line.endsWith(end), qPrintable(line));
        job.progress = inState(JobState::Completed);
        QVERIFY(!jobLine(job, {.columns = 100}, QLocale(), now).contains(u"valid"_s));
    }

    void widths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("Latin letters") << u"Projekt"_s << 7;
        QTest::newRow("a letter and its combining mark are one column") << u"u\u0308"_s << 1;
        QTest::newRow("Japanese takes two columns a character") << u"写真"_s << 4;
        QTest::newRow("Hangul takes two") << u"사진"_s << 4;
        QTest::newRow("an emoji takes two") << u"📁"_s << 2;
        QTest::newRow("a family of emoji is one") << u"👨‍👩‍👧"_s << 2;
        QTest::newRow("a symbol made an emoji takes two") << u"\u2764\uFE0F"_s << 2;
        QTest::newRow("full-width forms take two") << u"Ａ"_s << 2;
        QTest::newRow("Arabic takes one a letter") << u"ملف"_s << 3;
    }

    void widths()
    {
        QFETCH(QString, text);
        QTEST(textWidth(text), "width");
    }

    void fits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // in six columns
        QTest::newRow("short text is filled up") << u"abc"_s << u"abc   "_s;
        QTest::newRow("what just fits stays whole") << u"abcdef"_s << u"abcdef"_s;
        QTest::newRow("long text is cut and marked") << u"abcdefg"_s << u"abcde…"_s;
        QTest::newRow("a wide character is not cut in half") << u"写真写真"_s << u"写真… "_s;
        QTest::newRow("a mark stays with its letter") << u"abcdu\u0308fg"_s << u"abcdu\u0308…"_s;
    }

    void fits()
    {
        QFETCH(QString, text);
        QTEST(fitted(text, 6), "expected");
        QCOMPARE(fitted(text, 0), QString());
    }

    void lines_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<Job>("job");
        QTest::addColumn<QString>("expected");
        QTest::newRow("80 columns: name, bar, percentage, label")
            << 80 << jobNamed(u"Projekt A"_s, running(Status::InProgress))
            << u"Projekt A               █████████░░░░░░   61\u00A0% Running"_s;
        QTest::newRow("40 columns") << 40 << jobNamed(u"Projekt A"_s, running(Status::InProgress))
                                    << u"Projekt A   ████░░░   61\u00A0% Running"_s;
        QTest::newRow("20 columns go without the bar")
            << 20 << jobNamed(u"Projekt A"_s, running(Status::InProgress)) << u"Proj…   61\u00A0% Runni…"_s;
        QTest::newRow("no percentage is an empty groove and a dash")
            << 40 << jobNamed(u"Projekt A"_s, running(Status::InProgress, {}))
            << u"Projekt A   ░░░░░░░      – Running"_s;
        JobProgress whole = inState(JobState::Completed);
        whole.percentageComplete = 100;
        QTest::newRow("a completed one is whole")
            << 40 << jobNamed(u"Projekt A"_s, whole) << u"Projekt A   ███████  100\u00A0% Completed"_s;
        QTest::newRow("a completed one without a percentage invents none")
            << 40 << jobNamed(u"Projekt A"_s, inState(JobState::Completed))
            << u"Projekt A   ░░░░░░░      – Completed"_s;
        QTest::newRow("a long name and a long label are cut")
            << 40 << jobNamed(u"Vertriebsarchiv 2019"_s, running(Status::Waiting))
            << u"Vertriebsa… ████░░░   61\u00A0% Interrupted…"_s;
        QTest::newRow("a wide name keeps the columns in line")
            << 40 << jobNamed(u"写真写真写真"_s, running(Status::InProgress))
            << u"写真写真写… ████░░░   61\u00A0% Running"_s;
        QTest::newRow("control characters of a name do nothing")
            << 40 << jobNamed(u"A\x1b[2J\nB"_s, running(Status::InProgress))
            << u"A [2J B     ████░░░   61\u00A0% Running"_s;
    }

    void lines()
    {
        QFETCH(int, columns);
        QFETCH(Job, job);
        const QString line = jobLine(job, {.columns = columns}, QLocale(), now);
        QTEST(line, "expected");
        QVERIFY(textWidth(line) < columns);
    }

    void everyWidthIsKept()
    {
        const Job job =
            jobNamed(u"Ein sehr langer Name 写真 📁 und noch mehr"_s,
                     with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::ProxyAuthentication));
        for (int columns = 13; columns <= 300; ++columns)
            QVERIFY2(textWidth(jobLine(job, {.columns = columns}, QLocale(), now)) < columns,
                     qPrintable(QString::number(columns)));
    }

    void heights_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("last");
        QTest::newRow("none") << 0 << 24 << 0 << QString();
        QTest::newRow("fewer than the screen has lines") << 3 << 24 << 3 << u"Job 3"_s;
        QTest::newRow("as many as have room") << 23 << 24 << 23 << u"Job 23"_s;
        QTest::newRow("one more than has room") << 24 << 24 << 23 << u"and 2 more"_s;
        QTest::newRow("a thousand") << 1000 << 38 << 37 << u"and 964 more"_s;
        QTest::newRow("a screen of one line") << 5 << 1 << 1 << u"and 5 more"_s;
    }

    void heights()
    {
        QFETCH(int, jobs);
        QFETCH(int, rows);
        QFETCH(QString, last);
        const QStringList block = liveBlock(manyJobs(jobs), {.rows = rows}, QLocale(), now);
        QTEST(int(block.size()), "lines");
        QVERIFY(block.isEmpty() || block.last().startsWith(last));
    }

    void whatIsOverHasLeft()
    {
        std::vector<Job> jobs = manyJobs(2);
        jobs.push_back(jobNamed(u"Over"_s, inState(JobState::Completed)));
        jobs.push_back(jobNamed(u"Lost"_s, inState(JobState::Unknown)));
        QCOMPARE(liveBlock(jobs, {}, QLocale(), now).size(), 2);
    }

    void colourIsOnlyWhereItIsWanted()
    {
        const Job job = jobNamed(u"Projekt A"_s, failed(u"nameAlreadyExists"_s));
        QVERIFY(!jobLine(job, {}, QLocale(), now).contains(u'\x1b'));
        QVERIFY(
            jobLine(job, {.colour = true}, QLocale(), now).endsWith(u"\x1b[31mFailed: name already exists\x1b[0m"_s));
    }
};

QTEST_GUILESS_MAIN(TestLiveBlock)
#include "tst_liveblock.moc"
