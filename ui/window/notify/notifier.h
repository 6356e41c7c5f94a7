// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/noticetext.h"

#include "jobs/job.h"

#include <QObject>

#include <memory>

class QSystemTrayIcon;

/// A way to tell a person something outside the window.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows @p text as plain text. @p jobs are what activated() gives back; @p urgent stays until it is dismissed.
    virtual void show(const NoticeText &text, const QList<JobId> &jobs, bool urgent) = 0;

    /// The desktop's notification service where a session bus is, else @p tray.
    static std::unique_ptr<Notifier> create(QSystemTrayIcon *tray);

signals:
    /// The person clicked a notification about @p jobs.
    void activated(const QList<JobId> &jobs);
};
