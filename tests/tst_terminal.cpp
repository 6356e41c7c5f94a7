// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "program.h"
#include "terminal/terminalprogress.h"
#include "terminal/textwidth.h"

#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTest>

#include <csignal>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QByteArray completed = R"({"status":"completed","percentageComplete":100})";
const QByteArray running = R"({"status":"inProgress","percentageComplete":12.5})";

/// As much of a terminal as the program uses: it keeps what scrolled away, and counts what went wrong.
class Terminal
{
public:
    void resize(int columns, int rows)
    {
        m_columns = columns;
        m_rows = rows;
    }

    void write(const QString &text)
    {
        static const QRegularExpression token(u"\\x1b\\](?:0|9;4);[^\\x1b]*\\x1b\\\\|\\x1b\\[2[23];0t|\\x1b\\[(\\d*)([A-Za-z])|\\r|\\n|[^\\x1b\\r\\n]+|."_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        for (const auto &match : token.globalMatch(text))
            take(match);
    }

    /// Everything, from the first line that was written to the last.
    const QStringList &lines() const { return m_lines; }
    int colours() const { return m_colours; }
    /// What was said to the terminal itself: titles and progress.
    const QStringList &titles() const { return m_titles; }
    bool wentWrong() const { return m_wentWrong; }

private:
    void take(const QRegularExpressionMatch &match)
    {
        const QString token = match.captured();
        if (token.startsWith(u"\x1b]"_s) || token.endsWith(u";0t"_s)) {
            m_titles.append(token);
            return;
        }
        if (token == u"\n"_s) {
            if (++m_line >= m_lines.size())
                m_lines.append(QString());
        } else if (token == u"\r"_s) {
            m_isAtStart = true;
        } else if (match.captured(2) == u"A"_s) {
            m_line -= match.captured(1).toInt();
            m_wentWrong |= m_line < qMax(0, m_lines.size() - m_rows); // above the screen
            m_line = qMax(0, m_line);
        } else if (match.captured(2) == u"J"_s) {
            m_wentWrong |= !m_isAtStart;
            m_lines.resize(m_line);
            m_lines.append(QString());
        } else if (match.captured(2) == u"m"_s) {
            ++m_colours;
        } else {
            m_isAtStart = false;
            m_wentWrong |= token.startsWith(u'\x1b');
            m_lines[m_line] += token;
            m_wentWrong |= textWidth(m_lines[m_line]) >= m_columns; // it would break the line
        }
    }

    int m_columns = 80;
    int m_rows = 24;
    QStringList m_lines{QString()};
    qsizetype m_line = 0;
    int m_colours = 0;
    QStringList m_titles;
    bool m_isAtStart = true;
    bool m_wentWrong = false;
};

/// The program on a terminal of its own.
class Recording
{
public:
    enum class Streams { Output, All };

    Recording(QProcess &process, int columns, int rows, Streams streams = Streams::Output)
    {
        const winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
        if (::openpty(&m_master, &m_slave, nullptr, nullptr, &size) != 0)
            qFatal("no pseudo-terminal");
        m_terminal.resize(columns, rows);
        process.setChildProcessModifier([slave = m_slave, streams] {
            ::setsid();
            ::ioctl(slave, TIOCSCTTY, 0);
            ::dup2(slave, STDOUT_FILENO);
            if (streams == Streams::All) {
                ::dup2(slave, STDIN_FILENO);
                ::dup2(slave, STDERR_FILENO);
            }
        });
        m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
    }
    ~Recording()
    {
        m_notifier.reset();
        ::close(m_master);
        ::close(m_slave);
    }
    Q_DISABLE_COPY_MOVE(Recording)

    void resize(int columns, int rows)
    {
        const winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
        m_terminal.resize(columns, rows);
        ::ioctl(m_master, TIOCSWINSZ, &size);
    }

    void type(const QByteArray &keys)
    {
        QCOMPARE(::write(m_master, keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }

    const Terminal &terminal() const { return m_terminal; }

private:
    void read()
    {
        char bytes[4096];
        const auto count = ::read(m_master, bytes, sizeof bytes);
        m_bytes += QByteArray(bytes, qMax<qsizetype>(0, count));
        // A character may be cut in two between two reads: lines are taken whole.
        const qsizetype end = m_bytes.lastIndexOf('\n') + 1;
        m_terminal.write(QString::fromUtf8(m_bytes.first(end)));
        m_bytes.remove(0, end);
    }

    int m_master = -1;
    int m_slave = -1;
    Terminal m_terminal;
    QByteArray m_bytes;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace

/// The live block of `copyjobs wait`, recorded on a pseudo-terminal.
class TestTerminal : public QObject
{
    Q_OBJECT

private slots:
    void liveBlock_data();
    void liveBlock();
    void followsTheTerminalsSize();
    void beginsAnewInTheForeground();
    void stopsAndGoesOnInAShell();
    void leavesTheTerminalAsItWas_data();
    void leavesTheTerminalAsItWas();
    void progressOfTheTerminal_data();
    void progressOfTheTerminal();
};

void TestTerminal::liveBlock_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("coloured");
    QTest::addColumn<QString>("runningLine");
    QTest::newRow("80 columns") << 80 << true << u"写真 3                  █░░░░░░░░░░░░░░ 12.5\u00A0% Running"_s;
    QTest::newRow("80 columns without colour") << 80 << false << u"写真 3                  █░░░░░░░░░░░░░░ 12.5\u00A0% Running"_s;
    QTest::newRow("40 columns") << 40 << true << u"写真 3      ░░░░░░░ 12.5\u00A0% Running"_s;
}

void TestTerminal::liveBlock()
{
    QFETCH(int, columns);
    QFETCH(bool, coloured);
    QFETCH(QString, runningLine);
    ByteServer over(httpAnswer("200 OK", completed));
    ByteServer going(httpAnswer("200 OK", running));
    QByteArray input;
    for (int i = 0; i < 12; ++i) {
        QUrl url = (i < 3 ? over : going).url();
        url.setPath(u"/monitor/%1"_s.arg(i));
        input += "写真 " + QByteArray::number(i) + '\t' + url.toEncoded() + '\n';
    }

    Program program;
    QProcess process;
    Recording recording(process, columns, 8);
    QProcessEnvironment environment = program.environment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    if (!coloured)
        environment.insert(u"NO_COLOR"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COPYJOBS), {u"wait"_s, u"--timeout"_s, u"5s"_s, u"-"_s});
    process.write(input);
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(process.exitCode(), 124);

    const Terminal &terminal = recording.terminal();
    QTRY_VERIFY(terminal.lines().join(u'\n').contains(u"9 running"_s));
    QVERIFY(!terminal.wentWrong());
    QCOMPARE(terminal.colours() > 0, coloured);
    // Three that ended, above seven lines of the block: six jobs and a count of the others; then the sum.
    const QStringList lines = terminal.lines();
    QCOMPARE(lines.size(), 3 + 7 + 1 + 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(lines[i].endsWith(u"Completed"_s));
    QCOMPARE(lines[3], runningLine);
    QCOMPARE(lines[9], u"and 3 more"_s);
    QCOMPARE(lines[10], u"9 running · 3 completed"_s);
    // The title is set and given back; without colour the terminal is left alone.
    QCOMPARE(!terminal.titles().isEmpty(), coloured);
    QTRY_VERIFY(!coloured || terminal.titles().last() == u"\x1b[23;0t"_s);
}

void TestTerminal::followsTheTerminalsSize()
{
    ByteServer going(httpAnswer("200 OK", running));
    Program program;
    QProcess process;
    Recording recording(process, 80, 24);
    QProcessEnvironment environment = program.environment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COPYJOBS), {u"wait"_s, QString::fromLatin1(going.url().toEncoded())});
    QTRY_VERIFY_WITH_TIMEOUT(recording.terminal().lines().join(u'\n').contains(u"12.5"_s), 30'000);
    const QString wide = recording.terminal().lines().first();
    recording.resize(120, 24);
    QTRY_VERIFY_WITH_TIMEOUT(textWidth(recording.terminal().lines().first()) > textWidth(wide), 30'000);
    QVERIFY(!recording.terminal().wentWrong());
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitCode(), 130);
}

void TestTerminal::beginsAnewInTheForeground()
{
    ByteServer going(httpAnswer("200 OK", running));
    Program program;
    QProcess process;
    Recording recording(process, 80, 24);
    QProcessEnvironment environment = program.environment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COPYJOBS), {u"wait"_s, QString::fromLatin1(going.url().toEncoded())});
    QTRY_VERIFY_WITH_TIMEOUT(recording.terminal().lines().join(u'\n').contains(u"12.5"_s), 30'000);
    const qsizetype before = recording.terminal().lines().size();
    // As Ctrl+Z and fg do.
    const auto id = static_cast<pid_t>(process.processId());
    QCOMPARE(::kill(id, SIGSTOP), 0);
    QCOMPARE(::kill(id, SIGCONT), 0);
    QTRY_VERIFY_WITH_TIMEOUT(recording.terminal().lines().size() > before, 30'000);
    QVERIFY(!recording.terminal().wentWrong());
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
}

void TestTerminal::stopsAndGoesOnInAShell()
{
    ByteServer going(httpAnswer("200 OK", running));
    Program program;
    QProcess shell;
    Recording recording(shell, 200, 40, Recording::Streams::All);
    QProcessEnvironment environment = program.environment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    environment.insert(u"PS1"_s, u"$ "_s);
    environment.insert(u"VTE_VERSION"_s, u"7900"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"bash"_s, {u"--norc"_s, u"--noprofile"_s, u"--noediting"_s, u"-i"_s});
    const auto lines = [&recording] { return recording.terminal().lines(); };
    const auto blocks = [&lines] { return lines().filter(u"12.5"_s).size(); };
    recording.type(QByteArrayLiteral(COPYJOBS) + " wait " + going.url().toEncoded() + '\n');
    QTRY_COMPARE_WITH_TIMEOUT(blocks(), 1, 30'000);

    recording.type("\x1a");
    QTRY_VERIFY_WITH_TIMEOUT(!lines().filter(u"Stopped"_s).isEmpty(), 30'000);
    // Title and progress are the shell's meanwhile.
    QCOMPARE(recording.terminal().titles().last(), u"\x1b[23;0t"_s);
    QVERIFY(recording.terminal().titles().contains(u"\x1b]9;4;0;0\x1b\\"_s));
    recording.type("echo in be''tween\n");
    QTRY_VERIFY_WITH_TIMEOUT(!lines().filter(u"in between"_s).isEmpty(), 30'000);
    const QStringList before = lines();

    recording.type("fg\n");
    QTRY_COMPARE_WITH_TIMEOUT(blocks(), 2, 30'000); // anew, and the one before is left alone
    QCOMPARE(lines().first(before.size() - 1), before.first(before.size() - 1));
    QVERIFY(recording.terminal().titles().last() != u"\x1b[23;0t"_s);

    recording.type("\x03");
    QTRY_VERIFY_WITH_TIMEOUT(!lines().filter(u"Interrupted; 1 job has not ended."_s).isEmpty(), 30'000);
    QCOMPARE(blocks(), 2);
    QCOMPARE(recording.terminal().titles().last(), u"\x1b[23;0t"_s);
    QVERIFY(!recording.terminal().wentWrong());
    recording.type("exit\n");
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(shell.exitCode(), 130);
}

void TestTerminal::leavesTheTerminalAsItWas_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QStringList>("last");
    const QString noProgress = u"\x1b]9;4;0;0\x1b\\"_s;
    const QString title = u"\x1b[23;0t"_s;
    QTest::newRow("progress and title") << QStringList{u"TERM=xterm"_s, u"VTE_VERSION=7900"_s}
                                        << QStringList{noProgress, title};
    QTest::newRow("a title only") << QStringList{u"TERM=xterm"_s} << QStringList{title};
    QTest::newRow("progress only") << QStringList{u"TERM=vt52"_s, u"WT_SESSION=1"_s} << QStringList{noProgress};
    QTest::newRow("neither with NO_COLOR") << QStringList{u"TERM=xterm"_s, u"VTE_VERSION=7900"_s, u"NO_COLOR=1"_s}
                                           << QStringList();
    QTest::newRow("neither on a dumb terminal") << QStringList{u"TERM=dumb"_s, u"VTE_VERSION=7900"_s} << QStringList();
}

void TestTerminal::leavesTheTerminalAsItWas()
{
    QFETCH(QStringList, environment);
    QFETCH(QStringList, last);
    ByteServer over(httpAnswer("200 OK", completed));
    Program program;
    QProcess process;
    Recording recording(process, 80, 24);
    process.setProcessEnvironment(program.environment());
    process.start(u"env"_s, QStringList{u"-u"_s, u"VTE_VERSION"_s} + environment
                                + QStringList{QStringLiteral(COPYJOBS), u"wait"_s,
                                              QString::fromLatin1(over.url().toEncoded())});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitCode(), 0);
    QTRY_VERIFY(recording.terminal().lines().join(u'\n').contains(u"1 completed"_s));
    const QStringList &titles = recording.terminal().titles();
    QVERIFY2(last.isEmpty() ? titles.isEmpty() : titles.size() > last.size(), qPrintable(titles.join(u' ')));
    QCOMPARE(titles.last(last.size()), last);
    QVERIFY(!recording.terminal().wentWrong());
}

void TestTerminal::progressOfTheTerminal_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Windows Terminal knows progress") << "WT_SESSION"_ba << "x"_ba << u"\x1b]9;4;1;12\x1b\\"_s;
    QTest::newRow("a terminal of which nothing is known") << "TERM"_ba << "vt52"_ba << QString();
    QTest::newRow("xterm has a title") << "TERM"_ba << "xterm-256color"_ba << u"\x1b[22;0t\x1b]0;2 running\x1b\\"_s;
    QTest::newRow("NO_COLOR") << "NO_COLOR"_ba << "1"_ba << QString();
}

void TestTerminal::progressOfTheTerminal()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    TerminalProgress progress([&](const char *asked) { return name == asked ? value : QByteArray(); });
    const Summary summary{.running = 2, .total = 2, .percentage = 12.5};
    QCOMPARE(progress.update(summary, u"2 running"_s), expected);
    QCOMPARE(progress.update(summary, u"2 running"_s), QString()); // nothing new
    QCOMPARE(progress.reset().isEmpty(), expected.isEmpty());
    QCOMPARE(progress.reset(), QString());
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
