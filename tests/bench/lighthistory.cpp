// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_light_history DIRECTORY RUNNING ENDED: writes a store as it is after months, for lightbench to start with.

#include "jobs/clock.h"
#include "store/jobstore.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

StoredJob storedJob(JobId id, bool hasEnded, const QDateTime &now)
{
    // Nobody listens there: each is asked, as it would be, and costs no answer.
    const auto url = std::get<MonitorUrl>(
        MonitorUrl::parse(u"http://127.0.0.1:9/monitor/%1?token=%2"_s.arg(id).arg(u"x"_s.repeated(1500))));
    StoredJob stored{.job = {.id = id, .place = url.place(), .name = u"Job %1"_s.arg(id), .watchedSince = now}};
    stored.job.progress.statusDescription = u"Completed 0/0 files; 0/9314 bytes"_s;
    if (hasEnded) {
        stored.section = Section::History;
        stored.job.progress.state = JobState::Completed;
        stored.job.progress.endedAt = now.addSecs(-86'400 - id);
    } else {
        stored.job.url = url;
    }
    return stored;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const JobId running = arguments.value(2).toInt();
    const JobId ended = arguments.value(3).toInt();
    const QDateTime now = systemClock().wall();
    const OpenedStore opened = JobStore::open(arguments.value(1), now);
    std::vector<StoredJob> jobs;
    for (JobId id = 1; id <= ended + running; ++id)
        jobs.push_back(storedJob(id, id <= ended, now));
    if (!opened.fault && !opened.store->add(jobs))
        return EXIT_SUCCESS;
    std::fputs("The store cannot be written.\n", stderr);
    return EXIT_FAILURE;
}
