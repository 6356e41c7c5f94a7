// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitresult.h"

int exitCodeOf(const WaitResult &end)
{
    if (end.interrupted)
        return 130; // as a shell says of what Ctrl+C ended
    if (end.notWritten)
        return NotWritten;
    if (end.timedOut)
        return 124; // as timeout(1) says
    if (end.failedOrCancelled)
        return 1;
    if (end.unknownOutcome)
        return 3;
    if (end.inputRefused)
        return RefusedInput;
    return 0;
}
