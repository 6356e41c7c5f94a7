// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblistmodel.h"
#include "network/monitorclient.h"
#include "polltimer.h"

/// Everything between the network and a front.
struct Engine
{
    explicit Engine(const Clock &clock, ConclusionRule rule = {})
        : poller(model, clock, rule), timer(poller, client, clock)
    { }

    JobListModel model;
    MonitorClient client;
    Poller poller;
    PollTimer timer;
};
