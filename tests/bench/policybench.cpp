// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compares ways of polling in virtual time: each meets the same jobs, round trips and answers. The program's own poller
// runs here, list and parser included; only clock and network are played.
//
//     bench_policy [jobs [seed]]
//
// "Lag" is the time from the instant the service would say that a job has ended to the receipt of the answer that
// says so.

#include "virtualhost.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// So many copies, watched from the same moment on.
constexpr int ShortJobs = 30;

std::vector<WatchedJob> watch(const std::vector<SyntheticJob> &jobs, std::size_t atATime, Asker &asker)
{
    std::vector<WatchedJob> watched = onOneHost(jobs, atATime);
    VirtualService service;
    run(watched, service, asker);
    return watched;
}

std::vector<WatchedJob> loop(const std::vector<SyntheticJob> &jobs, double beat)
{
    LoopPerJob asker(beat);
    return watch(jobs, jobs.size(), asker);
}

std::vector<WatchedJob> ours(const std::vector<SyntheticJob> &jobs, std::size_t atATime, bool metered = false)
{
    OurPoller asker(metered);
    return watch(jobs, atATime, asker);
}

void printHead(const char *first)
{
    std::printf("| %-32s | requests per job | lag mean |   p50 |   p95 |   max | fewer requests | lag against it |\n",
                first);
    std::printf("|----------------------------------|-----------------:|---------:|------:|------:|------:|"
                "---------------:|---------------:|\n");
}

/// @p beat: what the 1 s loop had with the same jobs.
void printRow(const std::string &name, const Figures &figures, const Figures &beat)
{
    std::printf("| %-32s | %16.1f | %8.2f | %5.2f | %5.1f | %5.1f | %12.1f x | %12.2f x |\n", name.c_str(),
                figures.requests, figures.mean, figures.median, figures.p95, figures.most,
                beat.requests / figures.requests, figures.mean / beat.mean);
    std::fflush(stdout);
}

/// Copies of 5 to 40 s that are all pasted at once; @p batches of them one after the other.
void printShort(int atOnce, int batches, std::uint64_t seed)
{
    std::vector<WatchedJob> all;
    std::vector<WatchedJob> beat;
    Chance chance(seed);
    for (int batch = 0; batch < batches; ++batch) {
        std::vector<SyntheticJob> jobs = jobsOf({}, atOnce, seed + static_cast<std::uint64_t>(batch));
        for (SyntheticJob &job : jobs) {
            const double duration = 5 * std::pow(8, chance.unit());
            job.waiting *= duration / job.duration;
            job.duration = duration;
        }
        const auto add = [](std::vector<WatchedJob> &to, const std::vector<WatchedJob> &more) {
            to.insert(to.end(), more.begin(), more.end());
        };
        add(all, ours(jobs, jobs.size()));
        add(beat, loop(jobs, 1));
    }
    printRow(std::to_string(atOnce) + " pasted at once", figuresOf(all), figuresOf(beat));
}

/// Batches of a hundred, ten copied at a time, whose durations differ from each other by @p deviation of the logarithm;
/// negative: as those of the whole mix do. With and without a name for the batch, by which the poller learns.
void printBatches(const std::string &name, double deviation, int batches, std::uint64_t seed)
{
    std::vector<WatchedJob> learning;
    std::vector<WatchedJob> alone;
    std::vector<WatchedJob> beat;
    Chance chance(seed);
    const auto add = [](std::vector<WatchedJob> &to, const std::vector<WatchedJob> &more) {
        to.insert(to.end(), more.begin(), more.end());
    };
    for (int batch = 0; batch < batches; ++batch) {
        std::vector<SyntheticJob> jobs = jobsOf({}, 100, seed + static_cast<std::uint64_t>(batch));
        const double usual = jobs.front().duration;
        for (SyntheticJob &job : jobs) {
            if (deviation < 0)
                break;
            const double duration = usual * std::exp(deviation * chance.normal());
            job.waiting *= duration / job.duration;
            job.duration = duration;
        }
        OurPoller withBatch(false, QStringLiteral("Move"));
        add(learning, watch(jobs, 10, withBatch));
        add(alone, ours(jobs, 10));
        add(beat, loop(jobs, 1));
    }
    printRow(name + ", alone", figuresOf(alone), figuresOf(beat));
    printRow(name + ", as a batch", figuresOf(learning), figuresOf(beat));
}

void printByKind(const char *name, const std::vector<WatchedJob> &all, const std::vector<WatchedJob> &beat)
{
    std::printf("\n## By kind of progress, %s\n\n", name);
    printHead("kind");
    for (int i = 0; i < kindCount; ++i) {
        const auto counts = [i](const WatchedJob &watched) { return static_cast<int>(watched.job.kind) == i; };
        printRow(nameOf(static_cast<Kind>(i)), figuresOf(all, counts), figuresOf(beat, counts));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // the list's timer wants one
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;
    std::printf("# Polling in virtual time: %d jobs, seed %llu\n", count, static_cast<unsigned long long>(seed));

    const std::vector<SyntheticJob> jobs = jobsOf({}, count, seed);
    const std::vector<WatchedJob> everySecond = loop(jobs, 1);
    const Figures beat = figuresOf(everySecond);
    std::printf("\n## Against the others\n\nSeconds; the last two columns against the 1 s loop.\n\n");
    printHead("policy");
    printRow("rclone, PnP: 1 s", beat, beat);
    printRow("python-o365: 0.5 s", figuresOf(loop(jobs, 0.5)), beat);
    printRow("Microsoft .NET client: 5 s", figuresOf(loop(jobs, 5)), beat);
    printRow("CLI for Microsoft 365: 10 s", figuresOf(loop(jobs, 10)), beat);
    const std::vector<WatchedJob> few = ours(jobs, 5);
    const std::vector<WatchedJob> many = ours(jobs, 40);
    printRow("Copyjobs, 1 job on the host", figuresOf(ours(jobs, 1)), beat);
    printRow("Copyjobs, 5 jobs", figuresOf(few), beat);
    printRow("Copyjobs, 10 jobs", figuresOf(ours(jobs, 10)), beat);
    printRow("Copyjobs, 40 jobs", figuresOf(many), beat);
    printRow("Copyjobs, 100 jobs", figuresOf(ours(jobs, 100)), beat);
    printRow("Copyjobs, 300 jobs", figuresOf(ours(jobs, 300)), beat);
    printRow("Copyjobs, 5 jobs, metered", figuresOf(ours(jobs, 5, true)), beat);

    std::printf("\n## Copies of 5 to 40 s\n\n");
    printHead("copies");
    for (const int atOnce : {1, 5, 10, ShortJobs, 100})
        printShort(atOnce, std::max(1, count / atOnce), seed);

    std::printf("\n## Batches of 100, ten at a time\n\n");
    printHead("durations");
    printBatches("nearly the same", 0.1, std::max(1, count / 200), seed);
    printBatches("alike", 0.25, std::max(1, count / 200), seed);
    printBatches("rather alike", 0.5, std::max(1, count / 200), seed);
    printBatches("of the whole mix", -1, std::max(1, count / 200), seed);

    printByKind("5 jobs on the host", few, everySecond);
    printByKind("40 jobs on the host", many, everySecond);

    std::printf("\n## Other mixes than the one it was made for\n\n");
    printHead("mix");
    for (const NamedMix &other : otherMixes()) {
        const std::vector<SyntheticJob> others = jobsOf(other.mix, count / 2, seed);
        const Figures otherBeat = figuresOf(loop(others, 1));
        printRow(std::string(other.name) + ", 5", figuresOf(ours(others, 5)), otherBeat);
        printRow(std::string(other.name) + ", 40", figuresOf(ours(others, 40)), otherBeat);
    }
    return 0;
}
