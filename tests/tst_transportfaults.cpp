// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "testtls.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto running = R"({"status": "inProgress"})"_ba;

/// One proxy for everything, this computer included.
NetworkOptions allThrough(quint16 port)
{
    return {.network =
                [port] {
                    auto manager = std::make_unique<QNetworkAccessManager>();
                    manager->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
                    return manager;
                },
            .choosesProxy = false};
}

}

Q_DECLARE_METATYPE(TransportFault)
Q_DECLARE_METATYPE(ByteServer::Then)

/// What the network client makes of broken answers, of TLS and of proxies.
class TransportFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy"})
            qunsetenv(name); // of the machine that runs the test
    }

    void recognisesBrokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ByteServer::Then>("then");
        QTest::addColumn<TransportFault>("fault");
        using enum ByteServer::Then;
        using enum TransportFault;
        QTest::newRow("a body shorter than announced is truncated")
            << "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"status\": \"completed\"}"_ba << Close << Truncated;
        QTest::newRow("a body that never came is truncated")
            << "HTTP/1.1 202 Accepted\r\nContent-Length: 9\r\n\r\n"_ba << Close << Truncated;
        QTest::newRow("an end in order without an answer is no connection") << QByteArray() << Close << NoConnection;
        QTest::newRow("a reset without an answer is no connection") << QByteArray() << Reset << NoConnection;
        QTest::newRow("half a head is no answer") << "HTTP/1.1 200 OK\r\nContent-"_ba << Close << NoConnection;
        QTest::newRow("another protocol is no answer") << "SSH-2.0-OpenSSH_9.2\r\n"_ba << Close << NoConnection;
        QTest::newRow("a code that is no number is no answer") << "HTTP/1.1 abc OK\r\n\r\n"_ba << Close << NoConnection;
    }

    void recognisesBrokenAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ByteServer::Then, then);
        QFETCH(TransportFault, fault);
        ByteServer server(answer, then);
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, fault);
        QVERIFY(reply.body.isEmpty());
        QVERIFY(!interpret(reply, QDateTime::currentDateTimeUtc()).report);
    }

    void makesNoReportOfHalfAChunkedBody()
    {
        // Qt does not tell the end of a connection from the end of the chunks. The body itself does.
        ByteServer server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n17\r\n{\"status\": \"comp"_ba,
                          ByteServer::Then::Close);
        const PollOutcome outcome = interpret(ask(server), QDateTime::currentDateTimeUtc());
        QVERIFY(!outcome.report);
        QVERIFY(outcome.problem);
    }

    void recognisesAResetInTheBody()
    {
        ByteServer server("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"_ba, ByteServer::Then::Reset);
        const PollReply reply = ask(server);
        // A reset may overtake what was sent before it.
        QVERIFY(reply.fault == TransportFault::Truncated || reply.fault == TransportFault::NoConnection);
    }

    void ignoresWhatComesBehindTheBody()
    {
        ByteServer server(httpAnswer("200 OK", running) + "HTTP/1.1 200 OK\r\n\r\nmore");
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body, running);
    }

    void findsNobodyThere()
    {
        MonitorClient client;
        const PollReply reply = ask(client, QUrl(u"http://127.0.0.1:%1/monitor/x"_s.arg(closedPort())));
        QCOMPARE(reply.fault, TransportFault::NoConnection);
        QCOMPARE(reply.httpStatus, 0);
    }

    void findsNoHost()
    {
        MonitorClient client;
        const PollReply reply = ask(client, QUrl(u"https://nobody.invalid/monitor/x"_s));
        QCOMPARE(reply.fault, TransportFault::HostNotFound);
        QCOMPARE(reply.httpStatus, 0);
    }

    void namesTheIssuerOfAnUntrustedCertificate()
    {
        ByteServer server(httpAnswer("200 OK", running), testServerTls());
        MonitorClient client({.trust = trustingNobody()});
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::TlsFailed);
        QCOMPARE(reply.faultDetail, u"Copyjobs test CA"_s);
        QCOMPARE(reply.httpStatus, 0);
        QVERIFY(server.requests().isEmpty()); // and so nobody there has read the token
    }

    void asksWhomItTrustsOverHttp1()
    {
        QSslConfiguration tls = testServerTls();
        tls.setAllowedNextProtocols({"h2"_ba, "http/1.1"_ba});
        ByteServer server(httpAnswer("200 OK", running), tls);
        MonitorClient client({.trust = trustingTestAuthority()});
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body, running);
        QCOMPARE(reply.faultDetail, QString());
        QVERIFY(server.requests()[0].contains(" HTTP/1.1\r\n"));
    }

    void failsWhereTlsMeetsPlainText()
    {
        ByteServer server("HTTP/1.1 400 Bad Request\r\n\r\n"_ba, ByteServer::Then::Close);
        MonitorClient client({.limit = 2s}); // the server waits for the end of a head that never comes
        const PollReply reply = ask(client, QUrl(u"https://127.0.0.1:%1/monitor/x"_s.arg(server.port())));
        QVERIFY(reply.fault != TransportFault::None);
        QCOMPARE(reply.httpStatus, 0);
    }

    void saysThatTheProxyWantsASignIn_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("when it passes requests on") << QUrl(u"http://127.0.0.1:9/monitor/x"_s);
        QTest::newRow("when it builds tunnels") << QUrl(u"https://contoso.sharepoint.com/_api/v2.0/monitor/x"_s);
    }

    void saysThatTheProxyWantsASignIn()
    {
        QFETCH(QUrl, url);
        ByteServer proxy(httpAnswer("407 Proxy Authentication Required", "<html>Sign in</html>",
                                    "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"));
        MonitorClient client(allThrough(proxy.port()));
        const PollReply reply = ask(client, url);
        QCOMPARE(reply.fault, TransportFault::ProxyAuthentication);
        QCOMPARE(reply.httpStatus, 0);
        QVERIFY(!proxy.requests().isEmpty());
        for (const QByteArray &request : proxy.requests())
            QVERIFY(!request.toLower().contains("authorization:"));
    }

    void saysThatTheProxyIsNotThere()
    {
        MonitorClient client(allThrough(closedPort()));
        const PollReply reply = ask(client, QUrl(u"https://contoso.sharepoint.com/_api/v2.0/monitor/x"_s));
        QCOMPARE(reply.fault, TransportFault::ProxyFailed);
    }

    void saysThatTheProxyBuildsNoTunnel_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<TransportFault>("fault");
        QTest::newRow("because it must not") << "403 Forbidden"_ba << TransportFault::ProxyFailed;
        QTest::newRow("because it has no answer") << "502 Bad Gateway"_ba << TransportFault::ProxyFailed;
        QTest::newRow("because it reaches nobody") << "503 Service Unavailable"_ba << TransportFault::NoConnection;
    }

    void saysThatTheProxyBuildsNoTunnel()
    {
        QFETCH(QByteArray, status);
        QFETCH(TransportFault, fault);
        ByteServer proxy(httpAnswer(status, "<html>Blocked</html>", "Retry-After: 9\r\n"));
        MonitorClient client(allThrough(proxy.port()));
        const PollReply reply = ask(client, QUrl(u"https://contoso.sharepoint.com/_api/v2.0/monitor/x"_s));
        QCOMPARE(reply.fault, fault);
        QCOMPARE(reply.httpStatus, 0); // a proxy's problem refuses no job and closes no host
    }

    void asksThisComputerWithoutAProxy()
    {
        ByteServer proxy(httpAnswer("502 Bad Gateway", {}));
        ByteServer server(httpAnswer("200 OK", running));
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const PollReply reply = ask(server);
        qunsetenv("http_proxy");
        QCOMPARE(reply.httpStatus, 200);
        QVERIFY(proxy.requests().isEmpty());
    }

    void logsNothingSecret()
    {
        static QStringList messages;
        messages.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { messages.append(message); });
        ByteServer broken("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"_ba, ByteServer::Then::Close);
        ask(broken);
        ByteServer tls(httpAnswer("200 OK", running), testServerTls());
        ask(tls);
        qInstallMessageHandler(before);
        QVERIFY(messages.filter(u"secret"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TransportFaultsTest)
#include "tst_transportfaults.moc"
