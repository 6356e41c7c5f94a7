// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblistmodel.h"
#include "jobs/notice.h"

#include <QObject>
#include <QTimer>

class Notifier;

/// Tells what became of jobs: one by one, or gathered when several end within moments.
class Announcer : public QObject
{
    Q_OBJECT

public:
    Announcer(const JobListModel &model, Notifier &notifier, QObject *parent = nullptr);

    /// Tells of @p id within moments; a job that is removed before that is not told of.
    void announce(JobId id, NoticeKind kind);

private:
    void speak();

    const JobListModel &m_model;
    Notifier &m_notifier;
    QList<QPair<JobId, NoticeKind>> m_pending;
    QTimer m_collector;
};
