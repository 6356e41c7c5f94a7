// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/monitorserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 10'000;

QByteArray requestFor(const MonitorUrl &url, const QByteArray &moreHeaders = {})
{
    return "GET " + url.toUrl().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + moreHeaders + "\r\n";
}

} // namespace

class MonitorServerTest : public QObject
{
    Q_OBJECT

    SteadyTime m_now = SteadyTime(1000s);
    std::unique_ptr<MonitorServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;

    Clock clock()
    {
        return {[this] { return m_now; },
                [] { return QDateTime(QDate(2024, 2, 29), QTime(12, 0), QTimeZone::utc()); },
                [] { return 0.0; }};
    }

    std::unique_ptr<QNetworkReply> get(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        return finished(m_network->get(request));
    }

    /// The reply when it has ended; one that does not end in time has no HTTP status.
    static std::unique_ptr<QNetworkReply> finished(QNetworkReply *reply)
    {
        std::unique_ptr<QNetworkReply> owned(reply);
        QSignalSpy spy(reply, &QNetworkReply::finished);
        spy.wait(patienceMs);
        return owned;
    }

    static int statusOf(const std::unique_ptr<QNetworkReply> &reply)
    {
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    std::unique_ptr<QTcpSocket> connected(const MonitorUrl &url)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        QSignalSpy spy(socket.get(), &QTcpSocket::connected);
        socket->connectToHost(url.toUrl().host(), static_cast<quint16>(url.toUrl().port()));
        if (spy.isEmpty())
            spy.wait(patienceMs);
        return socket;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<MonitorServer>(clock());
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
        QVERIFY(m_server->listen());
    }

    void cleanup()
    {
        m_network.reset();
        m_server.reset();
    }

    void aServerThatDoesNotListenStartsNoCopy()
    {
        MonitorServer closed(clock());
        QVERIFY(!closed.add(Scenario::Steady).has_value());
    }

    void aSecondListenChangesNothing()
    {
        const MonitorUrl before = m_server->add(Scenario::Steady).value();
        QVERIFY(!m_server->listen());
        QCOMPARE(statusOf(get(before.toUrl())), 200);
    }

    void aCopyWithADurationIsPlayedAtItsPace()
    {
        const MonitorUrl url = m_server->add(Scenario::TwoMinutes, 5s).value(); // a tenth of it in half a second
        const auto percentage = [&] {
            return QJsonDocument::fromJson(get(url.toUrl())->readAll()).object().value("percentageComplete"_L1).toDouble();
        };
        m_now += 500ms;
        QCOMPARE(percentage(), 10.0);
        m_now += 4499ms;
        QVERIFY(percentage() < 100);
        QVERIFY(!m_server->endHeardAfter(url));
        m_now += 251ms;
        QCOMPARE(percentage(), 100.0);
        QCOMPARE(m_server->endHeardAfter(url), std::optional(250ms));
        m_now += 1s;
        QCOMPARE(percentage(), 100.0);
        QCOMPARE(m_server->endHeardAfter(url), std::optional(250ms)); // only the first time is news
    }

    void anAnswerIsTheOneOfTheCopysAge()
    {
        m_server->add(Scenario::TwoMinutes);
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        m_now += 11s;
        const auto reply = get(url.toUrl());
        QCOMPARE(statusOf(reply), 200);
        QCOMPARE(reply->rawHeader("Date"), "Thu, 29 Feb 2024 12:00:00 GMT"_ba);
        QVERIFY(!reply->rawHeader("request-id").isEmpty());
        QCOMPARE(reply->readAll(), answerAt(Scenario::Steady, 11s).body);
    }

    void eachCopyBeginsWhenItIsAdded()
    {
        m_server->add(Scenario::Steady);
        m_now += 30s;
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        QCOMPARE(get(url.toUrl())->readAll(), answerAt(Scenario::Steady, 0s).body);
    }

    void everyScenarioArrivesAsItWasMeant()
    {
        for (const Scenario scenario : allScenarios()) {
            const MonitorUrl url = m_server->add(scenario).value();
            for (const auto step : {0s, 10s, 120s}) {
                const SteadyTime before = m_now;
                m_now += step;
                const SimulatedAnswer meant = answerAt(scenario, step);
                const auto reply = get(url.toUrl());
                QCOMPARE(statusOf(reply), meant.httpStatus);
                QCOMPARE(reply->readAll(), meant.body);
                for (const auto &[name, value] : meant.headers)
                    QCOMPARE(reply->rawHeader(name), value);
                m_now = before;
            }
        }
    }

    void addressesAreOfTheFamilysShapeAndNeverTwice()
    {
        const QUrl sharePoint = m_server->add(Scenario::Steady).value().toUrl();
        const QUrl other = m_server->add(Scenario::Steady).value().toUrl();
        const QUrl consumer = m_server->add(Scenario::ErrorCode).value().toUrl();
        QVERIFY(sharePoint.path().startsWith("/sites/Practice/_api/v2.1/drives/b!"_L1));
        QVERIFY(sharePoint.path().contains("/operations/"_L1));
        QVERIFY(sharePoint.query().contains("tempauth=v1."_L1));
        QVERIFY(consumer.path().startsWith("/v1.0/monitor/"_L1));
        QVERIFY(sharePoint.path() != other.path());
        QVERIFY(sharePoint.query() != other.query());
    }

    void requestsAreCountedForEachCopy()
    {
        const MonitorUrl asked = m_server->add(Scenario::Steady).value();
        const MonitorUrl quiet = m_server->add(Scenario::ErrorCode).value();
        get(asked.toUrl());
        get(asked.toUrl());
        QCOMPARE(m_server->requestCount(asked), 2);
        QCOMPARE(m_server->requestCount(quiet), 0);
        MonitorServer another(clock());
        QVERIFY(another.listen());
        QCOMPARE(another.requestCount(asked), 0);
    }

    void unknownAddresses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("keepQuery");
        QTest::newRow("the root is nothing") << u"/"_s << false;
        QTest::newRow("a copy that was never started is not there")
            << u"/sites/Practice/_api/v2.1/drives/b!x/operations/4a3407b5-88fc-4504-8b21-0aabd3412717"_s << true;
        QTest::newRow("the right path without its token is not enough") << QString() << false;
    }

    void unknownAddresses()
    {
        QFETCH(QString, path);
        QFETCH(bool, keepQuery);
        QUrl url = m_server->add(Scenario::Steady).value().toUrl();
        if (!path.isEmpty())
            url.setPath(path);
        if (!keepQuery)
            url.setQuery(QString());
        const auto reply = get(url);
        QCOMPARE(statusOf(reply), 404);
        QCOMPARE(QJsonDocument::fromJson(reply->readAll()).object().value("error"_L1)["code"_L1].toString(),
                 u"itemNotFound"_s);
    }

    void otherMethods_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"HEAD", "POST", "DELETE", "get", "BREW"})
            QTest::addRow("%s is not allowed", method) << QByteArray(method);
    }

    void otherMethods()
    {
        QFETCH(QByteArray, method);
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        const auto reply = finished(m_network->sendCustomRequest(QNetworkRequest(url.toUrl()), method));
        QCOMPARE(statusOf(reply), 405);
        QCOMPARE(reply->rawHeader("Allow"), "GET"_ba);
        QCOMPARE(m_server->requestCount(url), 0);
    }

    void twoRequestsUseOneConnection()
    {
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        const auto socket = connected(url);
        socket->write(requestFor(url));
        QTRY_VERIFY(socket->peek(100'000).endsWith('}'));
        const QByteArray first = socket->readAll();
        QVERIFY(first.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(!first.contains("Connection: close"));
        socket->write(requestFor(url));
        QTRY_VERIFY(socket->peek(100'000).endsWith('}'));
        QCOMPARE(m_server->requestCount(url), 2);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }

    void requestsInOnePieceAreAllAnswered()
    {
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        const auto socket = connected(url);
        // More than the server reads at once, and more answers than it keeps unread.
        constexpr int requests = 500;
        socket->write(requestFor(url).repeated(requests));
        QTRY_COMPARE_WITH_TIMEOUT(socket->peek(10'000'000).count("HTTP/1.1 200 OK\r\n"), requests, patienceMs);
        QCOMPARE(m_server->requestCount(url), requests);
    }

    void aClientThatDoesNotReadIsNotServedForEver()
    {
        const MonitorUrl flooded = m_server->add(Scenario::Steady).value();
        const MonitorUrl quiet = m_server->add(Scenario::Steady).value();
        const auto socket = connected(flooded);
        socket->setReadBufferSize(1);
        constexpr int requests = 12'000; // some 7 MB of answers: more than the system's own buffers take
        socket->write(requestFor(flooded).repeated(requests));

        // Others are served meanwhile; it stands still while ten of their requests pass.
        int before = -1;
        while (m_server->requestCount(flooded) != before) {
            before = m_server->requestCount(flooded);
            for (int i = 0; i < 10; ++i)
                QCOMPARE(statusOf(get(quiet.toUrl())), 200);
        }
        QVERIFY(before > 0 && before < requests);

        // Who reads at last gets all of it.
        QByteArray answers = socket->readAll();
        connect(socket.get(), &QTcpSocket::readyRead, this, [&] { answers += socket->readAll(); });
        socket->setReadBufferSize(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->requestCount(flooded), requests, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(answers.count("HTTP/1.1 200 OK\r\n"), requests, 60'000);
    }

    void aRequestInPiecesIsPutTogether()
    {
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        const auto socket = connected(url);
        const QByteArray request = requestFor(url);
        for (const char byte : request) {
            QCOMPARE(m_server->requestCount(url), 0);
            QSignalSpy written(socket.get(), &QTcpSocket::bytesWritten);
            socket->write(&byte, 1);
            QVERIFY(!written.isEmpty() || written.wait(patienceMs));
        }
        QTRY_VERIFY(socket->peek(100'000).endsWith('}'));
        QCOMPARE(m_server->requestCount(url), 1);
    }

    void connectionsThatEnd_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("statusLine");
        const QByteArray get = "GET / HTTP/1.1\r\n";
        QTest::newRow("a client that wants to close is let go")
            << get + "Connection: close\r\n\r\n" << "HTTP/1.1 404 Not Found"_ba;
        QTest::newRow("HTTP/1.0 keeps nothing open") << "GET / HTTP/1.0\r\n\r\n"_ba << "HTTP/1.1 404 Not Found"_ba;
        QTest::newRow("a body with a length is not taken for a request")
            << get + "Content-Length: 18\r\n\r\nGET / HTTP/1.1\r\n\r\n" << "HTTP/1.1 404 Not Found"_ba;
        QTest::newRow("a body in pieces is not taken for a request")
            << get + "Transfer-Encoding: chunked\r\n\r\n" << "HTTP/1.1 404 Not Found"_ba;
        QTest::newRow("other methods end it") << "PUT / HTTP/1.1\r\n\r\n"_ba << "HTTP/1.1 405 Method Not Allowed"_ba;
        QTest::newRow("nonsense is a bad request") << "\x16\x03\x01 hello\r\n\r\n"_ba << "HTTP/1.1 400 Bad Request"_ba;
        QTest::newRow("an empty request is a bad one") << "\r\n\r\n"_ba << "HTTP/1.1 400 Bad Request"_ba;
        QTest::newRow("another protocol is a bad request")
            << "GET / SMTP/1.1\r\n\r\n"_ba << "HTTP/1.1 400 Bad Request"_ba;
        QTest::newRow("a header without a colon is a bad request")
            << get + "Host\r\n\r\n" << "HTTP/1.1 400 Bad Request"_ba;
        QTest::newRow("a head without an end is too large")
            << get.leftJustified(16 * 1024, 'x') << "HTTP/1.1 431 Request Header Fields Too Large"_ba;
    }

    void connectionsThatEnd()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, statusLine);
        const auto socket = connected(m_server->add(Scenario::Steady).value());
        socket->write(request);
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, patienceMs);
        const QByteArray answer = socket->readAll();
        QCOMPARE(answer.left(answer.indexOf('\r')), statusLine);
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
    }

    void anEndlessHeadIsNotReadToItsEnd()
    {
        const auto socket = connected(m_server->add(Scenario::Steady).value());
        socket->write("GET / HTTP/1.1\r\nX: " + QByteArray(4'000'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, patienceMs);
    }

    void anAddressOfFourThousandCharactersIsRead()
    {
        QUrl url = m_server->add(Scenario::Steady).value().toUrl();
        url.setQuery(QString(4000, u'x'));
        QCOMPARE(statusOf(get(url)), 404);
    }

    void onlyThisComputerIsAnswered()
    {
        const QUrl url = m_server->add(Scenario::Steady).value().toUrl();
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            QTcpSocket socket;
            socket.setProxy(QNetworkProxy::NoProxy);
            QSignalSpy refused(&socket, &QTcpSocket::errorOccurred);
            socket.connectToHost(address, static_cast<quint16>(url.port()));
            QVERIFY(!refused.isEmpty() || refused.wait(patienceMs));
            QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        }
    }

    void aServerMayGoWhileClientsAreConnected()
    {
        const MonitorUrl url = m_server->add(Scenario::Steady).value();
        const auto socket = connected(url);
        socket->write(requestFor(url));
        QTRY_COMPARE(m_server->requestCount(url), 1);
        m_server.reset();
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(MonitorServerTest)
#include "tst_monitorserver.moc"
