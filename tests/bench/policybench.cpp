// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compares ways of asking in virtual time: every policy meets the same jobs, round trips and answers.
//
//     bench_policy [jobs [seed]]
//
// "Lag" is the time from the instant the service would say that a job has ended to the receipt of the answer that
// says so.

#include "jobmix.h"
#include "polling/pollpolicy.h"
#include "virtualwatch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct NamedPolicy
{
    std::string name;
    Policy delay; ///< none: the oracle, who asks once, at the right moment
};

struct Figures
{
    std::size_t jobs = 0;
    double requests = 0; ///< per job
    double mean = 0;     ///< of the lag in seconds, and so below
    double median = 0;
    double p95 = 0;
    double most = 0;
};

Figures figuresOf(const std::vector<Watched> &all, const std::function<bool(Kind)> &counts = [](Kind) { return true; })
{
    Figures figures;
    std::vector<double> lags;
    for (const Watched &one : all) {
        if (!counts(one.kind))
            continue;
        lags.push_back(one.lag);
        figures.requests += one.requests;
        figures.mean += one.lag;
    }
    figures.jobs = lags.size();
    if (lags.empty())
        return figures;
    std::sort(lags.begin(), lags.end());
    const auto quantile = [&lags](double share) {
        return lags[static_cast<std::size_t>(share * static_cast<double>(lags.size() - 1))];
    };
    figures.requests /= static_cast<double>(lags.size());
    figures.mean /= static_cast<double>(lags.size());
    figures.median = quantile(0.5);
    figures.p95 = quantile(0.95);
    figures.most = lags.back();
    return figures;
}

Policy every(double seconds)
{
    return [seconds](const ProgressHistory &, int, double) { return seconds; };
}

Policy doubling(double first, double most)
{
    return [first, most](const ProgressHistory &, int answers, double) {
        return std::min(most, std::ldexp(first, std::min(answers - 1, 30)));
    };
}

Policy ours(PollPace pace)
{
    return [pace](const ProgressHistory &history, int, double jitter) {
        return std::chrono::duration<double>(pollDelay(history, pace, jitter)).count();
    };
}

std::vector<Watched> watchAll(const std::vector<SyntheticJob> &jobs, const Policy &delay)
{
    std::vector<Watched> all;
    for (const SyntheticJob &job : jobs)
        all.push_back(watch(job, delay));
    return all;
}

void printHead(const char *first)
{
    std::printf("| %-28s | requests per job | lag mean |   p50 |   p95 |   max | fewer requests | lag against it |\n",
                first);
    std::printf("|------------------------------|-----------------:|---------:|------:|------:|------:|"
                "---------------:|---------------:|\n");
}

/// @p beat: what the 1 s loop had with the same jobs.
void printRow(const std::string &name, const Figures &figures, const Figures &beat)
{
    std::printf("| %-28s | %16.1f | %8.2f | %5.2f | %5.1f | %5.1f | %12.1f x | %12.2f x |\n", name.c_str(),
                figures.requests, figures.mean, figures.median, figures.p95, figures.most,
                beat.requests / figures.requests, figures.mean / beat.mean);
}

void printAgainstTheOthers(const std::vector<SyntheticJob> &jobs, const Figures &beat)
{
    const std::vector<NamedPolicy> policies = {
        {"rclone, PnP: 1 s", every(1)},
        {"python-o365: 0.5 s", every(0.5)},
        {"Microsoft .NET client: 5 s", every(5)},
        {"CLI for Microsoft 365: 10 s", every(10)},
        {"azure-core: 30 s", every(30)}, // its default where the service sends no Retry-After
        {"Cyberduck: 0.25 s to 8 s", doubling(0.25, 8)},
        {"exponential: 1 s to 30 s", doubling(1, 30)},
        {"Copyjobs, eager", ours(PollPace::Eager)},
        {"Copyjobs, balanced", ours(PollPace::Balanced)},
        {"Copyjobs, frugal", ours(PollPace::Frugal)},
        {"oracle", nullptr},
    };
    std::printf("\n## Against the others\n\nSeconds; the last two columns against the 1 s loop.\n\n");
    printHead("policy");
    for (const NamedPolicy &policy : policies)
        printRow(policy.name, figuresOf(watchAll(jobs, policy.delay)), beat);
}

void printByKind(const std::vector<SyntheticJob> &jobs, const char *name, PollPace pace)
{
    const std::vector<Watched> loop = watchAll(jobs, every(1));
    const std::vector<Watched> all = watchAll(jobs, ours(pace));
    std::printf("\n## By kind of progress, %s\n\n", name);
    printHead("kind");
    for (int i = 0; i < kindCount; ++i) {
        const auto counts = [i](Kind kind) { return static_cast<int>(kind) == i; };
        printRow(nameOf(static_cast<Kind>(i)), figuresOf(all, counts), figuresOf(loop, counts));
    }
}

void printOtherMixes(int count, std::uint64_t seed)
{
    std::printf("\n## Other mixes than the one it was made for, eager\n\n");
    printHead("mix");
    for (const NamedMix &other : otherMixes()) {
        const std::vector<SyntheticJob> jobs = jobsOf(other.mix, count, seed);
        printRow(other.name, figuresOf(watchAll(jobs, ours(PollPace::Eager))), figuresOf(watchAll(jobs, every(1))));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;
    std::printf("# Asking in virtual time: %d jobs, seed %llu\n", count, static_cast<unsigned long long>(seed));

    const std::vector<SyntheticJob> jobs = jobsOf({}, count, seed);
    const Figures beat = figuresOf(watchAll(jobs, every(1)));
    printAgainstTheOthers(jobs, beat);
    printByKind(jobs, "eager", PollPace::Eager);
    printOtherMixes(count, seed);
    return 0;
}
