// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "heldback.h"
#include "hostileserver.h"
#include "recordedanswer.h"

#include <QFile>
#include <QHash>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = HostileServer::Answer;
using enum HostileServer::Answer::Then;

/// A hostile answer and the verdict that it must get.
struct Row
{
    QByteArray name;
    Answer answer;
    QString verdict;
    /// Where Qt has read all before it hears of the end, it takes that for the end of the chunks. What came is whole, or no JSON.
    QString otherwise = {};
};

const auto running = R"({"status": "inProgress"})"_ba;
const auto completed = R"({"status": "completed"})"_ba;
const auto ok = "HTTP/1.1 200 OK\r\n"_ba;
constexpr qsizetype nineMiB = 9 * 1024 * 1024;

/// A whole 200 with @p body.
QByteArray said(const QByteArray &body, const QByteArray &headers = {})
{
    return httpAnswer("200 OK", body, "Content-Type: application/json\r\n" + headers);
}

QByteArray status(const QByteArray &json)
{
    return said(R"({"status": )" + json + '}');
}

/// Answers that are no HTTP, or are broken in their frames.
std::vector<Row> brokenFrames()
{
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        {"nothing and the end", {{}, Close}, u"unreachable"_s},
        {"nothing and a reset", {{}, Reset}, u"unreachable"_s},
        {"a status line and the end", {ok, Close}, u"unreachable"_s},
        {"half a status line and the end", {"HTTP/1.", Close}, u"unreachable"_s},
        {"a head that does not end, and the end", {ok + "X-A: b", Close}, u"unreachable"_s},
        {"a body that is cut", {ok + "Content-Length: 99\r\n\r\n" + completed, Close}, u"unreachable"_s},
        {"a body that is cut by a reset", {ok + "Content-Length: 99\r\n\r\n" + completed, Reset}, u"unreachable"_s},
        {"a body that is longer than it says",
         {ok + "Content-Length: 24\r\n\r\n" + running + completed, Close}, u"running"_s},
        {"a length below nothing", {ok + "Content-Length: -5\r\n\r\n" + running, Close}, u"running"_s},
        {"a length that is no number", {ok + "Content-Length: abc\r\n\r\n" + running, Close}, u"running"_s},
        {"a length beyond all numbers",
         {ok + "Content-Length: 99999999999999999999999\r\n\r\n" + running, Close}, u"running"_s},
        {"a length near the largest number",
         {ok + "Content-Length: 9223372036854775807\r\n\r\n" + completed}, u"unreachable"_s},
        {"chunks and a length",
         {ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n18\r\n" + running + "\r\n0\r\n\r\n"}, u"running"_s},
        {"a chunk whose size is a word", {chunked + "zz\r\n" + completed, Close}, u"unexpected"_s},
        {"a chunk of all there is", {chunked + "FFFFFFFFFFFFFFFF\r\n" + completed, Close}, u"unexpected"_s},
        {"chunks without the last", {chunked + "17\r\n" + completed + "\r\n", Close}, u"unreachable"_s, u"completed"_s},
        {"half a chunk", {chunked + "17\r\n{\"status\"", Close}, u"unreachable"_s, u"unexpected"_s},
        {"a body without a head", {completed, Close}, u"unreachable"_s},
        {"HTTP of a day to come", {"HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n", Close}, u"unexpected"_s},
        {"a frame of HTTP/2", {QByteArray::fromHex("00000604000000000000040010000000"), Close}, u"unreachable"_s},
        {"a greeting of SSH", {"SSH-2.0-OpenSSH_9.2\r\n", Close}, u"unreachable"_s},
        {"a greeting of a mail server", {"220 mail.example ESMTP\r\n", Close}, u"unreachable"_s},
        {"an alert of TLS", {QByteArray::fromHex("15030300020228"), Close}, u"unreachable"_s},
        {"zeros", {QByteArray(65536, '\0'), Close}, u"unreachable"_s},
        {"line ends without carriage return", {"HTTP/1.1 200 OK\nContent-Length: 24\n\n" + running}, u"running"_s},
        {"a header without a colon", {ok + "what\r\nContent-Length: 24\r\n\r\n" + running, Close}, u"running"_s},
        {"a header of a megabyte",
         {ok + "X: " + QByteArray(1024 * 1024, 'x') + "\r\nContent-Length: 24\r\n\r\n" + running, Close}, u"running"_s},
        {"ten thousand headers",
         {ok + QByteArray("X: y\r\n").repeated(10'000) + "Content-Length: 24\r\n\r\n" + running, Close}, u"running"_s},
        {"a zero within a header", {ok + "X: a"_ba + '\0' + "b\r\nContent-Length: 24\r\n\r\n" + running}, u"running"_s},
        {"a header on two lines", {ok + "X: a\r\n b\r\nContent-Length: 24\r\n\r\n" + running}, u"running"_s},
        {"a header's name of blanks", {ok + "   : a\r\nContent-Length: 24\r\n\r\n" + running, Close}, u"running"_s},
    };
}

/// Words of HTTP that are none.
std::vector<Row> oddCodes()
{
    std::vector<Row> rows{
        {"three times to go on, and then the answer",
         {QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(3) + said(running)}, u"running"_s},
        {"a word before the answer that is none", {"HTTP/1.1 103 Early Hints\r\n\r\n", Close}, u"unreachable"_s},
        {"another protocol, unasked", {"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", Close},
         u"unreachable"_s},
        {"the code 199", {httpAnswer("199 Odd", {}), Close}, u"unreachable"_s},
    };
    for (const char *code : {"204 No Content", "205 Reset", "206 Partial", "226 IM Used", "299 Odd", "300 Multiple",
                             "304 Not Modified", "400 Bad", "402 Pay", "405 No", "407 Proxy", "418 Teapot", "451 Law",
                             "499 Odd", "600 Odd", "999 Denied"}) {
        const QByteArray bytes = "HTTP/1.1 "_ba + code + "\r\nContent-Length: 0\r\n\r\n";
        rows.push_back({"nothing, with "_ba + code, {bytes, Close}, u"unexpected"_s});
    }
    for (const char *code : {"500 Internal", "501 Not Implemented", "502 Bad Gateway", "504 Time-out", "508 Loop",
                             "511 Sign In", "599 Odd"}) {
        rows.push_back({"a page, with "_ba + code, {httpAnswer(code, "<html>completed</html>")}, u"unreachable"_s});
    }
    for (const char *code : {"401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone"}) {
        rows.push_back({"a page of somebody in between, with "_ba + code,
                        {httpAnswer(code, "<html>no</html>", "Content-Type: text/html\r\n")}, u"unexpected"_s});
    }
    for (const char *scheme : {"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\"", "NTLM", "Negotiate", "Bearer"}) {
        const QByteArray header = "WWW-Authenticate: "_ba + scheme + "\r\n";
        rows.push_back({"asking for "_ba + scheme, {httpAnswer("401 No", "{}", header)}, u"refused"_s});
        rows.push_back({"as a proxy asking for "_ba + scheme,
                        {httpAnswer("407 No", "{}", "Proxy-Authenticate: "_ba + scheme + "\r\n")}, u"unexpected"_s});
    }
    for (const char *wait : {"1e99", "-1", "99999999999999999999", "soon", "Fri, 31 Dec 9999 23:59:59 GMT", "NaN"}) {
        rows.push_back({"to wait for "_ba + wait,
                        {httpAnswer("429 Too Many", "{}", "Retry-After: "_ba + wait + "\r\n")}, u"throttled"_s});
    }
    return rows;
}

/// Answers that point to @p elsewhere, where nobody may ask.
std::vector<Row> luresTo(const QByteArray &elsewhere)
{
    std::vector<Row> rows;
    for (const char *code : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
        const QByteArray bytes = httpAnswer(code, {}, "Location: " + elsewhere + "\r\n");
        rows.push_back({"elsewhere, with "_ba + code, {bytes}, u"unexpected"_s});
    }
    for (const QByteArray &place : {"file:///etc/passwd"_ba, "javascript:alert(1)"_ba, "data:text/html,x"_ba, "//["_ba,
                                    "ftp://127.0.0.1/items/1"_ba, "https://graph.microsoft.com@127.0.0.1/items/1"_ba,
                                    "/sign-in"_ba, "https://login.microsoftonline.com/items/1"_ba,
                                    "/"_ba.repeated(100'000)}) {
        rows.push_back({"as seen at " + place.left(50), {httpAnswer("303 See", {}, "Location: " + place + "\r\n")},
                        u"unexpected"_s});
    }
    for (const char *header : {"Refresh: 0; url=", "Content-Location: ", "Alt-Svc: h2=", "Link: <", "Location: ",
                               "Set-Cookie: a=b; domain=", "Strict-Transport-Security: max-age=9;", "Report-To: "}) {
        rows.push_back({"running, with "_ba + header, {said(running, header + elsewhere + "\r\n")}, u"running"_s});
    }
    rows.push_back({"a page that goes on by itself",
                    {httpAnswer("200 OK", R"(<html><meta http-equiv="refresh" content="0;url=)" + elsewhere + "\">"),
                     Close},
                    u"unexpected"_s});
    rows.push_back({"a page with a picture", {httpAnswer("200 OK", "<html><img src=\"" + elsewhere + "\">")},
                    u"unexpected"_s});
    rows.push_back({"completed, with the item elsewhere",
                    {said(R"({"status": "completed", "resourceLocation": ")" + elsewhere + "\"}")}, u"completed"_s});
    rows.push_back({"failed, with help elsewhere",
                    {said(R"({"status": "failed", "error": {"code": "x", "message": ")" + elsewhere + "\"}}")},
                    u"failed"_s});
    return rows;
}

/// Bodies that are no status, or an odd one.
std::vector<Row> oddBodies()
{
    std::vector<Row> rows;
    for (const char *body : {"", "null", "true", "42", "[]", "{}", "\"completed\"", "completed",
                             "<status>completed</status>", "{'status': 'completed'}", "{\"status\": \"completed\"", "{\"status\": \"completed\",}",
                             "{\"value\": {\"status\": \"completed\"}}", "[{\"status\": \"completed\"}]",
                             "callback({\"status\": \"completed\"})", "{\"status\": NaN}", "{\"Estado\": \"completed\"}",
                             "{\"status\": \"completed\"}{\"status\": \"failed\"}", "//\n{\"status\": \"completed\"}",
                             "\xff\xfe{\0", "\xc0\xaf", "{\"st\xc0\xafus\": \"completed\"}"}) {
        rows.push_back({"a body of "_ba + QByteArray(body).left(60).toPercentEncoding(" {}[]\"':,()<>/"), {said(body)},
                        u"unexpected"_s});
    }
    for (const char *word : {"\"\"", "\"done\"", "\"completed \\u0000\"", "\"\\u202edetelpmoc\"", "\"<b>completed</b>\""})
        rows.push_back({"the status "_ba + word, {status(word)}, u"running"_s});
    const QByteArray deep(100'000, '[');
    rows.push_back({"a hundred thousand brackets", {said(deep)}, u"unexpected"_s});
    rows.push_back({"a hundred thousand brackets within", {said("{\"status\": " + deep)}, u"unexpected"_s});
    const QByteArray keys = R"("a": 1, )"_ba.repeated(100'000);
    rows.push_back({"a hundred thousand keys", {said('{' + keys + R"("status": "inProgress"})")}, u"running"_s});
    rows.push_back({"a status of a megabyte", {status('"' + QByteArray(1024 * 1024, 'a') + '"')}, u"running"_s});
    for (const char *number : {"1e308", "-5", "1e-300", "100.0000001", "\"NaN\"", "\"1e999\"", "{}", "[]", "true"}) {
        const QByteArray body = "{\"status\": \"inProgress\", \"percentageComplete\": "_ba + number + '}';
        rows.push_back({"the percentage "_ba + number, {said(body)}, u"running"_s});
    }
    for (const char *error : {"null", "5", "[]", "\"\"", "{}", "{\"code\": 5}", "{\"details\": [[], 5, null]}",
                              "{\"innererror\": {\"innererror\": {}}}", "{\"message\": \"\\ud800\"}"}) {
        rows.push_back({"failed, with the error "_ba + error,
                        {said(R"({"status": "failed", "error": )"_ba + error + '}')}, u"failed"_s});
    }
    rows.push_back({"failed, with a message of four megabytes",
                    {said(R"({"status": "failed", "error": {"message": ")" + QByteArray(4 * 1024 * 1024, 'm') + "\"}}")},
                    u"failed"_s});
    return rows;
}

/// Bodies that want more memory than they may have.
std::vector<Row> largeBodies()
{
    const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, ' ')).sliced(4);
    const QByteArray packed = qCompress(running).sliced(4);
    return {
        {"nine megabytes that are announced", {httpAnswer("200 OK", QByteArray(nineMiB, ' '))}, u"unreachable"_s},
        {"nine megabytes that are not", {ok + "\r\n" + QByteArray(nineMiB, ' '), Close}, u"unreachable"_s},
        {"sixty-four megabytes in a small pack", {said(bomb, "Content-Encoding: deflate\r\n")}, u"unreachable"_s},
        {"a pack that is cut", {said(packed.chopped(6), "Content-Encoding: deflate\r\n")}, u"unreachable"_s},
        {"what is said to be a pack", {said(completed, "Content-Encoding: gzip\r\n")}, u"completed"_s},
        {"what is packed twice", {said(qCompress(packed).sliced(4), "Content-Encoding: deflate, deflate\r\n")},
         u"unexpected"_s},
        {"a pack of an unknown kind", {said("\x0b\x02", "Content-Encoding: br\r\n")}, u"unexpected"_s},
    };
}

/// Answers without an end. Most keep the thread of Qt's network busy, so that no other host is asked through it.
std::vector<Row> endless()
{
    return {
        {"headers without end", {ok, Repeat, "X-A: bbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n"}, u"unreachable"_s},
        {"a header without end", {ok + "X: ", Repeat, "b"}, u"unreachable"_s},
        {"a header on lines without end", {ok + "X: b\r\n", Repeat, " b\r\n"}, u"unreachable"_s},
        {"a status line without end", {"HTTP/1.1 200 ", Repeat, "O"}, u"unreachable"_s},
        {"to go on, without end", {{}, Repeat, "HTTP/1.1 100 Continue\r\n\r\n"}, u"unreachable"_s},
        {"the extension of a chunk without end", {ok + "Transfer-Encoding: chunked\r\n\r\n2;", Repeat, "x"},
         u"unreachable"_s},
        {"trailers without end", {ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", Repeat, "X: y\r\n"},
         u"unexpected"_s},
        {"spaces without end", {ok + "\r\n", Repeat, " "}, u"unreachable"_s},
        {"chunks without end", {ok + "Transfer-Encoding: chunked\r\n\r\n", Repeat, "1\r\n \r\n"}, u"unreachable"_s},
        // Qt waits for the rest of it even after the connection's end.
        {"a chunk below nothing", {ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + completed, Close}, u"unreachable"_s},
        {"silence", {{}, KeepOpen}, u"unreachable"_s},
        {"silence in the head", {ok + "X-A", KeepOpen}, u"unreachable"_s},
        {"silence in the body", {ok + "Content-Length: 9\r\n\r\n{", KeepOpen}, u"unreachable"_s},
    };
}

qint64 peakKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at, text.indexOf('\n', at) - at).simplified().split(' ').value(1).toLongLong();
}

} // namespace

/// Servers that mean harm, asked all at once through the real network client.
class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (auto rows : {brokenFrames(), oddCodes(), luresTo(m_elsewhere.url().toEncoded()), oddBodies(), largeBodies()})
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        m_quickRows = m_rows.size();
        const auto rows = endless();
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        QVERIFY(m_rows.size() >= 100);

        std::vector<Answer> answers;
        for (const Row &row : m_rows)
            answers.push_back(row.answer);
        m_server = std::make_unique<HostileServer>(std::move(answers));
        m_peakBefore = peakKiB();

        MonitorClient patient;
        askRows(patient, 0, m_quickRows);

        // Those without an end are asked together with a good host, whose answer they may delay but not prevent.
        MonitorClient client({.limit = 1s});
        askRows(client, m_quickRows, m_rows.size());
        m_goodAfter = ask(client, m_good.url());
        m_grown = peakKiB() - m_peakBefore;
    }

    void getsItsVerdict_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            QTest::newRow((m_rows[i].name + " is " + m_rows[i].verdict.toUtf8()).constData()) << i;
    }

    void getsItsVerdict()
    {
        QFETCH(std::size_t, index);
        QVERIFY(m_replies.contains(index));
        QVERIFY(index >= m_quickRows || m_replies[index].fault != TransportFault::TimedOut);
        const PollOutcome outcome = interpret(m_replies[index], QDateTime::currentDateTimeUtc());
        if (verdictWord(outcome) != m_rows[index].otherwise)
            QCOMPARE(verdictWord(outcome), m_rows[index].verdict);
        const JobProgress progress = advanced({}, outcome, QDateTime::currentDateTimeUtc());
        QVERIFY(!progress.percentageComplete || (*progress.percentageComplete >= 0 && *progress.percentageComplete <= 100));
    }

    void othersAreAskedAfterIt() { QCOMPARE(m_goodAfter.body, running); }

    void othersAreAskedMeanwhile_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            QTest::newRow(m_rows[i].name.constData()) << i;
    }

    /// Whoever waits for the hostile one waits as long as that may last: half a minute.
    void othersAreAskedMeanwhile()
    {
        QFETCH(std::size_t, index);
        constexpr JobId bad = 1000;
        constexpr int times = 5;
        HostileServer hostile({m_rows[index].answer}); // goes with its connections
        MonitorClient client;
        int answers = 0;
        connect(&client, &MonitorClient::answered, this, [&](JobId id, const PollReply &reply) {
            if (id == bad)
                return;
            QCOMPARE(reply.body, running);
            if (++answers < times)
                client.ask(id, monitorUrl(m_good.url()));
        });
        client.ask(bad, monitorUrl(hostile.url()));
        client.ask(1, monitorUrl(m_good.url()));
        QTRY_COMPARE_WITH_TIMEOUT(answers, times, 60'000);
    }

    void nobodyElsewhereIsAsked() { QCOMPARE(m_elsewhere.connections(), 0); }

    void memoryStaysSmall()
    {
        QVERIFY2(m_grown > 0 && m_grown < (100 + HeldBackMiB) * 1024, QByteArray::number(m_grown) + " KiB");
    }

private:
    void askRows(MonitorClient &client, std::size_t from, std::size_t to)
    {
        const QSignalSpy answered(&client, &MonitorClient::answered);
        for (std::size_t i = from; i < to; ++i)
            client.ask(static_cast<JobId>(i), monitorUrl(m_server->url(i)));
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), static_cast<qsizetype>(to - from), 60'000);
        for (const QVariantList &answer : answered)
            m_replies.insert(static_cast<std::size_t>(answer[0].value<JobId>()), answer[1].value<PollReply>());
    }

    ByteServer m_good{httpAnswer("200 OK", running)};
    ByteServer m_elsewhere{httpAnswer("200 OK", completed)};
    std::vector<Row> m_rows;
    std::size_t m_quickRows = 0; ///< the first ones, which end by themselves
    std::unique_ptr<HostileServer> m_server;
    QHash<std::size_t, PollReply> m_replies;
    PollReply m_goodAfter;
    qint64 m_peakBefore = 0;
    qint64 m_grown = 0;
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
