// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "polling/poller.h"

/// Lets @p poller watch @p jobs, which come without ids, as the watch list does. Their ids.
inline QList<JobId> watchAll(Poller &poller, const JobListModel &model, std::vector<Job> jobs)
{
    QList<JobId> ids;
    JobId last = model.jobs().empty() ? 0 : model.jobs().back().id;
    for (Job &job : jobs) {
        job.id = ++last;
        job.watchedSince = QDateTime::currentDateTimeUtc();
        job.place = job.url->place();
        job.expiry = job.url->expiry();
        ids.append(job.id);
    }
    poller.watch(std::move(jobs));
    return ids;
}
