// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <vector>

/// The jobs that the window watches, without their URLs.
struct ListedJobs
{
    bool isFromWindow = false; ///< otherwise as they were when it ended
    bool isSilent = false;     ///< a window is there, and did not answer in time
    std::vector<Job> jobs;     ///< in the list's order
};

/// Asks the running window; where none runs, reads the list on disk, and only reads it. Blocks meanwhile.
ListedJobs jobsOfList();
