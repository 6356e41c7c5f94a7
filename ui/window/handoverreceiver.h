// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/openbatch.h"
#include "session/handover.h"

#include <QObject>

class MainWindow;

/// Does in the window what later starts of the program were asked for.
class HandoverReceiver : public QObject
{
    Q_OBJECT

public:
    HandoverReceiver(MainWindow &window, Clock clock, QObject *parent = nullptr);

    void receive(Handover handover);

private:
    MainWindow &m_window;
    Clock m_clock;
    std::optional<OpenBatch> m_batch;
};
