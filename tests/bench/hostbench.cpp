// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many jobs on one host, in virtual time: under a limit that the service sets, and under our own budget.
//
//     bench_host [seed]
//
// The number of jobs stays the same, and every way of polling meets the same jobs at the same times. A job whose end was
// not seen goes on being polled.

#include "virtualhost.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr double WatchedFor = 3600; ///< seconds

void printHead()
{
    std::printf("| %-32s | requests/s | refused | ends | seen | lag mean |   p50 |   p95 |    max |\n", "");
    std::printf("|----------------------------------|-----------:|--------:|-----:|-----:|---------:|------:|------:|"
                "-------:|\n");
}

void printRun(const char *name, int jobs, std::uint64_t seed, VirtualService service, Asker &asker)
{
    std::vector<WatchedJob> watched = onOneHost(jobsOf({}, jobs * 60, seed), static_cast<std::size_t>(jobs));
    std::erase_if(watched, [](const WatchedJob &one) { return one.begin >= WatchedFor; });
    run(watched, service, asker, WatchedFor);
    const auto ends = std::count_if(watched.begin(), watched.end(), [](const WatchedJob &one) {
        return one.begin + one.job.duration < WatchedFor;
    });
    const Figures figures = figuresOf(watched);
    std::printf("| %-32s | %10.2f | %7d | %4d | %4zu | %8.1f | %5.1f | %5.1f | %6.1f |\n", name,
                service.requests / WatchedFor, service.refused, static_cast<int>(ends), figures.jobs, figures.mean,
                figures.median, figures.p95, figures.most);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // the list's timer wants one
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2026;
    std::printf("# Many jobs on one host for an hour of virtual time, seed %llu\n",
                static_cast<unsigned long long>(seed));

    std::printf("\n## 50 jobs, and a service that takes 600 requests in five minutes\n\n");
    printHead();
    const VirtualService limited(600, 300);
    LoopPerJob ignoring(1, false);
    printRun("1 s loop, ignores Retry-After", 50, seed, limited, ignoring);
    LoopPerJob waiting(1);
    printRun("1 s loop, each job waits alone", 50, seed, limited, waiting);
    LoopPerJob dotnet(5);
    printRun("5 s loop, each job waits alone", 50, seed, limited, dotnet);
    OurPoller limitedOurs;
    printRun("Copyjobs", 50, seed, limited, limitedOurs);

    std::printf("\n## No limit but our own budget: 8 requests a second, 6 at a time\n\n");
    printHead();
    for (const int jobs : {5, 40, 100, 300, 1000}) {
        OurPoller ours;
        char label[40];
        std::snprintf(label, sizeof label, "%d jobs", jobs);
        printRun(label, jobs, seed, VirtualService(), ours);
    }
    return 0;
}
