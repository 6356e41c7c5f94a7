// SPDX-License-Identifier: GPL-3.0-or-later
//
// How honest the estimates are: looks at twenty random moments of each job's life, as a person who glances at the
// window does, and checks whether the truth lies in the range that is shown.
//
//     bench_estimate [jobs [seed]]

#include "jobmix.h"
#include "jobs/estimate.h"
#include "polling/pollpolicy.h"
#include "virtualwatch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr int looksPerJob = 20;

struct Tally
{
    int looks = 0;
    int shown = 0;
    int right = 0;
    int stalledWrong = 0; ///< looks at which a job that moved was called stalled
    int standing = 0;     ///< looks during the standstill of a stalling job
    int stalledRight = 0; ///< of these, called stalled
    std::vector<double> widths; ///< latest by earliest, of ranges that end in a minute or later

    void add(const Tally &other)
    {
        looks += other.looks;
        shown += other.shown;
        right += other.right;
        stalledWrong += other.stalledWrong;
        standing += other.standing;
        stalledRight += other.stalledRight;
        widths.insert(widths.end(), other.widths.begin(), other.widths.end());
    }
};

bool standsStill(const SyntheticJob &job, double moment)
{
    if (job.kind != Kind::Stalling)
        return false;
    const double u = (moment - job.waiting) / (job.duration - job.waiting);
    return u > job.stallFrom && u < job.stallFrom + job.stallPart;
}

void look(Tally &tally, const SyntheticJob &job, const ProgressHistory &history, double moment)
{
    ++tally.looks;
    const bool stalled = stalledSince(history).has_value();
    if (standsStill(job, moment)) {
        ++tally.standing;
        tally.stalledRight += stalled ? 1 : 0;
    } else {
        tally.stalledWrong += stalled ? 1 : 0;
    }
    const auto remaining = remainingTime(history);
    const auto *estimate = std::get_if<Estimate>(&remaining);
    if (!estimate)
        return;
    ++tally.shown;
    const double truth = job.duration - static_cast<double>(history.age);
    const auto earliest = static_cast<double>(estimate->earliest.count());
    const auto latest = static_cast<double>(estimate->latest.count());
    tally.right += truth >= earliest && truth <= latest ? 1 : 0;
    if (latest >= 60)
        tally.widths.push_back(latest / std::max(1.0, earliest));
}

Tally looksAt(const SyntheticJob &job)
{
    Chance chance(job.seed + 1);
    std::array<double, looksPerJob> moments;
    std::generate(moments.begin(), moments.end(), [&] { return chance.unit() * job.duration; });
    std::sort(moments.begin(), moments.end());

    Tally tally;
    auto next = moments.begin();
    ProgressHistory known; // what the window shows between two answers
    const auto lookUntil = [&](double moment) {
        while (next != moments.end() && *next < moment) {
            look(tally, job, known, *next);
            ++next;
        }
    };
    const Policy delay = [](const ProgressHistory &history, int, double jitter) {
        return std::chrono::duration<double>(pollDelay(history, Attention::Eager, jitter)).count();
    };
    watch(job, delay, [&](const ProgressHistory &history) {
        lookUntil(static_cast<double>(history.age));
        known = history;
    });
    lookUntil(job.duration);
    return tally;
}

double percent(int part, int whole)
{
    return whole > 0 ? 100.0 * part / whole : std::nan("");
}

void printHead(const char *first)
{
    std::printf("| %-28s | range shown | truth in it | median width | wrongly stalled | standstill found |\n", first);
    std::printf("|------------------------------|------------:|------------:|-------------:|----------------:|"
                "-----------------:|\n");
}

void printRow(const char *name, Tally tally)
{
    std::sort(tally.widths.begin(), tally.widths.end());
    const double width = tally.widths.empty() ? std::nan("") : tally.widths[tally.widths.size() / 2];
    std::printf("| %-28s | %9.1f %% | %9.1f %% | %10.1f x | %13.1f %% | %14.1f %% |\n", name,
                percent(tally.shown, tally.looks), percent(tally.right, tally.shown), width,
                percent(tally.stalledWrong, tally.looks), percent(tally.stalledRight, tally.standing));
}

Tally looksAtAll(const std::vector<SyntheticJob> &jobs)
{
    Tally all;
    for (const SyntheticJob &job : jobs)
        all.add(looksAt(job));
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;
    std::printf("# Estimates at random moments: %d jobs, seed %llu\n\n", count, static_cast<unsigned long long>(seed));

    const std::vector<SyntheticJob> jobs = jobsOf({}, count, seed);
    printHead("kind");
    for (int i = 0; i < kindCount; ++i) {
        std::vector<SyntheticJob> some;
        std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(some),
                     [i](const SyntheticJob &job) { return static_cast<int>(job.kind) == i; });
        printRow(nameOf(static_cast<Kind>(i)), looksAtAll(some));
    }
    printRow("all", looksAtAll(jobs));

    std::printf("\n");
    printHead("other mixes");
    for (const NamedMix &other : otherMixes())
        printRow(other.name, looksAtAll(jobsOf(other.mix, count, seed)));
    return 0;
}
