// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jobtext.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"
#include "support/jobexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestJobDetail : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void details_data();
    void details();
};

void TestJobDetail::details_data()
{
    QTest::addColumn<JobProgress>("progress");
    QTest::addColumn<std::optional<QDateTime>>("expiry");
    addLanguageColumns();
    using Expiry = std::optional<QDateTime>;
    const Expiry none;

    QTest::newRow("before the first answer")
        << inState(JobState::Pending) << none << u"Copyjobs is asking the service for the first time."_s
        << u"Copyjobs fragt den Dienst zum ersten Mal ab."_s;
    QTest::newRow("notStarted, where no percentage is missed")
        << running(Status::NotStarted, {}) << none << u"The service has accepted the job but has not started it yet."_s
        << u"Der Dienst hat den Vorgang angenommen, aber noch nicht begonnen."_s;
    QTest::newRow("inProgress") << running(Status::InProgress) << none << u"The service is working on the job."_s
                                << u"Der Dienst bearbeitet den Vorgang."_s;
    JobProgress counting = running(Status::InProgress, 0);
    counting.statusDescription = u"Completed 2/3 files"_s;
    QTest::newRow("0 %, and files that are counted")
        << counting << none
        << u"The service is working on the job. By the files or bytes that it counts, about 66\u00a0% is copied."_s
        << u"Der Dienst bearbeitet den Vorgang. Nach den gezählten Dateien oder Bytes sind etwa 66\u00a0% kopiert."_s;
    QTest::newRow("no percentage")
        << running(Status::InProgress, {}) << none
        << u"The service is working on the job. The service gives no percentage."_s
        << u"Der Dienst bearbeitet den Vorgang. Der Dienst nennt keinen Prozentsatz."_s;
    QTest::newRow("updating") << running(Status::Updating) << none << u"Microsoft does not document this value."_s
                              << u"Microsoft erklärt diesen Wert nicht."_s;
    QTest::newRow("waiting") << running(Status::Waiting) << none << u"No action needed."_s
                             << u"Sie müssen nichts tun."_s;
    QTest::newRow("deletePending")
        << running(Status::DeletePending) << none
        << u"Microsoft does not document this value; for a move it probably refers to the original."_s
        << u"Microsoft erklärt diesen Wert nicht; beim Verschieben ist vermutlich das Original gemeint."_s;
    QTest::newRow("cancelPending") << running(Status::CancelPending) << none
                                   << u"The service is still cancelling."_s
                                   << u"Der Abbruch beim Dienst ist noch nicht beendet."_s;
    QTest::newRow("a status of tomorrow") << running(Status::Unrecognised, 5, u"verifying"_s) << none
                                          << u"Copyjobs does not know this status yet."_s
                                          << u"Copyjobs kennt diesen Status noch nicht."_s;
    QTest::newRow("completed")
        << inState(JobState::Completed) << none
        << u"Reported by the service as completed. Please check large folders at the destination."_s
        << u"Vom Dienst als abgeschlossen gemeldet. Große Ordner bitte am Ziel prüfen."_s;
    QTest::newRow("failed for a reason")
        << failed(u"quotaLimitReached"_s) << none
        << u"There is no space left at the destination. Free some space there, or have the quota raised, "
           "and copy again. A part may already be at the destination."_s
        << u"Am Ziel ist kein Speicherplatz mehr frei. Schaffen Sie dort Platz oder lassen Sie das Kontingent erhöhen, "
           "und kopieren Sie erneut. Ein Teil kann schon am Ziel liegen."_s;
    QTest::newRow("failed for a reason nobody knows")
        << failed(u"odd"_s) << none
        << u"The service gives no reason that Copyjobs knows. The service gives the code “odd”. "
           "A part may already be at the destination."_s
        << u"Der Dienst nennt keinen Grund, den Copyjobs kennt. Fehlercode des Dienstes: „odd“. "
           "Ein Teil kann schon am Ziel liegen."_s;
    JobProgress deleteFailed = inState(JobState::Failed);
    deleteFailed.status = Status::DeleteFailed;
    QTest::newRow("deleteFailed")
        << deleteFailed << none
        << u"The copy may have reached the destination anyway. Please check the source and the destination."_s
        << u"Die Kopie kann trotzdem am Ziel liegen. Prüfen Sie Quelle und Ziel."_s;
    QTest::newRow("cancelled") << inState(JobState::Cancelled) << none
                               << u"Cancelled at the service, not by Copyjobs."_s
                               << u"Beim Dienst abgebrochen, nicht durch Copyjobs."_s;

    QTest::newRow("throttled")
        << throttled(now) << none
        << u"This concerns the status checks; it says nothing about the copy job. "
           "Last report 14:04: Running, 61\u00a0%."_s
        << u"Betrifft die Statusabfrage; über den Kopiervorgang sagt das nichts. "
           "Letzter Status 14:04: Läuft, 61\u00a0%."_s;
    QTest::newRow("no connection")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::NoConnection) << none
        << u"Last report 14:04: Running, 61\u00a0%."_s << u"Letzter Status 14:04: Läuft, 61\u00a0%."_s;
    QTest::newRow("no connection, and no percentage before it")
        << with(running(Status::Waiting, {}), ProblemKind::Unreachable, TransportFault::TimedOut) << none
        << u"No answer came in time. Last report 14:04: Interrupted – service will retry."_s
        << u"Zeitüberschreitung: Der Host hat nicht geantwortet. Letzter Status 14:04: Unterbrochen – Dienst versucht es erneut."_s;
    QTest::newRow("no connection, and none before it")
        << with(inState(JobState::Pending), ProblemKind::Unreachable, TransportFault::HostNotFound) << none
        << u"The address of the host was not found. There has been no report yet."_s
        << u"Die Adresse des Hosts wurde nicht gefunden. Es liegt noch kein Status vor."_s;
    QTest::newRow("the service itself has a problem")
        << with(inState(JobState::Pending), ProblemKind::Unreachable, TransportFault::None, 502) << none
        << u"The service answered with error 502. There has been no report yet."_s
        << u"Der Dienst hat mit dem Fehler 502 geantwortet. Es liegt noch kein Status vor."_s;
    QTest::newRow("a certificate nobody trusts")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::TlsFailed, 0,
                u"Firma\nProxy CA"_s)
        << none << u"Since 14:05. Issuer: “Firma Proxy CA”. Last report 14:04: Running, 61\u00a0%."_s
        << u"Seit 14:05. Aussteller: „Firma Proxy CA“. Letzter Status 14:04: Läuft, 61\u00a0%."_s;
    QTest::newRow("a proxy that asks for sign-in")
        << with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::ProxyAuthentication) << none
        << u"Since 14:05. Please sign in to the proxy. Copyjobs keeps asking. Last report 14:04: Running, 61\u00a0%."_s
        << u"Seit 14:05. Bitte melden Sie sich am Proxy an. Copyjobs fragt weiter. "
           "Letzter Status 14:04: Läuft, 61\u00a0%."_s;
    QTest::newRow("an unexpected answer")
        << with(inState(JobState::Pending), ProblemKind::Unexpected) << none
        << u"Something else came in place of the status, often from a proxy or a Wi-Fi sign-in page. "
           "Copyjobs keeps asking. There has been no report yet."_s
        << u"Statt des Status kam etwas anderes, oft die Seite eines Proxys oder einer WLAN-Anmeldung. "
           "Copyjobs fragt weiter. Es liegt noch kein Status vor."_s;
    QTest::newRow("refused")
        << with(inState(JobState::Pending), ProblemKind::Refused, TransportFault::None, 401) << none
        << u"Expired, copied incompletely, or available only with sign-in. There has been no report yet."_s
        << u"Abgelaufen, unvollständig kopiert oder nur mit Anmeldung abrufbar. Es liegt noch kein Status vor."_s;
    QTest::newRow("gone, concluded")
        << unknownSince(2, with(running(Status::InProgress), ProblemKind::Gone)) << none
        << u"The service no longer knows the job. The job may have completed or failed. Please check the destination."_s
        << u"Der Dienst kennt den Vorgang nicht mehr. Der Vorgang kann abgeschlossen oder fehlgeschlagen sein. "
           "Prüfen Sie das Ziel."_s;
    QTest::newRow("expired")
        << unknownSince(2, with(running(Status::InProgress), ProblemKind::Refused)) << Expiry(minutesAgo(8))
        << u"Valid until 14:02, last report 61\u00a0%. The job may have completed or failed. "
           "Please check the destination."_s
        << u"Gültig bis 14:02 Uhr, letzter Status 61\u00a0%. Der Vorgang kann abgeschlossen oder fehlgeschlagen sein. "
           "Prüfen Sie das Ziel."_s;
}

void TestJobDetail::details()
{
    QFETCH(JobProgress, progress);
    QFETCH(std::optional<QDateTime>, expiry);
    compareInBothLanguages([&](const QLocale &locale) { return JobText::detail(progress, locale, now, expiry); });
}

QTEST_GUILESS_MAIN(TestJobDetail)
#include "tst_jobdetail.moc"
