// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/addfront.h"
#include "terminal/simulatefront.h"
#include "terminal/terminal.h"
#include "terminal/waitfront.h"
#include "window/windowfront.h"
#include "words/commandlinetext.h"
#include "words/language.h"

#include "commandline/display.h"

#include <QCoreApplication>
#include <QTextStream>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COPYJOBS_VERSION));
}

/// Everything that needs no window, and no connection to a display.
int useTerminal(int argc, char **argv, const std::variant<CommandLine, UsageError> &parsed)
{
    const QCoreApplication app(argc, argv);
    Language language;
    language.install({});
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        printError(CommandLineText::usageError(*error));
        return WrongUsage;
    }
    const auto &commandLine = std::get<CommandLine>(parsed);
    switch (commandLine.command) {
    case Command::Help:
        QTextStream(stdout) << CommandLineText::help() << Qt::flush;
        return EXIT_SUCCESS;
    case Command::Version:
        QTextStream(stdout) << CommandLineText::version() << Qt::endl;
        return EXIT_SUCCESS;
    case Command::Add:
        return addToWindow(commandLine);
    case Command::Simulate:
        return simulateService();
    case Command::Wait:
        return WaitFront(commandLine).run();
    case Command::Window:
        break;
    }
    if (commandLine.demo) {
        // Practice shows that some copies fail: here that is no failure of the program.
        return WaitFront(commandLine).run() == 130 ? 130 : EXIT_SUCCESS;
    }
    printError(CommandLineText::noDisplay());
    return WrongUsage;
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // whatever is written may hold monitor URLs
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    const auto parsed = parseCommandLine(arguments);
    const auto *commandLine = std::get_if<CommandLine>(&parsed);
    if (commandLine && commandLine->command == Command::Window && hasDisplay())
        return showWindow(argc, argv, *commandLine);
    return useTerminal(argc, argv, parsed);
}
