// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite.h"

#include "intake/admission.h"
#include "jobs/progresshistory.h"

#include <QSet>

#include <memory>
#include <vector>

/// Where a stored job is. The numbers are stored.
enum class Section {
    List = 0,    ///< among the jobs that are shown
    Removed = 1, ///< taken out while it ran; its URL is kept for a day
    History = 2, ///< over, and no longer in the list
    Unreadable = 3, ///< damaged, and never shown; kept as it is for as long as the history
};

/// A job with what a restart needs.
struct StoredJob
{
    Job job;
    ProgressHistory history;
    Section section = Section::List;
    QDateTime removedAt; ///< with Section::Removed
};

/// Where a page of the history begins: after the job that ended at that time and has that id.
struct HistoryPlace
{
    QDateTime endedAt;
    JobId id = 0;
};

class JobStore;

/// A store is always there: with a fault that forbids keeping anything, it is in memory. It then begins empty, except where
/// the file cannot be written: what can be read of it is shown all the same.
struct OpenedStore
{
    std::unique_ptr<JobStore> store;
    std::optional<StoreFault> fault;
};

/// Jobs on disk: one SQLite file. Every change is a transaction of its own; what failed is told and changed nothing.
/// The monitor URL is kept only as long as it is of use: afterwards no file holds a byte of it, and only a keyed hash
/// tells that it was seen.
class JobStore
{
public:
    /// Opens the store in @p directory, which is made if need be, readable by its owner alone. @p now names a file that
    /// has to be set aside.
    static OpenedStore open(const QString &directory, const QDateTime &now);
    /// A store in memory with what can be read of the one in @p directory, which is left as it is.
    static std::unique_ptr<JobStore> copyOf(const QString &directory);
    /// A store that is forgotten with the program.
    static std::unique_ptr<JobStore> inMemory();
    ~JobStore();

    using Outcome = std::optional<StoreFault>; ///< empty: it is on disk

    /// Whether it outlives the program.
    bool isKept() const { return !m_path.isEmpty(); }
    /// Of its file; empty in memory.
    const QString &path() const { return m_path; }
    /// The highest id ever given; 0 for none.
    JobId lastId();

    /// Adds new jobs with their URLs, in the order of their ids. Jobs in Section::Removed with the same URL are forgotten.
    Outcome add(const std::vector<StoredJob> &jobs);
    /// Keeps what is known of jobs. One that is there stays on its section.
    Outcome save(const std::vector<StoredJob> &jobs);
    /// Forgets jobs, and every byte of their URLs.
    Outcome forget(const QList<JobId> &ids);
    /// Forgets the URLs of jobs, every byte; the hashes stay.
    Outcome forgetUrls(const QList<JobId> &ids);
    /// Puts jobs on another section. @p now is when they were removed.
    Outcome move(const QList<JobId> &ids, Section section, const QDateTime &now);
    /// Forgets what is too old: history that ended before @p historyUntil, removed jobs that were removed before
    /// @p removedUntil or whose URL expired before @p now.
    Outcome forgetOld(const QDateTime &historyUntil, const QDateTime &removedUntil, const QDateTime &now);

    /// Times that were noted by a clock which was ahead, @p latest and later, become @p now: nothing is kept for years.
    Outcome notLaterThan(const QDateTime &latest, const QDateTime &now);

    /// The jobs on a section, in the order they were added. One that cannot be read is left out, unless it has a URL: then
    /// it comes as one that was not polled yet.
    std::vector<StoredJob> load(Section section);
    /// Puts what load() could not read on a section of its own, and gives the number of jobs that were not read whole.
    int setUnreadableAside(const QDateTime &now);
    /// These jobs, wherever they are, in the order they were added.
    std::vector<StoredJob> load(const QList<JobId> &ids);
    /// Ended jobs of list and history, the last ended first: at most @p limit, those after @p after, in which every word
    /// of @p search occurs in name, batch, note, place or error code.
    std::vector<StoredJob> ended(const QString &search, const std::optional<HistoryPlace> &after, int limit);
    /// The job that had @p url last, in list or history.
    std::optional<KnownJob> known(const MonitorUrl &url);

    /// Whether there is a job of the same name and place that is watched since the same moment: the same job, carried here
    /// in a file.
    bool has(const Job &job);

    /// The time that was last believed; invalid for none.
    QDateTime lastSeen();
    Outcome setLastSeen(const QDateTime &now);
    /// Jobs that ended, and that nobody was told of.
    QList<JobId> untold();
    Outcome setUntold(const QList<JobId> &ids);

    /// Looks through the whole file; false when it is damaged.
    bool isSound();
    /// Sets a damaged file aside and begins a new, empty one. Tells where the old one is.
    StoreFault startAfresh(const QDateTime &now);

private:
    explicit JobStore(const QString &path);
    Outcome open();
    static std::unique_ptr<JobStore> inMemoryAs(const QString &path);
    void takeAll(const QString &path);
    void readKey();
    bool insert(const StoredJob &stored);
    bool updateOrInsert(const StoredJob &stored);
    bool forgetRemovedTwins(const QList<JobId> &ids);
    bool overwriteUrls(const QString &where, const QList<Value> &values);
    bool dropOverwrittenUrls();
    QByteArray hashOf(const QByteArray &url) const;
    std::optional<StoredJob> read(const Row &row);
    std::optional<QByteArray> meta(const QString &name);
    Outcome setMeta(const QString &name, const Value &value);
    std::vector<StoredJob> select(const QString &where, const QList<Value> &values);

    QString m_path; ///< empty in memory
    std::unique_ptr<Database> m_database;
    QByteArray m_key;
    QSet<JobId> m_damaged;    ///< read in part
    QSet<JobId> m_unreadable; ///< not read
};
