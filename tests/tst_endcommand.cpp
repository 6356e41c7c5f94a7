// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/endcommand.h"
#include "desktop/autostart.h"

#include "support/filebytes.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// What the program does for a person outside itself: a program of theirs, and an entry for their session.
class TestEndCommand : public QObject
{
    Q_OBJECT

private slots:
    void theFactsAreOnStandardInput();
    void noShellReadsTheCommand();
    void failuresAreSaid_data();
    void failuresAreSaid();
    void manyAreRunInTurn();
    void withoutACommandNothingRuns();
    void aBatchIsTold();
    void theEntryIsThereWhileWanted();
};

namespace {

const QJsonObject facts{{u"event"_s, u"ended"_s}, {u"name"_s, u"Projekt Süd"_s}};

} // namespace

void TestEndCommand::theFactsAreOnStandardInput()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"with blanks"_s);
    EndCommand command;
    command.setCommand(u"tee \"%1\""_s.arg(path));
    command.run(facts);
    QTRY_VERIFY(QFile::exists(path) && bytesOf(path).endsWith('\n'));
    QCOMPARE(QJsonDocument::fromJson(bytesOf(path)).object(), facts);
}

void TestEndCommand::noShellReadsTheCommand()
{
    const QTemporaryDir folder;
    EndCommand command;
    command.setCommand(u"tee %1/a; touch %1/b"_s.arg(folder.path()));
    QSignalSpy failed(&command, &EndCommand::failed);
    command.run(facts);
    QTRY_VERIFY(QFile::exists(folder.filePath(u"b"_s))); // one of the files that tee was given
    QVERIFY(QFile::exists(folder.filePath(u"a;"_s)));
}

void TestEndCommand::failuresAreSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");
    QTest::newRow("there is no such program") << u"/no/such/program x"_s << u"/no/such/program"_s << -1 << QString();
    QTest::newRow("it says that it failed") << u"ls /no/such/folder"_s << u"ls"_s << 2 << u"/no/such/folder"_s;
    QTest::newRow("it says nothing") << u"false"_s << u"false"_s << 1 << QString();
}

void TestEndCommand::failuresAreSaid()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    EndCommand command;
    QSignalSpy failed(&command, &EndCommand::failed);
    command.setCommand(line);
    command.run(facts);
    QTRY_COMPARE(failed.size(), 1);
    QTEST(failed[0][0].toString(), "program");
    QTEST(failed[0][1].value<std::optional<int>>().value_or(-1), "exitCode");
    QVERIFY(failed[0][2].toString().contains(reason));
}

void TestEndCommand::manyAreRunInTurn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all"_s);
    EndCommand command;
    command.setCommand(u"tee -a "_s + path);
    for (int i = 0; i < 20; ++i)
        command.run({{u"job"_s, i}});
    QTRY_COMPARE(QFile::exists(path) ? bytesOf(path).count('\n') : 0, 20);
}

void TestEndCommand::withoutACommandNothingRuns()
{
    EndCommand command;
    QSignalSpy failed(&command, &EndCommand::failed);
    command.setCommand(u"  "_s);
    QVERIFY(!command.isSet());
    command.run(facts);
    QCOMPARE(command.findChildren<QProcess *>().size(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestEndCommand::aBatchIsTold()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());
    const QJsonObject event = batchEvent({u"Sales"_s, {.completed = 11, .failed = 1}}, now);
    QCOMPARE(event[u"event"_s], u"batchEnded"_s);
    QCOMPARE(event[u"name"_s], u"Sales"_s);
    QCOMPARE(event[u"jobs"_s], 12);
    QCOMPARE(event[u"failed"_s], 1);
    QCOMPARE(event[u"time"_s], u"2026-11-23T12:00:00.000Z"_s);
}

void TestEndCommand::theEntryIsThereWhileWanted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"autostart/copyjobs.desktop"_s);
    const Autostart entry(path, u"/opt/copy jobs/100%/copyjobs"_s);
    QVERIFY(entry.set(false)); // nothing to take away is no failure
    QVERIFY(entry.set(true));
    QVERIFY(bytesOf(path).contains("\nExec=\"/opt/copy jobs/100%%/copyjobs\" --hidden\n"));
    QVERIFY(entry.set(true));
    QVERIFY(entry.set(false));
    QVERIFY(!QFile::exists(path));
    QVERIFY(!Autostart(u"/dev/null/autostart/x"_s, u"copyjobs"_s).set(true));
}

QTEST_GUILESS_MAIN(TestEndCommand)
#include "tst_endcommand.moc"
