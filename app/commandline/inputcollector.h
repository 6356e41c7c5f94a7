// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include "intake/inputfile.h"

/// Something that a person should read about a thing found in a command line's input.
struct InputIssue
{
    InputKind kind = InputKind::File;
    QString source; ///< the file's path; the host of a URL that was an argument
    IntakeEntry entry;

    /// Whether it is not watched for this reason; otherwise it is only remarkable.
    bool isRefusal() const
    {
        return entry.verdict == IntakeVerdict::Refused || entry.verdict == IntakeVerdict::UnknownHost
               || entry.verdict == IntakeVerdict::Broken;
    }
};

/// Gathers from a command line's inputs what can be watched, and what stands against the rest. Each URL is taken once.
class InputCollector
{
public:
    /// @p isAllowed is asked for hosts that are neither known nor this computer; with @p hostsAreLocked, no person can
    /// allow another one.
    explicit InputCollector(std::function<bool(const MonitorUrl &)> isAllowed, bool hostsAreLocked = false)
        : m_isAllowed(std::move(isAllowed)), m_hostsAreLocked(hostsAreLocked)
    { }

    /// Judges what was found in the text of @p input and gives back what is new. Names may be empty.
    QList<NewJob> take(const Input &input, const FoundLinks &found);
    /// The same for an argument that is a URL: whatever its path, it was meant to be one.
    QList<NewJob> takeUrl(const QString &argument);

    const QList<NewJob> &jobs() const { return m_jobs; }
    const QList<InputIssue> &issues() const { return m_issues; }
    int otherUrls() const { return m_otherUrls; }
    /// Some input cannot be watched.
    bool hasRefusals() const;
    /// There was a monitor URL at all, be it of a host that is not allowed.
    bool foundAny() const { return m_foundAny; }
    /// An access token was in some input; it is not kept.
    bool hadAccessToken() const { return m_hadAccessToken; }
    /// All inputs that were read were blank.
    bool isBlank() const { return m_isBlank; }
    /// Notes that some input held more than blanks.
    void noteText(const QString &text) { m_isBlank &= text.trimmed().isEmpty(); }

private:
    std::function<bool(const MonitorUrl &)> m_isAllowed;
    bool m_hostsAreLocked;
    QList<NewJob> m_jobs;
    QHash<QByteArray, JobId> m_placeOf; ///< in m_jobs
    QList<InputIssue> m_issues;
    int m_otherUrls = 0;
    bool m_foundAny = false;
    bool m_hadAccessToken = false;
    bool m_isBlank = true;
};
