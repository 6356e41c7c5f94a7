// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsoflist.h"

#include "desktop/singleinstance.h"
#include "store/jobstore.h"

#include <QStandardPaths>

ListedJobs jobsOfList()
{
    const auto answer = ask(instanceFolder(InstanceKind::Real), {.request = JobRequest{}});
    if (const auto *list = std::get_if<InstanceAnswer>(&answer))
        return {.isFromWindow = true, .isSilent = false, .jobs = list->jobs};
    ListedJobs listed{.isSilent = std::get<InstanceMessageResult>(answer) == InstanceMessageResult::Silent, .jobs = {}};
    const auto store = JobStore::copyOf(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    for (StoredJob &stored : store->load(Section::List)) {
        stored.job.url.reset(); // not even by mistake
        listed.jobs.push_back(std::move(stored.job));
    }
    return listed;
}
