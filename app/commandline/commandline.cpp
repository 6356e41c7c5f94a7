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
                                        {u"list"_s, Command::List},
                                        {u"show"_s, Command::Show},
                                        {u"check"_s, Command::Check},
                                        {u"remove"_s, Command::Remove},
                                        {u"simulate"_s, Command::Simulate},
                                        {u"help"_s, Command::Help},
                                        {u"version"_s, Command::Version}};
    return all;
}

std::optional<Command> commandOf(const QString &word)
{
    const auto known = std::ranges::find(words(), word, &CommandWord::word);
    return known == words().end() ? std::nullopt : std::optional(known->command);
}

/// Takes the command's word out of @p arguments, where there is one.
Command takeCommand(QStringList &arguments)
{
    const auto command = arguments.size() > 1 ? commandOf(arguments[1]) : std::nullopt;
    if (command)
        arguments.removeAt(1);
    return command.value_or(Command::Window);
}

/// An option's name without dashes and value.
QString nameOf(const QString &argument)
{
    static const QRegularExpression dashes(u"^-{1,2}"_s);
    return argument.section(u'=', 0, 0).remove(dashes);
}

/// Takes out what QApplication reads of the command line itself; the session manager starts programs with -session ID.
/// Whether -platform was among it.
bool takeQtOptions(QStringList &arguments)
{
    static const QStringList alone{u"reverse"_s, u"widgetcount"_s, u"nograb"_s, u"dograb"_s, u"sync"_s};
    static const QStringList withValue{u"style"_s,         u"stylesheet"_s,      u"platform"_s,       u"platformtheme"_s,
                                       u"plugin"_s,        u"platformpluginpath"_s, u"qwindowgeometry"_s,
                                       u"qwindowicon"_s,   u"qwindowtitle"_s,    u"geometry"_s,       u"title"_s,
                                       u"icon"_s,          u"session"_s,         u"display"_s};
    bool hasPlatform = false;
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != u"--"_s;) {
        const QString name = arguments[i].startsWith(u'-') ? nameOf(arguments[i]) : QString();
        if (!alone.contains(name) && !withValue.contains(name)) {
            ++i;
            continue;
        }
        hasPlatform |= name == u"platform"_s;
        const bool valueFollows = withValue.contains(name) && !arguments[i].contains(u'=') && i + 1 < arguments.size();
        arguments.remove(i, valueFollows ? 2 : 1);
    }
    return hasPlatform;
}

/// The argument with which the option @p name was given.
QString asTyped(const QString &name, const QStringList &arguments)
{
    const auto typed = std::ranges::find_if(
        arguments, [&name](const QString &one) { return one.startsWith(u'-') && nameOf(one) == name; });
    return typed == arguments.end() ? u"--"_s + name : typed->section(u'=', 0, 0);
}

/// The option without a value, or with one too many, that the parser stumbled over.
UsageError valueFault(const QStringList &arguments, const QList<CommandOption> &options, Command command)
{
    for (const QString &argument : arguments) {
        const QString name = nameOf(argument);
        const auto option =
            std::ranges::find_if(options, [&](const auto &known) { return known.names.contains(name); });
        if (argument.startsWith(u'-') && option != options.end() && !option->takesValue && argument.contains(u'='))
            return {UsageFault::ValueUnwanted, argument.section(u'=', 0, 0), command};
    }
    return {UsageFault::ValueMissing, arguments.last(), command};
}

bool needsInput(const CommandLine &line)
{
    return line.command == Command::Add || (line.command == Command::Wait && !line.demo && !line.list);
}

bool needsJobs(const CommandLine &line)
{
    return line.command == Command::Show || line.command == Command::Remove;
}

bool takesInput(const CommandLine &line)
{
    return needsInput(line) || needsJobs(line) || line.command == Command::Check
           || (line.command == Command::Window && !line.demo);
}

/// Options that are good each by itself, but not so with each other.
std::optional<UsageError> combinationFault(const QStringList &set, Command command)
{
    static const QStringList choices{u"all"_s, u"running"_s, u"ended"_s, u"attention"_s};
    const auto dashed = [](const QString &name) { return u"--"_s + name; };
    QStringList chosen;
    for (const QString &name : choices) {
        if (set.contains(name))
            chosen.append(name);
    }
    if (chosen.size() > 1)
        return UsageError{UsageFault::NotTogether, dashed(chosen[0]), command, dashed(chosen[1])};
    if (command == Command::Wait && set.contains(u"batch"_s) && !set.contains(u"list"_s))
        return UsageError{UsageFault::OptionMissing, u"--batch"_s, command, u"--list"_s};
    // What the window watches needs no leave, and stays with it; what is simulated ends with its service; and who pastes
    // wants to see what becomes of it.
    for (const auto &[one, other] : {std::pair("demo", "list"), {"keep", "list"}, {"allow-host", "list"}, {"keep", "demo"},
                                     {"paste", "demo"}, {"paste", "hidden"}}) {
        if (set.contains(QLatin1String(one)) && set.contains(QLatin1String(other)))
            return UsageError{UsageFault::NotTogether, dashed(QLatin1String(one)), command, dashed(QLatin1String(other))};
    }
    return {};
}

std::variant<CommandLine, UsageError> helpOn(const QString &word)
{
    if (const auto command = commandOf(word))
        return CommandLine{.command = Command::Help, .helpOn = command};
    return UsageError{UsageFault::UnknownCommand, word, Command::Help};
}

/// How many letters have to be changed, added, left out or exchanged with their neighbour to come from @p a to @p b.
qsizetype distance(const QString &a, const QString &b)
{
    QList<QList<qsizetype>> table(a.size() + 1, QList<qsizetype>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

} // namespace

std::variant<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    QStringList rest = arguments;
    CommandLine line{.command = takeCommand(rest)};
    const Command command = line.command;
    if (command == Command::Window)
        line.hasPlatform = takeQtOptions(rest);
    const QList<CommandOption> options = optionsOf(command);
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const CommandOption &option : options)
        parser.addOption(QCommandLineOption(option.names, {}, option.takesValue ? u"value"_s : QString()));
    if (!parser.parse(rest)) {
        const QStringList unknown = parser.unknownOptionNames();
        if (unknown.isEmpty())
            return valueFault(rest, options, command);
        return UsageError{UsageFault::UnknownOption, asTyped(unknown.first(), rest), command};
    }

    // The parser warns when it is asked for an option that it does not have.
    const QStringList set = parser.optionNames();
    const auto isSet = [&set](const QString &name) { return set.contains(name); };
    line.inputs = parser.positionalArguments();
    if (isSet(u"help"_s) || isSet(u"h"_s)) {
        return CommandLine{.command = Command::Help,
                           .helpOn = command == Command::Window ? std::nullopt : std::optional(command)};
    }
    if (isSet(u"version"_s) || isSet(u"v"_s))
        return CommandLine{.command = Command::Version};
    if (command == Command::Help && line.inputs.size() == 1)
        return helpOn(line.inputs.first());
    if (auto fault = combinationFault(set, command))
        return *std::move(fault);
    line.demo = isSet(u"demo"_s);
    line.paste = isSet(u"paste"_s);
    line.hidden = isSet(u"hidden"_s);
    line.json = isSet(u"json"_s);
    line.quiet = isSet(u"quiet"_s);
    line.keep = isSet(u"keep"_s);
    line.list = isSet(u"list"_s);
    if (isSet(u"running"_s))
        line.filter = ListFilter::Running;
    if (isSet(u"ended"_s))
        line.filter = ListFilter::Ended;
    if (isSet(u"attention"_s))
        line.filter = ListFilter::Attention;
    if (isSet(u"name"_s))
        line.name = parser.value(u"name"_s).simplified();
    if (isSet(u"batch"_s))
        line.batch = parser.value(u"batch"_s).simplified();
    if (isSet(u"allow-host"_s))
        line.allowedHosts = parser.values(u"allow-host"_s);
    if (isSet(u"timeout"_s)) {
        line.timeout = readDuration(parser.value(u"timeout"_s));
        if (!line.timeout)
            return UsageError{UsageFault::NotADuration, parser.value(u"timeout"_s), command};
    }
    if (needsInput(line) && line.inputs.isEmpty())
        return UsageError{UsageFault::NothingToDo, {}, command};
    if (needsJobs(line) && line.inputs.isEmpty())
        return UsageError{UsageFault::NoJobNamed, {}, command};
    if (!takesInput(line) && !line.inputs.isEmpty())
        return UsageError{UsageFault::InputUnwanted, line.inputs.first(), command};
    return line;
}

QString wordOf(Command command)
{
    const auto known = std::ranges::find(words(), command, &CommandWord::command);
    return known == words().end() ? QString() : known->word;
}

QString nearestCommand(const QString &word)
{
    QString nearest;
    qsizetype least = 3; // more than two changes make another word
    for (const CommandWord &known : words()) {
        const qsizetype changes = distance(word.left(20).toLower(), known.word);
        if (changes < least && changes < known.word.size() - 1) {
            least = changes;
            nearest = known.word;
        }
    }
    return nearest;
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
        options.append({{{u"demo"_s}, false}, {{u"hidden"_s}, false}, {{u"paste"_s}, false}});
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
                        {{u"demo"_s}, false},
                        {{u"list"_s}, false},
                        {{u"batch"_s}, true}});
        break;
    case Command::List:
        options.append({{{u"json"_s}, false},
                        {{u"all"_s}, false},
                        {{u"running"_s}, false},
                        {{u"ended"_s}, false},
                        {{u"attention"_s}, false}});
        break;
    case Command::Show:
        options.append({{u"json"_s}, false});
        break;
    case Command::Check:
    case Command::Remove:
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
    const QString string = text.toString(); // matching a view has another name since Qt 6.5
    std::chrono::milliseconds duration(0);
    if (seconds.match(string).hasMatch()) {
        duration = std::chrono::seconds(text.toLongLong());
    } else if (const auto match = units.match(string); match.hasMatch()) {
        duration = std::chrono::days(match.capturedView(1).toLongLong())
                   + std::chrono::hours(match.capturedView(2).toLongLong())
                   + std::chrono::minutes(match.capturedView(3).toLongLong())
                   + std::chrono::seconds(match.capturedView(4).toLongLong());
    }
    if (duration <= std::chrono::milliseconds(0) || duration > std::chrono::days(24))
        return std::nullopt;
    return duration;
}
