// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitorserver.h"

/// A copy that is only played, and the URL it is watched by. Its name is a word for people and so not known here.
struct PracticeJob
{
    Scenario scenario;
    MonitorUrl url;
};

/// The practice mode's service: one copy of each scenario, on this computer only, for as long as this object lives.
class Practice
{
public:
    explicit Practice(const Clock &clock);

    /// Starts all copies now. False where no port could be opened, or when they were started before.
    bool start();
    /// In the order of allScenarios(). Empty before start().
    const QList<PracticeJob> &jobs() const { return m_jobs; }

    /// Whether somebody is connected.
    bool hasConnections() const { return m_server.hasConnections() || m_throttlingServer.hasConnections(); }
    /// Whether somebody has asked for every copy after its end.
    bool allEndsHeard() const;

private:
    MonitorServer m_server;
    MonitorServer m_throttlingServer; ///< a throttled answer closes its host and port for everybody: one port apart
    QList<PracticeJob> m_jobs;
};
