// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputcollector.h"

#include "intake/urljudge.h"

#include <algorithm>

QList<NewJob> InputCollector::take(const Input &input, const FoundLinks &found)
{
    const IntakeRules rules{
        .known = [this](const MonitorUrl &url) -> std::optional<KnownJob> {
            const auto place = m_placeOf.constFind(url.secret());
            if (place == m_placeOf.constEnd())
                return std::nullopt;
            return KnownJob{.id = *place, .name = m_jobs[*place].name};
        },
        .isAllowed =
            [this](const MonitorUrl &url) { return url.hostKind() == HostKind::Loopback || m_isAllowed(url); },
        .hostsAreLocked = m_hostsAreLocked};

    m_otherUrls += found.otherUrls;
    m_foundAny |= found.hasMonitorUrl();
    m_hadAccessToken |= found.hadAccessToken;
    QList<NewJob> fresh;
    for (const IntakeEntry &entry : assess(found, rules)) {
        const bool isTaken = entry.verdict == IntakeVerdict::Ready || entry.verdict == IntakeVerdict::Doubtful;
        const bool isNews = entry.verdict != IntakeVerdict::Ready
                            && (entry.verdict != IntakeVerdict::AlreadyWatched || entry.otherNameCame);
        if (isTaken)
            fresh.append({*entry.url(), entry.found.name, entry.found.batch, entry.found.note});
        if (isNews)
            m_issues.append({input.kind, input.text, entry});
    }
    for (const NewJob &job : fresh) {
        m_placeOf.insert(job.url.secret(), m_jobs.size());
        m_jobs.append(job);
    }
    return fresh;
}

QList<NewJob> InputCollector::takeUrl(const QString &argument)
{
    return take({InputKind::Url, QUrl(argument).host()}, {.links = {{.link = judged(argument).link}}});
}

bool InputCollector::hasRefusals() const
{
    return std::ranges::any_of(m_issues, &InputIssue::isRefusal);
}
