// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The version that this program writes: how many migrations there are.
int schemaVersion();

/// The statements that lead from version @p from to the next; a new file has version 0. A migration that was released
/// is never changed: append another.
QStringList migration(int from);
