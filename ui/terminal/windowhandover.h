// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/singleinstance.h"

/// Hands @p message to the window, and starts it detached where none is open. Nothing secret is in the arguments of the
/// program that is started. Blocks until the window has it, or cannot be had.
InstanceMessageResult handToWindow(const InstanceMessage &message);

/// The same, and says on standard error what is wrong.
InstanceMessageResult handToWindowOrPrintError(const InstanceMessage &message);
