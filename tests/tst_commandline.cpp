// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<CommandLine>("expected");
        QTest::newRow("nothing opens the window") << QStringList{} << CommandLine{};
        QTest::newRow("URLs and files in their order") << QStringList{u"list.csv"_s, u"https://a.test/"_s}
                                                       << CommandLine{.inputs = {u"list.csv"_s, u"https://a.test/"_s}};
        QTest::newRow("in the background") << QStringList{u"--hidden"_s} << CommandLine{.hidden = true};
        QTest::newRow("from the clipboard") << QStringList{u"--paste"_s} << CommandLine{.paste = true};
        QTest::newRow("practice") << QStringList{u"--demo"_s} << CommandLine{.demo = true};
        QTest::newRow("help, short") << QStringList{u"-h"_s} << CommandLine{.command = Command::Help};
        QTest::newRow("version, long") << QStringList{u"--version"_s} << CommandLine{.command = Command::Version};
        QTest::newRow("help as a command") << QStringList{u"help"_s} << CommandLine{.command = Command::Help};
        QTest::newRow("version as a command") << QStringList{u"version"_s} << CommandLine{.command = Command::Version};
        QTest::newRow("help behind a command is that command's")
            << QStringList{u"wait"_s, u"--help"_s} << CommandLine{.command = Command::Help, .helpOn = Command::Wait};
        QTest::newRow("help on a command")
            << QStringList{u"help"_s, u"wait"_s} << CommandLine{.command = Command::Help, .helpOn = Command::Wait};
        QTest::newRow("the list of those that need attention, as JSON")
            << QStringList{u"list"_s, u"--json"_s, u"--attention"_s}
            << CommandLine{.command = Command::List, .filter = ListFilter::Attention, .json = true};
        QTest::newRow("jobs by name and number")
            << QStringList{u"remove"_s, u"12"_s, u"Project A"_s}
            << CommandLine{.command = Command::Remove, .inputs = {u"12"_s, u"Project A"_s}};
        QTest::newRow("all are checked where none is named") << QStringList{u"check"_s} << CommandLine{.command = Command::Check};
        QTest::newRow("waiting for a batch of the window")
            << QStringList{u"wait"_s, u"--list"_s, u"--batch"_s, u"Sales"_s}
            << CommandLine{.command = Command::Wait, .batch = u"Sales"_s, .list = true};
        QTest::newRow("the session manager starts it again") << QStringList{u"-session"_s, u"10f1"_s} << CommandLine{};
        QTest::newRow("Qt's own options are Qt's, and the rest is ours")
            << QStringList{u"-style"_s, u"fusion"_s, u"-reverse"_s, u"--stylesheet=x.qss"_s, u"list.csv"_s}
            << CommandLine{.inputs = {u"list.csv"_s}};
        QTest::newRow("a platform that needs no display")
            << QStringList{u"-platform"_s, u"offscreen"_s, u"--demo"_s} << CommandLine{.demo = true, .hasPlatform = true};
        QTest::newRow("waiting with everything")
            << QStringList{u"wait"_s,    u"--timeout"_s,           u"1h30m"_s,        u"--json"_s, u"--quiet"_s,
                           u"--keep"_s,  u"--allow-host=a.test"_s, u"--allow-host"_s, u"b.test"_s, u"-"_s,
                           u"list.csv"_s}
            << CommandLine{.command = Command::Wait,
                           .inputs = {u"-"_s, u"list.csv"_s},
                           .timeout = std::chrono::minutes(90),
                           .json = true,
                           .quiet = true,
                           .keep = true,
                           .allowedHosts = {u"a.test"_s, u"b.test"_s}};
        QTest::newRow("waiting for practice needs no input")
            << QStringList{u"wait"_s, u"--demo"_s} << CommandLine{.command = Command::Wait, .demo = true};
        QTest::newRow("adding with name and batch")
            << QStringList{u"add"_s, u"--name"_s, u" Project  A "_s, u"--batch=Sales"_s, u"-"_s}
            << CommandLine{.command = Command::Add, .inputs = {u"-"_s}, .name = u"Project A"_s, .batch = u"Sales"_s};
        QTest::newRow("the practice service alone")
            << QStringList{u"simulate"_s} << CommandLine{.command = Command::Simulate};
        QTest::newRow("a file with the name of a command, behind the first place")
            << QStringList{u"wait"_s, u"wait"_s} << CommandLine{.command = Command::Wait, .inputs = {u"wait"_s}};
        QTest::newRow("after two dashes everything is input")
            << QStringList{u"--"_s, u"--demo"_s} << CommandLine{.inputs = {u"--demo"_s}};
    }

    void understood()
    {
        QFETCH(QStringList, arguments);
        QFETCH(CommandLine, expected);
        arguments.prepend(u"copyjobs"_s);
        const auto parsed = parseCommandLine(arguments);
        QVERIFY(std::holds_alternative<CommandLine>(parsed));
        QCOMPARE(std::get<CommandLine>(parsed), expected);
    }

    void misunderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<UsageError>("expected");
        QTest::newRow("an option that does not exist")
            << QStringList{u"--watch"_s} << UsageError{UsageFault::UnknownOption, u"--watch"_s};
        QTest::newRow("an option of another command")
            << QStringList{u"add"_s, u"--json"_s, u"-"_s} << UsageError{UsageFault::UnknownOption, u"--json"_s, Command::Add};
        QTest::newRow("an option with one dash and a typing error")
            << QStringList{u"wait"_s, u"-timeuot"_s, u"-"_s} << UsageError{UsageFault::UnknownOption, u"-timeuot"_s, Command::Wait};
        QTest::newRow("a value is missing at the end")
            << QStringList{u"wait"_s, u"-"_s, u"--timeout"_s} << UsageError{UsageFault::ValueMissing, u"--timeout"_s, Command::Wait};
        QTest::newRow("a value where none is taken")
            << QStringList{u"wait"_s, u"--json=yes"_s, u"-"_s} << UsageError{UsageFault::ValueUnwanted, u"--json"_s, Command::Wait};
        QTest::newRow("no duration") << QStringList{u"wait"_s, u"--timeout"_s, u"soon"_s, u"-"_s}
                                     << UsageError{UsageFault::NotADuration, u"soon"_s, Command::Wait};
        QTest::newRow("nothing to wait for") << QStringList{u"wait"_s} << UsageError{UsageFault::NothingToDo, {}, Command::Wait};
        QTest::newRow("nothing to add") << QStringList{u"add"_s} << UsageError{UsageFault::NothingToDo, {}, Command::Add};
        QTest::newRow("practice takes no files")
            << QStringList{u"--demo"_s, u"list.csv"_s} << UsageError{UsageFault::InputUnwanted, u"list.csv"_s};
        QTest::newRow("nothing of one's own is added to practice")
            << QStringList{u"--demo"_s, u"--paste"_s}
            << UsageError{UsageFault::NotTogether, u"--paste"_s, Command::Window, u"--demo"_s};
        QTest::newRow("who pastes wants to see what becomes of it")
            << QStringList{u"--hidden"_s, u"--paste"_s}
            << UsageError{UsageFault::NotTogether, u"--paste"_s, Command::Window, u"--hidden"_s};
        QTest::newRow("the practice service takes no files")
            << QStringList{u"simulate"_s, u"x"_s} << UsageError{UsageFault::InputUnwanted, u"x"_s, Command::Simulate};
        QTest::newRow("help on what is no command")
            << QStringList{u"help"_s, u"wiat"_s} << UsageError{UsageFault::UnknownCommand, u"wiat"_s, Command::Help};
        QTest::newRow("no job to show") << QStringList{u"show"_s} << UsageError{UsageFault::NoJobNamed, {}, Command::Show};
        QTest::newRow("the list takes no words")
            << QStringList{u"list"_s, u"A"_s} << UsageError{UsageFault::InputUnwanted, u"A"_s, Command::List};
    }

    void misunderstood()
    {
        QFETCH(QStringList, arguments);
        QFETCH(UsageError, expected);
        arguments.prepend(u"copyjobs"_s);
        const auto parsed = parseCommandLine(arguments);
        QVERIFY(std::holds_alternative<UsageError>(parsed));
        QCOMPARE(std::get<UsageError>(parsed), expected);
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two letters exchanged") << u"wiat"_s << u"wait"_s;
        QTest::newRow("a letter too many") << u"waits"_s << u"wait"_s;
        QTest::newRow("a letter missing") << u"simulat"_s << u"simulate"_s;
        QTest::newRow("capitals") << u"LIST"_s << u"list"_s;
        QTest::newRow("a short word that is another one") << u"xyz"_s << QString();
        QTest::newRow("a file's name") << u"jobs.csv"_s << QString();
    }

    void nearest()
    {
        QFETCH(QString, word);
        QTEST(nearestCommand(word), "expected");
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // 0: no duration
        QTest::newRow("hours") << u"2h"_s << 7200;
        QTest::newRow("minutes") << u"90m"_s << 5400;
        QTest::newRow("seconds") << u"30s"_s << 30;
        QTest::newRow("hours and minutes") << u"1h30m"_s << 5400;
        QTest::newRow("days") << u"1d"_s << 86400;
        QTest::newRow("a number alone is seconds") << u"45"_s << 45;
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("no time at all") << u"0s"_s << 0;
        QTest::newRow("a negative one") << u"-5m"_s << 0;
        QTest::newRow("the wrong order") << u"30m1h"_s << 0;
        QTest::newRow("another unit") << u"2w"_s << 0;
        QTest::newRow("longer than any URL lives") << u"25d"_s << 0;
        QTest::newRow("more digits than a number holds") << u"99999999999999999999h"_s << 0;
    }

    void durations()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        const auto duration = readDuration(text);
        QCOMPARE(duration.has_value(), seconds != 0);
        QCOMPARE(duration.value_or(std::chrono::seconds(0)), std::chrono::milliseconds(std::chrono::seconds(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
