// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/pastetext.h"

#include "support/fixedlocale.h"
#include "words/language.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;

class TestPasteText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void everyReasonHasItsOwnSentence_data();
    void everyReasonHasItsOwnSentence();
    void sentences_data();
    void sentences();

private:
    Language m_language;
};

void TestPasteText::everyReasonHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("in English") << u"en"_s;
    QTest::newRow("in German") << u"de"_s;
}

void TestPasteText::everyReasonHasItsOwnSentence()
{
    QFETCH(QString, language);
    m_language.install(language);
    constexpr int count = int(NotAMonitorUrl::NoLocation) + 1;
    QSet<QString> sentences;
    for (int i = 0; i < count; ++i) {
        const QString sentence = PasteText::reason(NotAMonitorUrl(i));
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(sentence.count(u'.') >= 2 || sentence.contains(u':'), qPrintable(sentence)); // what, and what instead
        sentences << sentence;
    }
    QCOMPARE(sentences.size(), count);
}

void TestPasteText::sentences_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<std::function<QString()>>("say");
    QTest::addColumn<QString>("said");
    using Say = std::function<QString()>;

    const Say watched = [] { return PasteText::alreadyWatched(u"Project A"_s); };
    QTest::newRow("a URL that is watched, in English")
        << u"en"_s << watched << u"This URL is already being watched as “Project A”."_s;
    QTest::newRow("a URL that is watched, in German")
        << u"de"_s << watched << u"Diese URL wird schon als „Project A“ überwacht."_s;

    const Say other = [] { return PasteText::belongsTo(u"A %2"_s, u"<b>B</b>\n"_s); };
    QTest::newRow("a URL with another name, in English")
        << u"en"_s << other << u"This URL belongs to “A %2” – was “<b>B</b>” really started?"_s;
    QTest::newRow("a URL with another name, in German")
        << u"de"_s << other << u"Diese URL gehört zu „A %2“ – wurde „<b>B</b>“ wirklich gestartet?"_s;

    const Say stranger = [] { return PasteText::unknownHostQuestion(u"sharepoint.com.evil.test"_s); };
    QTest::newRow("a host nobody knows, in English")
        << u"en"_s << stranger
        << u"sharepoint.com.evil.test is not known as a host of OneDrive or SharePoint. It will receive the whole URL, "
           "which is as secret as a password. Watch it anyway?"_s;
    QTest::newRow("a host nobody knows, in German")
        << u"de"_s << stranger
        << u"sharepoint.com.evil.test ist nicht als Host von OneDrive oder SharePoint bekannt. "
           "Er erhält die ganze URL, die so geheim ist wie ein Kennwort. Trotzdem überwachen?"_s;

    const Say none = [] { return PasteText::othersLeftAlone(0); };
    const Say one = [] { return PasteText::othersLeftAlone(1); };
    const Say many = [] { return PasteText::othersLeftAlone(1234); };
    QTest::newRow("no other URL is not worth a word") << u"en"_s << none << QString();
    QTest::newRow("one other URL, in English") << u"en"_s << one << u"Ignored 1 other URL."_s;
    QTest::newRow("one other URL, in German") << u"de"_s << one << u"1 andere URL wurde nicht übernommen."_s;
    QTest::newRow("many other URLs, in English") << u"en"_s << many << u"Ignored 1,234 other URLs."_s;
    QTest::newRow("many other URLs, in German") << u"de"_s << many << u"1.234 andere URLs wurden nicht übernommen."_s;

    const Say expired = [] {
        const QDateTime now(QDate(2026, 11, 23), QTime(18, 0), QTimeZone::utc());
        return PasteText::expired(now.addSecs(-58 * 60), QLocale(u"de_DE"_s), now);
    };
    QTest::newRow("a URL that has expired, in English")
        << u"en"_s << expired
        << u"This URL was valid until 18:02. The outcome can probably no longer be checked: "
           "please check the destination."_s;
    QTest::newRow("a URL that has expired, in German")
        << u"de"_s << expired
        << u"Diese URL galt bis 18:02 Uhr. Das Ergebnis lässt sich vermutlich nicht mehr abfragen: "
           "Bitte prüfen Sie das Ziel."_s;
}

void TestPasteText::sentences()
{
    QFETCH(QString, language);
    QFETCH(std::function<QString()>, say);
    m_language.install(language);
    QTEST(say(), "said");
}

QTEST_GUILESS_MAIN(TestPasteText)
#include "tst_pastetext.moc"
