// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "program.h"
#include "recordedanswer.h"

#include "commandline/waitresult.h"
#include "desktop/singleinstance.h"
#include "support/filebytes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <map>

using namespace Qt::StringLiterals;

namespace {

const QByteArray completed = R"({"status":"completed","percentageComplete":100,"resourceId":"01ABC"})";
const QByteArray running = R"({"status":"inProgress","percentageComplete":12.5})";
const QByteArray failed = R"({"status":"failed","error":{"code":"nameAlreadyExists"}})";
const QByteArray cancelled = R"({"status":"cancelled"})";

QByteArray jsonAnswer(const QByteArray &body)
{
    return httpAnswer("200 OK", body, "Content-Type: application/json\r\n");
}

const QByteArray gone =
    httpAnswer("404 Not Found", R"({"error":{"code":"itemNotFound"}})", "Content-Type: application/json\r\n");

QByteArray lineFor(const QString &name, const ByteServer &server)
{
    return name.toUtf8() + '\t' + server.url().toEncoded() + '\n';
}

QList<QJsonObject> objectsIn(const QByteArray &out)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

/// The last thing said of each job, by position.
std::map<int, QJsonObject> lastOfEach(const QByteArray &out)
{
    std::map<int, QJsonObject> last;
    for (const QJsonObject &object : objectsIn(out))
        last[object["job"_L1].toInt()] = object;
    return last;
}

/// How a verdict of verdicts.tsv ends under a time limit.
struct Expected
{
    QString state; ///< empty where it depends on what came before
    QString event;
    QJsonValue problem;
};

Expected expectedFor(const QString &verdict)
{
    const QJsonValue null(QJsonValue::Null);
    if (verdict == u"running"_s)
        return {verdict, u"timeout"_s, null};
    if (verdict == u"unknown"_s)
        return {u"unknown"_s, u"ended"_s, u"gone"_s};
    if (verdict == u"refused"_s || verdict == u"unexpected"_s)
        return {u"unknown"_s, u"ended"_s, verdict};
    if (verdict == u"throttled"_s || verdict == u"unreachable"_s)
        return {{}, u"timeout"_s, verdict};
    return {verdict, u"ended"_s, null};
}

} // namespace

class TestWait : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedAnswerHasItsVerdict();
    void exitCodes_data();
    void exitCodes();
    void usage_data();
    void usage();
    void theWorstDecides_data();
    void theWorstDecides();
    void signalsInterrupt_data();
    void signalsInterrupt();
    void aThousandUrls();
    void namesWhatCannotBeWatched();
    void refusedInJson_data();
    void refusedInJson();
    void refusedBesideOthersInJson();
    void unknownHostsNeedLeave();
    void anAdministratorDecidesWhichHostsAreAsked_data();
    void anAdministratorDecidesWhichHostsAreAsked();
    void quietIsQuiet();
    void german();
    void keepsWhatHasNotEnded();
    void anExpiredUrlIsSaid();
    void kerberosIsLeftAlone_data();
    void kerberosIsLeftAlone();

private:
    Program m_program;
};

void TestWait::everyRecordedAnswerHasItsVerdict()
{
    const QList<RecordedAnswer> answers = recordedAnswers(QStringLiteral(TEST_DATA "/answers"));
    QVERIFY(!answers.isEmpty());
    std::vector<std::unique_ptr<ByteServer>> servers;
    QByteArray input;
    for (const RecordedAnswer &answer : answers) {
        servers.push_back(std::make_unique<ByteServer>(answer.bytes));
        input += lineFor(answer.name, *servers.back());
    }
    // Long enough for five unexpected answers, whose pauses double.
    const auto result = m_program.run({u"wait"_s, u"--json"_s, u"--timeout"_s, u"50s"_s, u"-"_s}, input);
    QCOMPARE(result.exitCode, 124);
    QVERIFY(!result.out.contains("token=secret"));
    QVERIFY(!result.errors.contains(u"token=secret"_s));

    const auto last = lastOfEach(result.out);
    QCOMPARE(qsizetype(last.size()), answers.size());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const RecordedAnswer &answer = answers[i];
        const QJsonObject object = last.at(int(i) + 1);
        const Expected expected = expectedFor(answer.verdict);
        const QByteArray context = answer.name.toUtf8() + ": " + QJsonDocument(object).toJson();
        QVERIFY2(object["name"_L1] == answer.name, context);
        QVERIFY2(object["event"_L1] == expected.event, context);
        QVERIFY2(object["problem"_L1] == expected.problem, context);
        QVERIFY2(expected.state.isEmpty() || object["state"_L1] == expected.state, context);
        QVERIFY2(object["resourceId"_L1].toString() == answer.resource, context);
        QVERIFY2(answer.code.isEmpty() || object["code"_L1] == answer.code, context);
        const QJsonValue percentage = object["percentageComplete"_L1];
        QVERIFY2(percentage.isDouble() == answer.percentage.has_value(), context);
        QVERIFY2(!answer.percentage || qFuzzyCompare(percentage.toDouble() + 1, *answer.percentage + 1), context);
    }
}

void TestWait::exitCodes_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<QByteArray>("otherInput");
    QTest::addColumn<int>("exitCode");
    const QByteArray none;
    QTest::newRow("all completed") << QList{jsonAnswer(completed), jsonAnswer(completed)} << none << 0;
    QTest::newRow("one failed") << QList{jsonAnswer(completed), jsonAnswer(failed)} << none << 1;
    QTest::newRow("one was cancelled") << QList{jsonAnswer(cancelled)} << none << 1;
    QTest::newRow("an outcome is unknown") << QList{jsonAnswer(completed), gone} << none << 3;
    QTest::newRow("some input could not be watched")
        << QList{jsonAnswer(completed)} << QByteArray("B\thttps://stranger.test/monitor/1\n") << 65;
    QTest::newRow("the time is up") << QList{jsonAnswer(running), jsonAnswer(failed)} << none << 124;
}

void TestWait::exitCodes()
{
    QFETCH(QList<QByteArray>, answers);
    QFETCH(QByteArray, otherInput);
    std::vector<std::unique_ptr<ByteServer>> servers;
    QByteArray input = otherInput;
    for (const QByteArray &answer : answers) {
        servers.push_back(std::make_unique<ByteServer>(answer));
        input += lineFor(u"A"_s, *servers.back());
    }
    const bool endsByItself = !answers.contains(jsonAnswer(running));
    const QString timeout = endsByItself ? u"2m"_s : u"3s"_s;
    QTEST(m_program.run({u"wait"_s, u"--timeout"_s, timeout, u"-"_s}, input).exitCode, "exitCode");
}

void TestWait::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing to wait for") << QStringList{u"wait"_s} << QByteArray() << u"standard input"_s;
    QTest::newRow("an unknown option") << QStringList{u"wait"_s, u"--color"_s, u"-"_s} << QByteArray()
                                       << u"Unknown option --color for wait. See copyjobs help wait."_s;
    QTest::newRow("an argument that is nothing")
        << QStringList{u"wait"_s, u"jobs.csv"_s} << QByteArray() << u"“jobs.csv” is neither"_s;
    QTest::newRow("a folder") << QStringList{u"wait"_s, u"/"_s} << QByteArray() << u"“/” is neither"_s;
    QTest::newRow("a URL that is no monitor URL")
        << QStringList{u"wait"_s, u"http://contoso.sharepoint.com/x"_s} << QByteArray() << u"contoso.sharepoint.com"_s;
    QTest::newRow("input without any monitor URL")
        << QStringList{u"wait"_s, u"-"_s} << QByteArray("see https://example.com/ and https://example.org/\n")
        << u"2 URLs"_s;
    QTest::newRow("empty input") << QStringList{u"wait"_s, u"-"_s} << QByteArray() << u"There is no URL in the input."_s;
}

void TestWait::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, said);
    const auto result = m_program.run(arguments, input);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.errors.contains(said), qPrintable(result.errors));
    QCOMPARE(result.errors.count(u'\n'), 1);
}

void TestWait::theWorstDecides_data()
{
    QTest::addColumn<WaitResult>("end");
    QTest::addColumn<int>("exitCode");
    WaitResult end;
    QTest::newRow("all is well") << end << 0;
    end.inputRefused = true;
    QTest::newRow("refused input") << end << 65;
    end.unknownOutcome = true;
    QTest::newRow("an unknown outcome is worse") << end << 3;
    end.failedOrCancelled = true;
    QTest::newRow("a failure is worse") << end << 1;
    end.timedOut = true;
    QTest::newRow("a time-out comes before") << end << 124;
    end.interrupted = true;
    QTest::newRow("an interruption before everything") << end << 130;
}

void TestWait::theWorstDecides()
{
    QFETCH(WaitResult, end);
    QTEST(exitCodeOf(end), "exitCode");
}

void TestWait::signalsInterrupt_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("an orderly end") << SIGTERM;
}

void TestWait::signalsInterrupt()
{
    QFETCH(int, signal);
    ByteServer server(jsonAnswer(running));
    QProcess process;
    m_program.start(process, {u"wait"_s, QString::fromLatin1(server.url().toEncoded())});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 30'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

void TestWait::aThousandUrls()
{
    constexpr int Hosts = 25;
    constexpr int Jobs = 1000;
    std::vector<std::unique_ptr<ByteServer>> servers;
    for (int i = 0; i < Hosts; ++i)
        servers.push_back(std::make_unique<ByteServer>(jsonAnswer(completed)));
    QByteArray input;
    for (int i = 0; i < Jobs; ++i) {
        QUrl url = servers[static_cast<std::size_t>(i % Hosts)]->url();
        url.setPath(u"/monitor/%1"_s.arg(i));
        input += "Job " + QByteArray::number(i) + ';' + url.toEncoded() + '\n';
    }
    const auto result = m_program.run({u"wait"_s, u"--json"_s, u"--timeout"_s, u"2m"_s, u"-"_s}, input);
    QCOMPARE(result.exitCode, 0);
    const auto last = lastOfEach(result.out);
    QCOMPARE(last.size(), std::size_t(Jobs));
    for (const auto &[position, object] : last) {
        QCOMPARE(object["name"_L1].toString(), u"Job %1"_s.arg(position - 1));
        QCOMPARE(object["state"_L1].toString(), u"completed"_s);
    }
}

void TestWait::namesWhatCannotBeWatched()
{
    ByteServer server(jsonAnswer(completed));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"jobs.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lineFor(u"A"_s, server) + "see https://example.com/\nB\thttps://contoso.sharepoint.com/monitor/1...\n");
    file.close();
    const QString asUrl = QUrl::fromLocalFile(file.fileName()).toString();
    for (const QString &argument : {file.fileName(), asUrl}) {
        const auto result = m_program.run({u"wait"_s, argument});
        QCOMPARE(result.exitCode, 65);
        QVERIFY2(result.errors.contains(u"jobs.txt, line 3: This URL was cut off"_s), qPrintable(result.errors));
        QVERIFY2(result.errors.contains(u"Ignored 1 other URL"_s), qPrintable(result.errors));
        QVERIFY2(result.out.contains("A: Completed"), result.out);
    }
}

/// Each word of a reason, as scripts may compare with it. An upload's address and one of an unknown shape are taken with a
/// doubt, and so are no reasons.
void TestWait::refusedInJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("line");
    const QJsonValue none(QJsonValue::Null);
    const QByteArray job = "contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5-88FC-4504-8B21-0AABD3412717";

    QTest::newRow("not-a-url") << "\nMeeting at ten\n"_ba << QJsonValue(1);
    QTest::newRow("none-found") << "see https://example.com/a and https://example.org/b"_ba << none;
    QTest::newRow("not-https") << "Nord\thttp://" + job << QJsonValue(1);
    QTest::newRow("user-info") << "\nhttps://anna:x@" + job << QJsonValue(2);
    QTest::newRow("cut-off") << "a\nb\nhttps://" + job.chopped(4) + "..." << QJsonValue(3);
    QTest::newRow("graph-operation") << "HTTP/1.1 202 Accepted\r\nLocation: /teams('9f1c')/operations('1b2d')\r\n"_ba
                                     << QJsonValue(2);
    QTest::newRow("graph-request") << "https://graph.microsoft.com/v1.0/me/drive/items/01A/copy"_ba << QJsonValue(1);
    QTest::newRow("sharing-link") << "https://1drv.ms/f/s!Abc"_ba << QJsonValue(1);
    QTest::newRow("page") << "name,url\nNord,https://onedrive.live.com/?id=01A"_ba << QJsonValue(2);
    QTest::newRow("powershell-array") << "Key   : Location\nValue : System.String[]\n\nSystem.String[]"_ba
                                      << QJsonValue(4);
    QTest::newRow("pnp-job") << "JobId         : 1\nEncryptionKey : 2\n"_ba << QJsonValue(2);
    QTest::newRow("no-location") << "\nHTTP/1.1 202 Accepted\r\nDate: x\r\n\r\n"_ba << QJsonValue(2);
    QTest::newRow("mail-filter") << "https://protect-us.mimecast.com/s/AbC?domain=contoso.sharepoint.com"_ba
                                 << QJsonValue(1);
    QTest::newRow("too-long") << "https://" + job + '/' + QByteArray(70'000, 'a') << QJsonValue(1);
    QTest::newRow("stranger") << "\nhttps://stranger.test/monitor/1"_ba << QJsonValue(2);
}

void TestWait::refusedInJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, line);
    const QJsonObject expected{
        {u"event"_s, u"refused"_s}, {u"line"_s, line}, {u"reason"_s, QString::fromLatin1(QTest::currentDataTag())}};
    QTemporaryDir folder;
    QFile file(folder.filePath(u"jobs.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    file.close();
    for (const QString &input : {file.fileName(), u"-"_s}) {
        const auto result = m_program.run({u"wait"_s, u"--json"_s, input}, input == u"-" ? text : QByteArray());
        QCOMPARE(objectsIn(result.out), QList{expected});
        QCOMPARE(result.errors.count(u'\n'), 1); // the same in words
        QVERIFY(result.exitCode == 2 || result.exitCode == 65);
    }
}

void TestWait::refusedBesideOthersInJson()
{
    ByteServer server(jsonAnswer(completed));
    const QByteArray text = lineFor(u"A"_s, server) + "https://stranger.test/monitor/1\n";
    const auto result = m_program.run({u"wait"_s, u"--json"_s, u"-"_s}, text);
    QCOMPARE(result.exitCode, 65);
    QStringList events;
    for (const QJsonObject &object : objectsIn(result.out))
        events += object["event"_L1].toString();
    QCOMPARE(events.count(u"refused"_s), 1);
    QCOMPARE(events.last(), u"ended"_s);
}

void TestWait::unknownHostsNeedLeave()
{
    const QByteArray input = "A\thttps://stranger.test/monitor/1\n";
    const auto refused = m_program.run({u"wait"_s, u"-"_s}, input);
    QCOMPARE(refused.exitCode, 65);
    QVERIFY2(refused.errors.contains(u"line 1: stranger.test"_s), qPrintable(refused.errors));
    const auto asArgument = m_program.run({u"wait"_s, u"https://stranger.test/monitor/1"_s});
    QCOMPARE(asArgument.exitCode, 2);
    const auto allowed =
        m_program.run({u"wait"_s, u"--timeout"_s, u"2s"_s, u"--allow-host"_s, u"Stranger.test"_s, u"-"_s}, input);
    QCOMPARE(allowed.exitCode, 124); // the name leads nowhere, but it is asked
}

void TestWait::anAdministratorDecidesWhichHostsAreAsked_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("a host that is listed is asked")
        << QByteArray("[General]\nallowedHosts=https://stranger.test:443\n") << u"--timeout=1s"_s << 124 << QString();
    QTest::newRow("another one is not, though an option names it")
        << QByteArray("[General]\nallowedHosts=https://other.test:443\n[admin]\nlocked=allowedHosts\n")
        << u"--allow-host=stranger.test"_s << 65 << u"line 1: Your administrator has decided which hosts may be asked"_s;
    QTest::newRow("none is where nobody can read what was decided")
        << QByteArray("allowedHosts\n") << u"--allow-host=stranger.test"_s << 65 << u"Copyjobs.conf cannot be read."_s;
}

void TestWait::anAdministratorDecidesWhichHostsAreAsked()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, option);
    QFETCH(QString, said);
    const QTemporaryDir forEverybody;
    QVERIFY(QDir(forEverybody.path()).mkdir(u"Copyjobs"_s));
    writeBytes(forEverybody.filePath(u"Copyjobs/Copyjobs.conf"_s), settings);
    Program program;
    program.set(u"XDG_CONFIG_DIRS"_s, forEverybody.path());
    const auto result = program.run({u"wait"_s, option, u"-"_s}, "A\thttps://stranger.test/monitor/1\n");
    QTEST(result.exitCode, "exitCode");
    QVERIFY2(result.errors.contains(said), qPrintable(result.errors));
}

void TestWait::quietIsQuiet()
{
    ByteServer server(jsonAnswer(completed));
    const auto result =
        m_program.run({u"wait"_s, u"--quiet"_s, u"-"_s}, lineFor(u"A"_s, server) + "and https://example.com/\n");
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.errors, QString());
}

void TestWait::german()
{
    Program program;
    program.speakGerman();
    ByteServer server(jsonAnswer(completed));
    const QByteArray input = lineFor(u"Projekt Ä"_s, server);
    QVERIFY(program.run({u"wait"_s, u"-"_s}, input).out.contains("Projekt Ä: Abgeschlossen"));
    const auto json = lastOfEach(program.run({u"wait"_s, u"--json"_s, u"-"_s}, input).out);
    QCOMPARE(json.at(1)["state"_L1].toString(), u"completed"_s);
    QCOMPARE(json.at(1)["name"_L1].toString(), u"Projekt Ä"_s);
}

void TestWait::keepsWhatHasNotEnded()
{
    SingleInstance window(m_program.runtimeFolder() + u"/copyjobs"_s);
    QCOMPARE(window.start({}), SingleInstance::Role::First);
    QList<NewJob> kept;
    connect(&window, &SingleInstance::received, this,
            [&kept](const InstanceMessage &message) { kept += message.jobs; });
    ByteServer over(jsonAnswer(completed));
    ByteServer going(jsonAnswer(running));
    const auto result = m_program.run({u"wait"_s, u"--keep"_s, u"--timeout"_s, u"3s"_s, u"-"_s},
                                      lineFor(u"over"_s, over) + lineFor(u"going"_s, going));
    QCOMPARE(result.exitCode, 124);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].name, u"going"_s);
    QVERIFY(kept[0].url.toUrl() == going.url());
}

void TestWait::anExpiredUrlIsSaid()
{
    ByteServer server(httpAnswer("401 Unauthorized", {}));
    const QByteArray payload = QByteArray(R"({"exp":"1700000000"})").toBase64(QByteArray::Base64UrlEncoding);
    const QByteArray input = "A\t" + server.url().toEncoded() + "&tempauth=v1.e30." + payload + ".x\n";
    const auto result = m_program.run({u"wait"_s, u"-"_s}, input);
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.out.contains("A: Outcome unknown – URL expired\n"), result.out + result.errors.toUtf8());
}

void TestWait::kerberosIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isProxy");
    QTest::newRow("the service asks for it") << httpAnswer("401 No", "{}", "WWW-Authenticate: Negotiate\r\n") << false;
    QTest::newRow("the service asks for it as a proxy")
        << httpAnswer("407 No", "{}", "Proxy-Authenticate: Negotiate\r\n") << false;
    QTest::newRow("a proxy asks for it") << httpAnswer("407 No", "{}", "Proxy-Authenticate: Negotiate\r\n") << true;
}

/// Neither are its files looked for, nor does its library tell anything to KRB5_TRACE.
void TestWait::kerberosIsLeftAlone()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isProxy);
    ByteServer server(answer);
    const QTemporaryDir folder;
    Program program;
    program.set(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // which cannot be done while it is traced
    program.set(u"KRB5_TRACE"_s, folder.filePath(u"krb5"_s));
    QString url = QString::fromLatin1(server.url().toEncoded());
    if (isProxy) {
        program.set(u"https_proxy"_s, u"http://127.0.0.1:%1"_s.arg(server.port()));
        url = u"https://contoso.sharepoint.com/_api/v2.0/monitor/1"_s;
    }
    const bool canTrace = !QStandardPaths::findExecutable(u"strace"_s).isEmpty();
    const QString tracer = canTrace ? u"strace -f -e trace=file -o '%1' "_s.arg(folder.filePath(u"files"_s)) : QString();
    const auto result = program.runShell(tracer + u"copyjobs wait --timeout 3s '%1'"_s.arg(url));
    QVERIFY2(result.exitCode == 124, qPrintable(result.errors));
    QVERIFY(server.connections() > 0);
    QVERIFY(!QFile::exists(folder.filePath(u"krb5"_s)));
    const QByteArray files = bytesOf(folder.filePath(u"files"_s));
    QCOMPARE(files.contains("libQt6Network"), canTrace);
    for (const QByteArray &call : files.split('\n')) {
        for (const char *part : {"/etc/gss", "krb5.conf", "/etc/krb5", "keytab", "krb5cc"})
            QVERIFY2(!call.contains(part), call);
    }
}

QTEST_GUILESS_MAIN(TestWait)
#include "tst_wait.moc"
