// SPDX-License-Identifier: GPL-3.0-or-later
#include "launcherentry.h"

LauncherEntry::~LauncherEntry() = default;

void LauncherEntry::set(const std::optional<double> &, int) { }
