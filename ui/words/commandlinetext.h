// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

/// What the program says to a terminal about itself.
class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)

public:
    /// Usage, options and examples, with a line break at the end.
    static QString help();
    /// The program's version and Qt's.
    static QString version();
    static QString unknownOptions(const QStringList &names);
    /// Why no window can open, and what works without one.
    static QString noDisplay();
    static QString noPractice();
};
