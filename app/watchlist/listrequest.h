// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watchlist.h"

#include "desktop/instancemessage.h"

/// Does what a shell wants of the jobs of the list, and gives them back as they are then. Ids that are not in the list are
/// ignored.
std::vector<Job> answered(const JobRequest &request, WatchList &list);

/// What a shell's words for jobs stand for.
struct NamedJobs
{
    QList<JobId> ids;      ///< each once, in the order of the words
    QStringList unknown;   ///< words that no job has for a name or number
    QStringList ambiguous; ///< names that several jobs have
};

/// Finds jobs by their names or numbers. A number comes first; of names the one that is written exactly so.
NamedJobs namedJobs(const QStringList &words, const std::vector<Job> &jobs);
