// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How waiting ended.
struct WaitResult
{
    bool interrupted = false;
    bool timedOut = false;
    bool failedOrCancelled = false; ///< of any job
    bool unknownOutcome = false;    ///< of any job
    bool inputRefused = false;      ///< some input could not be watched
};

/// The exit code of `copyjobs wait`: of what applies, the worst for a script that goes on.
int exitCodeOf(const WaitResult &end);

/// The exit code of a command line that was not understood.
inline constexpr int WrongUsage = 2;
