// SPDX-License-Identifier: GPL-3.0-or-later
//
// How honest the estimates are: looks at twenty random moments of each job's life, as a person who glances at the
// window does, and checks whether the truth lies in the range that is shown.
//
//     bench_estimate [jobs [seed]]
//
// Not all can be known from inside. Until it is suddenly completed, a job that under-reports has the very history of a
// linear one, and one that is going to stall has it until it stalls. With the share of the remaining way as the earliest
// end (seed 5, 6000 jobs, when it was chosen), the price of being right about the former is paid by all:
//
//     earliest end                truth in it: under-reporting, all jobs    median width: linear jobs
//     3/4                           0 %     77 %      1.9 x
//     1/2                          21 %     87 %      2.9 x
//     1/4                          62 %     92 %      5.9 x
//     0: "up to 15 min"           100 %     95 %      none
//     1/10 + 8/10 of what is seen  32 %     87 %      2.9 x   (taken: a range that narrows as the job goes on)
//
// A standstill can be known when two answers in it were alike, which many are too short for: "could be found".

#include "jobmix.h"
#include "jobs/estimate.h"
#include "jobs/pace.h"
#include "polling/pollpolicy.h"
#include "virtualwatch.h"

#include <algorithm>
#include <array>
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
    int early = 0;              ///< ended before the range
    int stalled = 0;            ///< looks at a job that was called stalled
    int stalledRight = 0;       ///< of these, it stood still at the last answer
    int standing = 0;           ///< looks during the standstill of a stalling job
    int findable = 0;           ///< of these, two answers had been alike after a rise
    int found = 0;              ///< of these, called stalled
    std::vector<double> widths; ///< latest by earliest, of ranges that end in a minute or later

    void add(const Tally &other)
    {
        looks += other.looks;
        shown += other.shown;
        right += other.right;
        early += other.early;
        stalled += other.stalled;
        stalledRight += other.stalledRight;
        standing += other.standing;
        findable += other.findable;
        found += other.found;
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
    if (stalled) {
        ++tally.stalled;
        tally.stalledRight += standsStill(job, static_cast<double>(history.age)) ? 1 : 0;
    }
    if (standsStill(job, moment)) {
        ++tally.standing;
        // A rise is half a trip old when it is told of.
        tally.findable += pace(history) && stillness(history) > longestRoundTrip / 2 ? 1 : 0;
        tally.found += stalled ? 1 : 0;
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
    tally.early += truth < earliest ? 1 : 0;
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
        return std::chrono::duration<double>(pollDelay(history, PollPace(), jitter)).count();
    };
    watch(job, delay, [&](const ProgressHistory &history) {
        lookUntil(static_cast<double>(history.age));
        known = history;
    });
    lookUntil(job.duration);
    return tally;
}

void printHead(const char *first)
{
    std::printf("| %-28s | range shown | truth in it | ended before | median width | standstill could be found | found "
                "  | rightly so |\n",
                first);
    std::printf("|------------------------------|------------:|------------:|-------------:|-------------:|"
                "--------------------------:|--------:|-----------:|\n");
}

/// A share in per cent, as wide as its column; a dash where there is nothing to have a share of.
void printShare(int width, int part, int whole)
{
    if (whole > 0)
        std::printf(" %*.1f %% |", width - 2, 100.0 * part / whole);
    else
        std::printf(" %*s |", width, "-");
}

void printRow(const char *name, Tally tally)
{
    std::sort(tally.widths.begin(), tally.widths.end());
    std::printf("| %-28s |", name);
    printShare(11, tally.shown, tally.looks);
    printShare(11, tally.right, tally.shown);
    printShare(12, tally.early, tally.shown);
    if (tally.widths.empty())
        std::printf(" %12s |", "-");
    else
        std::printf(" %10.1f x |", tally.widths[tally.widths.size() / 2]);
    printShare(25, tally.findable, tally.standing);
    printShare(7, tally.found, tally.standing);
    printShare(10, tally.stalledRight, tally.stalled);
    std::printf("\n");
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
