// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"

#include "support/fixedlocale.h"
#include "words/jobtext.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        fixTimeAndLocale();
        qputenv("LC_ALL", "de_AT.UTF-8"); // a person in Austria; the locale itself need not be installed
    }

private slots:
    void bestMatch_data();
    void bestMatch();
    void localeFor_data();
    void localeFor();
    void languagesAreListed();
    void systemLanguageIsTheDefault();
    void switchesWhileRunning();
    void unknownChoiceMeansTheSystem();
    void qtSpeaksTheSameLanguage();
    void nothingStaysBehind();
};

void TestLanguage::bestMatch_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");

    QTest::newRow("the language itself") << QStringList{u"de"_s} << u"de"_s;
    QTest::newRow("a territory of the language") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("a script and a territory") << QStringList{u"de-Latn-CH"_s} << u"de"_s;
    QTest::newRow("an exact territory goes first") << QStringList{u"pt-BR"_s} << u"pt_BR"_s;
    QTest::newRow("the first that there is") << QStringList{u"fr-FR"_s, u"fr"_s, u"de"_s, u"en"_s} << u"de"_s;
    QTest::newRow("English where there is none") << QStringList{u"fr"_s, u"tlh"_s} << u"en"_s;
    QTest::newRow("English where nothing is wanted") << QStringList() << u"en"_s;
    QTest::newRow("English for the C locale") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("English for nonsense") << QStringList{u"-"_s, u""_s, u"__"_s} << u"en"_s;
}

void TestLanguage::bestMatch()
{
    QFETCH(QStringList, wanted);
    QTEST(Language::bestMatch(wanted, {u"de"_s, u"en"_s, u"pt_BR"_s}), "code");
}

void TestLanguage::localeFor_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QLocale>("locale");

    const QLocale austria(QLocale::German, QLocale::Austria);
    const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("an Austrian keeps Austria's formats") << u"de"_s << austria << austria;
    QTest::newRow("a Briton keeps Britain's formats") << u"en"_s << britain << britain;
    QTest::newRow("German on a British machine is Germany's") << u"de"_s << britain << QLocale(u"de_DE"_s);
    QTest::newRow("English on a machine without a locale") << u"en"_s << QLocale::c() << QLocale(u"en_US"_s);
}

void TestLanguage::localeFor()
{
    QFETCH(QString, code);
    QFETCH(QLocale, system);
    QTEST(Language::localeFor(code, system), "locale");
}

void TestLanguage::languagesAreListed()
{
    QVERIFY(Language::available().contains(u"de"_s));
    QVERIFY(Language::available().contains(u"en"_s));
    QCOMPARE(Language::nameOf(u"de"_s), u"Deutsch"_s);
    QCOMPARE(Language::nameOf(u"en"_s), u"English"_s);
}

void TestLanguage::systemLanguageIsTheDefault()
{
    Language language;
    language.install({});
    QCOMPARE(language.choice(), QString());
    QCOMPARE(language.code(), u"de"_s);
    QCOMPARE(language.locale().name(), u"de_AT"_s);
    QCOMPARE(QLocale().name(), u"de_AT"_s);
    QCOMPARE(JobText::tr("Queued"), u"In Warteschlange"_s);
}

void TestLanguage::switchesWhileRunning()
{
    Language language;
    language.install(u"de"_s);
    QStringList heard;
    connect(&language, &Language::changed, this, [&heard] { heard << JobText::tr("%Ln need(s) attention", nullptr, 1234); });

    language.install(u"en"_s);
    language.install(u"de"_s);
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard.first(), u"1,234 need attention"_s);
    // The digits are grouped as the person's own locale groups them.
    QCOMPARE(heard.last(), QLocale(u"de_AT"_s).toString(1234) + u" mit Handlungsbedarf"_s);
    QCOMPARE(language.choice(), u"de"_s);
}

void TestLanguage::unknownChoiceMeansTheSystem()
{
    Language language;
    language.install(u"../de"_s);
    QCOMPARE(language.choice(), QString());
    QCOMPARE(language.code(), u"de"_s);
}

void TestLanguage::qtSpeaksTheSameLanguage()
{
    const QString qtGerman = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s;
    if (!QFileInfo::exists(qtGerman))
        QSKIP("Qt's own translations are not installed.");
    Language language;
    language.install(u"de"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
    language.install(u"en"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

void TestLanguage::nothingStaysBehind()
{
    {
        Language language;
        language.install(u"de"_s);
        QCOMPARE(JobText::tr("Queued"), u"In Warteschlange"_s);
    }
    QCOMPARE(JobText::tr("Queued"), u"Queued"_s);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
