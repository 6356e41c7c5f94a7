// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the program is to the system. What keeps things private is for the start of main(), before there is any secret.

/// Files that are written from now on are for this user alone: they may hold monitor URLs.
void keepFilesPrivate();

/// No core dump is written, and no other program of this user's reads the memory or attaches to it: it holds monitor URLs.
void keepMemoryPrivate();

/// Overwrites those of the program's arguments that hold "://", as far as the system shows them to others: they may be
/// monitor URLs. Copy them before.
void hideUrlArguments(int argc, char **argv);

/// Whether a window has a chance to open. Without a display Qt would abort: look first.
bool hasDisplay();

/// The program that has a window, for starting it; with the application there. On Windows that is another file than the one
/// for the console.
QString windowProgram();

/// Tells the task bar which windows and notifications belong together. Elsewhere the desktop file does.
void nameForTaskBar();

/// Whether there is a process with this id.
bool isRunning(qint64 process);
