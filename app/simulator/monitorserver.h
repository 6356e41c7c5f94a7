// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/monitorurl.h"
#include "jobs/clock.h"
#include "scenario.h"

#include <QHash>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

/// A service that plays copies, for this computer only: it answers GET on 127.0.0.1 as the real one would, without an
/// internet, an account or a tenant. HTTP/1.1 with keep-alive; what it does not know is 404, what is no GET is 405.
class MonitorServer : public QObject
{
    Q_OBJECT

public:
    explicit MonitorServer(Clock clock, QObject *parent = nullptr);

    /// Opens a free port. False where the system gives none, or when it is open already.
    bool listen();
    /// Starts a copy now and returns its monitor URL, which nobody can guess. Empty while the server does not listen.
    /// With a @p duration, which is above zero, the scenario is played faster or slower, so that it takes that long.
    std::optional<MonitorUrl> add(Scenario scenario, std::optional<std::chrono::milliseconds> duration = {});
    /// How often that copy was asked for; 0 for an unknown one.
    int requestCount(const MonitorUrl &url) const;
    /// How long after its end that copy was first asked for; empty before that, and for an unknown one.
    std::optional<std::chrono::milliseconds> endHeardAfter(const MonitorUrl &url) const;

    /// Whether somebody is connected.
    bool hasConnections() const;

private:
    struct Copy
    {
        Scenario scenario;
        SteadyTime startedAt;
        double pace = 1; ///< of the scenario's time, against the clock's
        int requests = 0;
        std::optional<std::chrono::milliseconds> endHeardAfter = {};
    };

    void welcome();
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &requestHead);
    void send(QTcpSocket *socket, const SimulatedAnswer &answer, bool keepAlive) const;
    SimulatedAnswer answerFor(const QByteArray &target);
    const Copy *find(const MonitorUrl &url) const;

    Clock m_clock;
    QHash<QByteArray, Copy> m_copies; ///< by path and query, as a request spells them
    QTcpServer m_server;              ///< last, so that its sockets go while the rest is still there
};
