// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrequest.h"

#include <algorithm>

std::vector<Job> answered(const JobRequest &request, WatchList &list)
{
    const JobListModel &model = list.model();
    QList<JobId> ids;
    std::ranges::copy_if(request.ids, std::back_inserter(ids), [&model](JobId id) { return model.find(id) != nullptr; });
    switch (request.kind) {
    case JobRequest::Kind::List:
        break;
    case JobRequest::Kind::Check:
        list.poller().checkNow(ids);
        break;
    case JobRequest::Kind::Remove:
        if (!ids.isEmpty())
            list.remove(ids);
        break;
    }
    return model.jobs();
}

NamedJobs namedJobs(const QStringList &words, const std::vector<Job> &jobs)
{
    const auto allNamed = [&jobs](const QString &name, Qt::CaseSensitivity sensitivity) {
        QList<JobId> ids;
        for (const Job &job : jobs) {
            if (job.name.compare(name, sensitivity) == 0)
                ids.append(job.id);
        }
        return ids;
    };
    NamedJobs named;
    for (const QString &word : words) {
        bool isNumber = false;
        const JobId number = word.toLongLong(&isNumber);
        QList<JobId> ids;
        if (isNumber && std::ranges::find(jobs, number, &Job::id) != jobs.end())
            ids = {number};
        if (ids.isEmpty())
            ids = allNamed(word, Qt::CaseSensitive);
        if (ids.isEmpty())
            ids = allNamed(word, Qt::CaseInsensitive);
        if (ids.isEmpty())
            named.unknown.append(word);
        else if (ids.size() > 1)
            named.ambiguous.append(word);
        else if (!named.ids.contains(ids.first()))
            named.ids.append(ids.first());
    }
    return named;
}
