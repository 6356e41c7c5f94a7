// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/jobevent.h"

/// Where somebody who waits is told of the jobs.
class JobOutput
{
public:
    JobOutput() = default;
    virtual ~JobOutput() = default;
    Q_DISABLE_COPY_MOVE(JobOutput)

    /// Something happened to @p job, the one at @p position (from 1); perhaps nothing worth telling.
    virtual void tell(JobEvent event, const Job &job, int position) = 0;
    /// All that happened at about the same time is told. Also when the screen has changed.
    virtual void refresh() { }
    /// Others will use the terminal for a while: nothing that was said to the terminal itself stays.
    virtual void pause() { }
    /// Others have written to the terminal meanwhile: what is drawn from now on begins below it.
    virtual void beginAnew() { }
    /// The terminal has written something behind what is drawn, such as ^C: goes on below it. False where nothing is drawn.
    virtual bool breakLine() { return false; }
    /// Waiting is over, for whatever reason.
    virtual void finish() { }
};
