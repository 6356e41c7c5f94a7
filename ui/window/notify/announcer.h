// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/joblistmodel.h"
#include "jobs/noticeboard.h"

#include <QObject>
#include <QTimer>

class Notifier;
struct NoticeText;

/// Tells what became of jobs by a notifier, as the notice board decides.
class Announcer : public QObject
{
    Q_OBJECT

public:
    /// @p isLookedAt says whether a person has a job's row before the eyes now.
    Announcer(const JobListModel &model, Notifier &notifier, Clock clock, NoticeBoard::Predicate isLookedAt,
              QObject *parent = nullptr);

    void setSwitches(const NoticeSwitches &switches) { m_board.setSwitches(switches); }
    /// Nothing is told before @p time; an invalid one ends that.
    void setQuietUntil(const QDateTime &time);
    /// Tells of @p id within moments, if it is worth it; a job that is removed before that is not told of.
    void announce(JobId id, NoticeKind kind);
    /// The same for what happened while the program did not run. What is told of it.
    NoticeText announceMissed(const QList<JobId> &ids);
    /// Jobs that a person was going to be told of, and was not yet.
    QList<JobId> untold() const { return m_pending.keys() + m_board.untold(); }
    /// The person has the window before the eyes: what is on the screen elsewhere is taken back.
    void lookedAt();

private:
    void gather();
    void checkExpiries();
    void schedule();
    void speak();
    void dropHandled();
    JobNews newsOf(const Job &job, NoticeKind kind) const;

    const JobListModel &m_model;
    Notifier &m_notifier;
    Clock m_clock;
    NoticeBoard::Predicate m_isLookedAt;
    NoticeBoard m_board;
    QHash<JobId, NoticeKind> m_pending;
    QTimer m_gathering;
    QTimer m_speaking;
    QTimer m_expiring;
};
