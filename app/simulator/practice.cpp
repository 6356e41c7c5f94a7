// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice.h"

#include <algorithm>

Practice::Practice(const Clock &clock)
    : m_server(clock)
    , m_throttlingServer(clock)
{
}

bool Practice::start()
{
    if (!m_server.listen() || !m_throttlingServer.listen())
        return false;
    const QList<Scenario> scenarios = allScenarios();
    for (const Scenario scenario : scenarios) {
        MonitorServer &server = scenario == Scenario::Throttled ? m_throttlingServer : m_server;
        if (const std::optional<MonitorUrl> url = server.add(scenario))
            m_jobs.append({scenario, *url});
    }
    return true;
}

bool Practice::allEndsHeard() const
{
    return std::ranges::all_of(m_jobs, [this](const PracticeJob &job) {
        return m_server.endHeardAfter(job.url) || m_throttlingServer.endHeardAfter(job.url);
    });
}
