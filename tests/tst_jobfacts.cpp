// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jobfacts.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"
#include "support/jobexamples.h"

using namespace Qt::StringLiterals;

namespace {

Job jobWith(const JobProgress &progress)
{
    Job job;
    job.id = 1;
    job.name = u"Project A"_s;
    job.place = {u"contoso.sharepoint.com"_s, u"contoso"_s, u"Sales"_s, u"765c944e"_s};
    job.watchedSince = minutesAgo(40);
    job.progress = progress;
    return job;
}

JobProgress failedWithTargets(int targets, int count)
{
    JobProgress progress = failed(u"nameAlreadyExists"_s, {{u"nameAlreadyExists"_s, count}});
    for (int i = 1; i <= targets; ++i)
        progress.error->details.append({u"nameAlreadyExists"_s, {}, u"ITEM%1"_s.arg(i)});
    return progress;
}

JobProgress unexpected(Instead instead, int http)
{
    JobProgress progress = with(running(Status::InProgress), ProblemKind::Unexpected, TransportFault::None, http);
    progress.problem->instead = instead;
    progress.problem->contentType = u"text/html"_s;
    progress.problem->firstWords = u"Please sign in"_s;
    progress.problem->redirectHost = u"login.example"_s;
    return progress;
}

QString valueOf(const Job &job, const QString &label)
{
    for (const JobFact &fact : JobFacts::of(job, QLocale(u"en_GB"_s), now)) {
        if (fact.label == label)
            return fact.value;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(JobProgress)

/// What the details say, fact by fact.
class TestJobFacts : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void eachKindOfFailureIsToldFromTheOthers_data()
    {
        QTest::addColumn<JobProgress>("progress");
        addLanguageColumns();
        QTest::newRow("a captive portal") << unexpected(Instead::SignInPage, 302)
                                          << u"The sign-in page of a network (a captive portal)."_s
                                          << u"Die Anmeldeseite eines Netzwerks (Captive Portal)."_s;
        QTest::newRow("a proxy's page") << unexpected(Instead::ProxyPage, 403) << u"A page of a proxy or a filter."_s
                                        << u"Eine Seite eines Proxys oder Filters."_s;
        QTest::newRow("truncated JSON") << unexpected(Instead::TruncatedJson, 200)
                                        << u"An answer that breaks off before its end."_s
                                        << u"Eine Antwort, die vor ihrem Ende abbricht."_s;
        QTest::newRow("a web page") << unexpected(Instead::Page, 200)
                                    << u"A web page, often the sign-in page of a network."_s
                                    << u"Eine Webseite, oft die Anmeldeseite eines Netzwerks."_s;
        QTest::newRow("the service itself") << failed(u"accessDenied"_s) << QString() << QString();
    }

    void eachKindOfFailureIsToldFromTheOthers()
    {
        QFETCH(JobProgress, progress);
        compareInBothLanguages(
            [&](const QLocale &) { return JobFacts::instead(progress.problem.value_or(Problem())); });
    }

    void whatCameInsteadHasItsFacts()
    {
        const Job job = jobWith(unexpected(Instead::SignInPage, 302));
        QCOMPARE(valueOf(job, u"HTTP status:"_s), u"302"_s);
        QCOMPARE(valueOf(job, u"Content type:"_s), u"text/html"_s);
        QCOMPARE(valueOf(job, u"First words:"_s), u"Please sign in"_s);
        QCOMPARE(valueOf(job, u"Redirects to:"_s), u"login.example"_s);
        QCOMPARE(valueOf(job, u"Estimate:"_s), QString()); // there never will be one while this lasts
    }

    void theItemsAreListedAndTheRestCounted_data()
    {
        QTest::addColumn<int>("named");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("last");
        QTest::newRow("one") << 1 << 1 << u"ITEM1"_s;
        QTest::newRow("all named") << 20 << 20 << u"ITEM20"_s;
        QTest::newRow("one more than is named") << 20 << 21 << u"and 1 more"_s;
        QTest::newRow("very many") << 20 << 30000 << u"and 29,980 more"_s;
    }

    void theItemsAreListedAndTheRestCounted()
    {
        QFETCH(int, named);
        QFETCH(int, count);
        Language language;
        language.install(u"en"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        const QStringList lines = valueOf(jobWith(failedWithTargets(named, count)), u"Items:"_s).split(u'\n');
        QTEST(lines.last(), "last");
        QCOMPARE(lines.size(), named + (count > named ? 1 : 0));
    }

    void theErrorIsCopiedWithoutASecret()
    {
        Job job = jobWith(failedWithTargets(2, 2));
        job.progress.requestId = u"r1"_s;
        job.progress.error->message = u"Name already exists"_s;
        const QString text = JobFacts::error(job, QLocale(u"en_GB"_s), now);
        QVERIFY(text.startsWith(u"Project A\nFailed: name already exists"_s));
        for (const QString &part : {u"nameAlreadyExists (2)"_s, u"ITEM1, ITEM2"_s, u"Request id: r1"_s, u"Name already exists"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void aNameThatTurnsTextAroundIsMadePlain()
    {
        Job job = jobWith(unexpected(Instead::Page, 200));
        job.progress.problem->firstWords = u"a\u202eb\nc"_s;
        QCOMPARE(valueOf(job, u"First words:"_s), u"a b c"_s);
    }

    void severalAreCountedByWhatBecameOfThem()
    {
        Language language;
        language.install(u"en"_s);
        const Job a = jobWith(failed(u"accessDenied"_s));
        const Job b = jobWith(failed(u"accessDenied"_s));
        const Job c = jobWith(inState(JobState::Completed));
        const QList<JobFact> counts = JobFacts::counts({&a, &c, &b}, QLocale(u"en_GB"_s));
        QCOMPARE(counts, (QList<JobFact>{{u"Failed, no permission:"_s, u"2"_s}, {u"Completed:"_s, u"1"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestJobFacts)
#include "tst_jobfacts.moc"
