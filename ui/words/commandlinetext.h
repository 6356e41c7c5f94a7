// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"

#include <QCoreApplication>
#include <QString>

/// What the program says to a terminal about itself.
class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)

public:
    /// Examples, usage, commands and common options in 80 columns, with a line break at the end.
    static QString help();
    /// The same of one command: examples, usage, its options and exit codes.
    static QString help(Command command);
    /// The program's version and Qt's.
    static QString version();
    /// What was wrong with the command line: one sentence and where to look.
    static QString usageError(const UsageError &error);
    /// Why no window can open, and what works without one.
    static QString noDisplay();
    static QString noPractice();

private:
    static QString summary(Command command);
    static QString options(Command command);
    static QString remarks(Command command);
};
