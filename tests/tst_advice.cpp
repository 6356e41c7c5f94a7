// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/advice.h"

#include "support/fixedlocale.h"
#include "words/language.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Every reason, in the order of the enumeration.
constexpr FailureReason lastReason = FailureReason::LinkExpired;

}

class TestAdvice : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void words_data();
    void words();
    void everyReasonHasItsOwnWords_data();
    void everyReasonHasItsOwnWords();
    void nothingIsMadeUp();

private:
    Language m_language;
};

void TestAdvice::words_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<FailureReason>("reason");
    QTest::addColumn<QString>("shortReason");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("remedy");

    QTest::newRow("a name that is taken, in English")
        << u"en"_s << FailureReason::NameAlreadyExists << u"name already exists"_s
        << u"An item of this name already exists at the destination."_s
        << u"Rename or delete the item there, or copy again with the conflict behaviour “rename”."_s;
    QTest::newRow("a name that is taken, in German")
        << u"de"_s << FailureReason::NameAlreadyExists << u"Name bereits vorhanden"_s
        << u"Am Ziel gibt es bereits ein Element mit diesem Namen."_s
        << u"Benennen Sie das Element dort um oder löschen Sie es, "
           "oder kopieren Sie erneut mit dem Konfliktverhalten „rename“."_s;
    QTest::newRow("a full destination, in English")
        << u"en"_s << FailureReason::QuotaLimitReached << u"destination full"_s
        << u"There is no space left at the destination."_s
        << u"Free some space there, or have the quota raised, and copy again."_s;
    QTest::newRow("a full destination, in German")
        << u"de"_s << FailureReason::QuotaLimitReached << u"Ziel voll"_s
        << u"Am Ziel ist kein Speicherplatz mehr frei."_s
        << u"Schaffen Sie dort Platz oder lassen Sie das Kontingent erhöhen, und kopieren Sie erneut."_s;
    QTest::newRow("too many items, in German")
        << u"de"_s << FailureReason::TooManyItemsInCopy << u"mehr als 30.000 Elemente"_s
        << u"Ein Kopiervorgang kann höchstens 30.000 Elemente umfassen."_s
        << u"Teilen Sie ihn in Kopiervorgänge mit weniger als 30.000 Elementen auf."_s;
}

void TestAdvice::words()
{
    QFETCH(QString, language);
    QFETCH(FailureReason, reason);
    m_language.install(language);
    QTEST(Advice::shortReason(reason), "shortReason");
    QTEST(Advice::meaning(reason), "meaning");
    QTEST(Advice::remedy(reason), "remedy");
}

void TestAdvice::everyReasonHasItsOwnWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("in English") << u"en"_s;
    QTest::newRow("in German") << u"de"_s;
}

void TestAdvice::everyReasonHasItsOwnWords()
{
    QFETCH(QString, language);
    m_language.install(language);
    QSet<QString> reasons;
    QSet<QString> meanings;
    for (int i = 1; i <= int(lastReason); ++i) {
        const auto reason = FailureReason(i);
        QVERIFY(!Advice::shortReason(reason).isEmpty());
        QVERIFY(Advice::meaning(reason).endsWith(u'.'));
        reasons << Advice::shortReason(reason);
        meanings << Advice::meaning(reason);
        const QString remedy = Advice::remedy(reason);
        QCOMPARE(remedy.isEmpty(), reason == FailureReason::FileTooLarge);
        QVERIFY(remedy.isEmpty() || remedy.endsWith(u'.'));
    }
    QCOMPARE(reasons.size(), int(lastReason));
    QCOMPARE(meanings.size(), int(lastReason));
}

void TestAdvice::nothingIsMadeUp()
{
    m_language.install(u"en"_s);
    QCOMPARE(Advice::shortReason(FailureReason::Unknown), QString());
    QCOMPARE(Advice::meaning(FailureReason::Unknown), u"The service gives no reason that Copyjobs knows."_s);
    QCOMPARE(Advice::remedy(FailureReason::Unknown), QString());
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
