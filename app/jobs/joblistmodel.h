// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commonproblem.h"
#include "job.h"
#include "summary.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <map>
#include <vector>

/// The tracked jobs, in the order of their ids, which is the order they were added. Facts only: words are in ui/words. No
/// role carries a monitor URL.
/// Changes to rows reach the views in batches, with the roles that changed; everything else speaks at once.
class JobListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< JobId
        NameRole,                  ///< QString; also Qt::DisplayRole and Qt::EditRole
        PlaceRole,                 ///< Place
        BatchRole,                 ///< QString, may be empty
        NoteRole,                  ///< QString, may be empty
        WatchedSinceRole,          ///< QDateTime, UTC
        ExpiryRole,                ///< QDateTime, UTC; invalid where the URL does not tell
        ProgressRole,              ///< JobProgress
        StateRole,                 ///< JobState as int
        PercentageRole,            ///< double 0–100; invalid where the service gives none
        GroupRole,                 ///< JobGroup as int: what the list is ordered by. It changes when views hear of it
                                   ///< and not before: they would look for the row's new place among rows that stand
                                   ///< where they no longer belong
        TimeLeftRole,              ///< TimeLeft
        HandledRole,               ///< bool: see Job::handled
        TellMeRole,                ///< bool: see Job::tellMe
    };

    /// @p batch is how long changes to rows are gathered before views hear of them.
    explicit JobListModel(std::chrono::milliseconds batch = std::chrono::milliseconds(100), QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Adds jobs, new ones at the end: ids rise. Those that come back go to where their ids belong, which is where they
    /// were. An id must not be there already.
    void append(std::vector<Job> jobs);
    /// Takes jobs out of the list and gives them back, in the list's order; unknown ids are ignored.
    std::vector<Job> take(const QList<JobId> &ids);
    /// The job, or null. Valid until the list changes.
    const Job *find(JobId id) const;
    const std::vector<Job> &jobs() const { return m_jobs; }
    /// The job that watches @p url.
    std::optional<JobId> idOf(const MonitorUrl &url) const;
    QModelIndex indexOf(JobId id) const;

    /// Stores what is known of a job; silent when nothing is new or the job is not there. A job that was handled needs
    /// people again once its state changes or its copy moves on.
    void setProgress(JobId id, const JobProgress &progress, const TimeLeft &timeLeft = {});
    /// An empty or blank name changes nothing and gives false.
    bool rename(JobId id, const QString &name);
    /// Blanks around a note are dropped. False when the job is not there.
    bool setNote(JobId id, const QString &note);
    /// Gives several jobs one batch; blank for none. Unknown ids are ignored.
    void setBatch(const QList<JobId> &ids, const QString &batch);
    /// Marks jobs as dealt with, or no longer. Unknown ids are ignored.
    void setHandled(const QList<JobId> &ids, bool handled);
    /// Marks jobs whose end a person wants to be told. Unknown ids are ignored.
    void setTellMe(const QList<JobId> &ids, bool tellMe);
    /// Forgets a job's URL. What is known of the job stays.
    void forgetUrl(JobId id);

    Summary summary() const { return m_counter.summary(); }
    /// What keeps several jobs from being asked, so that it can be said once; see CommonProblemCounter.
    std::optional<CommonProblem> commonProblem(const QDateTime &at) const { return m_commonProblems.commonProblem(at); }

signals:
    /// The counts or the problems may differ; at most once a batch.
    void summaryChanged();
    /// A person gave jobs another name, batch, note or mark.
    void edited(const QList<JobId> &ids);

private:
    void count(const Job &job);
    void discount(const Job &job);
    template <typename Edit>
    void editEach(const QList<JobId> &ids, const QList<int> &roles, Edit edit);
    void reindex(std::size_t from);
    void speak();

    std::vector<Job> m_jobs;
    QHash<JobId, std::size_t> m_rows;
    QHash<QByteArray, JobId> m_idsByUrl;
    SummaryCounter m_counter;
    CommonProblemCounter m_commonProblems;
    /// What views have not heard of yet.
    struct Change
    {
        JobGroup from; ///< where they take the row for
        QList<int> roles;
    };
    std::map<std::size_t, Change> m_changed; ///< by row
    QTimer m_batch;
};
