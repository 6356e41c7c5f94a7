// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transfer.h"
#include "words/language.h"
#include "words/reporttext.h"

#include "support/fixedlocale.h"
#include "support/storeexamples.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Job reported()
{
    Job job = endedJob(1, noon, JobState::Failed).job;
    job.name = u"Project; \"A\""_s;
    job.batch = u"Vertrieb"_s;
    job.note = u"=HYPERLINK(\"x\")"_s;
    job.progress.percentageComplete = 61.4;
    job.progress.requestId = u"r1"_s;
    job.progress.resourceId = u"01ABC"_s;
    job.progress.error = ServiceError{u"nameAlreadyExists"_s, {}, {}, {{u"nameAlreadyExists"_s, {}, u"item2"_s}}};
    return job;
}

QStringList linesOf(const QByteArray &csv)
{
    return QString::fromUtf8(csv).split(u"\r\n"_s);
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void aTableInEnglish()
    {
        const QByteArray csv = ReportText::csv({reported()}, QLocale(u"en_US"_s), noon);
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
        const QStringList lines = linesOf(csv);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Name,Batch,Tenant,Site,Watched since,Ended after,Ended before,Outcome,Status,Last checked,Percent,Code,Meaning,"
                                  "Item ids,Request ids,Note"_s);
        QVERIFY(lines[1].startsWith(u"\"Project; \"\"A\"\"\",Vertrieb,contoso,Sales,"_s));
        QVERIFY(lines[1].contains(u",Failed,Failed: name already exists,,61.4,nameAlreadyExists,"_s));
        QVERIFY(lines[1].contains(u",01ABC item2,r1,"_s));
        QVERIFY(lines[1].endsWith(u"\"'=HYPERLINK(\"\"x\"\")\""_s));
    }

    void aTableInGerman()
    {
        Language language;
        language.install(u"de"_s);
        const QStringList lines = linesOf(ReportText::csv({reported()}, QLocale(u"de_DE"_s), noon));
        QVERIFY(lines[0].contains(u"Ergebnis (Outcome);"_s));
        QVERIFY(lines[1].contains(u";Fehlgeschlagen (Failed);Fehlgeschlagen: Name bereits vorhanden;;61,4;nameAlreadyExists;"_s));
    }

    void formulasBecomeText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        for (const char *start : {"=1+1", "+49", "-1", "@SUM(A1)"})
            QTest::newRow(start) << QString::fromLatin1(start) << u'\'' + QString::fromLatin1(start);
        QTest::newRow("a tabulator at the start") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("a sign further in is harmless") << u"a=1"_s << u"a=1"_s;
        QTest::newRow("an empty name") << QString() << QString();
        QTest::newRow("a line break stays in its cell") << u"a\nb"_s << u"\"a\nb\""_s;
    }

    void formulasBecomeText()
    {
        QFETCH(QString, name);
        QFETCH(QString, cell);
        Job job = reported();
        job.name = name;
        const QString text = QString::fromUtf8(ReportText::csv({job}, QLocale::c(), noon));
        QVERIFY(text.contains(u"\r\n"_s + cell + u",Vertrieb"_s));
    }

    void noSecretIsInAReport()
    {
        const std::vector<Job> jobs{reported(), storedJob(2).job};
        QVERIFY(jobs.back().url);
        QVERIFY(!ReportText::csv(jobs, QLocale::c(), noon).contains("SECRETTOKEN"));
        QVERIFY(!ReportText::markdown(jobs, QLocale::c(), noon).contains(u"SECRETTOKEN"_s));
        QVERIFY(!toJson(jobs, false).contains("SECRETTOKEN"));
        QVERIFY(toJson(jobs, true).contains("SECRETTOKEN"));
    }

    void markdownIsOneTable()
    {
        Job job = reported();
        job.name = u"a|b *c*\n<d>"_s;
        const QStringList lines = ReportText::markdown({job}, QLocale::c(), noon).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[2].startsWith(u"| a\\|b \\*c\\* \\<d\\> | Vertrieb |"_s));
        QCOMPARE(lines[1].count(u"---"_s), 16);
    }

    void theStatusIsToldWithItsProblemAndAge()
    {
        Job job = storedJob(2).job;
        job.progress.state = JobState::Running;
        job.progress.problem = Problem{.kind = ProblemKind::Unreachable, .fault = TransportFault::NoConnection};
        job.progress.problemSince = noon;
        job.progress.answeredAt = noon;
        const QString line = linesOf(ReportText::csv({job}, QLocale(u"en_US"_s), noon))[1];
        QVERIFY2(line.contains(u"No connection since"_s), qPrintable(line));
        QVERIFY2(line.contains(u"2026-11-23 13:00:00"_s), qPrintable(line));
    }

    void theClipboardGetsTextAndHtml()
    {
        Job job = reported();
        job.name = u"a\t<b>\n&c"_s;
        const QStringList lines = ReportText::tabbed({job}, QLocale::c(), noon).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
        QVERIFY(lines[1].startsWith(u"a <b> &c\tVertrieb\t"_s));
        const QString html = ReportText::html({job}, QLocale::c(), noon);
        QVERIFY(html.contains(u"<td>a\t&lt;b&gt;\n&amp;c</td>"_s));
        QVERIFY(html.contains(u"<td>'=HYPERLINK(&quot;x&quot;)</td>"_s));
        QVERIFY(!html.contains(u"SECRETTOKEN"_s));
    }

    void aListArrivesAsItLeft()
    {
        Job job = reported();
        job.expiry = job.url->expiry();
        const auto list = listFromJson(toJson({job}, true));
        QVERIFY(list);
        QCOMPARE(list->jobs.size(), std::size_t(1));
        const Job &back = list->jobs.front().job;
        QVERIFY(back.url == job.url);
        QVERIFY(back.place == job.place);
        QCOMPARE(back.name, job.name.simplified());
        QCOMPARE(back.batch, job.batch);
        QCOMPARE(back.note, job.note);
        QCOMPARE(back.watchedSince, job.watchedSince);
        QVERIFY(back.progress == job.progress);
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("jobs"); ///< -1: no list
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("other JSON") << QByteArray(R"({"a":1})") << -1;
        QTest::newRow("a later version") << QByteArray(R"({"copyjobs":2,"jobs":[]})") << -1;
        QTest::newRow("an empty list") << QByteArray(R"({"copyjobs":1,"jobs":[]})") << 0;
        QTest::newRow("what is no job is left out") << QByteArray(R"({"copyjobs":1,"jobs":[1,null,[],{},{"name":" "},{"name":"A"}]})") << 1;
        QTest::newRow("wrong types are absent")
            << QByteArray(R"({"copyjobs":1,"jobs":[{"name":"A","url":5,"watchedSince":[],"progress":{"state":99,"error":[]}}]})") << 1;
        QTest::newRow("deeply nested") << QByteArray(R"({"copyjobs":1,"jobs":)") + QByteArray(5000, '[') << -1;
    }

    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, jobs);
        const auto list = listFromJson(json);
        QCOMPARE(list ? static_cast<int>(list->jobs.size()) : -1, jobs);
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
