// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"

/// `copyjobs add`: hands jobs to the window and returns the exit code. Needs a QCoreApplication.
int addToWindow(const CommandLine &commandLine);
