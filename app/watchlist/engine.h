// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watchlist.h"

#include "network/monitorclient.h"
#include "polling/polltimer.h"

/// Everything between the network and a front.
struct Engine
{
    explicit Engine(OpenedStore opened, const Clock &clock, ConclusionRule rule = {})
        : list(std::move(opened), clock, rule), timer(list.poller(), client, clock)
    { }

    MonitorClient client;
    WatchList list;
    PollTimer timer;
};
