// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/noticetext.h"

#include "support/fixedlocale.h"
#include "words/language.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 11, 23), QTime(13, 5), QTimeZone::utc());

JobNews newsOf(NoticeKind kind, const JobProgress &progress = {}, const QString &name = u"Projekt A"_s)
{
    static JobId last = 0;
    return {.id = ++last, .kind = kind, .name = name, .watchedSince = start, .progress = progress};
}

JobNews failedWith(const QString &code, Status status = Status::Failed)
{
    JobProgress progress;
    progress.state = JobState::Failed;
    progress.status = status;
    progress.statusWord = u"failed"_s;
    progress.error = ServiceError{code, {}, {}, {}};
    return newsOf(NoticeKind::Failed, progress);
}

JobNews completedAfter(int minutes)
{
    JobProgress progress;
    progress.state = JobState::Completed;
    progress.endedAfter = start;
    progress.endedAt = start.addSecs(minutes * 60);
    return newsOf(NoticeKind::Completed, progress);
}

JobNews unknownBy(ProblemKind kind)
{
    JobProgress progress;
    progress.state = JobState::Unknown;
    progress.problem = Problem{};
    progress.problem->kind = kind;
    return newsOf(NoticeKind::OutcomeUnknown, progress);
}

QList<JobNews> several(int count, NoticeKind kind, const QString &name, const QString &batch = {})
{
    QList<JobNews> news;
    for (int i = 0; i < count; ++i) {
        news.append(newsOf(kind, {}, name));
        news.last().batch = batch;
    }
    return news;
}

Digest digest(const QList<JobNews> &news)
{
    return {.news = news};
}

} // namespace

class TestNoticeText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void digests_data();
    void digests();
    void namesArePlainText();
    void anErrorIsForThoseWhoHelp();

private:
    Language m_language;
};

void TestNoticeText::digests_data()
{
    QTest::addColumn<Digest>("digest");
    QTest::addColumn<NoticeText>("english");
    QTest::addColumn<NoticeText>("german");

    QTest::newRow("none") << Digest() << NoticeText() << NoticeText();
    QTest::newRow("completed")
        << digest({completedAfter(12)})
        << NoticeText{u"Completed: Projekt A"_s, u"Copy job completed, watched for 12 min."_s}
        << NoticeText{u"Abgeschlossen: Projekt A"_s, u"Kopiervorgang abgeschlossen, seit 12 Min. überwacht."_s};
    QTest::newRow("completed before it was watched")
        << digest({newsOf(NoticeKind::Completed)})
        << NoticeText{u"Completed: Projekt A"_s, u"The copy job was already completed when it was first checked."_s}
        << NoticeText{u"Abgeschlossen: Projekt A"_s,
                      u"Der Kopiervorgang war bei der ersten Abfrage bereits abgeschlossen."_s};
    QTest::newRow("completed before it was watched, as a clock set back says")
        << digest({completedAfter(-1)}) << NoticeText{u"Completed: Projekt A"_s, u"Copy job completed."_s}
        << NoticeText{u"Abgeschlossen: Projekt A"_s, u"Kopiervorgang abgeschlossen."_s};
    QTest::newRow("failed")
        << digest({failedWith(u"nameAlreadyExists"_s)})
        << NoticeText{u"Failed: Projekt A"_s, u"An item of this name already exists at the destination."_s}
        << NoticeText{u"Fehlgeschlagen: Projekt A"_s, u"Am Ziel gibt es bereits ein Element mit diesem Namen."_s};
    QTest::newRow("failed to delete")
        << digest({failedWith({}, Status::DeleteFailed)})
        << NoticeText{u"Failed: Projekt A"_s,
                      u"Deletion failed. Please check the source and the destination."_s}
        << NoticeText{u"Fehlgeschlagen: Projekt A"_s,
                      u"Löschen fehlgeschlagen. Bitte prüfen Sie Quelle und Ziel."_s};
    QTest::newRow("cancelled")
        << digest({newsOf(NoticeKind::Cancelled)})
        << NoticeText{u"Cancelled: Projekt A"_s, u"The job was cancelled at the service."_s}
        << NoticeText{u"Abgebrochen: Projekt A"_s, u"Der Vorgang wurde beim Dienst abgebrochen."_s};
    QTest::newRow("gone")
        << digest({unknownBy(ProblemKind::Gone)})
        << NoticeText{u"Outcome unknown: Projekt A"_s,
                      u"The service no longer knows the job. Please check the destination."_s}
        << NoticeText{u"Ergebnis unbekannt: Projekt A"_s,
                      u"Der Dienst kennt den Vorgang nicht mehr. Bitte prüfen Sie das Ziel."_s};
    QTest::newRow("refused")
        << digest({unknownBy(ProblemKind::Refused)})
        << NoticeText{u"Outcome unknown: Projekt A"_s,
                      u"The service no longer accepts the URL. Please check the destination."_s}
        << NoticeText{u"Ergebnis unbekannt: Projekt A"_s,
                      u"Der Dienst nimmt die Überwachungs-URL nicht mehr an. Bitte prüfen Sie das Ziel."_s};

    const JobNews failed = newsOf(NoticeKind::Failed);
    QTest::newRow("those that failed come first and are named")
        << digest(several(7, NoticeKind::Completed, u"Fotos"_s) + QList{failed})
        << NoticeText{u"1 job failed, 7 completed"_s, u"Failed: “Projekt A”"_s}
        << NoticeText{u"1 Vorgang fehlgeschlagen, 7 abgeschlossen"_s, u"Fehlgeschlagen: „Projekt A“"_s};
    QTest::newRow("the names of many")
        << digest(several(7, NoticeKind::Completed, u"Fotos"_s))
        << NoticeText{u"7 jobs completed"_s, u"“Fotos”, “Fotos”, “Fotos”, 4 more"_s}
        << NoticeText{u"7 Vorgänge abgeschlossen"_s, u"„Fotos“, „Fotos“, „Fotos“, 4 weitere"_s};
    QTest::newRow("one of each")
        << digest({newsOf(NoticeKind::OutcomeUnknown, {}, u"C"_s), newsOf(NoticeKind::Cancelled, {}, u"B"_s), failed,
                   newsOf(NoticeKind::Completed, {}, u"D"_s)})
        << NoticeText{u"1 job failed, 1 with unknown outcome, 1 completed, 1 cancelled"_s,
                      u"Failed: “Projekt A”\nOutcome unknown: “C”\nCancelled: “B”"_s}
        << NoticeText{u"1 Vorgang fehlgeschlagen, 1 mit unbekanntem Ergebnis, 1 abgeschlossen, 1 abgebrochen"_s,
                      u"Fehlgeschlagen: „Projekt A“\nErgebnis unbekannt: „C“\nAbgebrochen: „B“"_s};
    QTest::newRow("cancelled ones are named beside completed ones")
        << digest({newsOf(NoticeKind::Completed, {}, u"A"_s), newsOf(NoticeKind::Cancelled, {}, u"B"_s)})
        << NoticeText{u"1 job completed, 1 cancelled"_s, u"“A”\nCancelled: “B”"_s}
        << NoticeText{u"1 Vorgang abgeschlossen, 1 abgebrochen"_s, u"„A“\nAbgebrochen: „B“"_s};

    const QString sales = u"Vertrieb"_s;
    const EndedBatch batch{sales, {.completed = 11, .failed = 1}};
    QList<JobNews> ofBatch = several(11, NoticeKind::Completed, u"Fotos"_s, sales);
    ofBatch += several(1, NoticeKind::Failed, u"Projekt A"_s, sales);
    QTest::newRow("a batch has ended")
        << Digest{.news = ofBatch, .batches = {batch}}
        << NoticeText{u"“Vertrieb”: all 12 jobs ended"_s, u"1 failed, 11 completed\nFailed: “Projekt A”"_s}
        << NoticeText{u"„Vertrieb“: alle 12 Vorgänge beendet"_s,
                      u"1 fehlgeschlagen, 11 abgeschlossen\nFehlgeschlagen: „Projekt A“"_s};
    QTest::newRow("a batch has ended beside others")
        << Digest{.news = QList{newsOf(NoticeKind::Failed, {}, u"B"_s)} + several(2, NoticeKind::Completed, u"A"_s, sales),
                  .batches = {{sales, {.completed = 2}}}}
        << NoticeText{u"1 job failed, 2 completed"_s, u"Failed: “B”\nBatches ended: “Vertrieb”"_s}
        << NoticeText{u"1 Vorgang fehlgeschlagen, 2 abgeschlossen"_s,
                      u"Fehlgeschlagen: „B“\nBeendete Gruppen: „Vertrieb“"_s};
    const AllEnded all{{.completed = 31}, start, start.addSecs(130 * 60)};
    QTest::newRow("all have completed")
        << Digest{.news = several(31, NoticeKind::Completed, u"Fotos"_s), .all = all}
        << NoticeText{u"All jobs completed"_s, u"31 jobs in 2 h 10 min (31 completed)"_s}
        << NoticeText{u"Alle Vorgänge abgeschlossen"_s, u"31 Vorgänge in 2 Std. 10 Min. (31 abgeschlossen)"_s};
    QTest::newRow("all have ended, and not all have completed")
        << Digest{.news = {failed}, .all = AllEnded{{.completed = 29, .failed = 2}, start, start.addSecs(130 * 60)}}
        << NoticeText{u"All jobs ended"_s,
                      u"31 jobs in 2 h 10 min (2 failed, 29 completed)\nFailed: “Projekt A”"_s}
        << NoticeText{u"Alle Vorgänge beendet"_s,
                      u"31 Vorgänge in 2 Std. 10 Min. (2 fehlgeschlagen, 29 abgeschlossen)\n"
                      "Fehlgeschlagen: „Projekt A“"_s};

    const ExpiringJob expiring{1, u"Projekt A"_s, 61.0, QDateTime(QDate(2026, 11, 23), QTime(17, 2), QTimeZone::utc())};
    QTest::newRow("a URL expires")
        << Digest{.expiring = {expiring}}
        << NoticeText{u"Monitor URL expires soon"_s,
                      u"“Projekt A” is at 61\u00a0%. After 18:02 its outcome can no longer be checked."_s}
        << NoticeText{u"Überwachungs-URL läuft bald ab"_s,
                      u"„Projekt A“ steht bei 61\u00a0%. Nach 18:02 lässt sich das Ergebnis nicht mehr abfragen."_s};
    QTest::newRow("several URLs expire")
        << Digest{.expiring = {expiring, {2, u"B"_s, {}, expiring.expiry}}}
        << NoticeText{u"2 monitor URLs expire soon"_s, u"“Projekt A”, “B”"_s}
        << NoticeText{u"2 Überwachungs-URLs laufen bald ab"_s, u"„Projekt A“, „B“"_s};

    QTest::newRow("one failed while nobody watched")
        << Digest{.news = {failedWith(u"nameAlreadyExists"_s)}, .wasMissed = true}
        << NoticeText{u"Failed: Projekt A"_s, u"An item of this name already exists at the destination. "
                                              "This happened while Copyjobs was not running."_s}
        << NoticeText{u"Fehlgeschlagen: Projekt A"_s, u"Am Ziel gibt es bereits ein Element mit diesem Namen. "
                                                      "Das geschah, während Copyjobs nicht lief."_s};
    QTest::newRow("several ended while nobody watched")
        << Digest{.news = several(7, NoticeKind::Completed, u"Fotos"_s) + QList{failed}, .wasMissed = true}
        << NoticeText{u"While Copyjobs was not running"_s, u"7 completed, 1 failed."_s}
        << NoticeText{u"Während Copyjobs nicht lief"_s, u"7 abgeschlossen, 1 fehlgeschlagen."_s};
}

void TestNoticeText::digests()
{
    QFETCH(Digest, digest);
    QFETCH(NoticeText, english);
    QFETCH(NoticeText, german);
    m_language.install(u"en"_s);
    NoticeText text = NoticeText::of(digest, QLocale(u"en_GB"_s), start);
    QCOMPARE(text.title, english.title);
    QCOMPARE(text.body, english.body);
    m_language.install(u"de"_s);
    text = NoticeText::of(digest, QLocale(u"de_DE"_s), start);
    QCOMPARE(text.title, german.title);
    QCOMPARE(text.body, german.body);
}

void TestNoticeText::namesArePlainText()
{
    m_language.install(u"en"_s);
    const QLocale english(u"en_GB"_s);
    const auto title = [&](const QString &name) {
        return NoticeText::of(digest({newsOf(NoticeKind::Cancelled, {}, name)}), english, start).title;
    };
    QCOMPARE(title(u"<a href='x'>%1</a>\n&amp;"_s), u"Cancelled: <a href='x'>%1</a> &amp;"_s);
    QCOMPARE(title(QString(500, u'x')), u"Cancelled: "_s + QString(80, u'x') + u"…"_s);
}

void TestNoticeText::anErrorIsForThoseWhoHelp()
{
    m_language.install(u"en"_s);
    JobNews news = failedWith(u"nameAlreadyExists"_s);
    news.progress.requestId = u"123"_s;
    QCOMPARE(NoticeText::error(news),
             u"Failed: Projekt A\nstatus: failed\ncode: nameAlreadyExists\nrequest-id: 123"_s);
    QCOMPARE(NoticeText::error(completedAfter(1)), QString());
}

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
