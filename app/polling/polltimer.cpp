// SPDX-License-Identifier: GPL-3.0-or-later
#include "polltimer.h"

#include <algorithm>

using namespace std::chrono_literals;

PollTimer::PollTimer(Poller &poller, MonitorClient &client, Clock clock, QObject *parent)
    : QObject(parent), m_poller(poller), m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_poller.pollDue(m_clock.steady()); });
    connect(&poller, &Poller::wakeChanged, this, &PollTimer::restart);
    connect(&poller, &Poller::due, &client, &MonitorClient::ask);
    connect(&client, &MonitorClient::answered, &poller, &Poller::takeReply);
    restart();
}

void PollTimer::restart()
{
    if (const auto wake = m_poller.nextWake())
        m_timer.start(std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(*wake - m_clock.steady())));
    else
        m_timer.stop();
}
