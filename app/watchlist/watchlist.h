// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "autosave.h"
#include "missedoutcomes.h"
#include "retention.h"

#include "polling/poller.h"

class Settings;

/// What became of an imported list.
struct ImportCounts
{
    int watched = 0;
    int ended = 0;
    int known = 0;      ///< here already, and left as they are
    int withoutUrl = 0; ///< not ended, and cannot be polled: left out

    bool operator==(const ImportCounts &) const = default;
};

/// The one door to the jobs: what is watched, what is over and what was removed. What a person sees as added is on disk,
/// and what was told is on disk before it is told, so that nothing is lost and nothing told twice. A URL is there once.
class WatchList : public QObject
{
    Q_OBJECT

public:
    /// @p batch is how long changes to rows are gathered before views hear of them.
    WatchList(OpenedStore opened, const Clock &clock, ConclusionRule rule = {},
              std::chrono::milliseconds batch = std::chrono::milliseconds(100), QObject *parent = nullptr);

    /// The jobs that are shown. A person's edits go there.
    JobListModel &model() { return m_model; }
    const JobListModel &model() const { return m_model; }
    Poller &poller() { return m_poller; }
    /// To be read: what changes goes through here.
    JobStore &store() { return *m_store; }
    /// UTC, as the list's clock tells it.
    QDateTime now() const { return m_clock.wall(); }

    /// Brings back the jobs of the last run, and goes on polling those that have not ended.
    void start();
    /// Looks through the store for damage, and forgets what is too old, from then on every hour: once, when the window is
    /// on the screen. A damaged store is set aside, and the jobs of the list begin a new one.
    void checkStore();
    void setRetention(std::chrono::days retention) { m_retention.history = retention; }
    /// How long ended jobs stay in the list: a day at first; empty for until a person moves them to the history.
    void setEndedStay(std::optional<std::chrono::days> stay) { m_retention.endedStay = stay; }

    /// Watches new jobs; they are on disk when they reach the list. What admission says is watched already is left out.
    QList<JobId> add(const QList<NewJob> &jobs);
    /// Takes jobs out of the list. Those that have ended go to the history; the others are kept for a day.
    void remove(const QList<JobId> &ids);
    bool canUndo() const { return !m_undo.empty(); }
    /// Puts back what the last remove() took out, to where it was. The ids that are in the list again.
    QList<JobId> undo();
    /// Jobs that were removed while they ran, in this run or an earlier one.
    std::vector<StoredJob> recentlyRemoved();
    /// Puts some of them back.
    QList<JobId> restore(const QList<JobId> &ids);
    /// Forgets URLs at once. A job that has not ended cannot be polled any more: its outcome is unknown.
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

    /// By which admission judges what comes for this list: hosts that @p settings allow, and this computer where
    /// @p trustLoopback. The settings outlive the rules.
    IntakeRules rules(const Settings &settings, bool trustLoopback = false);

    /// Why what is watched now is not on disk; empty when it is, or shall never be.
    std::optional<StoreFault> fault() const;
    /// Writes everything that is not on disk yet.
    void flush() { m_autosave.flush(); }
    /// The last thing before the program ends: writes everything, and what nobody was told yet for the next start.
    void close();
    /// These jobs ended, and the person was not told before the program ends. In answer to closing().
    void tellNextTime(const QList<JobId> &ids) { m_untold += ids; }

signals:
    /// A person should hear of this job; that it was told is on disk.
    void noticed(JobId id, NoticeKind kind);
    /// All restored jobs have answered, or had a minute for it, and there is news.
    void returned(const MissedOutcomesSummary &summary);
    /// Something could not be kept. Told once until everything is on disk again.
    void faulted(const StoreFault &fault);
    /// Everything is on disk again.
    void mended();
    /// There is something else to undo, or to see in the history.
    void sectionsChanged();
    /// The program ends: who has not told something yet says so by tellNextTime().
    void closing();

private:
    void onNoticed(JobId id, NoticeKind kind);
    void onAnswered(JobId id);
    void noteNotMissed(JobId id);
    void endMissedOutcomes();
    void takeUntold();
    void tidy();
    JobId nextId() { return ++m_lastId; }
    StoredJob stored(const Job &job) const;
    void watch(std::vector<StoredJob> fresh);
    QList<JobId> putBack(std::vector<StoredJob> jobs);
    bool isWatched(const MonitorUrl &url);

    std::unique_ptr<JobStore> m_store;
    std::optional<StoreFault> m_openFault; ///< why nothing is kept
    Clock m_clock;
    JobListModel m_model;
    Poller m_poller;
    Autosave m_autosave;
    Retention m_retention;
    MissedOutcomes m_missed;
    JobId m_lastId = 0;
    QList<std::pair<JobId, NoticeKind>> m_news; ///< not told before it is on disk
    QList<JobId> m_untold;                      ///< told to nobody in this run
    std::vector<std::vector<StoredJob>> m_undo;
    QTimer m_tidying;
    QTimer m_returning;
};
