// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/inputtext.h"

#include "commandline/inputcollector.h"
#include "desktop/settings.h"

#include <QStringList>

/// Says on standard error that an administrator's settings cannot be read, where that is so.
void tellUnreadable(const Settings &settings);

/// Gathers what the arguments of a command hold, except for "-", which is read as it arrives; and says on standard error which are nothing that could be read.
/// False where an argument is no monitor URL that can be watched, no file and not "-": then nothing shall be done.
bool gatherInputs(InputCollector &collector, const QStringList &arguments);

/// Says on standard error what stands against the things found.
void printIssues(const QList<InputIssue> &issues, InputText::UnknownHostsBy unknownHostsBy);
