// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/polloutcome.h"
#include "recordedanswer.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Wait = std::optional<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(PollReply)
Q_DECLARE_METATYPE(RecordedAnswer)
Q_DECLARE_METATYPE(TransportFault)
Q_DECLARE_METATYPE(Wait)

namespace {

const QDateTime now(QDate(2024, 5, 1), QTime(8, 0), QTimeZone::utc());
const QUrl requestUrl(u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5?tempauth=v1.secret"_s);

PollReply reply(int httpStatus, const QByteArray &body = {}, const QByteArray &contentType = "application/json"_ba)
{
    PollReply result;
    result.httpStatus = httpStatus;
    result.requestUrl = requestUrl;
    result.body = body;
    result.contentType = body.isEmpty() ? QByteArray() : contentType;
    return result;
}

PollReply page(int httpStatus)
{
    return reply(httpStatus, "<!DOCTYPE html><html><body>Sign in</body></html>"_ba, "text/html; charset=utf-8"_ba);
}

PollReply redirection(int httpStatus, const QByteArray &location, const QByteArray &body = {})
{
    PollReply result = reply(httpStatus, body);
    result.location = location;
    return result;
}

const auto running = R"({"status": "inProgress", "percentageComplete": 61})"_ba;
const auto item = R"({"id": "01A", "name": "Plans", "folder": {}})"_ba;

}

class PollOutcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheVerdict_data()
    {
        QTest::addColumn<PollReply>("reply");
        QTest::addColumn<QString>("verdict");

        const auto add = [](const char *sentence, const PollReply &answer, const QString &verdict) {
            QTest::newRow(sentence) << answer << verdict;
        };
        const QString completed = u"completed"_s;
        const QString gone = u"unknown"_s;
        const QString refused = u"refused"_s;
        const QString throttled = u"throttled"_s;
        const QString unexpected = u"unexpected"_s;
        const QString unreachable = u"unreachable"_s;
        const QString isRunning = u"running"_s;

        // any | known terminal status | that status
        for (const int http : {200, 202, 303, 302, 400, 401, 403, 404, 410, 429, 500, 502, 503, 509}) {
            QTest::addRow("completed is completed under %d", http)
                << reply(http, R"({"status": "completed"})"_ba) << completed;
            QTest::addRow("failed is failed under %d", http)
                << reply(http, R"({"status": "Failed"})"_ba) << u"failed"_s;
        }
        add("deleteFailed is failed", reply(200, R"({"status": "deleteFailed"})"_ba), u"failed"_s);
        add("canceled is cancelled", reply(200, R"({"status": "canceled"})"_ba), u"cancelled"_s);
        add("an end is believed whatever the content type says",
            reply(200, R"({"status": "completed"})"_ba, "text/html"_ba), completed);
        add("an end is believed whatever the redirection",
            redirection(303, "https://portal.test/"_ba, R"({"status": "failed"})"_ba), u"failed"_s);

        // 429, 503, 509 | – | throttled
        for (const int http : {429, 503, 509}) {
            QTest::addRow("an empty %d is throttled", http) << reply(http) << throttled;
            QTest::addRow("a page under %d is throttled", http) << page(http) << throttled;
            QTest::addRow("a running job under %d is throttled", http) << reply(http, running) << throttled;
            QTest::addRow("itemNotFound under %d is throttled", http)
                << reply(http, R"({"error": {"code": "itemNotFound"}})"_ba) << throttled;
        }

        // 2xx | any other status | running
        for (const int http : {200, 201, 202, 206}) {
            QTest::addRow("inProgress under %d is running", http) << reply(http, running) << isRunning;
            QTest::addRow("a word of tomorrow under %d is running", http)
                << reply(http, R"({"status": "rebalancing"})"_ba) << isRunning;
        }
        add("an item with a status is a job", reply(200, R"({"id": "1", "name": "x", "status": "waiting"})"_ba),
            isRunning);

        // other than 401, 403, 404, 410 | known non-terminal status | running
        for (const int http : {302, 303, 400, 500, 502})
            QTest::addRow("inProgress under %d is running", http) << reply(http, running) << isRunning;
        add("inProgress under 401 is refused", reply(401, running), refused);
        add("inProgress under 403 is refused", reply(403, running), refused);
        add("inProgress under 404 is gone", reply(404, running), gone);
        add("inProgress under 410 is gone", reply(410, running), gone);
        add("a word of tomorrow under 400 is unexpected", reply(400, R"({"status": "error"})"_ba), unexpected);
        add("a word of tomorrow under 500 is unreachable", reply(500, R"({"status": "error"})"_ba), unreachable);

        // 200 | the item itself | completed
        add("the item itself under 200 is completed", reply(200, item), completed);
        add("the item itself under 202 is running", reply(202, item), isRunning);
        add("the item itself under 201 is unexpected", reply(201, item), unexpected);
        add("an id alone under 200 is unexpected", reply(200, R"({"id": "01A"})"_ba), unexpected);

        // 202 | empty, or a JSON object without status | running
        add("an empty 202 is running", reply(202), isRunning);
        add("a blank 202 is running", reply(202, "\r\n "_ba), isRunning);
        add("a 202 with an empty object is running", reply(202, "{}"_ba), isRunning);
        add("a 202 with a status of null is running", reply(202, R"({"status": null})"_ba), isRunning);
        add("a 202 with an array is unexpected", reply(202, "[]"_ba), unexpected);
        add("a 202 with a page is unexpected", page(202), unexpected);
        add("an empty 200 is unexpected", reply(200), unexpected);
        add("a 200 with an empty object is unexpected", reply(200, "{}"_ba), unexpected);

        // 303
        add("a bare 303 is completed", reply(303), completed);
        for (const char *page : {"https://contoso.sharepoint.com/x", "/_forms/default.aspx?ReturnUrl=x", "/",
                                 "/_layouts/15/error.aspx", "/sites/a/_layouts/15/Authenticate.aspx?Source=/items/1",
                                 "/_api/v2.1/drives/b!1/operations/2", "/_api/v2.1/drives/b!1/items/1/operations/2",
                                 "/_api/v2.0/monitor/2", "/items", "/v1.0/operations('2')", "?retry=1", "#a",
                                 "https://graph.microsoft.com/v1.0/me", "https://graph.microsoft.com/v1.0/operations/1",
                                 "https://graph.microsoft.com.evil.test/v1.0/drives/b!1/items/1",
                                 "http://contoso.sharepoint.com/_api/v2.0/drives/b!1/items/1",
                                 "/drives/b!1/items/1, /drives/b!1/items/2"}) {
            add("a 303 to "_ba + page + " is unexpected", redirection(303, page), unexpected);
        }
        for (const char *copy : {"/v1.0/drives('me')/items('1')", "/v1.0/drive/root:/a/operations/b.txt",
                                 "/_api/v2.1/drives/b!1/items/1?tempauth=x", "/_API/v2.1/Drives/b!1/Items/1",
                                 "https://graph.microsoft.com/v1.0/drives/b!1/items/1",
                                 "https://dod-graph.microsoft.us/v1.0/me/drive/items/1",
                                 "/drives/b!1/items/1, /drives/b!1/items/1"}) {
            add("a 303 to "_ba + copy + " is completed", redirection(303, copy), completed);
        }
        add("a 303 to a path is completed", redirection(303, "/_api/v2.0/drives/b!1/items/01A"_ba), completed);
        add("a 303 to another host of the service is completed",
            redirection(303, "https://api.onedrive.com/v1.0/items/1"_ba), completed);
        add("a 303 to another tenant's host is completed", redirection(303, "https://fabrikam.sharepoint.com/_api/v2.0/drives/b!1/items/1"_ba),
            completed);
        add("a 303 to an unknown host is unexpected", redirection(303, "https://login.hotspot.test/?back=x"_ba), unexpected);
        add("a 303 to an unknown host without a scheme is unexpected", redirection(303, "//login.hotspot.test/"_ba),
            unexpected);
        add("a 303 to a lookalike is unexpected", redirection(303, "https://evil-sharepoint.com/items/1"_ba),
            unexpected);
        add("a 303 to a longer lookalike is unexpected",
            redirection(303, "https://contoso.sharepoint.com.evil.test/items/1"_ba), unexpected);
        add("a 303 to the service's host in plain http is unexpected",
            redirection(303, "http://api.onedrive.com/v1.0/items/1"_ba), unexpected);
        add("a 303 with a user in front of the host is unexpected",
            redirection(303, "https://api.onedrive.com@evil.test/items/1"_ba), unexpected);
        add("a 303 to a script is unexpected", redirection(303, "javascript:alert(1)"_ba), unexpected);
        add("a 303 to no URL is unexpected", redirection(303, "http://[broken"_ba), unexpected);

        // any of 4xx, 5xx | error.code is operationNotFound or itemNotFound | gone
        for (const int http : {400, 401, 403, 404, 410, 500, 502}) {
            QTest::addRow("operationNotFound under %d is gone", http)
                << reply(http, R"({"error": {"code": "operationNotFound"}})"_ba) << gone;
        }
        add("itemNotFound under 400 is gone", reply(400, R"({"error": {"code": "itemNotFound"}})"_ba), gone);
        add("itemNotFound under 200 is unexpected", reply(200, R"({"error": {"code": "itemNotFound"}})"_ba),
            unexpected);
        add("an inner itemNotFound under 403 is refused",
            reply(403, R"({"error": {"code": "accessDenied", "innerError": {"code": "itemNotFound"}}})"_ba), refused);

        // 404, 410 | no HTML | gone; 401, 403 | no HTML | refused
        add("an empty 404 is gone", reply(404), gone);
        add("an empty 410 is gone", reply(410), gone);
        add("a 404 in plain text is gone", reply(404, "not here"_ba, "text/plain"_ba), gone);
        add("an empty 401 is refused", reply(401), refused);
        add("an empty 403 is refused", reply(403), refused);
        for (const int http : {401, 403, 404, 410})
            QTest::addRow("a page under %d is unexpected", http) << page(http) << unexpected;
        add("a page is one by its first letters", reply(404, "\xef\xbb\xbf\r\n <!doctype HTML>"_ba, "text/plain"_ba),
            unexpected);
        add("a page is one without a declaration", reply(403, " <HTML lang=en>"_ba, {}), unexpected);
        add("a page is one by its content type", reply(403, "Blocked"_ba, "Text/HTML;charset=x"_ba), unexpected);
        add("a page is one in XHTML", reply(403, "<?xml?>"_ba, "application/xhtml+xml"_ba), unexpected);
        add("an error object is no page whatever its content type",
            reply(403, R"({"error": {"code": "accessDenied"}})"_ba, "text/html"_ba), refused);

        // other 5xx, no answer | – | unreachable
        for (const int http : {500, 501, 502, 504, 599})
            QTest::addRow("a page under %d is unreachable", http) << page(http) << unreachable;
        add("an empty 500 is unreachable", reply(500), unreachable);
        add("no answer is unreachable", reply(0), unreachable);
        PollReply cutOff = reply(200, R"({"status": "completed"})"_ba);
        cutOff.fault = TransportFault::Truncated;
        add("an end in an answer that was cut off is not believed", cutOff, unreachable);

        // everything else | – | unexpected
        for (const int http : {301, 302, 304, 307, 308})
            QTest::addRow("a redirection with %d is unexpected", http)
                << redirection(http, "https://contoso.sharepoint.com/x"_ba) << unexpected;
        for (const int http : {200, 204, 400, 402, 405, 407, 418, 451})
            QTest::addRow("an empty %d is unexpected", http) << reply(http) << unexpected;
        add("a page under 200 is unexpected", page(200), unexpected);
        add("a number from another world is unexpected", reply(999), unexpected);
        add("a negative number is unexpected", reply(-1), unexpected);
    }

    void findsTheVerdict()
    {
        QFETCH(PollReply, reply);
        QFETCH(QString, verdict);
        QCOMPARE(verdictWord(interpret(reply, now)), verdict);
    }

    void meansWhatVerdictsTsvSays_data()
    {
        QTest::addColumn<RecordedAnswer>("answer");
        const auto answers = recordedAnswers(QStringLiteral(TEST_DATA "/answers"));
        QVERIFY(!answers.isEmpty());
        for (const RecordedAnswer &answer : answers)
            QTest::addRow("%s is %s", qPrintable(answer.name), qPrintable(answer.verdict)) << answer;
    }

    void meansWhatVerdictsTsvSays()
    {
        QFETCH(RecordedAnswer, answer);
        QVERIFY(!answer.bytes.isEmpty());
        const PollOutcome outcome = interpret(replyOf(answer.bytes, requestUrl), now);
        QCOMPARE(verdictWord(outcome), answer.verdict);
        QCOMPARE(outcome.report ? outcome.report->percentageComplete : std::nullopt, answer.percentage);
        QCOMPARE(outcome.report ? outcome.report->resourceId : QString(), answer.resource);
        if (!answer.code.isEmpty()) {
            const bool failed = outcome.report && outcome.report->error;
            QCOMPARE(failed ? outcome.report->error->code : outcome.problem->code, answer.code);
        }
    }

    void keepsTheReasonWhyNoAnswerCame_data()
    {
        QTest::addColumn<TransportFault>("why");
        using enum TransportFault;
        QTest::newRow("no connection") << NoConnection;
        QTest::newRow("host not found") << HostNotFound;
        QTest::newRow("timed out") << TimedOut;
        QTest::newRow("TLS failed") << TlsFailed;
        QTest::newRow("proxy asks for sign-in") << ProxyAuthentication;
        QTest::newRow("proxy failed") << ProxyFailed;
        QTest::newRow("too large") << TooLarge;
        QTest::newRow("truncated") << Truncated;
    }

    void keepsTheReasonWhyNoAnswerCame()
    {
        QFETCH(TransportFault, why);
        PollReply answer = reply(0);
        answer.fault = why;
        answer.faultDetail = u"Firma Proxy CA"_s;
        const PollOutcome outcome = interpret(answer, now);
        QVERIFY(!outcome.report);
        QVERIFY(outcome.problem == (Problem{ProblemKind::Unreachable, why, u"Firma Proxy CA"_s, 0, {}}));
    }

    void keepsCodeAndHttpStatusOfAProblem()
    {
        const PollOutcome outcome = interpret(reply(401, R"({"error": {"code": "unauthenticated"}})"_ba), now);
        QVERIFY(outcome.problem
                == (Problem{ProblemKind::Refused, TransportFault::None, {}, 401, u"unauthenticated"_s}));
        QCOMPARE(interpret(page(502), now).problem->fault, TransportFault::None);
    }

    void tellsWhatCameInstead_data()
    {
        QTest::addColumn<PollReply>("answer");
        QTest::addColumn<Instead>("instead");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("host");
        const auto of = [](int http, const QByteArray &type, const QByteArray &body, const QByteArray &location = {}) {
            PollReply answer = reply(http, body);
            answer.requestUrl = requestUrl;
            answer.contentType = type;
            answer.location = location;
            return answer;
        };
        const QByteArray portal = "<html><head><title>Hotel Wi-Fi</title><style>b { color: red }</style>"
                                  "<script>if (a < b) go();</script></head><body><b>Please</b> sign in</body></html>";
        QTest::newRow("a captive portal redirects to its own host")
            << of(302, "text/html", "", "https://login.hotel.example/?from=x") << Instead::SignInPage << QString()
            << u"login.hotel.example"_s;
        QTest::newRow("a captive portal says so by its code")
            << of(511, "text/html", portal) << Instead::SignInPage << u"Hotel Wi-Fi Please sign in"_s << QString();
        QTest::newRow("a page of a network")
            << of(200, "text/html; charset=utf-8", portal) << Instead::Page << u"Hotel Wi-Fi Please sign in"_s << QString();
        QTest::newRow("a page of a proxy")
            << of(403, "text/html", "<html>Blocked by policy</html>") << Instead::ProxyPage << u"Blocked by policy"_s
            << QString();
        QTest::newRow("a gateway's page") << of(502, "text/html", "<html>Bad gateway</html>") << Instead::ProxyPage
                                          << u"Bad gateway"_s << QString();
        QTest::newRow("an outage without a page") << of(500, "", "") << Instead::Nothing << QString() << QString();
        QTest::newRow("JSON that breaks off") << of(200, "application/json", "{\"status\": \"inPro")
                                              << Instead::TruncatedJson << u"{\"status\": \"inPro"_s << QString();
        QTest::newRow("JSON that is no status")
            << of(200, "application/json", "[1, 2]") << Instead::OtherJson << u"[1,2]"_s << QString();
        QTest::newRow("plain text") << of(200, "text/plain", "hello") << Instead::OtherContent << u"hello"_s << QString();
        QTest::newRow("a markup that never ends")
            << of(200, "text/html", "<html>a<script>b") << Instead::Page << u"a"_s << QString();
    }

    void tellsWhatCameInstead()
    {
        QFETCH(PollReply, answer);
        QFETCH(Instead, instead);
        const PollOutcome outcome = interpret(answer, now);
        QVERIFY(outcome.problem);
        QCOMPARE(outcome.problem->instead, instead);
        QTEST(outcome.problem->firstWords, "words");
        QTEST(outcome.problem->redirectHost, "host");
        QCOMPARE(outcome.httpStatus, answer.httpStatus);
        if (instead != Instead::Nothing)
            QCOMPARE(outcome.problem->contentType, QString::fromLatin1(answer.contentType.split(';').first()));
    }

    void firstWordsHoldNoSecret()
    {
        PollReply answer = page(200);
        answer.requestUrl = QUrl(u"https://contoso.sharepoint.com/_api/v2.1/operations/x?tempauth=SECRETTOKEN0123456789"_s);
        answer.body = "<html>You asked for tempauth=SECRETTOKEN0123456789</html>";
        QCOMPARE(interpret(answer, now).problem->firstWords, u"You asked for tempauth=…"_s);
    }

    void keepsAKnownStatusOfAThrottledAnswer()
    {
        const PollOutcome known = interpret(reply(429, running), now);
        QVERIFY(known.report && known.problem);
        QCOMPARE(known.report->state, JobState::Running);
        QCOMPARE(known.report->percentageComplete, std::optional(61.0));
        QVERIFY(!interpret(reply(429, R"({"status": "429"})"_ba), now).report);
        QVERIFY(!interpret(reply(503), now).report);
    }

    void tellsWhatTheServiceSaid()
    {
        const PollOutcome outcome =
            interpret(reply(200, R"({"status": "Failed", "operation": "ItemCopy", )"
                                 R"("percentageComplete": 7, "statusDescription": "d", "resourceId": "01B", )"
                                 R"("resourceLocation": "x/items/01B", "errorCode": "accessDenied"})"_ba),
                      now);
        StatusReport expected;
        expected.state = JobState::Failed;
        expected.status = Status::Failed;
        expected.statusWord = u"Failed"_s;
        expected.percentageComplete = 7;
        expected.operation = u"ItemCopy"_s;
        expected.statusDescription = u"d"_s;
        expected.resourceId = u"01B"_s;
        expected.resourceLocation = u"x/items/01B"_s;
        expected.error = ServiceError{u"accessDenied"_s, {}, {}, {}};
        QVERIFY(outcome.report == expected);
        QVERIFY(!outcome.problem);
    }

    void anEchoOfTheAddressGoesNoFurther_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("echo");
        const QString host = u"https://contoso.sharepoint.com/_api/operations/op1"_s;
        const QString token = u"v1.SECRETTOKENSECRETTOKEN"_s;
        QTest::newRow("the token alone") << QUrl(host + u"?v=2.0&tempauth="_s + token) << token;
        QTest::newRow("the whole address") << QUrl(host + u"?tempauth="_s + token) << host + u"?tempauth="_s + token;
        QTest::newRow("a key, with its characters escaped or not")
            << QUrl(host + u"?c=SECRETKEY%2BSECRETKEY%3D"_s) << u"SECRETKEY+SECRETKEY= SECRETKEY%2BSECRETKEY%3D"_s;
        QTest::newRow("an address without a query")
            << QUrl(u"https://api.onedrive.com/v1.0/monitor/4sSECRETSECRETSECRET"_s)
            << u"no 4sSECRETSECRETSECRET here"_s;
    }

    void anEchoOfTheAddressGoesNoFurther()
    {
        QFETCH(QUrl, url);
        QFETCH(QString, echo);
        const QByteArray text = echo.toUtf8();
        PollReply answer =
            reply(404, R"({"status":"failed","statusDescription":"A )" + text + R"( B","error":{"code":"x","message":")"
                           + text + R"(","details":[{"code":"y","message":")" + text + R"("}]}})");
        answer.requestUrl = url;
        const StatusReport report = *interpret(answer, now).report;
        QVERIFY(report.statusDescription.startsWith(u"A "_s) && report.statusDescription.endsWith(u" B"_s));
        QVERIFY(report.statusDescription.contains(u'…'));
        for (const QString &said :
             {report.statusDescription, report.error->message, report.error->details.first().message})
            QVERIFY(!said.contains(u"SECRET"_s));
    }

    void keepsNothingOfTheUrlInWhateverSpelling_data()
    {
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const char *said) { QTest::newRow(name) << QByteArray(said); };
        row("as it is", "eyJTOKENTOKENTOKEN/+TOKENTOKEN=");
        row("percent-encoded", "eyJTOKENTOKENTOKEN%2F%2BTOKENTOKEN%3D");
        row("with JSON's escapes", R"(\u0065yJTOKEN\u0054OKENTOKEN\/+TOKENTOKEN\u003d)");
        row("with every letter escaped", R"(\u0065\u0079\u004a\u0054\u004f\u004b\u0045\u004e\u0054\u004f\u004b\u0045\u004eTOKEN)");
        row("in small letters", "eyjtokentokentoken");
        row("beside a letter that is longer when it is small", "\xc4\xb0 eyJTOKENTOKENTOKEN");
        row("cut off", "https://x.test/?tempauth=eyJTOKENTOKEN…");
        row("with something unseen in it", "eyJTO\xe2\x80\x8bKENTOKENTOKEN");
        row("a path segment", "operations/765c944e-TOKEN-TOKEN-9f72");
    }

    void keepsNothingOfTheUrlInWhateverSpelling()
    {
        QFETCH(QByteArray, said);
        PollReply answer = reply(200,
                                 R"({"status": "failed", "operation": "%", "statusDescription": "%", "resourceId": "%",
                                     "resourceLocation": "%", "error": {"code": "%", "message": "a % b",
                                     "details": [{"code": "%", "message": "%", "target": "%"}]}})"_ba.replace('%', '\x01'));
        answer.body.replace('\x01', said);
        answer.requestUrl = QUrl(u"https://contoso.sharepoint.com/_api/v2.1/drives/b!x/operations/"
                                 "765c944e-TOKEN-TOKEN-9f72?c=1&tempauth=eyJTOKENTOKENTOKEN%2F%2BTOKENTOKEN%3D"_s);
        answer.requestId = QString::fromUtf8(said);
        answer.date = said;
        answer.location = "/drives/b!x/items/" + said;
        const PollOutcome outcome = interpret(answer, now);
        QVERIFY(outcome.report && outcome.report->error);
        const StatusReport &report = *outcome.report;
        const ServiceError &error = *report.error;
        QStringList kept{report.operation, report.statusDescription, report.resourceId, report.resourceLocation,
                         error.code, error.message, error.counts[0].code, error.details[0].code,
                         error.details[0].message, error.details[0].target};
        if (!said.contains('\\'))
            kept << outcome.requestId << outcome.serverDate;
        for (const QString &text : std::as_const(kept))
            QVERIFY2(!text.contains(u"tokentok"_s, Qt::CaseInsensitive) && !text.contains(u"token-"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY(error.message.startsWith(u"a "_s) && error.message.endsWith(u" b"_s));
        answer.httpStatus = 303;
        answer.body.clear();
        if (!said.contains('\\'))
            QVERIFY(!interpret(answer, now).report || !interpret(answer, now).report->resourceId.contains(u"tokentok"_s, Qt::CaseInsensitive));
    }

    void keepsNothingThatTurnsALine()
    {
        const auto body = R"({"status": "failed", "error": {"message": "a\u202eb\u0085c\u2066d\u001be\u200ff\ng"}})"_ba;
        QCOMPARE(interpret(reply(200, body), now).report->error->message, u"abcdef\ng"_s);
    }

    void readsManySecretsInALongAnswerInTime()
    {
        PollReply answer = reply(200, R"({"status": "failed", "error": {"message": ")"_ba + QByteArray(8'000'000, 'x') + R"("}})");
        QString query;
        for (int i = 0; i < 1500; ++i)
            query += u"p%1=secretsecret%1&"_s.arg(i);
        answer.requestUrl.setQuery(query);
        QCOMPARE(interpret(answer, now).report->error->message.size(), 4096);
    }

    void tellsTheServicesOwnPagesFromAProxys_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isOfSharePoint");
        QTest::addColumn<QString>("verdict");
        const auto page = "<html><body>403 FORBIDDEN</body></html>"_ba;
        for (const int http : {401, 403, 404, 410}) {
            const QString ours = http >= 404 ? u"unknown"_s : u"refused"_s;
            QTest::addRow("%d with a page", http) << http << page << false << u"unexpected"_s;
            QTest::addRow("%d with a page of SharePoint's", http) << http << page << true << ours;
            QTest::addRow("%d with nothing in it", http) << http << QByteArray() << false << ours;
            QTest::addRow("%d with blanks in it", http) << http << " \r\n"_ba << true << ours;
        }
        QTest::newRow("200 with a page of SharePoint's") << 200 << page << true << u"unexpected"_s;
        QTest::newRow("503 with a page of SharePoint's") << 503 << page << true << u"throttled"_s;
        QTest::newRow("511 with a page") << 511 << page << false << u"unreachable"_s;
    }

    void tellsTheServicesOwnPagesFromAProxys()
    {
        QFETCH(int, http);
        QFETCH(QByteArray, body);
        QFETCH(bool, isOfSharePoint);
        PollReply answer = reply(http, body);
        answer.contentType = "text/html";
        answer.isOfSharePoint = isOfSharePoint;
        QTEST(verdictWord(interpret(answer, now)), "verdict");
    }

    void speaksOfErrorsOnlyWithAFailure()
    {
        const auto retrying = R"({"status": "waiting", "error": {"code": "accessDenied"}})"_ba;
        QVERIFY(!interpret(reply(200, retrying), now).report->error);
    }

    void hasNoStatusWhereNoWordTold()
    {
        for (const PollReply &answer : {reply(202), reply(303), reply(200, item)}) {
            const PollOutcome outcome = interpret(answer, now);
            QVERIFY(outcome.report);
            QVERIFY(!outcome.report->status);
            QVERIFY(!outcome.report->percentageComplete);
        }
    }

    void findsTheItemInARedirection_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("id");
        QTest::newRow("a segment of its own") << "/v1.0/drive/items/0123456789ABC!103"_ba << u"0123456789ABC!103"_s;
        QTest::newRow("in brackets") << "/v1.0/drives('me')/items('0123456789ABC!103')"_ba << u"0123456789ABC!103"_s;
        QTest::newRow("in encoded brackets") << "/v1.0/items(%27ABC%21103%27)"_ba << u"ABC!103"_s;
        QTest::newRow("percent-encoded") << "/v1.0/items/ABC%21103"_ba << u"ABC!103"_s;
        QTest::newRow("with a query behind it") << "/v1.0/items/01A?tempauth=x"_ba << u"01A"_s;
        QTest::newRow("with more path behind it") << "/v1.0/items/01A/children"_ba << u"01A"_s;
        QTest::newRow("after a site called items") << "/sites/items/_api/v2.0/drives/b!1/items/01A"_ba << u"01A"_s;
        QTest::newRow("not in a query") << "/v1.0/drive?x=/items/01A"_ba << QString();
        QTest::newRow("not where there is none") << "/v1.0/drives/b!1/items/"_ba << QString();
        QTest::newRow("not in a longer word") << "/v1.0/drive/myitems/01A"_ba << QString();
    }

    void findsTheItemInARedirection()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, id);
        QCOMPARE(interpret(redirection(303, location), now).report->resourceId, id);
        const auto body = R"({"resourceId": "01Z"})"_ba;
        QCOMPARE(interpret(redirection(303, location, body), now).report->resourceId, u"01Z"_s); // the body goes first
    }

    void findsTheWait_data()
    {
        QTest::addColumn<PollReply>("reply");
        QTest::addColumn<Wait>("wait");

        const auto with = [](PollReply answer, const QByteArray &retryAfter, const QByteArray &reset = {}) {
            answer.retryAfter = retryAfter;
            answer.rateLimitReset = reset;
            return answer;
        };
        const auto inBody = R"({"retryAfterSeconds": 7})"_ba;
        QTest::newRow("none is none") << reply(429) << Wait();
        QTest::newRow("the header counts") << with(reply(429), "2.128"_ba) << Wait(2128ms);
        QTest::newRow("a date counts from now") << with(reply(503), "Wed, 01 May 2024 08:00:09 GMT"_ba) << Wait(9s);
        QTest::newRow("the body counts") << reply(429, inBody) << Wait(7s);
        QTest::newRow("the end of the rate limit's window counts") << with(reply(429), {}, "31"_ba) << Wait(31s);
        QTest::newRow("the header can be the longest") << with(reply(429, inBody), "9"_ba, "8"_ba) << Wait(9s);
        QTest::newRow("the body can be the longest") << with(reply(429, inBody), "5"_ba, "6"_ba) << Wait(7s);
        QTest::newRow("the window can be the longest") << with(reply(429, inBody), "5"_ba, "8"_ba) << Wait(8s);
        QTest::newRow("a healthy answer can wish for a wait") << with(reply(200, running), "10"_ba) << Wait(10s);
        QTest::newRow("a healthy answer's window is no wish") << with(reply(200, running), {}, "31"_ba) << Wait();
        QTest::newRow("absurd waits are an hour") << with(reply(429), "1e9"_ba) << Wait(1h);
        QTest::newRow("what is no wait is none") << with(reply(429), "soon"_ba, "later"_ba) << Wait();
    }

    void findsTheWait()
    {
        QFETCH(PollReply, reply);
        QFETCH(Wait, wait);
        QCOMPARE(interpret(reply, now).wait, wait);
    }

    void seesALowRateLimit_data()
    {
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<bool>("low");
        QTest::newRow("under a tenth is low") << "119"_ba
                                              << "1200"_ba << true;
        QTest::newRow("a tenth is not") << "120"_ba
                                        << "1200"_ba << false;
        QTest::newRow("nothing left is low") << "0"_ba
                                             << "1200"_ba << true;
        QTest::newRow("parameters and windows are left aside") << " 9;w=1"_ba
                                                               << "100, 100;w=60"_ba << true;
        QTest::newRow("without a limit nobody can say") << "1"_ba << QByteArray() << false;
        QTest::newRow("without a rest nobody can say") << QByteArray() << "1200"_ba << false;
        QTest::newRow("words say nothing") << "few"_ba
                                           << "many"_ba << false;
        QTest::newRow("a limit of nothing says nothing") << "0"_ba
                                                         << "0"_ba << false;
    }

    void seesALowRateLimit()
    {
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, limit);
        QFETCH(bool, low);
        PollReply answer = reply(200, running);
        answer.rateLimitRemaining = remaining;
        answer.rateLimitLimit = limit;
        QCOMPARE(interpret(answer, now).rateLimitLow, low);
    }

    void passesOnWhatSupportAsksFor()
    {
        PollReply answer = page(502);
        answer.requestId = u"c0ffee"_s;
        answer.date = "Wed, 01 May 2024 08:00:00 GMT"_ba;
        const PollOutcome outcome = interpret(answer, now);
        QCOMPARE(outcome.requestId, u"c0ffee"_s);
        QCOMPARE(outcome.serverDate, u"Wed, 01 May 2024 08:00:00 GMT"_s);
    }
};

QTEST_GUILESS_MAIN(PollOutcomeTest)
#include "tst_polloutcome.moc"
