// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

std::variant<CommandLine, UnknownOptions> parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    const QCommandLineOption version(QStringList{u"v"_s, u"version"_s});
    const QCommandLineOption demo(u"demo"_s);
    QCommandLineParser parser;
    parser.addOptions({help, version, demo});
    if (!parser.parse(arguments))
        return UnknownOptions{parser.unknownOptionNames()};
    return CommandLine{.help = parser.isSet(help),
                       .version = parser.isSet(version),
                       .demo = parser.isSet(demo),
                       .inputs = parser.positionalArguments()};
}
