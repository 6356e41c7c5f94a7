// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobmix.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

constexpr double shortestJob = 2;
constexpr double longestJob = 3 * 3600;

template <typename Weights>
std::size_t pick(Chance &chance, const Weights &weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    double left = chance.unit() * sum;
    std::size_t index = 0;
    while (index + 1 < weights.size() && left >= weights[index])
        left -= weights[index++];
    return index;
}

double anyDuration(Chance &chance, const std::vector<DurationPart> &parts)
{
    std::vector<double> weights;
    for (const DurationPart &part : parts)
        weights.push_back(part.weight);
    double seconds = 0;
    do {
        const DurationPart &part = parts[pick(chance, weights)];
        seconds = part.median * std::exp(part.sigma * chance.normal());
    } while (seconds < shortestJob || seconds > longestJob);
    return seconds;
}

/// How speeds that vary by @p unevenness add up: from 0 to 1.
std::vector<double> anyPath(Chance &chance, double unevenness)
{
    std::vector<double> path = {0};
    for (int i = 0; i < 20; ++i)
        path.push_back(path.back() + std::exp(unevenness * chance.normal()));
    const double sum = path.back();
    for (double &share : path)
        share /= sum;
    return path;
}

double along(const std::vector<double> &path, double time)
{
    const double place = time * static_cast<double>(path.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(place), path.size() - 2);
    return std::lerp(path[index], path[index + 1], place - static_cast<double>(index));
}

/// What @p job reports when the share @p u of its work is done.
std::optional<double> percentageAt(const SyntheticJob &job, double u)
{
    switch (job.kind) {
    case Kind::Linear:
    case Kind::ReportedLate:
    case Kind::UnderReporting:
        return 100 * job.reach * u;
    case Kind::StepsOfTen:
        return 10 * std::floor(10 * u);
    case Kind::StuckAtZero:
        return 0;
    case Kind::Accelerating:
        return 100 * u * u;
    case Kind::Stalling:
        return 100 * (u - std::clamp(u - job.stallFrom, 0.0, job.stallPart)) / (1 - job.stallPart);
    case Kind::Decelerating:
        return 100 * (1 - (1 - u) * (1 - u));
    case Kind::NoPercentage:
        break;
    }
    return std::nullopt;
}

} // namespace

const char *nameOf(Kind kind)
{
    static constexpr const char *names[kindCount] = {"linear",        "steps of ten",  "stuck at 0",
                                                     "accelerating",  "stalling",      "decelerating",
                                                     "reported late", "under-reports", "no percentage"};
    return names[static_cast<int>(kind)];
}

double Chance::unit()
{
    return static_cast<double>(m_engine() >> 11) * 0x1p-53;
}

double Chance::normal()
{
    // Box and Muller; 1 − unit() is never 0.
    const double radius = std::sqrt(-2 * std::log(1 - unit()));
    return radius * std::cos(2 * std::numbers::pi * unit());
}

std::optional<double> SyntheticJob::percentage(double seconds) const
{
    const double time = std::clamp((seconds - late - waiting) / (duration - waiting), 0.0, 1.0);
    const std::optional<double> exact = percentageAt(*this, path.empty() ? time : along(path, time));
    return exact && wholeNumbers ? std::floor(*exact) : exact;
}

std::optional<int> SyntheticJob::files(double seconds) const
{
    if (!tells)
        return std::nullopt;
    const double time = std::clamp((seconds - waiting) / (duration - waiting), 0.0, 1.0);
    return static_cast<int>(1000 * (path.empty() ? time : along(path, time)));
}

std::vector<SyntheticJob> jobsOf(const Mix &mix, int count, std::uint64_t seed)
{
    Chance chance(seed);
    std::vector<SyntheticJob> jobs;
    for (int i = 0; i < count; ++i) {
        SyntheticJob job;
        job.duration = anyDuration(chance, mix.durations);
        job.kind = static_cast<Kind>(pick(chance, mix.kinds));
        if (chance.unit() < mix.waitingShare)
            job.waiting = job.duration * chance.between(0.02, 0.5);
        if (job.kind == Kind::Stalling) {
            job.stallPart = chance.between(0.3, 0.6);
            job.stallFrom = chance.between(0, 1 - job.stallPart);
        }
        if (job.kind == Kind::ReportedLate)
            job.late = chance.between(1, 5);
        if (job.kind == Kind::UnderReporting)
            job.reach = chance.between(0.3, 0.8);
        if (mix.tellingShare > 0 && (job.kind == Kind::StuckAtZero || job.kind == Kind::NoPercentage))
            job.tells = chance.unit() < mix.tellingShare;
        job.wholeNumbers = mix.wholeNumbers;
        if (mix.unevenness > 0)
            job.path = anyPath(chance, mix.unevenness);
        job.seed = static_cast<std::uint64_t>(chance.unit() * 0x1p53);
        jobs.push_back(job);
    }
    return jobs;
}

std::vector<NamedMix> otherMixes()
{
    Mix faster, slower, wider, longer, anyKind, telling, whole, uneven, worst;
    faster.durations = {{0.80, 10, 0.90}, {0.15, 120, 1.00}, {0.05, 1440, 0.80}};
    slower.durations = {{0.80, 62.5, 0.90}, {0.15, 750, 1.00}, {0.05, 5400, 0.80}};
    wider.durations = {{0.80, 25, 1.30}, {0.15, 300, 1.40}, {0.05, 3600, 1.10}};
    longer.durations = {{0.50, 25, 0.90}, {0.30, 300, 1.00}, {0.20, 3600, 0.80}};
    anyKind.kinds = std::vector<double>(kindCount, 1);
    telling.kinds = std::vector<double>(kindCount, 1);
    telling.tellingShare = 0.5;
    whole.wholeNumbers = true;
    uneven.unevenness = 0.7;
    worst.unevenness = 1;
    worst.wholeNumbers = true;
    return {{"2.5 times faster jobs", faster},
            {"2.5 times slower jobs", slower},
            {"durations spread wider", wider},
            {"four times as many long jobs", longer},
            {"every kind equally often", anyKind},
            {"and half of the silent tell", telling},
            {"whole percentages", whole},
            {"uneven speed", uneven},
            {"very uneven, whole", worst}};
}
