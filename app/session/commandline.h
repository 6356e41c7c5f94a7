// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <variant>

/// What the program was asked to do, as a value.
struct CommandLine
{
    bool help = false;
    bool version = false;
    bool demo = false;  ///< practice: watch copies that are only played
    QStringList inputs; ///< monitor URLs and files, in their order

    bool operator==(const CommandLine &) const = default;
};

/// Options that the program does not have.
struct UnknownOptions
{
    QStringList names;

    bool operator==(const UnknownOptions &) const = default;
};

/// Reads @p arguments, the program's own name first.
std::variant<CommandLine, UnknownOptions> parseCommandLine(const QStringList &arguments);
