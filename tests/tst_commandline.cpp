// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/commandline.h"

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
        QTest::newRow("URLs and files in their order")
            << QStringList{u"list.csv"_s, u"https://a.test/"_s} << CommandLine{.inputs = {u"list.csv"_s, u"https://a.test/"_s}};
        QTest::newRow("practice") << QStringList{u"--demo"_s} << CommandLine{.demo = true};
        QTest::newRow("help, short") << QStringList{u"-h"_s} << CommandLine{.help = true};
        QTest::newRow("version, long") << QStringList{u"--version"_s} << CommandLine{.version = true};
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

    void unknownOptionsAreNamed()
    {
        const auto parsed = parseCommandLine({u"copyjobs"_s, u"--watch"_s});
        QVERIFY(std::holds_alternative<UnknownOptions>(parsed));
        QCOMPARE(std::get<UnknownOptions>(parsed).names, QStringList{u"watch"_s});
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
