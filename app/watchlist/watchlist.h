// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobstore.h"

#include "missedoutcomes.h"
#include "polling/poller.h"

#include <QObject>
#include <QSet>
#include <QTimer>

/// What became of an imported list.
struct ImportCounts
{
    int watched = 0;
    int ended = 0;
    int known = 0;      ///< here already, and left as they are
    int withoutUrl = 0; ///< not ended, and cannot be asked: left out

    bool operator==(const ImportCounts &) const = default;
};

/// Stands between the list and its store: what a person sees as added is on disk, and what was told is on disk before it
/// is told, so that nothing is lost and nothing told twice. A write that fails is told and tried again.
class WatchList : public QObject
{
    Q_OBJECT

public:
    /// @p retention is how long the history is kept.
    WatchList(JobStore &store, JobListModel &model, Poller &poller, Clock clock,
              std::chrono::days retention = std::chrono::days(90), QObject *parent = nullptr);

    /// Brings back the jobs of the last run, and goes on asking for those that have not ended.
    void start();
    /// Looks through the store for damage, and forgets what is too old, from then on every hour: once, when the window is
    /// on the screen. A damaged store is set aside, and the jobs of the list begin a new one.
    void checkStore();
    void setRetention(std::chrono::days retention) { m_retention = retention; }
    /// How long ended jobs stay in the list: a day at first; empty for until a person moves them to the history.
    void setEndedStay(std::optional<std::chrono::days> stay) { m_endedStay = stay; }

    /// Watches new jobs; they are on disk when they reach the list.
    QList<JobId> add(const QList<NewJob> &jobs);
    /// Takes jobs out of the list. Those that have ended go to the history; the others are kept for a day.
    void remove(const QList<JobId> &ids);
    bool canUndo() const { return !m_undo.empty(); }
    /// Puts back what the last remove() took out. The ids that are in the list again.
    QList<JobId> undo();
    /// Jobs that were removed while they ran, in this run or an earlier one.
    std::vector<StoredJob> recentlyRemoved();
    /// Puts some of them back.
    QList<JobId> restore(const QList<JobId> &ids);
    /// Forgets URLs at once. A job that has not ended cannot be asked any more: its outcome is unknown.
    void forgetUrls(const QList<JobId> &ids);
    /// Keeps what a person noted about a job, be it in the list or in the history. False when that failed, or the job is
    /// nowhere.
    bool setNote(JobId id, const QString &note);
    /// Forgets ended jobs altogether, out of list and history.
    void forget(const QList<JobId> &ids);
    /// Takes in jobs of another computer: those with a URL are watched, those that have ended go to the history. What is
    /// here already is left as it is.
    ImportCounts importJobs(std::vector<StoredJob> jobs);

    /// The job that @p url belongs or belonged to, in list or history.
    std::optional<KnownJob> known(const MonitorUrl &url);
    JobStore &store() { return m_store; }
    /// UTC, as the keeper's clock tells it.
    QDateTime now() const { return m_clock.wall(); }

    /// Writes everything that is not on disk yet. Before the program ends.
    void flush();

signals:
    /// A person should hear of this job; that it was told is on disk.
    void noticed(JobId id, NoticeKind kind);
    /// All restored jobs have answered, or had a minute for it, and there is news.
    void returned(const MissedOutcomesSummary &summary);
    /// Something could not be kept. Told once until a write succeeds again.
    void faulted(const StoreFault &fault);
    /// There is something else to undo, or to see in the history.
    void shelvesChanged();

private:
    void onNoticed(JobId id, NoticeKind kind);
    void onLetGo(JobId id);
    void onAnswered(JobId id);
    void noteNotAbsent(JobId id);
    void endMissedOutcomes();
    void tidy();
    JobId lastId();
    bool succeeded(const JobStore::Outcome &outcome);
    bool saveDirty();
    void move(const QList<JobId> &ids, Shelf shelf);
    bool saveMoves();
    void forgetUseless();
    StoredJob stored(const Job &job) const;
    void watch(std::vector<StoredJob> fresh);
    QList<JobId> putBack(std::vector<StoredJob> jobs);

    JobStore &m_store;
    JobListModel &m_model;
    Poller &m_poller;
    Clock m_clock;
    std::chrono::days m_retention;
    std::optional<std::chrono::days> m_endedStay = std::chrono::days(1);
    QSet<JobId> m_dirty;                        ///< not on disk as they are
    std::vector<StoredJob> m_unsaved;           ///< the same, and no longer in the list
    QHash<JobId, Shelf> m_moves;                ///< to a shelf where they are not yet on disk
    QSet<JobId> m_useless;                      ///< with a URL that is of no more use
    QList<std::pair<JobId, NoticeKind>> m_news; ///< not told yet
    std::vector<std::vector<StoredJob>> m_undo;
    MissedOutcomes m_missed;
    bool m_failing = false;
    QTimer m_soon;  ///< for outcomes
    QTimer m_later; ///< for percentages
    QTimer m_tidying;
    QTimer m_returning;
};
