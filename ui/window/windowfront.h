// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"

/// `copyjobs [URL|FILE…]`: opens the window, or raises the one that is open and hands it the inputs. Makes the
/// application object itself; returns the exit code.
int showWindow(int argc, char **argv, const CommandLine &commandLine);
