// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

/// What the program is for this time: its first argument, where that is one of these words; the window otherwise.
enum class Command { Window, Add, Wait, Simulate, Help, Version };

/// What the program was asked to do, as a value.
struct CommandLine
{
    Command command = Command::Window;
    QStringList inputs; ///< monitor URLs, files and, except for the window, "-": in their order
    bool demo = false;  ///< practice: watch copies that are only played; for the window and `wait`

    // For `add`.
    QString name;  ///< may be empty
    QString batch; ///< may be empty

    // For `wait`.
    std::optional<std::chrono::milliseconds> timeout; ///< positive
    bool json = false;
    bool quiet = false;
    bool keep = false;
    QStringList allowedHosts; ///< as typed

    bool operator==(const CommandLine &) const = default;
};

/// Why a command line was not understood.
enum class UsageFault {
    UnknownOption, ///< the command has no such option
    ValueMissing,  ///< the option needs a value
    ValueUnwanted, ///< the option takes none
    NotADuration,  ///< the value of --timeout
    NothingToDo,   ///< no input where the command needs one
    InputUnwanted, ///< the command takes no input
};

struct UsageError
{
    UsageFault fault = UsageFault::UnknownOption;
    QString word; ///< what was typed: the option without dashes, the value or the input; empty with NothingToDo

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
/// The options that @p command understands.
QList<CommandOption> optionsOf(Command command);

/// Reads "2h", "90m", "30s", "1h30m", "1d"; a number alone is seconds. Empty for everything else, for nothing at all and
/// for more than 24 days, which is longer than any monitor URL lives.
std::optional<std::chrono::milliseconds> readDuration(QStringView text);
