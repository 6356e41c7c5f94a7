// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

/// How a synthetic job reports on itself.
enum class Kind {
    Linear,
    StepsOfTen,
    StuckAtZero,     ///< 0 to the end, then done
    Accelerating,    ///< u²
    Stalling,        ///< moves, stands still somewhere for 30–60 % of the time, moves
    Decelerating,    ///< 1 − (1 − u)²
    ReportedLate,    ///< linear, 1–5 s behind
    UnderReporting,  ///< reaches 30–80 %, then done
    NoPercentage,
};
constexpr int kindCount = 9;
const char *nameOf(Kind kind);

/// Uniform and normal numbers that are the same on every platform, which those of <random> are not.
class Chance
{
public:
    explicit Chance(std::uint64_t seed) : m_engine(seed) {}
    double unit();                        ///< in [0, 1)
    double between(double low, double high) { return low + (high - low) * unit(); }
    double normal();                      ///< mean 0, deviation 1

private:
    std::mt19937_64 m_engine;
};

/// One copy as the service knows it; times in seconds since it began.
struct SyntheticJob
{
    Kind kind = Kind::Linear;
    double duration = 0;
    double waiting = 0;    ///< seconds at the beginning in which nothing moves
    double stallFrom = 0;  ///< of the working time, 0–1
    double stallPart = 0;  ///< of the working time, 0–1
    double late = 0;       ///< seconds
    double reach = 1;      ///< share that is ever reported
    bool tells = false;    ///< how many of a thousand files are copied, in words
    bool wholeNumbers = false;
    std::vector<double> path; ///< share of the work done at even steps of the working time; empty: even speed
    std::uint64_t seed = 0;///< of the round trips and the jitter, so that every policy meets the same ones

    /// The percentage that an answer given at @p seconds holds; the job must still run then.
    std::optional<double> percentage(double seconds) const;
    /// How many of a thousand files are copied then; empty where it does not tell.
    std::optional<int> files(double seconds) const;
};

/// One part of the durations: lognormal.
struct DurationPart
{
    double weight;
    double median; ///< seconds
    double sigma;  ///< of the logarithm
};

/// What kinds of jobs there are. The defaults are what the policy is judged by; other values show that it was not
/// made for these alone.
struct Mix
{
    std::vector<DurationPart> durations = {{0.80, 25, 0.90}, {0.15, 300, 1.00}, {0.05, 3600, 0.80}};
    std::vector<double> kinds = {22, 18, 14, 10, 10, 8, 8, 6, 4}; ///< weights in the order of Kind
    double waitingShare = 0.2;
    double tellingShare = 0;   ///< of the jobs without a percentage above 0: those that count their files in words
    bool wholeNumbers = false; ///< percentages without a fraction
    double unevenness = 0;     ///< deviation of the logarithm of the speed, which changes twenty times in a job's life
};

struct NamedMix
{
    const char *name;
    Mix mix;
};

/// Mixes that differ from the usual one in a single respect, or two.
std::vector<NamedMix> otherMixes();

constexpr double shortestRoundTrip = 0.08; ///< seconds
constexpr double longestRoundTrip = 0.40;

/// @p count jobs of @p mix, the same for the same @p seed.
std::vector<SyntheticJob> jobsOf(const Mix &mix, int count, std::uint64_t seed);
