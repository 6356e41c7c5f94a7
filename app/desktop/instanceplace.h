// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The folder for things of this session that only this user may see; lock and socket are in a folder of their own there.
QString sessionFolder();

/// The name of the local socket of the program whose lock is in @p folder. The same for one user only.
QString socketName(const QString &folder);

/// The program that is handed something may come to the front in the place of this one. A desktop that uses activation
/// tokens needs no such leave.
void letOthersComeToFront();
