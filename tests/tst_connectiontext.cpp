// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/connectiontext.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestConnectionText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void sentences_data()
    {
        QTest::addColumn<ConnectionReport>("report");
        addLanguageColumns();
        using enum TransportFault;
        const QString host = u"contoso.sharepoint.com"_s;
        const QString proxy = u"proxy.example:3128"_s;
        QTest::newRow("reached through a proxy")
            << ConnectionReport{host, proxy, u"DigiCert"_s, None}
            << u"contoso.sharepoint.com was reached. Proxy used: proxy.example:3128. Issuer of the certificate: “DigiCert”."_s
            << u"contoso.sharepoint.com wurde erreicht. Verwendeter Proxy: proxy.example:3128. "
               "Aussteller des Zertifikats: „DigiCert“."_s;
        QTest::newRow("reached without TLS, as it is asked")
            << ConnectionReport{u"127.0.0.1:8080"_s, {}, {}, None, false}
            << u"127.0.0.1:8080 was reached. The connection is not encrypted (http). No proxy was used."_s
            << u"127.0.0.1:8080 wurde erreicht. Die Verbindung ist nicht verschlüsselt (http). "
               "Es wurde kein Proxy verwendet."_s;
        QTest::newRow("a certificate nobody trusts")
            << ConnectionReport{host, {}, u"Firma %1\nCA"_s, TlsFailed}
            << u"The certificate of contoso.sharepoint.com is not trusted. No proxy was used. "
               "Issuer of the certificate: “Firma %1 CA”."_s
            << u"Das Zertifikat von contoso.sharepoint.com ist nicht vertrauenswürdig. Es wurde kein Proxy verwendet. "
               "Aussteller des Zertifikats: „Firma %1 CA“."_s;
        QTest::newRow("no TLS at all") << ConnectionReport{host, {}, {}, TlsFailed}
                                       << u"No secure connection to contoso.sharepoint.com could be made. No proxy was used."_s
                                       << u"Es kam keine sichere Verbindung zu contoso.sharepoint.com zustande. "
                                          "Es wurde kein Proxy verwendet."_s;
        QTest::newRow("a proxy that asks for sign-in")
            << ConnectionReport{host, proxy, {}, ProxyAuthentication}
            << u"The proxy asks for sign-in. Proxy used: proxy.example:3128."_s
            << u"Der Proxy verlangt eine Anmeldung. Verwendeter Proxy: proxy.example:3128."_s;
        QTest::newRow("no such name") << ConnectionReport{host, {}, {}, HostNotFound}
                                      << u"The address of contoso.sharepoint.com was not found. No proxy was used."_s
                                      << u"Die Adresse von contoso.sharepoint.com wurde nicht gefunden. "
                                         "Es wurde kein Proxy verwendet."_s;
    }

    void sentences()
    {
        QFETCH(ConnectionReport, report);
        compareInBothLanguages([&](const QLocale &) { return ConnectionText::sentences(report); });
    }

    void everyFaultHasItsWords()
    {
        Language language;
        language.install(u"en"_s);
        QSet<QString> seen;
        for (int fault = 0; fault <= int(TransportFault::ProxyFailed); ++fault)
            seen.insert(ConnectionText::sentences({u"h"_s, {}, {}, static_cast<TransportFault>(fault)}));
        QCOMPARE(seen.size(), int(TransportFault::ProxyFailed) + 1);
    }
};

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
