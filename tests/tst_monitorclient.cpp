// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "fakenetwork.h"
#include "heldback.h"
#include "hostileserver.h"
#include "testtls.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto running = R"({"status": "inProgress"})"_ba;
constexpr qsizetype eightMiB = 8 * 1024 * 1024;

/// A gzip file of @p raw, which is the deflated form of @p size bytes; their checksum is made here.
QByteArray gzipped(const QByteArray &raw, qsizetype size)
{
    quint32 crc = 0xffffffff;
    for (const char c : running) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    QByteArray tail(8, '\0');
    qToLittleEndian(~crc, tail.data());
    qToLittleEndian(static_cast<quint32>(size), tail.data() + 4);
    return QByteArray::fromHex("1f8b08000000000000ff") + raw + tail;
}

qint64 statusKiB(const char *name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(name);
    return text.mid(at, text.indexOf('\n', at) - at).simplified().split(' ').value(1).toLongLong();
}

qint64 residentKiB() { return statusKiB("VmRSS:"); }
qsizetype threads() { return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); }
qint64 peakResidentKiB() { return statusKiB("VmHWM:"); }

}

Q_DECLARE_METATYPE(ByteServer::Then)
Q_DECLARE_METATYPE(TransportFault)

class MonitorClientTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy"})
            qunsetenv(name); // of the machine that runs the test
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    }

    void sendsAPlainGetAndNothingPersonal()
    {
        ByteServer server(httpAnswer("200 OK", running));
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(server.requests().size(), 1);

        const QByteArray request = server.requests()[0];
        QVERIFY(request.startsWith("GET /monitor/4sO9wdX1?token=secret HTTP/1.1\r\n"));
        const QByteArray headers = request.toLower() + "\r\n";
        QVERIFY(headers.contains("\r\naccept-encoding: identity\r\n"));
        QVERIFY(headers.contains("\r\nuser-agent: copyjobs/1.2.3\r\n"));
        for (const char *unwanted : {"authorization:", "cookie:", "upgrade:", "http2-settings:", "referer:"})
            QVERIFY2(!headers.contains(unwanted), unwanted);
    }

    void readsWhatTheVerdictNeeds()
    {
        ByteServer server(httpAnswer("429 Too Many Requests", "{\"a\": 1}",
                                     "Content-Type: application/json\r\nLocation: /x\r\nretry-after: 2.128\r\n"
                                     "RateLimit-Reset: 5\r\nRATELIMIT-REMAINING: 6\r\nRateLimit-Limit: 7\r\n"
                                     "Date: Wed, 01 May 2024 08:00:00 GMT\r\nMS-CV: cv\r\nSPRequestGuid: guid\r\n"));
        const PollReply reply = ask(server);
        QCOMPARE(reply.httpStatus, 429);
        QCOMPARE(reply.fault, TransportFault::None);
        QVERIFY(reply.requestUrl == server.url());
        QCOMPARE(reply.contentType, "application/json"_ba);
        QCOMPARE(reply.location, "/x"_ba);
        QCOMPARE(reply.retryAfter, "2.128"_ba);
        QCOMPARE(reply.rateLimitReset, "5"_ba);
        QCOMPARE(reply.rateLimitRemaining, "6"_ba);
        QCOMPARE(reply.rateLimitLimit, "7"_ba);
        QCOMPARE(reply.date, "Wed, 01 May 2024 08:00:00 GMT"_ba);
        QCOMPARE(reply.requestId, u"guid"_s);
        QCOMPARE(reply.body, "{\"a\": 1}"_ba);
    }

    void readsEveryCodeAsAnAnswer_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {200, 202, 204, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 409, 410, 418, 429, 500,
                               501, 502, 503, 504, 509, 599}) {
            QTest::addRow("%d is an answer and no fault", code) << code;
        }
    }

    void readsEveryCodeAsAnAnswer()
    {
        QFETCH(int, code);
        ByteServer server(httpAnswer(QByteArray::number(code) + " Word", {}));
        const PollReply reply = ask(server);
        QCOMPARE(reply.httpStatus, code);
        QCOMPARE(reply.fault, TransportFault::None);
    }

    void readsPastEarlyHints_data()
    {
        QTest::addColumn<QByteArray>("final");
        QTest::addColumn<ByteServer::Then>("then");
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<QByteArray>("body");
        using enum ByteServer::Then;
        const QByteArray large = running + QByteArray(5 * 1024 * 1024, ' ');
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n";
        QTest::addRow("a body of known length") << httpAnswer("200 OK", running) << KeepOpen << false << running;
        QTest::addRow("over TLS") << httpAnswer("200 OK", running) << KeepOpen << true << running;
        QTest::addRow("5 MiB") << httpAnswer("200 OK", large) << Close << false << large;
        QTest::addRow("5 MiB over TLS") << httpAnswer("200 OK", large) << KeepOpen << true << large;
        QTest::addRow("a body until the end") << "HTTP/1.0 200 OK\r\n\r\n" + running << Close << false << running;
        QTest::addRow("5 MiB until the end") << "HTTP/1.0 200 OK\r\n\r\n" + large << Close << false << large;
        QTest::addRow("no body") << httpAnswer("200 OK", {}) << KeepOpen << false << QByteArray();
        QTest::addRow("more hints") << "HTTP/1.1 102 Processing\r\nContent-Length: 7\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
                + httpAnswer("200 OK", running)
                                    << KeepOpen << false << running;
        QTest::addRow("chunks") << chunked + "5;a=b\r\n" + running.first(5) + "\r\n"
                + QByteArray::number(running.size() - 5, 16) + "\r\n" + running.sliced(5) + "\r\n0\r\nA: b\r\n\r\n"
                                << KeepOpen << false << running;
        QTest::addRow("chunks over TLS") << chunked + QByteArray::number(large.size(), 16) + "\r\n" + large + "\r\n0\r\n\r\n"
                                         << KeepOpen << true << large;
        QTest::addRow("packed although nobody asked")
            << httpAnswer("200 OK", gzipped(qCompress(running).mid(6).chopped(4), running.size())) << KeepOpen << false
            << running;
    }

    void readsPastEarlyHints()
    {
        QFETCH(QByteArray, final);
        QFETCH(ByteServer::Then, then);
        QFETCH(bool, isTls);
        QFETCH(QByteArray, body);
        const QByteArray answer = "HTTP/1.1 103 Early Hints\r\nRetry-After: 7\r\nLink: </x>; rel=preload\r\n\r\n" + final;
        ByteServer plain(answer, then);
        ByteServer tls(answer, testServerTls());
        const ByteServer &server = isTls ? tls : plain;
        MonitorClient client({.trust = trustingTestAuthority()});
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.httpStatus, 200);
        QCOMPARE(reply.retryAfter, QByteArray()); // that was the hint's
        QVERIFY(reply.body == body);
        if (qtReadsPastEarlyHints()) {
            QCOMPARE(server.requests().size(), 1);
            return;
        }
        QCOMPARE(server.requests().size(), 2);
        const QByteArray head = server.requests()[1].toLower() + "\r\n";
        QVERIFY(server.requests()[1].startsWith("GET /monitor/4sO9wdX1?token=secret HTTP/1.0\r\n"));
        QVERIFY(head.contains("\r\nhost: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\n"));
        QVERIFY(head.contains("\r\naccept-encoding: identity\r\n"));
        QVERIFY(head.contains("\r\nuser-agent: copyjobs/1.2.3\r\n"));
        QVERIFY(head.contains("\r\nconnection: close\r\n"));

        QVERIFY(ask(client, server.url()).body == body);
        QCOMPARE(server.requests().size(), 3); // the host is remembered
    }

    void losesWhatIsWrongBehindEarlyHints_data()
    {
        QTest::addColumn<QByteArray>("final");
        QTest::addColumn<ByteServer::Then>("then");
        QTest::addColumn<TransportFault>("fault");
        using enum ByteServer::Then;
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray nineMiB(eightMiB + 1, ' ');
        QTest::addRow("nothing") << QByteArray() << Close << TransportFault::NoConnection;
        QTest::addRow("nothing for ever") << QByteArray() << KeepOpen << TransportFault::TimedOut;
        QTest::addRow("a blank at a time") << QByteArray() << Drip << TransportFault::TimedOut;
        QTest::addRow("hints without end")
            << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n").repeated(20000) << KeepOpen << TransportFault::NoConnection;
        QTest::addRow("a header without end")
            << "HTTP/1.1 200 OK\r\nA: " + QByteArray(300 * 1024, 'a') << KeepOpen << TransportFault::NoConnection;
        QTest::addRow("a header without a colon before it")
            << "HTTP/1.1 200 OK\r\n: a\r\n\r\n"_ba << KeepOpen << TransportFault::NoConnection;
        QTest::addRow("no HTTP") << "SSH-2.0\r\n"_ba << KeepOpen << TransportFault::NoConnection;
        QTest::addRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n" + running << Close
                                     << TransportFault::Truncated;
        QTest::addRow("a reset in the body") << "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n" + running << Reset
                                             << TransportFault::Truncated;
        QTest::addRow("no last chunk") << chunked + "5\r\n12345\r\n" << Close << TransportFault::Truncated;
        QTest::addRow("a chunk of no size") << chunked + "x\r\n12345\r\n" << KeepOpen << TransportFault::Truncated;
        QTest::addRow("too large a body") << "HTTP/1.1 200 OK\r\n\r\n" + nineMiB << Close << TransportFault::TooLarge;
        QTest::addRow("too large a body, announced") << httpAnswer("200 OK", nineMiB) << KeepOpen
                                                     << TransportFault::TooLarge;
        QTest::addRow("too large a body in chunks") << chunked + "900000\r\n" + nineMiB << KeepOpen
                                                    << TransportFault::TooLarge;
    }

    void losesWhatIsWrongBehindEarlyHints()
    {
        if (qtReadsPastEarlyHints())
            QSKIP("This Qt reads what follows early hints as it reads every response.");
        QFETCH(QByteArray, final);
        QFETCH(ByteServer::Then, then);
        QFETCH(TransportFault, fault);
        ByteServer server("HTTP/1.1 103 Early Hints\r\n\r\n" + final, then);
        MonitorClient client({.limit = fault == TransportFault::TimedOut ? 500ms : 30s});
        QCOMPARE(ask(client, server.url()).fault, fault);
        QCOMPARE(client.underWay(), 0);
        QCOMPARE(server.requests().size(), 2);
    }

    void trustsNobodyElseBehindEarlyHints()
    {
        if (qtReadsPastEarlyHints())
            QSKIP("This Qt reads what follows early hints as it reads every response.");
        ByteServer server("HTTP/1.1 103 Early Hints\r\n\r\n" + httpAnswer("200 OK", running), testServerTls());
        MonitorClient client({.trust = trustingTestAuthority()});
        QCOMPARE(ask(client, server.url()).body, running);
        server.setTls(strangerTls());
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::TlsFailed);
        QVERIFY(!reply.faultDetail.isEmpty());
        QCOMPARE(server.requests().size(), 2); // nobody there has read the token
    }

    void whatFollowsEarlyHintsAnswersNoOtherJob()
    {
        // The final response comes late: Qt would read it as the next one's on the connection.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket] {
                const QByteArray path = socket->readAll().split(' ').value(1);
                socket->write("HTTP/1.1 103 Early Hints\r\n\r\n");
                QTimer::singleShot(20, socket, [socket, path] { socket->write(httpAnswer("200 OK", path)); });
            });
        });
        MonitorClient client;
        QHash<JobId, QByteArray> bodies;
        connect(&client, &MonitorClient::answered, this, [&](JobId id, const PollReply &reply) { bodies[id] = reply.body; });
        for (int id = 1; id <= 20; ++id) {
            client.ask(id, monitorUrl(QUrl(u"http://127.0.0.1:%1/monitor/4sO9wdX%2"_s.arg(server.serverPort()).arg(id))));
        }
        QTRY_COMPARE(bodies.size(), 20);
        for (int id = 1; id <= 20; ++id)
            QCOMPARE(bodies[id], "/monitor/4sO9wdX" + QByteArray::number(id));
        QCOMPARE(client.underWay(), 0);
    }

    void goesAwayBehindEarlyHints()
    {
        if (qtReadsPastEarlyHints())
            QSKIP("This Qt reads what follows early hints as it reads every response.");
        ByteServer server("HTTP/1.1 103 Early Hints\r\n\r\n"_ba);
        QSignalSpy *answered = nullptr;
        {
            MonitorClient client;
            answered = new QSignalSpy(&client, &MonitorClient::answered);
            client.ask(1, monitorUrl(server.url()));
            QTRY_COMPARE(server.requests().size(), 2);
            client.abortAll();
            QCOMPARE(client.underWay(), 0);
            client.ask(2, monitorUrl(server.url()));
            QTRY_COMPARE(server.requests().size(), 3);
        }
        QVERIFY(answered->isEmpty());
        delete answered;
    }

    void sendsNoCookieBack()
    {
        ByteServer server(httpAnswer("200 OK", running, "Set-Cookie: FedAuth=1; path=/\r\n"));
        MonitorClient client;
        ask(client, server.url());
        ask(client, server.url());
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests()[1].toLower().contains("cookie:"));
    }

    void followsNoRedirect_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
            QTest::addRow("not with %s", status) << QByteArray(status);
    }

    void followsNoRedirect()
    {
        QFETCH(QByteArray, status);
        ByteServer elsewhere(httpAnswer("200 OK", running));
        const QByteArray location = elsewhere.url().toEncoded();
        ByteServer server(httpAnswer(status, {}, "Location: " + location + "\r\n"));
        const PollReply reply = ask(server);
        QCOMPARE(reply.httpStatus, status.left(3).toInt());
        QVERIFY(reply.location == location);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void offersNoCredentialsWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const char *scheme : {"Basic realm=\"x\"", "Bearer realm=\"x\"", "NTLM", "Negotiate",
                                   "Digest realm=\"x\", nonce=\"y\", qop=\"auth\""}) {
            QTest::addRow("not for %s", scheme) << QByteArray(scheme);
        }
    }

    void offersNoCredentialsWhenAsked()
    {
        QFETCH(QByteArray, scheme);
        ByteServer server(httpAnswer("401 Unauthorized", "{}", "WWW-Authenticate: " + scheme + "\r\n"));
        const PollReply reply = ask(server);
        QCOMPARE(reply.httpStatus, 401);
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body, "{}"_ba);
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.toLower().contains("authorization:"));
    }

    void unpacksWhatAProxyPacked_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<TransportFault>("fault");
        QTest::addColumn<QByteArray>("body");
        const QByteArray zlib = qCompress(running).sliced(4); // in front Qt writes the size
        const QByteArray raw = zlib.sliced(2, zlib.size() - 6); // without head and checksum
        const QByteArray gzip = gzipped(raw, running.size());
        using enum TransportFault;
        QTest::newRow("gzip") << "gzip"_ba << gzip << None << running;
        QTest::newRow("gzip by its old name") << "x-gzip"_ba << gzip << None << running;
        QTest::newRow("gzip that nothing announces") << "identity"_ba << gzip << None << running;
        QTest::newRow("gzip of two members") << "gzip"_ba << gzip + gzip << None << running + running;
        QTest::newRow("deflate as it is meant to be") << "deflate"_ba << zlib << None << running;
        QTest::newRow("deflate as some servers send it") << "Deflate"_ba << raw << None << running;
        QTest::newRow("what is said to be deflate and is not packed")
            << "deflate"_ba << "{\"a\": 1}"_ba << Truncated << QByteArray();
        QTest::newRow("gzip that is not whole") << "gzip"_ba << gzip.chopped(12) << Truncated << QByteArray();
        QTest::newRow("what only begins as gzip") << "gzip"_ba << "\x1f\x8b not really"_ba << Truncated << QByteArray();
        QTest::newRow("a kind that is not known stays as it is") << "br"_ba << "\x0b\x02"_ba << None << "\x0b\x02"_ba;
        QTest::newRow("nothing in a pack") << "gzip"_ba << QByteArray() << None << QByteArray();
        const QByteArray bomb = qCompress(QByteArray(eightMiB + 1, ' ')).sliced(4);
        QTest::newRow("a small one that is too large inside") << "deflate"_ba << bomb << TooLarge << QByteArray();
    }

    void unpacksWhatAProxyPacked()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, packed);
        QFETCH(TransportFault, fault);
        QFETCH(QByteArray, body);
        ByteServer server(httpAnswer("200 OK", packed, "Content-Encoding: " + encoding + "\r\n"));
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, fault);
        QCOMPARE(reply.body, body);
    }

    void asksOthersThroughANewNetworkAfterATimeOut()
    {
        // Header lines without end keep the thread of Qt's manager busy, and no abort reaches it.
        using enum HostileServer::Answer::Then;
        HostileServer endless({{"HTTP/1.1 200 OK\r\n", Repeat, "X-A: bbbbbbbbbbbbbbbbbbbbbb\r\n"}});
        ByteServer good(httpAnswer("200 OK", running));
        const qsizetype threadsBefore = threads();
        {
            MonitorClient client({.limit = 1s});
            QCOMPARE(ask(client, endless.url()).fault, TransportFault::TimedOut);
            QCOMPARE(ask(client, good.url()).body, running);
            QCOMPARE(ask(client, endless.url()).fault, TransportFault::TimedOut); // now apart from the others
            QCOMPARE(ask(client, good.url()).body, running);
        }
        // The client has gone and waited for nobody: two threads of Qt's are kept busy, and others still wait for them.
        QVERIFY(threads() - threadsBefore > 2);
    }

    void keepsToItsMemoryWhateverIsSent()
    {
        HostileServer endless({{"HTTP/1.1 200 OK\r\n\r\n", HostileServer::Answer::Then::Repeat, QByteArray(65536, ' ')}});
        MonitorClient client({.limit = 55s});
        QSignalSpy answered(&client, &MonitorClient::answered);
        const qint64 before = residentKiB();
        for (JobId id = 1; id <= 20; ++id)
            client.ask(id, monitorUrl(endless.url()));
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 20, 60'000);
        for (const QVariantList &answer : answered)
            QCOMPARE(answer[1].value<PollReply>().fault, TransportFault::TooLarge);
        // The whole of twenty answers would be 2.5 GB.
        QVERIFY2(peakResidentKiB() - before < (80 + HeldBackMiB) * 1024, QByteArray::number(peakResidentKiB() - before));
    }

    void a407OfTheServiceItselfAsksForNoSignIn()
    {
        ByteServer server(httpAnswer("407 Proxy Authentication Required", "{}", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
        MonitorClient client;
        client.signIn({u"anna"_s, u"secret"_s});
        const QSignalSpy wanted(&client, &MonitorClient::proxySignInWanted);
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.httpStatus, 407);
        QVERIFY(wanted.isEmpty());
        QVERIFY(client.credentials());
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.toLower().contains("authorization"));
    }

    void readsABodyOfEightMiB()
    {
        ByteServer server(httpAnswer("200 OK", QByteArray(eightMiB, ' ')));
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body.size(), eightMiB);
    }

    void cutsALargerBody_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("when its size is announced, before it comes")
            << "HTTP/1.1 200 OK\r\nContent-Length: 8388609\r\n\r\n"_ba;
        QTest::newRow("when a size beyond all is announced")
            << "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{}"_ba;
        QTest::newRow("when nothing is announced, while it comes")
            << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"_ba + QByteArray(eightMiB + 1, ' ');
        QTest::newRow("when it comes in a chunk")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n900000\r\n"_ba + QByteArray(eightMiB + 1, ' ');
    }

    void cutsALargerBody()
    {
        QFETCH(QByteArray, answer);
        ByteServer server(answer); // stays open: only the cap ends this
        const PollReply reply = ask(server);
        QCOMPARE(reply.fault, TransportFault::TooLarge);
        QVERIFY(reply.body.isEmpty());
    }

    void readsChunksAndBodiesWithoutALength()
    {
        ByteServer chunked("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "3\r\n{\"a\r\n5\r\n\": 1}\r\n0\r\n\r\n"_ba);
        QCOMPARE(ask(chunked).body, "{\"a\": 1}"_ba);
        ByteServer untilTheEnd("HTTP/1.1 200 OK\r\n\r\n{}"_ba, ByteServer::Then::Close);
        const PollReply reply = ask(untilTheEnd);
        QCOMPARE(reply.fault, TransportFault::None);
        QCOMPARE(reply.body, "{}"_ba);
    }

    void endsWhatTakesTooLong_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ByteServer::Then>("then");
        using enum ByteServer::Then;
        QTest::newRow("a server that says nothing") << QByteArray() << KeepOpen;
        QTest::newRow("a server that stops in the head") << "HTTP/1.1 200 OK\r\nContent-"_ba << KeepOpen;
        QTest::newRow("a server that stops in the body")
            << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"_ba << KeepOpen;
        QTest::newRow("a server that drips") << "HTTP/1.1 200 OK\r\n\r\n{"_ba << Drip;
    }

    void endsWhatTakesTooLong()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ByteServer::Then, then);
        ByteServer server(answer, then);
        MonitorClient client({.limit = 150ms});
        const PollReply reply = ask(client, server.url());
        QCOMPARE(reply.fault, TransportFault::TimedOut);
        QVERIFY(reply.body.isEmpty());
        QCOMPARE(client.underWay(), 0);
    }

    void tellsTheAnswersApart()
    {
        ByteServer first(httpAnswer("200 OK", "1"));
        ByteServer second(httpAnswer("200 OK", "2"));
        MonitorClient client;
        QSignalSpy answered(&client, &MonitorClient::answered);
        client.ask(11, monitorUrl(first.url()));
        client.ask(22, monitorUrl(second.url()));
        QCOMPARE(client.underWay(), 2);
        QVERIFY(answered.isEmpty()); // never from within ask()
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(client.underWay(), 0);
        for (const QVariantList &answer : answered)
            QCOMPARE(answer[1].value<PollReply>().body, answer[0].value<JobId>() == 11 ? "1"_ba : "2"_ba);
    }

    void countsAnAnswerAsOverBeforeItTells()
    {
        ByteServer server(httpAnswer("200 OK", running));
        MonitorClient client;
        int underWay = -1;
        connect(&client, &MonitorClient::answered, this, [&] { underWay = client.underWay(); });
        ask(client, server.url());
        QCOMPARE(underWay, 0);
    }

    void usesAConnectionAgain()
    {
        ByteServer server(httpAnswer("200 OK", running));
        MonitorClient client;
        ask(client, server.url());
        ask(client, server.url());
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 1);
    }

    void asksTheNetworkThatItIsGiven()
    {
        FakeNetwork network;
        MonitorClient client(network.options());
        const QSignalSpy answered(&client, &MonitorClient::answered);
        const QUrl url(u"https://contoso.sharepoint.com/_api/v2.0/monitor/x?tempauth=SECRET"_s);
        for (JobId id = 1; id <= 3; ++id)
            client.ask(id, monitorUrl(url));
        QCOMPARE(network.requests().size(), 3);
        QVERIFY(network.requests()[0].url() == url);
        QCOMPARE(network.waiting(), 3);

        network.answer(httpAnswer("202 Accepted", running, "Retry-After: 7\r\n"));
        network.fail(QNetworkReply::HostNotFoundError);
        QVERIFY(answered.isEmpty()); // never from within ask() or answer()
        QTRY_COMPARE(answered.size(), 2);
        const auto first = answered[0][1].value<PollReply>();
        QCOMPARE(answered[0][0].value<JobId>(), 1);
        QCOMPARE(first.httpStatus, 202);
        QCOMPARE(first.retryAfter, "7"_ba);
        QCOMPARE(first.body, running);
        QCOMPARE(answered[1][1].value<PollReply>().fault, TransportFault::HostNotFound);
        QCOMPARE(network.waiting(), 1);
        QCOMPARE(client.underWay(), 1);
    }

    void goesAwayInTheMiddleOfALargeBody()
    {
        HostileServer endless({{"HTTP/1.1 200 OK\r\n\r\n", HostileServer::Answer::Then::Repeat, QByteArray(65536, ' ')}});
        QTest::failOnWarning(QRegularExpression(u"."_s));
        MonitorClient client;
        const QSignalSpy answered(&client, &MonitorClient::answered);
        for (JobId id = 1; id <= 4; ++id)
            client.ask(id, monitorUrl(endless.url()));
        QTRY_VERIFY(!answered.isEmpty()); // now others have their turns
    }

    void givesEachHostANetworkOfItsOwn()
    {
        FakeNetwork network;
        NetworkOptions options = network.options();
        options.keepsNetwork = 0ms;
        MonitorClient client(std::move(options));
        const QSignalSpy answered(&client, &MonitorClient::answered);
        const auto askHosts = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                client.ask(i, monitorUrl(QUrl(u"https://host%1.sharepoint.com/_api/v2.0/monitor/x"_s.arg(i))));
        };
        askHosts(0, 5);
        QCOMPARE(network.networks(), 5);
        askHosts(0, 5);
        QCOMPARE(network.networks(), 5);
        askHosts(0, 100); // those beyond the 32nd share one
        QCOMPARE(network.networks(), 33);

        for (int i = 0; i < 110; ++i)
            network.answer(httpAnswer("200 OK", running));
        QTRY_COMPARE(answered.size(), 110);
        askHosts(90, 100); // the others are not asked any more, and have left their places
        QCOMPARE(network.networks(), 43);
    }

    void abortsWithoutAnAnswer()
    {
        ByteServer server{QByteArray()};
        MonitorClient client;
        QSignalSpy answered(&client, &MonitorClient::answered);
        client.ask(1, monitorUrl(server.url()));
        client.ask(2, monitorUrl(server.url()));
        QTRY_COMPARE(server.requests().size(), 2);
        client.abortAll();
        QCOMPARE(client.underWay(), 0);
        QVERIFY(answered.isEmpty());

        ByteServer later(httpAnswer("200 OK", running)); // and it can be asked on
        QCOMPARE(ask(client, later.url()).httpStatus, 200);
        QCOMPARE(answered.size(), 1);
    }

    void goesAwayInTheMiddleOfARequest()
    {
        ByteServer server{QByteArray()};
        bool isAnswered = false;
        {
            MonitorClient client;
            connect(&client, &MonitorClient::answered, this, [&isAnswered] { isAnswered = true; });
            client.ask(1, monitorUrl(server.url()));
            QTRY_COMPARE(server.requests().size(), 1);
        }
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(MonitorClientTest)
#include "tst_monitorclient.moc"
