// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagereceiver.h"

#include "mainwindow.h"
#include "window/add/addjobs.h"

#include "words/batchtext.h"

#include <algorithm>

MessageReceiver::MessageReceiver(MainWindow &window, Clock clock, QObject *parent)
    : QObject(parent), m_window(window), m_clock(std::move(clock))
{ }

void MessageReceiver::receive(InstanceMessage message)
{
    if (message.raise) {
        // Where a compositor hands out such tokens, Qt takes them from here when the window is activated.
        if (!message.raise->isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", *message.raise);
        m_window.showJobs({});
    }
    const auto hasNone = [](const NewJob &job) { return job.batch.isEmpty(); };
    if (std::ranges::any_of(message.jobs, hasNone)) {
        const QDateTime now = m_clock.wall();
        m_batch = batchAt(m_batch, now, [&now] { return BatchText::name(now, QLocale()); });
        for (NewJob &job : message.jobs) {
            if (hasNone(job))
                job.batch = m_batch->name;
        }
    }
    if (!message.jobs.isEmpty())
        m_window.add().takeJobs(message.jobs);
    if (!message.text.isEmpty())
        m_window.add().takeTrustedText(message.text);
    if (message.paste)
        m_window.add().takeClipboardInFront();
}
