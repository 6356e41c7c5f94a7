// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

/// A percentage and when it was reported, in seconds since the first poll.
struct ProgressSample
{
    float seconds = 0;
    float percentage = 0;

    bool operator==(const ProgressSample &) const = default;
};

/// What the answers for one job have shown so far: all that the poll policy and the estimate look at.
/// Bounded: it holds at most two dozen samples however long the job runs.
struct ProgressHistory
{
    float age = 0; ///< seconds from the first poll to the last answer
    /// Where the percentage rose, the first report included; the older, the sparser.
    std::vector<ProgressSample> samples;
    /// Seconds for which it was seen to stand still at most: from the first to the last answer with one percentage. Only
    /// between two rises, because at first a job may just be queued; 0 where each answer since told of a rise.
    float longestStand = 0;
    /// Seconds before `age` at which what the last answer says was true. Not kept over a restart.
    float halfTrip = 0;

    bool operator==(const ProgressHistory &) const = default;
};

/// @p history with one more answer, @p seconds after the first poll and @p trip seconds after it was asked for: its
/// percentage was true half of that ago. No percentage, or one that is not higher than the last, leaves the samples as they
/// are: a drop is noise.
ProgressHistory extended(ProgressHistory history, float seconds, std::optional<double> percentage, float trip = 0);
