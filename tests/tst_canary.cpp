// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "program.h"

#include "store/sqlite.h"
#include "support/filebytes.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const auto token = "canary0123456789ABCDEFcanary"_ba;

/// An answer that repeats the URL wherever something is kept of it: raw, with its blanks written out, and in escapes.
QByteArray echo(const QByteArray &code, const QByteArray &status)
{
    const QByteArray escaped = QByteArray(token).replace("c", "\\u0063");
    const QByteArray body = R"({"status": ")" + status + R"(", "operation": ")" + token + R"(", "statusDescription": ")"
                            + token + R"(", "resourceId": ")" + escaped + R"(", "error": {"code": ")" + token + R"(", "message": ")"
                            + escaped + R"(", "details": [{"code": ")" + token + R"(", "target": ")" + escaped + "\"}]}}";
    return httpAnswer(code, body, "Content-Type: application/json\r\nrequest-id: " + token + "\r\nDate: " + token
                                      + "\r\nLocation: /" + token + "\r\n");
}

} // namespace

/// A whole run of the real program, with all that it writes and sends, and a token in the URL that may be in its list only,
/// and only while the job is watched.
class CanaryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server.setAnswer(echo("200 OK", "inProgress"));
        m_program = std::make_unique<Program>();
        m_program->useOffscreen();
        m_program->set(u"QT_LOGGING_RULES"_s, u"copyjobs.*=true;qt.accessibility*=true;qt.qpa.clipboard=true"_s);
        QVERIFY(startBus());
    }

    void cleanup()
    {
        for (QProcess *process : {&m_window, &m_monitor, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void ofTheWindowIsOnlyInItsListAndOnlyWhileItIsWatched()
    {
        m_program->start(m_window, {plainUrl()});
        QVERIFY(m_window.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.requests().size() > 0 && !filesWithToken().isEmpty(), 60'000);
        for (const QString &name : filesWithToken())
            QVERIFY2(name.contains(u"copyjobs.sqlite"_s), qPrintable(name)); // or its log
        const QString process = u"/proc/%1/"_s.arg(m_window.processId());
        QVERIFY(!bytesOf(process + u"cmdline"_s).contains(token));
        QVERIFY(bytesOf(process + u"limits"_s).simplified().contains("Max core file size 0 0"));

        const QStringList commands{u"list"_s, u"list --json"_s, u"show --json 1"_s, u"show 1"_s};
        for (const QString &command : commands)
            tell(command);
        m_server.setAnswer(echo("200 OK", "failed"));
        tell(u"check"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->run({u"list"_s, u"--json"_s}).out.contains("failed"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(filesWithToken(), QStringList(), 60'000);
        for (const QString &command : commands)
            tell(command);
        endWindow();
        QCOMPARE(filesWithToken(), QStringList());
        QVERIFY(!m_window.readAllStandardOutput().contains(token));
        const QByteArray log = m_window.readAllStandardError();
        QVERIFY(!log.contains(token));
        for (const QByteArray room : {"network", "polling", "store", "watchlist", "desktop", "notify"})
            QVERIFY2(log.contains("copyjobs." + room + ": "), room); // else nothing was kept from it
        m_monitor.terminate();
        QVERIFY(m_monitor.waitForFinished());
        const QByteArray sent = m_monitor.readAllStandardOutput();
        QVERIFY(sent.contains("org.freedesktop")); // else nothing was listened to
        QVERIFY(!sent.contains(token));
    }

    /// What was removed can be put back for a day. With the next start after it, it is nowhere.
    void ofARemovedJobIsForgottenWithItsDay()
    {
        m_program->start(m_window, {plainUrl()});
        QTRY_VERIFY_WITH_TIMEOUT(m_server.requests().size() > 0 && !filesWithToken().isEmpty(), 60'000);
        tell(u"remove 1"_s);
        QCOMPARE(m_program->run({u"list"_s}).out, QByteArray());
        endWindow();
        QVERIFY(!filesWithToken().isEmpty());
        {
            Database database(m_program->environment().value(u"HOME"_s)
                              + u"/.local/share/Copyjobs/Copyjobs/copyjobs.sqlite"_s);
            QVERIFY(!database.open());
            QVERIFY(database.run(u"UPDATE job SET removed_at = removed_at - 2 * 86400 * 1000"_s));
        }
        QVERIFY(!filesWithToken().isEmpty());
        m_program->start(m_window, {});
        QTRY_COMPARE_WITH_TIMEOUT(filesWithToken(), QStringList(), 60'000);
        endWindow();
        QCOMPARE(filesWithToken(), QStringList());
    }

    void ofAWaitIsNowhere()
    {
        m_server.setAnswer(echo("200 OK", "failed"));
        for (const QStringList &arguments : {QStringList{u"wait"_s, u"--json"_s, u"-"_s}, QStringList{u"wait"_s, u"-"_s}}) {
            const auto result = m_program->run(arguments, plainUrl().toUtf8() + '\n');
            QCOMPARE(result.exitCode, 1);
            QVERIFY(!result.out.contains(token));
            QVERIFY(!result.errors.contains(QLatin1String(token)));
            QVERIFY(result.errors.contains(u"copyjobs.network: "_s));
        }
        QCOMPARE(filesWithToken(), QStringList());
    }

private:
    QString plainUrl() const
    {
        return u"http://127.0.0.1:%1/_api/v2.0/monitor/%2?tempauth=%2"_s.arg(m_server.port()).arg(QLatin1String(token));
    }

    /// The bus of the session, where somebody writes down all that is sent.
    bool startBus()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                       u"--address=unix:dir="_s + m_program->runtimeFolder()});
        if (!m_bus.waitForReadyRead())
            return false;
        const QString address = QString::fromLatin1(m_bus.readLine().trimmed());
        m_program->set(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        m_monitor.start(u"dbus-monitor"_s, {u"--address"_s, address});
        return m_monitor.waitForReadyRead();
    }

    void endWindow()
    {
        QCOMPARE(::kill(static_cast<pid_t>(m_window.processId()), SIGTERM), 0);
        QVERIFY(m_window.waitForFinished());
    }

    void tell(const QString &command) const
    {
        const auto result = m_program->run(command.split(u' '));
        QVERIFY2(!result.out.contains(token), qPrintable(command));
        QVERIFY2(!result.errors.contains(QLatin1String(token)), qPrintable(command));
    }

    /// Of all files that were written anywhere.
    QStringList filesWithToken() const
    {
        QStringList names;
        const QString home = m_program->environment().value(u"HOME"_s);
        for (QDirIterator files(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
            if (const QString name = files.next(); bytesOf(name).contains(token))
                names.append(name);
        }
        return names;
    }

    ByteServer m_server{QByteArray()};
    std::unique_ptr<Program> m_program;
    QProcess m_bus;
    QProcess m_monitor;
    QProcess m_window;
};

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
