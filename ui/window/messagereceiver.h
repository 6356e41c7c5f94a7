// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/instancemessage.h"
#include "jobs/clock.h"
#include "watchlist/currentbatch.h"

#include <QObject>

class MainWindow;

/// Does in the window what later starts of the program were asked for.
class MessageReceiver : public QObject
{
    Q_OBJECT

public:
    MessageReceiver(MainWindow &window, Clock clock, QObject *parent = nullptr);

    void receive(InstanceMessage message);

private:
    MainWindow &m_window;
    Clock m_clock;
    std::optional<CurrentBatch> m_batch;
};
