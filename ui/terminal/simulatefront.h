// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// `copyjobs simulate`: the practice service alone, until standard input is closed or somebody interrupts. Prints a line
/// `name<TAB>URL` for each copy. Returns the exit code. Needs a QCoreApplication.
int simulateService();
