// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include "linkreader.h"

#include <functional>
#include <optional>

/// What shall become of something that was found in pasted text.
enum class IntakeVerdict {
    Ready,          ///< can be watched
    Doubtful,       ///< can be watched, but looks like something else: the person decides
    Broken,         ///< was broken over lines and may be joined rightly: the person decides
    UnknownHost,    ///< can be watched once the person has allowed the host
    AlreadyWatched, ///< in the list, or known to have ended
    Refused,        ///< no monitor URL
};

/// What is known of a URL that was seen before.
struct KnownJob
{
    JobId id = 0;
    QString name;
    bool inList = true; ///< else in the history
    JobState state = JobState::Pending;
    QDateTime endedAt;

    /// Nothing is gained by watching its URL again. One of unknown outcome that has left the list can be tried again.
    bool isFinal() const { return inList || hasEnded(state); }

    bool operator==(const KnownJob &) const = default;
};

struct IntakeEntry
{
    FoundLink found;
    IntakeVerdict verdict = IntakeVerdict::Refused;
    std::optional<KnownJob> known; ///< with AlreadyWatched
    bool otherNameCame = false; ///< with AlreadyWatched: another name came along, so a copy may not have been started

    /// The URL; null with Refused.
    const MonitorUrl *url() const { return std::get_if<MonitorUrl>(&found.link); }
    /// Why it is refused, or what it looks like instead; empty otherwise.
    std::optional<NotAMonitorUrl> reason() const;
};

/// What shall be watched, as somebody decided.
struct NewJob
{
    MonitorUrl url;
    QString name;
    QString batch; ///< may be empty
    QString note;  ///< may be empty

    bool operator==(const NewJob &) const = default;
};

/// What the list knows that matters for taking something in.
struct IntakeRules
{
    std::function<std::optional<KnownJob>(const MonitorUrl &)> known;
    std::function<bool(const MonitorUrl &)> isAllowed; ///< asked for unknown hosts and loopback only
    bool hostsAreLocked = false; ///< no person can allow another one
};

/// What becomes of one thing that came in, be it pasted, dropped, handed over, read or imported: decided here and nowhere
/// else.
IntakeEntry admit(const FoundLink &found, const IntakeRules &rules);

/// The verdict on each thing found, in the same order.
QList<IntakeEntry> assess(const FoundLinks &found, const IntakeRules &rules);
