// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverreceiver.h"

#include "mainwindow.h"

#include "words/batchtext.h"

#include <algorithm>

HandoverReceiver::HandoverReceiver(MainWindow &window, Clock clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(std::move(clock))
{
}

void HandoverReceiver::receive(Handover handover)
{
    if (handover.raise) {
        // Where a compositor hands out such tokens, Qt takes them from here when the window is activated.
        if (!handover.raise->isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", *handover.raise);
        m_window.showJobs({});
    }
    const auto hasNone = [](const NewJob &job) { return job.batch.isEmpty(); };
    if (std::ranges::any_of(handover.jobs, hasNone)) {
        const QDateTime now = m_clock.wall();
        m_batch = batchAt(m_batch, now, [&now] { return BatchText::name(now, QLocale()); });
        for (NewJob &job : handover.jobs) {
            if (hasNone(job))
                job.batch = m_batch->name;
        }
    }
    if (!handover.jobs.isEmpty())
        m_window.takeJobs(handover.jobs);
    if (!handover.text.isEmpty())
        m_window.takeTrustedText(handover.text);
}
