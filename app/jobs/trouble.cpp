// SPDX-License-Identifier: GPL-3.0-or-later
#include "trouble.h"

#include "summary.h"
#include "tally.h"

namespace {

/// What the machine as a whole may suffer from; empty for a host's or a job's own problem.
std::optional<TroubleKind> machineTrouble(const std::optional<Problem> &problem)
{
    if (!problem || problem->kind != ProblemKind::Unreachable)
        return std::nullopt;
    switch (problem->fault) {
    case TransportFault::NoConnection:
    case TransportFault::HostNotFound:
    case TransportFault::TimedOut:
    case TransportFault::ProxyFailed:
        return TroubleKind::NoConnection;
    case TransportFault::ProxyAuthentication:
        return TroubleKind::ProxySignIn;
    case TransportFault::TlsFailed:
        return TroubleKind::UntrustedCertificate;
    case TransportFault::None:
    case TransportFault::TooLarge:
    case TransportFault::Truncated:
        break;
    }
    return std::nullopt;
}

bool isThrottled(const JobProgress &progress)
{
    return progress.problem && progress.problem->kind == ProblemKind::Throttled && progress.retryAt.isValid();
}

} // namespace

bool isPartOf(const Trouble &trouble, const QString &host, const JobProgress &progress)
{
    if (groupOf(progress) != JobGroup::Running)
        return false;
    if (trouble.kind == TroubleKind::HostThrottled)
        return host == trouble.about && (!progress.problem || isThrottled(progress));
    return machineTrouble(progress.problem) == trouble.kind;
}

std::optional<Trouble> TroubleCounter::trouble(const QDateTime &now) const
{
    for (const TroubleKind kind :
         {TroubleKind::NoConnection, TroubleKind::ProxySignIn, TroubleKind::UntrustedCertificate}) {
        const Machine &machine = m_machine[static_cast<std::size_t>(kind)];
        if (machine.jobs == 0 || machine.jobs < m_jobs)
            continue;
        const QString about = machine.issuers.size() == 1 ? machine.issuers.begin()->first : QString();
        return Trouble{.kind = kind, .about = about, .since = machine.since.begin()->first};
    }
    std::optional<Trouble> throttled;
    for (const auto &[name, host] : m_hosts) {
        if (host.jobs < 2 || host.until.empty())
            continue;
        const QDateTime until = host.until.rbegin()->first;
        if (until > now && (!throttled || until > throttled->until))
            throttled = Trouble{.kind = TroubleKind::HostThrottled, .about = name, .until = until};
    }
    return throttled;
}

void TroubleCounter::count(const QString &host, const JobProgress &progress, int sign)
{
    if (groupOf(progress) != JobGroup::Running)
        return;
    const auto at = m_hosts.try_emplace(host).first;
    at->second.jobs += sign;
    if (isThrottled(progress))
        tally(at->second.until, progress.retryAt, sign);
    if (at->second.jobs == 0)
        m_hosts.erase(at);

    const bool asked = progress.state != JobState::Pending || progress.problem;
    if (asked)
        m_jobs += sign;
    if (const auto kind = machineTrouble(progress.problem)) {
        Machine &machine = m_machine[static_cast<std::size_t>(*kind)];
        machine.jobs += sign;
        tally(machine.since, progress.problemSince, sign);
        tally(machine.issuers, progress.problem->faultDetail, sign);
    }
}
