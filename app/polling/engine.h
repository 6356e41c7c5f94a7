// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblistmodel.h"
#include "jobtracker.h"
#include "monitorclient.h"

/// Everything between the network and a front.
struct Engine
{
    explicit Engine(const Clock &clock, ConclusionRule rule = {}) : tracker(model, client, clock, rule) {}

    JobListModel model;
    MonitorClient client;
    JobTracker tracker;
};
