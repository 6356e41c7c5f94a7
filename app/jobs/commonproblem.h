// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <array>
#include <map>
#include <optional>

enum class CommonProblemKind {
    NoConnection,         ///< nobody can be reached
    ProxySignIn,          ///< the proxy asks for sign-in
    UntrustedCertificate, ///< somebody in between shows a certificate that nobody vouches for
    HostThrottled,        ///< one host wants to be asked more rarely
};

/// What several jobs suffer from together, so that it is said once and not on every row.
struct CommonProblem
{
    CommonProblemKind kind = CommonProblemKind::NoConnection;
    QString about;   ///< the certificate's issuer, may be empty; the throttled host; else empty
    QDateTime since; ///< invalid with a throttled host
    QDateTime until; ///< with a throttled host: when it may be asked again

    bool operator==(const CommonProblem &) const = default;
};

/// Whether @p problem is what keeps a job at @p host from being asked. A throttled host keeps all of its jobs, also those
/// that it has not refused yet.
bool isPartOf(const CommonProblem &commonProblem, const QString &host, const JobProgress &progress);

/// Finds the problem that the jobs have in common: the machine's when all that run and have been asked suffer from the
/// same, a host's when it throttles and more than one job runs there. Kept up to date job by job: when one changes,
/// subtract what it was and add what it is.
class CommonProblemCounter
{
public:
    void add(const QString &host, const JobProgress &progress) { count(host, progress, +1); }
    /// The same must have been added before.
    void subtract(const QString &host, const JobProgress &progress) { count(host, progress, -1); }
    /// What there is at @p now: a throttled host is one until it may be asked again.
    std::optional<CommonProblem> commonProblem(const QDateTime &now) const;

private:
    struct Machine
    {
        std::map<QDateTime, int> since; ///< with how many jobs have it so
        std::map<QString, int> issuers;
        int jobs = 0;
    };
    struct Host
    {
        int jobs = 0;
        std::map<QDateTime, int> until;
    };

    void count(const QString &host, const JobProgress &progress, int sign);

    std::array<Machine, 3> m_machine; ///< by kind
    std::map<QString, Host> m_hosts;  ///< where jobs run
    int m_jobs = 0;                   ///< that run and have been asked
};
