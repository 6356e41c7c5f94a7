// SPDX-License-Identifier: GPL-3.0-or-later
#include "commonproblem.h"

#include "summary.h"
#include "tally.h"

namespace {

/// What the machine as a whole may suffer from; empty for a host's or a job's own problem.
std::optional<CommonProblemKind> machineCommonProblem(const std::optional<Problem> &problem)
{
    if (!problem || problem->kind != ProblemKind::Unreachable)
        return std::nullopt;
    switch (problem->fault) {
    case TransportFault::NoConnection:
    case TransportFault::HostNotFound:
    case TransportFault::TimedOut:
    case TransportFault::ProxyFailed:
        return CommonProblemKind::NoConnection;
    case TransportFault::ProxyAuthentication:
        return CommonProblemKind::ProxySignIn;
    case TransportFault::TlsFailed:
        return CommonProblemKind::UntrustedCertificate;
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

bool isPartOf(const CommonProblem &commonProblem, const QString &host, const JobProgress &progress)
{
    if (isSettled(progress.state))
        return false;
    if (commonProblem.kind == CommonProblemKind::HostThrottled)
        return host == commonProblem.about && (!progress.problem || isThrottled(progress));
    return machineCommonProblem(progress.problem) == commonProblem.kind;
}

std::optional<CommonProblem> CommonProblemCounter::commonProblem(const QDateTime &now) const
{
    for (const CommonProblemKind kind :
         {CommonProblemKind::NoConnection, CommonProblemKind::ProxySignIn, CommonProblemKind::UntrustedCertificate}) {
        const Machine &machine = m_machine[static_cast<std::size_t>(kind)];
        if (machine.jobs == 0 || machine.jobs < m_jobs)
            continue;
        const QString about = machine.issuers.size() == 1 ? machine.issuers.begin()->first : QString();
        return CommonProblem{.kind = kind, .about = about, .since = machine.since.begin()->first};
    }
    std::optional<CommonProblem> throttled;
    for (const auto &[name, host] : m_hosts) {
        if (host.jobs < 2 || host.until.empty())
            continue;
        const QDateTime until = host.until.rbegin()->first;
        if (until > now && (!throttled || until > throttled->until))
            throttled = CommonProblem{.kind = CommonProblemKind::HostThrottled, .about = name, .until = until};
    }
    return throttled;
}

void CommonProblemCounter::count(const QString &host, const JobProgress &progress, int sign)
{
    if (isSettled(progress.state))
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
    if (const auto kind = machineCommonProblem(progress.problem)) {
        Machine &machine = m_machine[static_cast<std::size_t>(*kind)];
        machine.jobs += sign;
        tally(machine.since, progress.problemSince, sign);
        tally(machine.issuers, progress.problem->faultDetail, sign);
    }
}
