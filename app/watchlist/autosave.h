// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobstore.h"

#include "jobs/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

/// Writes what changed in the list to the store: together, soon, and again until it succeeded.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// How long a change may wait.
    enum class Wait {
        Short, ///< outcomes: somebody wants to be told, and is not before it is on disk
        Long,  ///< percentages: a minute
    };
    /// The job of the list as it is now; nothing when it has left.
    using Current = std::function<std::optional<StoredJob>(JobId)>;

    Autosave(JobStore &store, Clock clock, Current current, QObject *parent = nullptr);

    /// A job of the list is no longer on disk as it is.
    void noteChange(JobId id, Wait wait);
    /// The same for a job that leaves the list before that was written.
    void noteLeaving(const StoredJob &stored);
    /// A URL is of no more use: it goes with the next write.
    void noteUseless(JobId id) { m_useless.insert(id); }
    /// Nothing of these jobs shall be written any more.
    void drop(const QSet<JobId> &ids);

    /// Writes new jobs at once.
    void add(const std::vector<StoredJob> &jobs);
    /// Puts jobs on another section at once.
    void move(const QList<JobId> &ids, Section section);
    /// Writes everything that is not on disk yet.
    void flush();
    /// Whether a write of somebody else's succeeded. One that failed is told like this one's own.
    bool succeeded(const JobStore::Outcome &outcome);
    /// Why something is not on disk now; empty when all is.
    const JobStore::Outcome &fault() const { return m_fault; }

signals:
    /// All that could be written was.
    void flushed();
    /// The store holds these URLs no longer.
    void urlsForgotten(const QList<JobId> &ids);
    /// Something could not be written. Told once until everything is on disk again.
    void faulted(const StoreFault &fault);
    /// Everything is on disk again.
    void mended();

private:
    bool saveChanges();
    bool saveMoves();
    bool forgetUseless();
    bool isWaiting() const;

    JobStore &m_store;
    Clock m_clock;
    Current m_current;
    QSet<JobId> m_changed;
    std::vector<StoredJob> m_left;
    QHash<JobId, Section> m_moves;
    QSet<JobId> m_useless;
    JobStore::Outcome m_fault;
    QTimer m_soon;
    QTimer m_later;
};
