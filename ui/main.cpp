// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/addfront.h"
#include "terminal/listfront.h"
#include "terminal/simulatefront.h"
#include "terminal/standardoutput.h"
#include "terminal/terminal.h"
#include "terminal/waitfront.h"
#include "window/windowfront.h"
#include "words/commandlinetext.h"
#include "words/language.h"

#include "desktop/process.h"
#include "intake/inputfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COPYJOBS_VERSION));
}

/// A first word that is nothing to open is a mistyped command, also where a window could say so.
std::variant<CommandLine, UsageError> checked(std::variant<CommandLine, UsageError> parsed)
{
    const auto *line = std::get_if<CommandLine>(&parsed);
    if (!line || line->command != Command::Window || line->inputs.isEmpty()
        || inputOf(line->inputs.first()).kind != InputKind::Neither)
        return parsed;
    return UsageError{UsageFault::UnknownCommand, line->inputs.first()};
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
        return printed(commandLine.helpOn ? CommandLineText::help(*commandLine.helpOn) : CommandLineText::help());
    case Command::Version:
        return printed(CommandLineText::version() + u'\n');
    case Command::Add:
        return addToWindow(commandLine);
    case Command::List:
    case Command::Show:
    case Command::Check:
    case Command::Remove:
        return useList(commandLine);
    case Command::Simulate:
        return simulateService();
    case Command::Wait:
        return WaitFront(commandLine).run();
    case Command::Window:
        break;
    }
    if (commandLine.demo) {
        // Practice shows that some copies fail: here that is no failure of the program.
        const int code = WaitFront(commandLine).run();
        return code == 1 || code == 3 ? EXIT_SUCCESS : code;
    }
    printError(CommandLineText::noDisplay());
    return WrongUsage;
}

} // namespace

int main(int argc, char **argv)
{
    const StandardStreams streams;
    keepFilesPrivate();
    keepMemoryPrivate();
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    hideUrlArguments(argc, argv);

    const auto parsed = checked(parseCommandLine(arguments));
    const auto *commandLine = std::get_if<CommandLine>(&parsed);
    if (commandLine && commandLine->command == Command::Window && (hasDisplay() || commandLine->hasPlatform))
        return showWindow(argc, argv, *commandLine);
    return useTerminal(argc, argv, parsed);
}
