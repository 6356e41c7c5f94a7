// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How waiting ended.
struct WaitResult
{
    bool interrupted = false;
    bool notWritten = false; ///< standard output did not take what was written
    bool timedOut = false;
    bool failedOrCancelled = false; ///< of any job
    bool unknownOutcome = false;    ///< of any job
    bool inputRefused = false;      ///< some input could not be watched
};

/// The exit code of `copyjobs wait`: of what applies, the worst for a script that goes on.
int exitCodeOf(const WaitResult &end);

/// The exit code of a command line that was not understood.
inline constexpr int WrongUsage = 2;
/// Some input could not be taken: EX_DATAERR of sysexits.h.
inline constexpr int RefusedInput = 65;
/// Something could not be written, be it to standard output or to the list: EX_IOERR.
inline constexpr int NotWritten = 74;
/// Whoever read standard output has gone: what a shell says of a program that SIGPIPE ended.
inline constexpr int ReaderGone = 141;
