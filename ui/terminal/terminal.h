// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveblock.h"

#include <QString>

#include <optional>

/// The terminal that standard output is, as it is now; empty where it is a file, a pipe, or a terminal that can only
/// write one line after the other. Colour follows NO_COLOR (https://no-color.org).
std::optional<Screen> terminalScreen();

/// Writes a sentence to standard error.
void printError(const QString &sentence);
