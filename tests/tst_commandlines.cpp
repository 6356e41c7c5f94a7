// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "program.h"
#include "support/filebytes.h"

#include "desktop/singleinstance.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto Anything = u"*"_s;

Job listedJob(JobId id, const QString &name, JobState state, const QString &batch)
{
    Job job;
    job.id = id;
    job.name = name;
    job.batch = batch;
    job.place.host = u"contoso.sharepoint.com"_s;
    job.progress.state = state;
    return job;
}

/// Whether @p text is what was expected: nothing for an empty one, a part of it otherwise.
bool isAs(const QString &text, const QString &expected)
{
    if (expected == Anything)
        return true;
    return expected.isEmpty() ? text.isEmpty() : text.contains(expected);
}

} // namespace

/// Command lines as a shell runs them: what they print, their errors, and how they end.
class TestCommandLines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void all_data();
    void all();
    void theRunningList_data();
    void theRunningList();
    void waitsForTheRunningList();
    void waitStartsWithTheFirstLine();
    void aClosedPipeEndsIt();
    void urlsAreNotInTheListOfProcesses();
    void memoryIsNotForOthers();

private:
    Program m_program;
    ByteServer m_completed{httpAnswer("200 OK", R"({"status":"completed","percentageComplete":100})",
                                      "Content-Type: application/json\r\n")};
    ByteServer m_running{httpAnswer("200 OK", R"({"status":"inProgress","percentageComplete":12.5})",
                                    "Content-Type: application/json\r\n")};
};

void TestCommandLines::initTestCase()
{
    const QString home = m_program.environment().value(u"HOME"_s);
    const QByteArray good = m_completed.url().toEncoded();
    for (const auto &[name, content] : std::initializer_list<std::pair<QString, QByteArray>>{
             {u"jobs.csv"_s, "name,url\nA," + good + '\n'},
             {u"none.txt"_s, "nothing here\n"},
             {u"empty.txt"_s, {}},
             {u"others.txt"_s, "see https://example.com/ and https://example.org/\n"},
             {u"mixed.txt"_s, good + "\nB\thttps://contoso.sharepoint.com/monitor/1...\n"},
             {u"strange.txt"_s, "https://stranger.test/monitor/1\n"},
             {u"hostile.txt"_s, QString(u"\u009b31mred\u202egreen\t"_s).toUtf8() + good + '\n'}}) {
        QFile file(home + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
}

void TestCommandLines::all_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *name, const char *line, int exitCode, const QString &out, const QString &errors) {
        QTest::newRow(name) << QString::fromUtf8(line) << exitCode << out << errors;
    };
    const QString none;

    row("help is help", "copyjobs help", 0, u"Commands:"_s, none);
    row("so is the option", "copyjobs --help", 0, u"Commands:"_s, none);
    row("and the short one", "copyjobs -h", 0, u"Commands:"_s, none);
    row("the help of a command", "copyjobs help wait", 0, u"copyjobs wait [OPTIONS]"_s, none);
    row("the same by the option", "copyjobs wait --help", 0, u"copyjobs wait [OPTIONS]"_s, none);
    row("help wins over other options", "copyjobs wait --json --help", 0, u"copyjobs wait [OPTIONS]"_s, none);
    row("the help of add", "copyjobs help add", 0, u"--batch NAME"_s, none);
    row("the help of list", "copyjobs list -h", 0, u"--attention"_s, none);
    row("the help of show", "copyjobs help show", 0, u"NAME|NUMBER"_s, none);
    row("the help of check", "copyjobs help check", 0, u"NAME|NUMBER"_s, none);
    row("the help of remove", "copyjobs help remove", 0, u"NAME|NUMBER"_s, none);
    row("the help of simulate", "copyjobs help simulate", 0, u"simulated copies"_s, none);
    row("the help of help", "copyjobs help help", 0, u"copyjobs help [COMMAND]"_s, none);
    row("the help of version", "copyjobs help version", 0, u"copyjobs version"_s, none);
    row("help on what is no command", "copyjobs help wiat", 2, none, u"Did you mean “wait”?"_s);
    row("help on two commands", "copyjobs help add wait", 2, none, u"help takes no URL or file here."_s);
    row("the version", "copyjobs version", 0, u"Copyjobs "_s, none);
    row("the version by the option", "copyjobs -v", 0, u"Copyjobs "_s, none);

    row("a mistyped command", "copyjobs wiat jobs.csv", 2, none,
        u"“wiat” is no command, URL or file. Did you mean “wait”? See copyjobs help.\n"_s);
    row("the same where a window could open", "QT_QPA_PLATFORM=offscreen copyjobs wiat jobs.csv", 2, none,
        u"Did you mean “wait”?"_s);
    row("a word that is like no command", "copyjobs frobnicate", 2, none,
        u"“frobnicate” is no command, URL or file. See copyjobs help.\n"_s);
    row("a file that is not there", "copyjobs missing.csv", 2, none, u"“missing.csv” is no command, URL or file."_s);
    row("no display", "copyjobs jobs.csv", 2, none, u"copyjobs wait"_s);
    row("a mistyped URL is not repeated", "copyjobs https:/contoso.sharepoint.com/monitor/4A3407B5-sesame", 2, none,
        u"“https:/contoso.sharepoint.com…” is no command"_s);
    row("nor one without its scheme", "copyjobs contoso.sharepoint.com/monitor/4A3407B5-sesame", 2, none,
        u"“contoso.sharepoint.com…” is no command"_s);
    row("nor as an argument of wait", "copyjobs wait contoso.sharepoint.com/monitor/sesame", 2, none,
        u"“contoso.sharepoint.com…” is neither"_s);
    row("nor as an argument of add", "copyjobs add 'httpx:/a.b/?tempauth=sesame'", 2, none, u"“httpx:/a.b…” is neither"_s);
    row("nor as a time", "copyjobs wait --timeout https://a.test/monitor/sesame -", 2, none,
        u"is not a valid duration"_s);
    row("an unknown option", "copyjobs --watch", 2, none, u"Unknown option --watch. See copyjobs help.\n"_s);
    row("an unknown option of a command", "copyjobs wait --color -", 2, none,
        u"Unknown option --color for wait. See copyjobs help wait.\n"_s);
    row("as it was typed", "copyjobs wait -color -", 2, none, u"Unknown option -color for wait."_s);
    row("an option of another command", "copyjobs add --json -", 2, none, u"Unknown option --json for add."_s);
    row("an option without its value", "copyjobs wait - --timeout", 2, none, u"The option --timeout needs a value."_s);
    row("an option with a value too many", "copyjobs wait --json=yes -", 2, none,
        u"The option --json takes no value."_s);
    row("no duration", "copyjobs wait --timeout '5 min' -", 2, none, u"“5 min” is not a valid duration."_s);
    row("a duration of nothing", "copyjobs wait --timeout 0 -", 2, none, u"“0” is not a valid duration."_s);
    row("too long a duration", "copyjobs wait --timeout 25d -", 2, none, u"at most 24d"_s);
    row("nothing to wait for", "copyjobs wait", 2, none, u"wait needs a monitor URL"_s);
    row("nothing to add", "copyjobs add", 2, none, u"add needs a monitor URL"_s);
    row("nothing to show", "copyjobs show", 2, none, u"show needs the name or number of a job."_s);
    row("nothing to remove", "copyjobs remove", 2, none, u"remove needs the name or number of a job."_s);
    row("a batch without a list", "copyjobs wait --batch Sales jobs.csv", 2, none,
        u"The option --batch is for use with --list only. See copyjobs help wait.\n"_s);
    row("a list that keeps", "copyjobs wait --list --keep", 2, none,
        u"The options --keep and --list cannot be used together. See copyjobs help wait.\n"_s);
    row("a list of practice", "copyjobs wait --list --demo", 2, none, u"--demo and --list cannot be used together."_s);
    row("practice that is kept", "copyjobs wait --demo --keep", 2, none, u"--keep and --demo cannot be used together."_s);
    row("running and ended at once", "copyjobs list --running --ended", 2, none,
        u"The options --running and --ended cannot be used together. See copyjobs help list.\n"_s);
    row("list takes no words", "copyjobs list A", 2, none, u"list takes no URL or file here."_s);
    row("simulate takes no words", "copyjobs simulate x", 2, none, u"simulate takes no URL or file here."_s);
    row("practice takes no files", "copyjobs --demo jobs.csv", 2, none, u"--demo takes no URL or file here."_s);

    row("empty input", "copyjobs wait - < empty.txt", 2, none, u"There is no URL in the input.\n"_s);
    row("input without a URL", "copyjobs wait - < none.txt", 2, none, u"line 1: This is not a URL."_s);
    row("a file without a URL", "copyjobs wait none.txt", 2, none, u"line 1: This is not a URL."_s);
    row("input with other URLs", "copyjobs wait - < others.txt", 2, none, u"2 URLs"_s);
    row("the null device", "copyjobs wait - < /dev/null", 2, none, u"There is no URL in the input.\n"_s);
    row("closed standard input", "copyjobs wait - <&-", 2, none, u"Standard input is closed"_s);
    row("the same with add", "copyjobs add - <&-", 2, none, u"Standard input is closed"_s);
    row("a folder", "copyjobs wait /", 2, none, u"“/” is neither"_s);
    row("a file that is not there, for wait", "copyjobs wait missing.csv", 2, none, u"“missing.csv” is neither"_s);

    row("one that completes", "copyjobs wait jobs.csv", 0, u"A: Completed, 100 %\n"_s, none);
    row("the same from standard input", "copyjobs wait - < jobs.csv", 0, u"\n1 completed\n"_s, none);
    row("the same from a pipe", "cat jobs.csv | copyjobs wait -", 0, u"A: Completed"_s, none);
    row("the same from a file and a pipe is one job", "cat jobs.csv | copyjobs wait jobs.csv -", 0,
        u"\n1 completed\n"_s, none);
    row("the same from a named pipe", "copyjobs wait <(cat jobs.csv)", 0, u"A: Completed"_s, none);
    row("JSON", "copyjobs wait --json jobs.csv", 0, u"\"event\":\"ended\""_s, none);
    row("quiet", "copyjobs wait --quiet jobs.csv", 0, none, none);
    row("some input cannot be watched", "copyjobs wait mixed.txt", 65, u"Completed"_s, u"mixed.txt, line 2:"_s);
    row("a host that is not known", "copyjobs wait strange.txt", 65, none, u"stranger.test"_s);
    row("the same for add", "copyjobs add strange.txt", 65, none, u"stranger.test"_s);
    row("input for add without a URL", "copyjobs add none.txt", 2, none, u"line 1: This is not a URL."_s);
    row("add without a window", "copyjobs add jobs.csv", 1, none, u"copyjobs wait"_s);
    row("no terminal's commands in JSON", "copyjobs wait --json hostile.txt | grep -c $'\\xc2\\x9b\\|\\xe2\\x80\\xae'", 1,
        u"0\n"_s, none);
    row("but the name without them", "copyjobs wait --json hostile.txt | grep -c 'redgreen'", 0, Anything, none);

    row("a full disk", "copyjobs wait --json jobs.csv > /dev/full", 74, none, u"The output could not be written: "_s);
    row("a full disk for lines", "copyjobs wait jobs.csv > /dev/full", 74, none, u"could not be written"_s);
    row("a full disk for the help", "copyjobs help > /dev/full", 74, none, u"could not be written"_s);
    row("a full disk for the version", "copyjobs version > /dev/full", 74, none, u"could not be written"_s);
    row("a full disk for simulated copies", "copyjobs simulate > /dev/full < /dev/null", 74, none,
        u"could not be written"_s);
    row("closed standard output", "copyjobs wait jobs.csv >&-", 74, none, u"could not be written"_s);
    row("closed standard output for the help", "copyjobs help >&-", 74, none, u"could not be written"_s);
    row("nothing to write to a closed output", "copyjobs wait --quiet jobs.csv >&-", 0, none, none);
    row("closed standard error", "copyjobs wiat 2>&-", 2, none, none);
    row("a reader that has gone", "copyjobs help | true; exit ${PIPESTATUS[1]}", 0, none, none);

    row("an empty list", "copyjobs list", 0, none, none);
    row("an empty list as JSON", "copyjobs list --json", 0, none, none);
    row("a job that is not there", "copyjobs show 12", 1, none, u"No job is called “12”"_s);
    row("nothing to check without a window", "copyjobs check", 1, none, u"Copyjobs is not running."_s);
    row("nor to remove", "copyjobs remove 12", 1, none, u"Copyjobs is not running."_s);
    row("nor to wait for", "copyjobs wait --list", 3, none, u"Copyjobs is not running."_s);
}

void TestCommandLines::all()
{
    QFETCH(QString, line);
    QFETCH(QString, out);
    QFETCH(QString, errors);
    const auto result = m_program.runShell(line);
    const QString printed = QString::fromUtf8(result.out);
    const QByteArray context = "out: " + result.out + "\nerrors: " + result.errors.toUtf8();
    QVERIFY2(isAs(printed, out), context);
    QVERIFY2(isAs(result.errors, errors), context);
    QVERIFY2(!result.errors.contains(u"sesame"_s), context);
    for (const char16_t blank : {u'\u00A0', u'\u202F', u'\u2007'})
        QVERIFY2(!printed.contains(QChar(blank)), context);
    QTEST(result.exitCode, "exitCode");
}

void TestCommandLines::theRunningList_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("errors");
    const QString none;
    const QString all = u"12  Project A  Running    Sales\n13  Project B  Completed\n14  twin       Cancelled\n"
                        "15  twin       Cancelled\n"_s;
    QTest::newRow("all") << u"list"_s << 0 << all << none;
    QTest::newRow("all, said so") << u"list --all"_s << 0 << all << none;
    QTest::newRow("the running ones") << u"list --running"_s << 0 << u"12  Project A  Running  Sales\n"_s << none;
    QTest::newRow("the ended ones") << u"list --ended | wc -l"_s << 0 << u"3\n"_s << none;
    QTest::newRow("those that need attention") << u"list --attention"_s << 0 << none << none;
    QTest::newRow("as JSON") << u"list --json --running"_s << 0 << u"\"number\":12"_s << none;
    QTest::newRow("a full disk") << u"list > /dev/full"_s << 74 << none << u"could not be written"_s;
    QTest::newRow("closed standard output") << u"show 13 >&-"_s << 74 << none << u"could not be written"_s;
    QTest::newRow("closed standard error") << u"show 13 2>&-"_s << 0 << u"Number: 13\n"_s << none;
    QTest::newRow("a reader that has gone") << u"list | head -1"_s << 0 << u"12  Project A"_s << none;
    QTest::newRow("one by its number") << u"show 13"_s << 0 << u"Name: Project B\nStatus: Completed\n"_s << none;
    QTest::newRow("one by its name") << u"show 'project a'"_s << 0 << u"Number: 12\n"_s << none;
    QTest::newRow("two") << u"show 12 13 | grep -c ^Number"_s << 0 << u"2\n"_s << none;
    QTest::newRow("one as JSON") << u"show --json 12"_s << 0 << u"\"name\":\"Project A\""_s << none;
    QTest::newRow("a name that two have") << u"show twin"_s << 1 << none << u"Several jobs are called “twin”."_s;
    QTest::newRow("a name that none has") << u"remove nobody"_s << 1 << none << u"No job is called “nobody”"_s;
    QTest::newRow("check all") << u"check"_s << 0 << none << none;
    QTest::newRow("check one") << u"check 'Project A'"_s << 0 << none << none;
    QTest::newRow("remove one") << u"remove 13"_s << 0 << none << none;
    QTest::newRow("a batch that nobody is in") << u"wait --list --batch Nothing"_s << 2 << none
                                               << u"No job in the list belongs to the batch “Nothing”."_s;
}

void TestCommandLines::theRunningList()
{
    QFETCH(QString, line);
    QFETCH(QString, out);
    QFETCH(QString, errors);
    SingleInstance window(m_program.runtimeFolder() + u"/copyjobs"_s);
    QCOMPARE(window.start({}), SingleInstance::Role::First);
    QList<JobRequest> requests;
    connect(&window, &SingleInstance::received, this, [&](const InstanceMessage &message, InstanceAnswer &answer) {
        requests.append(message.request.value_or(JobRequest{}));
        answer.jobs = {listedJob(12, u"Project A"_s, JobState::Running, u"Sales"_s),
                       listedJob(13, u"Project B"_s, JobState::Completed, {}),
                       listedJob(14, u"twin"_s, JobState::Cancelled, {}),
                       listedJob(15, u"twin"_s, JobState::Cancelled, {})};
        answer.jobs.front().progress.status = Status::InProgress;
    });
    const auto result = m_program.runShell(u"copyjobs "_s + line);
    const QByteArray context = "out: " + result.out + "\nerrors: " + result.errors.toUtf8();
    QVERIFY2(isAs(QString::fromUtf8(result.out), out), context);
    QVERIFY2(isAs(result.errors, errors), context);
    QVERIFY2(!context.contains("://"), context);
    QTEST(result.exitCode, "exitCode");
    QVERIFY(!requests.isEmpty());
    const bool changes = line.startsWith(u"check"_s) || (line.startsWith(u"remove"_s) && result.exitCode == 0);
    QCOMPARE(requests.last().kind != JobRequest::Kind::List, changes);
    if (line == u"remove 13"_s)
        QCOMPARE(requests.last(), (JobRequest{JobRequest::Kind::Remove, {13}}));
    if (line == u"check"_s)
        QCOMPARE(requests.last(), (JobRequest{JobRequest::Kind::Check, {12, 13, 14, 15}}));
}

void TestCommandLines::waitsForTheRunningList()
{
    SingleInstance window(m_program.runtimeFolder() + u"/copyjobs"_s);
    QCOMPARE(window.start({}), SingleInstance::Role::First);
    int asked = 0;
    connect(&window, &SingleInstance::received, this, [&](const InstanceMessage &, InstanceAnswer &answer) {
        const bool isOver = ++asked > 2;
        answer.jobs = {listedJob(12, u"A"_s, isOver ? JobState::Failed : JobState::Running, u"Sales"_s),
                       listedJob(13, u"B"_s, JobState::Completed, u"Sales"_s),
                       listedJob(14, u"other"_s, JobState::Running, {})};
    });
    const auto result = m_program.runShell(u"copyjobs wait --list --batch Sales"_s);
    QVERIFY2(result.out.contains("1 failed · 1 completed\n"), result.out);
    QVERIFY2(!result.out.contains("other"), result.out);
    QCOMPARE(result.exitCode, 1);
}

void TestCommandLines::waitStartsWithTheFirstLine()
{
    // As it stands in the help. Simulated copies take some minutes until the last has ended; that they began is seen after
    // seconds, and that it ends with them by those that are given to it here.
    QProcess process;
    m_program.start(process, {u"wait"_s, u"-"_s});
    QByteArray out;
    connect(&process, &QProcess::readyReadStandardOutput, this, [&] { out += process.readAllStandardOutput(); });
    process.write("A\t" + m_completed.url().toEncoded() + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(out.contains("A: Completed"), 30'000);
    QCOMPARE(process.state(), QProcess::Running);
    QUrl other = m_completed.url();
    other.setPath(u"/monitor/2"_s);
    process.write("B\t" + other.toEncoded() + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(out.contains("B: Completed"), 30'000);
    QCOMPARE(process.state(), QProcess::Running);
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitCode(), 0);

    const auto began = m_program.runShell(u"copyjobs simulate | copyjobs wait --json - | head -1"_s);
    QVERIFY2(began.out.contains("\"event\":\"added\""), began.out + began.errors.toUtf8());
}

void TestCommandLines::aClosedPipeEndsIt()
{
    const QString running = QString::fromLatin1(m_running.url().toEncoded());
    const QString completed = QString::fromLatin1(m_completed.url().toEncoded());
    const auto result =
        m_program.runShell(u"copyjobs wait --json --timeout 5m <(echo '%1'; echo '%2') | head -1 > /dev/null; "
                           "echo ${PIPESTATUS[0]}"_s.arg(running, completed));
    QCOMPARE(result.out, "141\n");
    QCOMPARE(result.errors, QString());
}

void TestCommandLines::urlsAreNotInTheListOfProcesses()
{
    QProcess process;
    m_program.start(process, {u"wait"_s, QString::fromLatin1(m_running.url().toEncoded())});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 30'000);
    const QByteArray arguments = bytesOf(u"/proc/%1/cmdline"_s.arg(process.processId()));
    QVERIFY(arguments.contains("wait"));
    QVERIFY2(!arguments.contains("monitor") && !arguments.contains("token"), arguments);
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
}

void TestCommandLines::memoryIsNotForOthers()
{
    QProcess process;
    m_program.start(process, {u"wait"_s, QString::fromLatin1(m_running.url().toEncoded())});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 30'000);
    const QByteArray limits = bytesOf(u"/proc/%1/limits"_s.arg(process.processId()));
    static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
    QVERIFY2(QString::fromLatin1(limits).contains(noCore), limits);
    // What is not dumpable belongs to the superuser there.
    QCOMPARE(QFileInfo(u"/proc/%1/mem"_s.arg(process.processId())).ownerId(), 0U);
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
}

QTEST_GUILESS_MAIN(TestCommandLines)
#include "tst_commandlines.moc"
