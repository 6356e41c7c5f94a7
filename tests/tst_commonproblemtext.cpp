// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/commonproblemtext.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"
#include "support/jobexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCommonProblemText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void sentences_data()
    {
        QTest::addColumn<CommonProblem>("commonProblem");
        addLanguageColumns();
        using enum CommonProblemKind;
        QTest::newRow("no connection") << CommonProblem{NoConnection, {}, minutesAgo(5), {}}
                                       << u"No connection since 14:05. Copyjobs keeps asking."_s
                                       << u"Keine Verbindung seit 14:05. Copyjobs fragt weiter."_s;
        QTest::newRow("a proxy") << CommonProblem{ProxySignIn, {}, minutesAgo(5), {}}
                                 << u"Proxy asks for sign-in (since 14:05)."_s
                                 << u"Proxy verlangt Anmeldung (seit 14:05)."_s;
        QTest::newRow("a certificate, its issuer cut to a line")
            << CommonProblem{UntrustedCertificate, u"Firma\nProxy %1 CA"_s, minutesAgo(5), {}}
            << u"Certificate not trusted (since 14:05). Issuer: “Firma Proxy %1 CA”."_s
            << u"Zertifikat nicht vertrauenswürdig (seit 14:05). Aussteller: „Firma Proxy %1 CA“."_s;
        QTest::newRow("no certificate at all") << CommonProblem{UntrustedCertificate, {}, minutesAgo(5), {}}
                                               << u"No secure connection since 14:05. Copyjobs keeps asking."_s
                                               << u"Keine sichere Verbindung seit 14:05. Copyjobs fragt weiter."_s;
        QTest::newRow("a throttled host")
            << CommonProblem{HostThrottled, u"contoso.sharepoint.com"_s, {}, now.addSecs(22 * 60)}
            << u"contoso.sharepoint.com: checks throttled until 14:32. This says nothing about the copy jobs."_s
            << u"contoso.sharepoint.com: Abfrage gedrosselt bis 14:32. Über die Kopiervorgänge sagt das nichts."_s;
    }

    void sentences()
    {
        QFETCH(CommonProblem, commonProblem);
        compareInBothLanguages(
            [&](const QLocale &locale) { return CommonProblemText::sentence(commonProblem, locale, now); });
    }
};

QTEST_GUILESS_MAIN(TestCommonProblemText)
#include "tst_commonproblemtext.moc"
