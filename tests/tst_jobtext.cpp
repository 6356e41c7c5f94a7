// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jobtext.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"
#include "support/jobexamples.h"
#include "words/language.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestJobText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void labels_data();
    void labels();
    void stalls();
    void percentageOfAJob();
    void times_data();
    void times();
    void places_data();
    void places();
    void rows();
    void names();
    void summaries_data();
    void summaries();
    void titles();
};

void TestJobText::labels_data()
{
    QTest::addColumn<JobProgress>("progress");
    QTest::addColumn<std::optional<QDateTime>>("expiry");
    addLanguageColumns();
    using Expiry = std::optional<QDateTime>;
    const Expiry none;

    QTest::newRow("before the first answer")
        << inState(JobState::Pending) << none << u"First check …"_s << u"Erste Abfrage …"_s;
    QTest::newRow("notStarted") << running(Status::NotStarted, 0) << none << u"Queued"_s << u"In Warteschlange"_s;
    QTest::newRow("inProgress") << running(Status::InProgress) << none << u"Running"_s << u"Läuft"_s;
    QTest::newRow("an answer without a status") << running({}, {}) << none << u"Running"_s << u"Läuft"_s;
    QTest::newRow("updating") << running(Status::Updating) << none << u"Updating"_s << u"Wird aktualisiert"_s;
    QTest::newRow("waiting") << running(Status::Waiting) << none << u"Interrupted – service will retry"_s
                             << u"Unterbrochen – Dienst versucht es erneut"_s;
    QTest::newRow("deletePending") << running(Status::DeletePending) << none << u"Deletion pending"_s
                                   << u"Löschen ausstehend"_s;
    QTest::newRow("cancelPending") << running(Status::CancelPending) << none << u"Being cancelled"_s
                                   << u"Wird abgebrochen"_s;
    QTest::newRow("completed") << inState(JobState::Completed) << none << u"Completed"_s << u"Abgeschlossen"_s;
    QTest::newRow("a problem after the end is none")
        << with(inState(JobState::Completed), ProblemKind::Refused, TransportFault::None, 401) << none << u"Completed"_s
        << u"Abgeschlossen"_s;

    QTest::newRow("failed for a reason, with its count")
        << failed(u"nameAlreadyExists"_s, {{u"nameAlreadyExists"_s, 4}, {u"accessDenied"_s, 1}}) << none
        << u"Failed: name already exists (4)"_s << u"Fehlgeschlagen: Name bereits vorhanden (4)"_s;
    QTest::newRow("codes of one family are counted together")
        << failed(u"accessDenied"_s, {{u"accessDenied"_s, 1000}, {u"AccessDenied_SourceNotShared"_s, 234}}) << none
        << u"Failed: no permission (1,234)"_s << u"Fehlgeschlagen: keine Berechtigung (1.234)"_s;
    QTest::newRow("one item is not counted")
        << failed(u"nameAlreadyExists"_s, {{u"nameAlreadyExists"_s, 1}}) << none << u"Failed: name already exists"_s
        << u"Fehlgeschlagen: Name bereits vorhanden"_s;
    QTest::newRow("failed for a reason nobody knows")
        << failed(u"%1 odd\ncode"_s, {{u"%1 odd\ncode"_s, 2}}) << none << u"Failed: %1 odd code (2)"_s
        << u"Fehlgeschlagen: %1 odd code (2)"_s;
    QTest::newRow("failed without a reason") << inState(JobState::Failed) << none << u"Failed"_s << u"Fehlgeschlagen"_s;
    JobProgress deleteFailed = failed(u"accessDenied"_s);
    deleteFailed.status = Status::DeleteFailed;
    QTest::newRow("deleteFailed") << deleteFailed << none << u"Deletion failed"_s << u"Löschen fehlgeschlagen"_s;
    QTest::newRow("cancelled") << inState(JobState::Cancelled) << none << u"Cancelled"_s << u"Abgebrochen"_s;

    QTest::newRow("a status of tomorrow")
        << running(Status::Unrecognised, 61, u"verifying"_s) << none << u"Running (service says “verifying”)"_s
        << u"Läuft (Dienst meldet „verifying“)"_s;
    QTest::newRow("a hostile status is a short line of text")
        << running(Status::Unrecognised, 61, u"<b>%1\n\u202e"_s + QString(60, u'x')) << none
        << u"Running (service says “<b>%1 "_s + QString(34, u'x') + u"…”)"_s
        << u"Läuft (Dienst meldet „<b>%1 "_s + QString(34, u'x') + u"…“)"_s;
    QTest::newRow("an empty status") << running(Status::Unrecognised, 61) << none << u"Running"_s << u"Läuft"_s;
    QTest::newRow("all of it, but still running")
        << running(Status::InProgress, 100) << none << u"Running – 100\u00a0%, not yet completed"_s
        << u"Läuft – 100\u00a0%, noch nicht abgeschlossen"_s;
    QTest::newRow("all of it, but interrupted")
        << running(Status::Waiting, 100) << none << u"Interrupted – service will retry"_s
        << u"Unterbrochen – Dienst versucht es erneut"_s;

    QTest::newRow("throttled until a time") << throttled(now.addSecs(22 * 60)) << none
                                            << u"Checks throttled until 14:32"_s << u"Abfrage gedrosselt bis 14:32"_s;
    QTest::newRow("throttled until a time that has come")
        << throttled(now) << none << u"Checks throttled"_s << u"Abfrage gedrosselt"_s;
    QTest::newRow("throttled for no stated time")
        << throttled({}) << none << u"Checks throttled"_s << u"Abfrage gedrosselt"_s;
    for (const TransportFault fault :
         {TransportFault::NoConnection, TransportFault::HostNotFound, TransportFault::TimedOut,
          TransportFault::ProxyFailed, TransportFault::Truncated}) {
        QTest::addRow("no connection, fault %d", int(fault))
            << with(running(Status::InProgress), ProblemKind::Unreachable, fault) << none
            << u"No connection since 14:05"_s << u"Keine Verbindung seit 14:05"_s;
    }
    JobProgress longOffline = with(inState(JobState::Pending), ProblemKind::Unreachable, TransportFault::NoConnection);
    longOffline.problemSince = minutesAgo(24 * 60 + 5);
    QTest::newRow("no connection since yesterday, and never one before")
        << longOffline << none << u"No connection since 22/11/2026 14:05"_s
        << u"Keine Verbindung seit 22.11.26 14:05"_s;
    QTest::newRow("the service itself has a problem")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::None, 502) << none
        << u"Service unavailable since 14:05"_s << u"Dienst nicht verfügbar seit 14:05"_s;
    QTest::newRow("a proxy that asks for sign-in")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::ProxyAuthentication) << none
        << u"Proxy asks for sign-in"_s << u"Proxy verlangt Anmeldung"_s;
    QTest::newRow("no TLS comes about") << with(running(Status::InProgress), ProblemKind::Unreachable,
                                                TransportFault::TlsFailed)
                                        << none << u"No secure connection since 14:05"_s
                                        << u"Keine sichere Verbindung seit 14:05"_s;
    QTest::newRow("a certificate nobody trusts")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::TlsFailed, 0, u"Firma"_s) << none
        << u"Certificate not trusted"_s << u"Zertifikat nicht vertrauenswürdig"_s;
    QTest::newRow("an answer that is too large")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::TooLarge) << none
        << u"Unexpected answer since 14:05"_s << u"Unerwartete Antwort seit 14:05"_s;
    QTest::newRow("an unexpected answer") << with(inState(JobState::Pending), ProblemKind::Unexpected) << none
                                          << u"Unexpected answer since 14:05"_s << u"Unerwartete Antwort seit 14:05"_s;
    QTest::newRow("refused") << with(running(Status::InProgress), ProblemKind::Refused, TransportFault::None, 403)
                             << none << u"URL refused (403)"_s << u"URL abgelehnt (403)"_s;
    QTest::newRow("gone, not yet concluded")
        << with(running(Status::InProgress), ProblemKind::Gone) << none << u"Unknown to the service since 14:05"_s
        << u"Dem Dienst unbekannt seit 14:05"_s;

    const JobProgress gone = unknownSince(2, with(running(Status::InProgress), ProblemKind::Gone));
    const JobProgress refused = unknownSince(2, with(running(Status::InProgress), ProblemKind::Refused));
    QTest::newRow("gone, concluded") << gone << none << u"Outcome unknown"_s << u"Ergebnis unbekannt"_s;
    QTest::newRow("refused after the URL's end")
        << refused << Expiry(minutesAgo(2)) << u"Outcome unknown – URL expired"_s
        << u"Ergebnis unbekannt – URL abgelaufen"_s;
    QTest::newRow("refused before the URL's end")
        << refused << Expiry(minutesAgo(1)) << u"Outcome unknown"_s << u"Ergebnis unbekannt"_s;
    QTest::newRow("gone after the URL's end")
        << gone << Expiry(minutesAgo(3)) << u"Outcome unknown"_s << u"Ergebnis unbekannt"_s;
}

void TestJobText::labels()
{
    QFETCH(JobProgress, progress);
    QFETCH(std::optional<QDateTime>, expiry);
    compareInBothLanguages([&](const QLocale &locale) { return JobText::label(progress, locale, now, expiry); });
}

void TestJobText::stalls()
{
    const TimeLeft stalled{.noEstimate = NoEstimate::Stalled, .stalledSince = minutesAgo(50)};
    const auto label = [&](const JobProgress &progress, const QLocale &locale) {
        return JobText::label(progress, locale, now, {}, stalled);
    };
    Language language;
    language.install(u"de"_s);
    QCOMPARE(label(running(Status::InProgress), QLocale(u"de_DE"_s)), u"Läuft – seit 13:20 unverändert"_s);
    language.install(u"en"_s);
    const QLocale english(u"en_GB"_s);
    QCOMPARE(label(running(Status::InProgress), english), u"Running – unchanged since 13:20"_s);
    QCOMPARE(label(running(Status::Waiting), english), u"Interrupted – service will retry"_s);
    QCOMPARE(label(with(running(Status::InProgress), ProblemKind::Unexpected), english),
             u"Unexpected answer since 14:05"_s);
}

void TestJobText::percentageOfAJob()
{
    Language language;
    language.install(u"de"_s);
    const QLocale german(u"de_DE"_s);
    QCOMPARE(JobText::percentage(running(Status::InProgress, 27.8), german), u"27,8\u00a0%"_s);
    QCOMPARE(JobText::percentage(running(Status::InProgress, {}), german), u"–"_s);
    QCOMPARE(JobText::percentage(inState(JobState::Completed), german), u"–"_s); // nothing is invented
}

void TestJobText::times_data()
{
    QTest::addColumn<JobProgress>("progress");
    QTest::addColumn<QDateTime>("watchedSince");
    QTest::addColumn<TimeLeft>("timeLeft");
    addLanguageColumns();
    const TimeLeft none;
    const TimeLeft soon{.end = EndRange{now.addSecs(8 * 60), now.addSecs(15 * 60)}};
    const TimeLeft over{.end = EndRange{minutesAgo(8), minutesAgo(1)}};

    JobProgress ended = inState(JobState::Failed);
    ended.endedAt = minutesAgo(5);
    QTest::newRow("a running job is watched")
        << running({}) << minutesAgo(65) << none << u"watched since 13:05"_s << u"überwacht seit 13:05"_s;
    QTest::newRow("watched since yesterday")
        << running({}) << minutesAgo(24 * 60) << none << u"watched since 22/11/2026 14:10"_s
        << u"überwacht seit 22.11.26 14:10"_s;
    QTest::newRow("an ended job has its end")
        << ended << minutesAgo(65) << soon << u"ended 14:05"_s << u"beendet 14:05"_s;
    QTest::newRow("an unknown outcome is no end") << unknownSince(5, running({})) << minutesAgo(65) << soon
                                                  << u"watched since 13:05"_s << u"überwacht seit 13:05"_s;
    QTest::newRow("no time is nothing") << running({}) << QDateTime() << none << QString() << QString();
    QTest::newRow("an estimate comes first")
        << running({}) << minutesAgo(65) << soon << u"8–15 min left"_s << u"noch 8–15 Min."_s;
    QTest::newRow("an estimate that has passed is none")
        << running({}) << minutesAgo(65) << over << u"watched since 13:05"_s << u"überwacht seit 13:05"_s;
    QTest::newRow("with a problem it is the age of the report that counts")
        << with(running({}), ProblemKind::Unreachable) << minutesAgo(65) << soon << u"As of 6 min ago"_s
        << u"Stand: vor 6 Min."_s;
    QTest::newRow("with a problem and no report yet it is the beginning")
        << with(inState(JobState::Pending), ProblemKind::Unreachable) << minutesAgo(65) << none
        << u"watched since 13:05"_s << u"überwacht seit 13:05"_s;
}

void TestJobText::times()
{
    QFETCH(JobProgress, progress);
    QFETCH(QDateTime, watchedSince);
    QFETCH(TimeLeft, timeLeft);
    compareInBothLanguages(
        [&](const QLocale &locale) { return JobText::time(progress, watchedSince, locale, now, timeLeft); });
}

void TestJobText::places_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("text");

    QTest::newRow("tenant, site and short id")
        << Place{u"contoso.sharepoint.com"_s, u"contoso"_s, u"Sales"_s, u"765c944e"_s}
        << u"contoso / Sales · 765c944e"_s;
    QTest::newRow("a tenant without a site")
        << Place{u"contoso.sharepoint.com"_s, u"contoso"_s, {}, u"765c944e"_s} << u"contoso · 765c944e"_s;
    QTest::newRow("a host without a tenant")
        << Place{u"api.onedrive.com"_s, {}, {}, u"4sO9wdX1"_s} << u"api.onedrive.com · 4sO9wdX1"_s;
    QTest::newRow("no short id") << Place{u"127.0.0.1:4711"_s, {}, {}, {}} << u"127.0.0.1:4711"_s;
    QTest::newRow("a site that looks like a placeholder")
        << Place{u"h"_s, u"%2"_s, u"%3\n%1"_s, u"%1"_s} << u"%2 / %3 %1 · %1"_s;
    QTest::newRow("nothing at all") << Place() << QString();
}

void TestJobText::places()
{
    QFETCH(Place, place);
    QTEST(JobText::place(place), "text");
}

void TestJobText::rows()
{
    const Place place{u"contoso.sharepoint.com"_s, u"contoso"_s, u"Sales"_s, u"765c944e"_s};
    Language language;
    language.install(u"de"_s);
    const QLocale german(u"de_DE"_s);
    QCOMPARE(JobText::row({u"Projekt %1"_s, place, minutesAgo(65), running(Status::InProgress, 61.4), {}}, german, now),
             u"Projekt %1, contoso / Sales · 765c944e: Läuft, 61,4\u00a0%, überwacht seit 13:05"_s);
    language.install(u"en"_s);
    QCOMPARE(JobText::row({u"Project A"_s, place, minutesAgo(65), running(Status::InProgress, {}), {}},
                          QLocale(u"en_GB"_s), now),
             u"Project A, contoso / Sales · 765c944e: Running, watched since 13:05"_s);
    QCOMPARE(JobText::row({.name = u"Project A"_s,
                           .place = place,
                           .watchedSince = minutesAgo(65),
                           .progress = running(Status::InProgress, 61),
                           .timeLeft = {.end = EndRange{now.addSecs(480), now.addSecs(900)}}},
                          QLocale(u"en_GB"_s), now),
             u"Project A, contoso / Sales · 765c944e: Running, 61\u00a0%, 8–15 min left"_s);
    const JobProgress offline =
        with(running(Status::InProgress, 61), ProblemKind::Unreachable, TransportFault::TimedOut);
    const RowFacts facts{.name = u"Project A"_s, .place = place, .watchedSince = minutesAgo(65), .progress = offline};
    QCOMPARE(JobText::row(facts, QLocale(u"en_GB"_s), now),
             u"Project A, contoso / Sales · 765c944e: No connection since 14:05, 61\u00a0%, As of 6 min ago"_s);
}

void TestJobText::names()
{
    Language language;
    language.install(u"de"_s);
    const QLocale german(u"de_DE"_s);
    QCOMPARE(JobText::nameFor({u"contoso.sharepoint.com"_s, u"contoso"_s, u"Sales"_s, {}}, 2, german), u"Sales 2"_s);
    QCOMPARE(JobText::nameFor({u"contoso.sharepoint.com"_s, u"contoso"_s, {}, {}}, 3, german), u"contoso 3"_s);
    QCOMPARE(JobText::nameFor({u"api.onedrive.com"_s, {}, {}, {}}, 1, german), u"api.onedrive.com 1"_s);
    QCOMPARE(JobText::nameFor({}, 1, german), u"Kopiervorgang 1"_s);
}

void TestJobText::summaries_data()
{
    QTest::addColumn<Summary>("summary");
    addLanguageColumns();

    QTest::newRow("nothing") << Summary() << QString() << QString();
    QTest::newRow("all kinds")
        << Summary{.needAttention = 2, .noNews = 3, .running = 12, .completed = 31, .ended = 32, .total = 48}
        << u"2 need attention · 3 without news · 12 running · 31 completed"_s
        << u"2 mit Handlungsbedarf · 3 ohne Nachricht · 12 laufen · 31 abgeschlossen"_s;
    QTest::newRow("one of each")
        << Summary{.needAttention = 1, .noNews = 1, .running = 1, .completed = 1, .ended = 3, .total = 5}
        << u"1 needs attention · 1 without news · 1 running · 1 completed · 1 ended otherwise"_s
        << u"1 mit Handlungsbedarf · 1 ohne Nachricht · 1 läuft · 1 abgeschlossen · 1 anders beendet"_s;
    QTest::newRow("thousands") << Summary{.running = 10000, .total = 10000} << u"10,000 running"_s
                               << u"10.000 laufen"_s;
}

void TestJobText::summaries()
{
    QFETCH(Summary, summary);
    compareInBothLanguages([&](const QLocale &) { return JobText::summary(summary); });
}

void TestJobText::titles()
{
    const Summary summary{.running = 3, .completed = 9, .total = 12, .percentage = 61.9};
    Language language;
    language.install(u"de"_s);
    const QLocale german(u"de_DE"_s);
    QCOMPARE(JobText::windowTitle({}, german), u"Copyjobs"_s);
    QCOMPARE(JobText::windowTitle(summary, german), u"9 von 12 beendet – Copyjobs"_s);
    QCOMPARE(JobText::trayTooltip({}, german), u"Copyjobs"_s);
    QCOMPARE(JobText::trayTooltip(summary, german), u"9 von 12 beendet – Copyjobs\n3 laufen · 9 abgeschlossen"_s);
}

QTEST_GUILESS_MAIN(TestJobText)
#include "tst_jobtext.moc"
