// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct CommandWord
{
    QString word;
    Command command = Command::Window;
};

const QList<CommandWord> &words()
{
    static const QList<CommandWord> all{{u"add"_s, Command::Add},
                                        {u"wait"_s, Command::Wait},
                                        {u"simulate"_s, Command::Simulate},
                                        {u"help"_s, Command::Help},
                                        {u"version"_s, Command::Version}};
    return all;
}

/// Takes the command's word out of @p arguments, where there is one.
Command takeCommand(QStringList &arguments)
{
    for (const CommandWord &known : words()) {
        if (arguments.size() > 1 && arguments[1] == known.word) {
            arguments.removeAt(1);
            return known.command;
        }
    }
    return Command::Window;
}

/// The option without a value, or with one too many, that the parser stumbled over.
UsageError valueFault(const QStringList &arguments, const QList<CommandOption> &options)
{
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0).remove(QRegularExpression(u"^-+"_s));
        const auto option =
            std::ranges::find_if(options, [&](const auto &known) { return known.names.contains(name); });
        if (argument.startsWith(u'-') && option != options.end() && !option->takesValue && argument.contains(u'='))
            return {UsageFault::ValueUnwanted, name};
    }
    return {UsageFault::ValueMissing, QString(arguments.last()).remove(QRegularExpression(u"^-+"_s))};
}

bool needsInput(const CommandLine &line)
{
    return line.command == Command::Add || (line.command == Command::Wait && !line.demo);
}

bool takesInput(const CommandLine &line)
{
    return needsInput(line) || (line.command == Command::Window && !line.demo);
}

} // namespace

std::variant<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    QStringList rest = arguments;
    CommandLine line{.command = takeCommand(rest)};
    const QList<CommandOption> options = optionsOf(line.command);
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const CommandOption &option : options)
        parser.addOption(QCommandLineOption(option.names, {}, option.takesValue ? u"value"_s : QString()));
    if (!parser.parse(rest)) {
        const QStringList unknown = parser.unknownOptionNames();
        return unknown.isEmpty() ? valueFault(rest, options) : UsageError{UsageFault::UnknownOption, unknown.first()};
    }

    // The parser warns when it is asked for an option that it does not have.
    const QStringList set = parser.optionNames();
    if (set.contains(u"help"_s) || set.contains(u"h"_s))
        return CommandLine{.command = Command::Help};
    if (set.contains(u"version"_s) || set.contains(u"v"_s))
        return CommandLine{.command = Command::Version};
    line.inputs = parser.positionalArguments();
    line.demo = set.contains(u"demo"_s);
    line.json = set.contains(u"json"_s);
    line.quiet = set.contains(u"quiet"_s);
    line.keep = set.contains(u"keep"_s);
    if (set.contains(u"name"_s))
        line.name = parser.value(u"name"_s).simplified();
    if (set.contains(u"batch"_s))
        line.batch = parser.value(u"batch"_s).simplified();
    if (set.contains(u"allow-host"_s))
        line.allowedHosts = parser.values(u"allow-host"_s);
    if (set.contains(u"timeout"_s)) {
        line.timeout = readDuration(parser.value(u"timeout"_s));
        if (!line.timeout)
            return UsageError{UsageFault::NotADuration, parser.value(u"timeout"_s)};
    }
    if (needsInput(line) && line.inputs.isEmpty())
        return UsageError{UsageFault::NothingToDo, {}};
    if (!takesInput(line) && !line.inputs.isEmpty())
        return UsageError{UsageFault::InputUnwanted, line.inputs.first()};
    return line;
}

QStringList commandWords()
{
    QStringList all;
    for (const CommandWord &known : words())
        all.append(known.word);
    return all;
}

QList<CommandOption> optionsOf(Command command)
{
    QList<CommandOption> options{{{u"h"_s, u"help"_s}, false}, {{u"v"_s, u"version"_s}, false}};
    switch (command) {
    case Command::Window:
        options.append({{u"demo"_s}, false});
        break;
    case Command::Add:
        options.append({{{u"name"_s}, true}, {{u"batch"_s}, true}});
        break;
    case Command::Wait:
        options.append({{{u"timeout"_s}, true},
                        {{u"json"_s}, false},
                        {{u"quiet"_s}, false},
                        {{u"allow-host"_s}, true},
                        {{u"keep"_s}, false},
                        {{u"demo"_s}, false}});
        break;
    case Command::Simulate:
    case Command::Help:
    case Command::Version:
        break;
    }
    return options;
}

std::optional<std::chrono::milliseconds> readDuration(QStringView text)
{
    static const QRegularExpression seconds(u"^\\d{1,8}$"_s);
    static const QRegularExpression units(u"^(?:(\\d{1,8})d)?(?:(\\d{1,8})h)?(?:(\\d{1,8})m)?(?:(\\d{1,8})s)?$"_s);
    std::chrono::milliseconds duration(0);
    if (seconds.match(text).hasMatch()) {
        duration = std::chrono::seconds(text.toLongLong());
    } else if (const auto match = units.match(text); match.hasMatch()) {
        duration = std::chrono::days(match.capturedView(1).toLongLong())
                   + std::chrono::hours(match.capturedView(2).toLongLong())
                   + std::chrono::minutes(match.capturedView(3).toLongLong())
                   + std::chrono::seconds(match.capturedView(4).toLongLong());
    }
    if (duration <= std::chrono::milliseconds(0) || duration > std::chrono::days(24))
        return std::nullopt;
    return duration;
}
