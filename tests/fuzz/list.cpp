// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transfer.h"

#include "fuzz.h"

/// A saved list that is imported.
void fuzz(const QByteArray &bytes)
{
    if (const auto list = listFromJson(bytes)) {
        std::vector<Job> jobs;
        for (const StoredJob &stored : list->jobs)
            jobs.push_back(stored.job);
        require(listFromJson(toJson(jobs, true)).has_value());
    }
}
