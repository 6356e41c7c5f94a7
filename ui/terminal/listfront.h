// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"

/// `copyjobs list`, `show`, `check` and `remove`: the running window's list, seen from a shell. Returns the exit code.
/// Needs a QCoreApplication.
int useList(const CommandLine &commandLine);
