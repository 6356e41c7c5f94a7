// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

/// What the program is for this time: its first argument, where that is one of these words; the window otherwise.
enum class Command { Window, Add, Wait, List, Show, Check, Remove, Simulate, Help, Version };

/// Which jobs of the list `list` prints.
enum class ListFilter { All, Running, Ended, Attention };

/// What the program was asked to do, as a value.
struct CommandLine
{
    Command command = Command::Window;
    QStringList inputs; ///< monitor URLs, files and, except for the window, "-": in their order. For `show`, `check` and
                        ///< `remove` names and numbers of jobs
    bool demo = false;  ///< practice: watch simulated copies; for the window and `wait`
    std::optional<Command> helpOn = {}; ///< for `help`: the command that it is about
    bool hasPlatform = false; ///< Qt was told what to draw on (-platform), so that it needs no display
    bool paste = false;  ///< add what the clipboard holds; for the window
    bool hidden = false; ///< the window stays away until it is wanted; for the session's start

    // For `add`.
    QString name;  ///< may be empty
    QString batch; ///< may be empty; also the one that `wait --list` waits for

    // For `list`.
    ListFilter filter = ListFilter::All;

    // For `wait`.
    std::optional<std::chrono::milliseconds> timeout; ///< positive
    bool json = false; ///< also for `list` and `show`
    bool list = false; ///< wait for jobs of the running window
    bool quiet = false;
    bool keep = false;
    QStringList allowedHosts; ///< as typed

    bool operator==(const CommandLine &) const = default;
};

/// Why a command line was not understood.
enum class UsageFault {
    UnknownCommand, ///< the first word is no command, URL or file
    UnknownOption, ///< the command has no such option
    ValueMissing,  ///< the option needs a value
    ValueUnwanted, ///< the option takes none
    NotADuration,  ///< the value of --timeout
    NothingToDo,   ///< no input where the command needs one
    NoJobNamed,    ///< no job's name or number where the command needs one
    InputUnwanted, ///< the command takes no input
    OptionMissing, ///< the option means something beside another one only
    NotTogether,   ///< the two options contradict each other
};

struct UsageError
{
    UsageFault fault = UsageFault::UnknownOption;
    QString word; ///< the command, option (with its dashes), value or input as typed; empty with NothingToDo
    Command command = Command::Window; ///< whose wrong usage it is
    QString other = {}; ///< the other option, where two are at fault

    bool operator==(const UsageError &) const = default;
};

/// Reads @p arguments, the program's own name first.
std::variant<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

/// An option of a command, for help texts and for tests that hold them against it.
struct CommandOption
{
    QStringList names; ///< without dashes, the long one last
    bool takesValue = false;
};

/// The words of the commands, as typed.
QStringList commandWords();
/// The word of one command; empty for the window.
QString wordOf(Command command);
/// The command's word that @p word was probably meant to be; empty where none is like it.
QString nearestCommand(const QString &word);
/// The options that @p command understands.
QList<CommandOption> optionsOf(Command command);

/// Reads "30s", "90m", "2h", "1h30m", "2d"; a number alone is seconds. Empty for everything else, for nothing at all and
/// for more than 24 days, which is longer than any monitor URL lives.
std::optional<std::chrono::milliseconds> readDuration(QStringView text);
