// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "connectproxy.h"
#include "testtls.h"

#include "network/connectiontest.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ProxyChoice)
Q_DECLARE_METATYPE(TransportFault)

namespace {

const auto running = R"({"status": "inProgress"})"_ba;
const QString user = u"anna"_s;
const QString password = u"pass:word"_s;

ProxyChoice manual(quint16 port)
{
    return {ProxyChoice::Kind::Manual, u"127.0.0.1"_s, port};
}

/// A service that only a proxy finds, by a name that no name server knows.
struct Service
{
    ByteServer server{httpAnswer("200 OK", running), testServerTls()};

    QString host() const { return u"copies.test:%1"_s.arg(server.port()); }
    QString hostKey() const { return u"https://"_s + host(); }
    QUrl url() const { return QUrl(hostKey() + u"/monitor/4sO9wdX1?token=secret"_s); }
};

/// A client that asks through @p proxy.
struct ClientBehind : MonitorClient
{
    explicit ClientBehind(const ConnectProxy &proxy, const QSslConfiguration &trust = trustingTestAuthority())
        : MonitorClient({.trust = trust})
    {
        chooseProxy(manual(proxy.port()));
    }
};

QList<PollReply> askSixTimesAtOnce(MonitorClient &client, const Service &service)
{
    QSignalSpy answered(&client, &MonitorClient::answered);
    for (int i = 0; i < 6; ++i)
        client.ask(i, monitorUrl(service.url()));
    while (answered.count() < 6 && answered.wait(20000)) { }
    QList<PollReply> replies(6); // what did not come is no answer
    for (qsizetype i = 0; i < answered.count(); ++i)
        replies[i] = answered[i][1].value<PollReply>();
    return replies;
}

/// What one try shows.
ConnectionReport tried(const QString &hostKey, const ProxyChoice &choice, const QSslConfiguration &trust,
                       std::optional<ProxyCredentials> credentials = {}, std::chrono::milliseconds limit = 15s)
{
    ConnectionTest test(hostKey, choice, std::move(credentials), nullptr, trust);
    ConnectionReport result{.fault = TransportFault::Truncated};
    QSignalSpy finished(&test, &ConnectionTest::finished);
    QObject::connect(&test, &ConnectionTest::finished, [&](const ConnectionReport &report) { result = report; });
    test.start(limit);
    return finished.wait(20000) ? result : ConnectionReport();
}

}

/// The network client behind a real proxy that builds tunnels, with and without sign-in.
class ProxyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy"})
            qunsetenv(name); // of the machine that runs the test
    }

    void choosesTheProxy_data()
    {
        using Kind = ProxyChoice::Kind;
        QTest::addColumn<ProxyChoice>("choice");
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("proxy");
        const QUrl far(u"https://contoso.sharepoint.com/"_s);
        const ProxyChoice chosen{Kind::Manual, u"proxy.example"_s, 3128};
        QTest::newRow("the system's") << ProxyChoice() << far << u"system.example:8080"_s;
        QTest::newRow("none, whatever the system says") << ProxyChoice{Kind::None, {}, 0} << far << u":0"_s;
        QTest::newRow("none, whatever was written beside it") << ProxyChoice{Kind::None, u"p"_s, 1} << far << u":0"_s;
        QTest::newRow("the one that was chosen") << chosen << far << u"proxy.example:3128"_s;
        QTest::newRow("none for this computer by its number") << chosen << QUrl(u"http://127.0.0.1:80/"_s) << u":0"_s;
        QTest::newRow("none for this computer by its other number") << chosen << QUrl(u"http://[::1]/"_s) << u":0"_s;
        QTest::newRow("none for this computer by its name") << chosen << QUrl(u"https://localhost/"_s) << u":0"_s;
        QTest::newRow("the system's is not for this computer")
            << ProxyChoice() << QUrl(u"http://127.0.0.1/"_s) << u":0"_s;
    }

    void choosesTheProxy()
    {
        QFETCH(ProxyChoice, choice);
        QFETCH(QUrl, url);
        qputenv("https_proxy", "http://system.example:8080");
        ChosenProxy factory(choice);
        const QNetworkProxy proxy = factory.queryProxy(QNetworkProxyQuery(url)).value(0);
        qunsetenv("https_proxy");
        QTEST(u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()), "proxy");
    }

    void asksThroughAProxy()
    {
        ConnectProxy proxy;
        Service service;
        ClientBehind client(proxy);
        const PollReply reply = ask(client, service.url());
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body, running);
        QCOMPARE(proxy.tunnels(), QStringList{service.host()}); // the name is the proxy's to find
        QVERIFY(!service.server.requests()[0].toLower().contains("proxy-"));
    }

    void signsInWhereAProxyAsks()
    {
        ConnectProxy proxy(user, password);
        Service service;
        ClientBehind client(proxy);
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);

        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1); // a person is asked once
        QCOMPARE(wanted[0][0].toString(), u"127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(wanted[0][1].toBool(), false);

        client.signIn({user, password});
        QCOMPARE(ask(client, service.url()).body, running);
        QCOMPARE(ask(client, service.url()).body, running);
        QCOMPARE(wanted.count(), 1);
        for (const QByteArray &request : service.server.requests())
            QVERIFY(!request.toLower().contains("authorization"));
    }

    void signsInWhereTicketsAreOfferedToo()
    {
        ConnectProxy proxy(user, password);
        proxy.setOffers({"Negotiate", "Basic realm=\"tests\""});
        Service service;
        ClientBehind client(proxy);
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), u"127.0.0.1:%1"_s.arg(proxy.port()));
        client.signIn({user, password});
        QCOMPARE(ask(client, service.url()).body, running);
        QCOMPARE(wanted.count(), 1);
    }

    void nobodyIsAskedWhereTicketsAloneAreTaken()
    {
        ConnectProxy proxy(user, password);
        proxy.setOffers({"Negotiate"});
        Service service;
        ClientBehind client(proxy);
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        client.signIn({user, password});
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyFailed);
        QCOMPARE(wanted.count(), 0);
        const auto report =
            tried(service.hostKey(), manual(proxy.port()), trustingTestAuthority(), ProxyCredentials{user, password});
        QCOMPARE(report.fault, TransportFault::ProxyFailed);
    }

    void saysThatASignInWasRefused()
    {
        ConnectProxy proxy(user, password);
        Service service;
        ClientBehind client(proxy);
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        client.signIn({user, u"wrong"_s});
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toBool(), true);
        QCOMPARE(proxy.refusals(), 2); // the question, and the wrong answer
        QVERIFY(!client.credentials());
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(proxy.refusals(), 3); // the question only: what was wrong is not tried again, or accounts get locked
        QCOMPARE(wanted.count(), 1);

        client.signIn({user, password});
        QCOMPARE(ask(client, service.url()).body, running);
    }

    void manyAtOnceAskAPersonOnce()
    {
        ConnectProxy proxy(user, password);
        Service service;
        ClientBehind client(proxy);
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        for (const PollReply &reply : askSixTimesAtOnce(client, service))
            QCOMPARE(reply.fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1);
    }

    void manyAtOnceSignIn()
    {
        ConnectProxy proxy(user, password);
        Service service;
        ClientBehind client(proxy);
        client.signIn({user, password});
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        for (const PollReply &reply : askSixTimesAtOnce(client, service))
            QCOMPARE(reply.body, running);
        QCOMPARE(wanted.count(), 0);
    }

    void signsInForEveryHost()
    {
        ConnectProxy proxy(user, password);
        Service first;
        Service second;
        ClientBehind client(proxy);
        client.signIn({user, password});
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        QSignalSpy answered(&client, &MonitorClient::answered);
        client.ask(1, monitorUrl(first.url()));
        client.ask(2, monitorUrl(second.url()));
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answered[0][1].value<PollReply>().body, running);
        QCOMPARE(answered[1][1].value<PollReply>().body, running);

        proxy.setSignIn(user, u"new"_s); // each of the two may try the old one, and then nobody does
        first.server.hangUp();
        second.server.hangUp();
        client.ask(1, monitorUrl(first.url()));
        client.ask(2, monitorUrl(second.url()));
        QTRY_COMPARE(answered.size(), 4);
        QVERIFY(wanted.size() > 0);
        const int refusals = proxy.refusals();
        QCOMPARE(ask(client, first.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(ask(client, second.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(proxy.refusals(), refusals + 2); // the questions only
        QCOMPARE(wanted.size(), 1);
    }

    void signsInForEarlyHintsToo()
    {
        if (qtReadsPastEarlyHints())
            QSKIP("This Qt reads what follows early hints as it reads every response.");
        // Their host is asked over a connection of its own each time, which the proxy asks for sign-in.
        ConnectProxy proxy(user, password);
        Service service;
        service.server.setAnswer("HTTP/1.1 103 Early Hints\r\n\r\n" + httpAnswer("200 OK", running));
        ClientBehind client(proxy);
        client.signIn({user, password});
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        for (const PollReply &reply : askSixTimesAtOnce(client, service))
            QCOMPARE(reply.body, running);
        QCOMPARE(wanted.count(), 0);
        for (const QByteArray &request : service.server.requests())
            QVERIFY(!request.toLower().contains("authorization"));

        proxy.setSignIn(user, u"new"_s);
        QCOMPARE(ask(client, service.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toBool(), true);
        client.signIn({user, u"new"_s});
        QCOMPARE(ask(client, service.url()).body, running);
    }

    void aSignInThatIsRefusedLaterIsAskedForAgain()
    {
        ConnectProxy proxy(user, password);
        Service service;
        ClientBehind client(proxy);
        client.signIn({user, password});
        QCOMPARE(ask(client, service.url()).body, running);
        proxy.setSignIn(user, u"new"_s);
        Service another; // the tunnel to the first one is still there
        QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        QCOMPARE(ask(client, another.url()).fault, TransportFault::ProxyAuthentication);
        QCOMPARE(wanted.count(), 1);
        client.signIn({user, u"new"_s});
        QCOMPARE(ask(client, another.url()).body, running);
    }

    void namesTheIssuerBehindAProxy()
    {
        ConnectProxy proxy;
        Service service;
        ClientBehind client(proxy, trustingNobody());
        const PollReply reply = ask(client, service.url());
        QCOMPARE(reply.fault, TransportFault::TlsFailed);
        QCOMPARE(reply.faultDetail, u"Copyjobs test CA"_s);
        QVERIFY(service.server.requests().isEmpty());
    }

    void triesAConnection()
    {
        ConnectProxy proxy;
        Service service;
        const QString name = u"127.0.0.1:%1"_s.arg(proxy.port());
        QCOMPARE(tried(service.hostKey(), manual(proxy.port()), trustingTestAuthority()),
                 (ConnectionReport{service.host(), name, u"Copyjobs test CA"_s, TransportFault::None}));
        QCOMPARE(tried(service.hostKey(), manual(proxy.port()), trustingNobody()),
                 (ConnectionReport{service.host(), name, u"Copyjobs test CA"_s, TransportFault::TlsFailed}));
        QVERIFY(service.server.requests().isEmpty()); // nothing is asked
    }

    void triesAConnectionThatNeedsASignIn()
    {
        ConnectProxy proxy(user, password);
        Service service;
        const auto fault = [&](std::optional<ProxyCredentials> credentials) {
            return tried(service.hostKey(), manual(proxy.port()), trustingTestAuthority(), std::move(credentials))
                .fault;
        };
        QCOMPARE(fault({}), TransportFault::ProxyAuthentication);
        QCOMPARE(fault(ProxyCredentials{user, u"wrong"_s}), TransportFault::ProxyAuthentication);
        QCOMPARE(fault(ProxyCredentials{user, password}), TransportFault::None);
    }

    void triesAConnectionWithoutAProxy()
    {
        Service service;
        const QString host = u"127.0.0.1:%1"_s.arg(service.server.port());
        QCOMPARE(tried(u"https://"_s + host, manual(closedPort()), trustingTestAuthority()),
                 (ConnectionReport{host, {}, u"Copyjobs test CA"_s, TransportFault::None}));
    }

    void triesAConnectionWithoutTls()
    {
        ByteServer server{httpAnswer("200 OK", running)};
        const QString host = u"127.0.0.1:%1"_s.arg(server.port());
        QCOMPARE(tried(u"http://"_s + host, manual(closedPort()), trustingNobody()),
                 (ConnectionReport{host, {}, {}, TransportFault::None, false}));
        QVERIFY(server.requests().isEmpty());
    }

    void triesInVain_data()
    {
        QTest::addColumn<QString>("hostKey");
        QTest::addColumn<ProxyChoice>("choice");
        QTest::addColumn<TransportFault>("fault");
        const QString nobody = u"127.0.0.1:%1"_s.arg(closedPort());
        QTest::newRow("nobody is there") << u"https://"_s + nobody << ProxyChoice() << TransportFault::NoConnection;
        QTest::newRow("nobody is there without TLS, either")
            << u"http://"_s + nobody << ProxyChoice() << TransportFault::NoConnection;
        QTest::newRow("no proxy is there")
            << u"https://copies.test"_s << manual(closedPort()) << TransportFault::ProxyFailed;
    }

    void triesInVain()
    {
        QFETCH(QString, hostKey);
        QFETCH(ProxyChoice, choice);
        QTEST(tried(hostKey, choice, trustingTestAuthority()).fault, "fault");
    }

    void triesNoLongerThanItMay()
    {
        ByteServer silent{QByteArray()};
        const QString hostKey = u"https://127.0.0.1:%1"_s.arg(silent.port());
        QCOMPARE(tried(hostKey, {}, trustingTestAuthority(), {}, 50ms).fault, TransportFault::TimedOut);
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
