// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveblock.h"

#include <QString>

#include <optional>

/// The terminal that standard output is, as it is now; empty where it is a file, a pipe, or a terminal that can only
/// write one line after the other. Colour follows NO_COLOR (https://no-color.org).
std::optional<Screen> terminalScreen();

/// Whether standard error is a terminal: what is typed there stands where the next sentence would begin.
bool errorsGoToTerminal();

/// Ends standard output where it is a pipe, so that whoever reads it knows that all was said. Whether it was one.
bool endPipedOutput();

/// While it lives, the standard streams carry the bytes that are written, in UTF-8, and those that were closed at the start
/// fail instead of reaching a file or socket of the program's that got their number. The first thing in main().
class StandardStreams
{
    Q_DISABLE_COPY_MOVE(StandardStreams)

public:
    StandardStreams();
    ~StandardStreams();

private:
    [[maybe_unused]] unsigned m_codePage = 0; ///< the console's, before
};

/// Writes a sentence to standard error.
void printError(const QString &sentence);
