// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/monitorclient.h"
#include "poller.h"

#include <QTimer>

/// Runs a poller in real time: one timer, for its next wake-up, and a client for its requests. A list that is empty or has
/// ended makes no wake-up at all.
class PollTimer : public QObject
{
    Q_OBJECT

public:
    PollTimer(Poller &poller, MonitorClient &client, Clock clock, QObject *parent = nullptr);

private:
    void restart();

    Poller &m_poller;
    Clock m_clock;
    QTimer m_timer;
};
