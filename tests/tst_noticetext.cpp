// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/noticetext.h"

#include "support/fixedlocale.h"
#include "words/language.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 11, 23), QTime(13, 5), Qt::UTC);

JobProgress failedWith(const QString &code, Status status = Status::Failed)
{
    JobProgress progress;
    progress.state = JobState::Failed;
    progress.status = status;
    progress.error = ServiceError{code, {}, {}, {}};
    return progress;
}

JobProgress endedAfter(int minutes)
{
    JobProgress progress;
    progress.state = JobState::Completed;
    progress.endedAt = start.addSecs(minutes * 60);
    return progress;
}

JobProgress unknownBy(ProblemKind kind)
{
    JobProgress progress;
    progress.state = JobState::Unknown;
    progress.problem = Problem{};
    progress.problem->kind = kind;
    return progress;
}

}

class TestNoticeText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void single_data();
    void single();
    void namesArePlainText();
    void gathered_data();
    void gathered();

private:
    Language m_language;
};

void TestNoticeText::single_data()
{
    QTest::addColumn<NoticeKind>("kind");
    QTest::addColumn<JobProgress>("progress");
    QTest::addColumn<NoticeText>("english");
    QTest::addColumn<NoticeText>("german");

    QTest::newRow("completed") << NoticeKind::Completed << endedAfter(12)
                               << NoticeText{u"Copy job completed"_s, u"“Projekt A”, after 12 min"_s}
                               << NoticeText{u"Kopiervorgang abgeschlossen"_s, u"„Projekt A“, nach 12 Min."_s};
    QTest::newRow("completed at a time nobody knows")
        << NoticeKind::Completed << JobProgress() << NoticeText{u"Copy job completed"_s, u"“Projekt A”"_s}
        << NoticeText{u"Kopiervorgang abgeschlossen"_s, u"„Projekt A“"_s};
    QTest::newRow("completed before it was watched, as a clock set back says")
        << NoticeKind::Completed << endedAfter(-1) << NoticeText{u"Copy job completed"_s, u"“Projekt A”"_s}
        << NoticeText{u"Kopiervorgang abgeschlossen"_s, u"„Projekt A“"_s};
    QTest::newRow("failed") << NoticeKind::Failed << failedWith(u"nameAlreadyExists"_s)
                            << NoticeText{u"Copy job failed"_s,
                                          u"“Projekt A”: An item of this name already exists at the destination."_s}
                            << NoticeText{u"Kopiervorgang fehlgeschlagen"_s,
                                          u"„Projekt A“: Am Ziel gibt es bereits ein Element mit diesem Namen."_s};
    QTest::newRow("failed for a reason nobody knows")
        << NoticeKind::Failed << failedWith(u"odd"_s)
        << NoticeText{u"Copy job failed"_s, u"“Projekt A”: The service gives no reason that Copyjobs knows."_s}
        << NoticeText{u"Kopiervorgang fehlgeschlagen"_s,
                      u"„Projekt A“: Der Dienst nennt keinen Grund, den Copyjobs kennt."_s};
    QTest::newRow("failed to delete")
        << NoticeKind::Failed << failedWith({}, Status::DeleteFailed)
        << NoticeText{u"Copy job failed"_s,
                      u"“Projekt A”: Deletion failed. Please check the source and the destination."_s}
        << NoticeText{u"Kopiervorgang fehlgeschlagen"_s,
                      u"„Projekt A“: Löschen fehlgeschlagen. Bitte prüfen Sie Quelle und Ziel."_s};
    QTest::newRow("cancelled") << NoticeKind::Cancelled << JobProgress()
                               << NoticeText{u"Copy job cancelled"_s, u"“Projekt A” was cancelled at the service."_s}
                               << NoticeText{u"Kopiervorgang abgebrochen"_s,
                                             u"„Projekt A“ wurde beim Dienst abgebrochen."_s};
    QTest::newRow("gone") << NoticeKind::OutcomeUnknown << unknownBy(ProblemKind::Gone)
                          << NoticeText{u"Outcome unknown"_s, u"“Projekt A”: The service no longer knows the job. "
                                                              "Please check the destination."_s}
                          << NoticeText{u"Ergebnis unbekannt"_s,
                                        u"„Projekt A“: Der Dienst kennt den Vorgang nicht mehr. "
                                        "Bitte prüfen Sie das Ziel."_s};
    QTest::newRow("refused") << NoticeKind::OutcomeUnknown << unknownBy(ProblemKind::Refused)
                             << NoticeText{u"Outcome unknown"_s, u"“Projekt A”: The service no longer accepts the URL. "
                                                                 "Please check the destination."_s}
                             << NoticeText{u"Ergebnis unbekannt"_s,
                                           u"„Projekt A“: Der Dienst nimmt die Überwachungs-URL nicht mehr an. "
                                           "Bitte prüfen Sie das Ziel."_s};
}

void TestNoticeText::single()
{
    QFETCH(NoticeKind, kind);
    QFETCH(JobProgress, progress);
    QFETCH(NoticeText, english);
    QFETCH(NoticeText, german);
    m_language.install(u"en"_s);
    NoticeText text = NoticeText::single(kind, u"Projekt A"_s, progress, start, QLocale(u"en_GB"_s));
    QCOMPARE(text.title, english.title);
    QCOMPARE(text.body, english.body);
    m_language.install(u"de"_s);
    text = NoticeText::single(kind, u"Projekt A"_s, progress, start, QLocale(u"de_DE"_s));
    QCOMPARE(text.title, german.title);
    QCOMPARE(text.body, german.body);
}

void TestNoticeText::namesArePlainText()
{
    m_language.install(u"en"_s);
    const QLocale english(u"en_GB"_s);
    QCOMPARE(NoticeText::single(NoticeKind::Cancelled, u"<a href='x'>%1</a>\n&amp;"_s, {}, start, english).body,
             u"“<a href='x'>%1</a> &amp;” was cancelled at the service."_s);
    QCOMPARE(NoticeText::single(NoticeKind::Completed, QString(500, u'x'), {}, start, english).body,
             u"“"_s + QString(80, u'x') + u"…”"_s);
}

void TestNoticeText::gathered_data()
{
    QTest::addColumn<QList<GatheredNotice>>("notices");
    QTest::addColumn<NoticeText>("english");
    QTest::addColumn<NoticeText>("german");

    const GatheredNotice failed{NoticeKind::Failed, u"Projekt A"_s};
    const QList<GatheredNotice> seven(7, GatheredNotice{NoticeKind::Completed, u"Fotos"_s});
    QTest::newRow("none") << QList<GatheredNotice>() << NoticeText() << NoticeText();
    QTest::newRow("those that failed are named")
        << seven + QList{failed} << NoticeText{u"7 jobs completed, 1 failed"_s, u"Failed: “Projekt A”"_s}
        << NoticeText{u"7 Vorgänge abgeschlossen, 1 fehlgeschlagen"_s, u"Fehlgeschlagen: „Projekt A“"_s};
    QTest::newRow("the names of many")
        << seven << NoticeText{u"7 jobs completed"_s, u"“Fotos”, “Fotos”, “Fotos”, 4 more"_s}
        << NoticeText{u"7 Vorgänge abgeschlossen"_s, u"„Fotos“, „Fotos“, „Fotos“, 4 weitere"_s};
    QTest::newRow("one of each") << QList{GatheredNotice{NoticeKind::OutcomeUnknown, u"C"_s},
                                          GatheredNotice{NoticeKind::Cancelled, u"B"_s}, failed,
                                          GatheredNotice{NoticeKind::Completed, u"D"_s}}
                                 << NoticeText{u"1 job completed, 1 failed, 1 cancelled, 1 with unknown outcome"_s,
                                               u"Failed: “Projekt A”\nOutcome unknown: “C”"_s}
                                 << NoticeText{u"1 Vorgang abgeschlossen, 1 fehlgeschlagen, 1 abgebrochen, "
                                               "1 mit unbekanntem Ergebnis"_s,
                                               u"Fehlgeschlagen: „Projekt A“\nErgebnis unbekannt: „C“"_s};
    QTest::newRow("failures alone are never announced as an end")
        << QList{failed, failed} << NoticeText{u"2 jobs failed"_s, u"Failed: “Projekt A”, “Projekt A”"_s}
        << NoticeText{u"2 Vorgänge fehlgeschlagen"_s, u"Fehlgeschlagen: „Projekt A“, „Projekt A“"_s};
    QTest::newRow("cancelled ones alone")
        << QList<GatheredNotice>(2, {NoticeKind::Cancelled, u"B"_s}) << NoticeText{u"2 jobs cancelled"_s, u"“B”, “B”"_s}
        << NoticeText{u"2 Vorgänge abgebrochen"_s, u"„B“, „B“"_s};
}

void TestNoticeText::gathered()
{
    QFETCH(QList<GatheredNotice>, notices);
    QFETCH(NoticeText, english);
    QFETCH(NoticeText, german);
    m_language.install(u"en"_s);
    QCOMPARE(NoticeText::gathered(notices).title, english.title);
    QCOMPARE(NoticeText::gathered(notices).body, english.body);
    m_language.install(u"de"_s);
    QCOMPARE(NoticeText::gathered(notices).title, german.title);
    QCOMPARE(NoticeText::gathered(notices).body, german.body);
}

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
