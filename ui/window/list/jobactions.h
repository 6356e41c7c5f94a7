// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QKeySequence>
#include <QObject>

class JobClipboard;
class JobListModel;
class WatchList;
class JobListView;
class Poller;
class InlineMessage;
class QAction;
class QMenu;

/// What a person can do with the selected jobs, by menu, toolbar or key. What does not apply is disabled, and says why.
class JobActions : public QObject
{
    Q_OBJECT

public:
    JobActions(WatchList &watchList, JobListView *list, InlineMessage *message, QObject *parent);

    QAction *checkNow() const { return m_checkNow; }
    QAction *undo() const { return m_undo; }

    /// What belongs into the menu of jobs: all that is done with the selected ones, in groups with separators (null).
    QList<QAction *> forJobMenu() const;
    /// What belongs into the menu of editing: all that copies, and the names.
    QList<QAction *> forEditMenu() const;
    /// The next steps that the details offer.
    QList<QAction *> nextSteps() const;
    /// Those that go into a row's context menu, in its order.
    void fillMenu(QMenu *menu) const;
    /// Enables what makes sense for the selection and the list.
    void update();
    void retranslateUi();

signals:
    /// These are in the list again; what the list is limited to may hide them.
    void restored(const QList<JobId> &ids);

private:
    QAction *create(void (JobActions::*method)(), const QKeySequence &shortcut = {}, const QString &icon = {});
    std::vector<Job> selectedJobs() const;
    void enable(QAction *action, bool applies, const QString &reason);
    void checkSelected();
    void renameCurrent();
    void copyNames();
    void copyUrls();
    void copyErrors();
    void copyTable();
    void copyItemIds();
    void openSite();
    void toggleHandled();
    void setHandled(const QList<JobId> &ids, bool handled);
    void toggleTellMe();
    void nameBatch();
    void removeSelected();
    void moveEnded();
    void take(const QList<JobId> &ids);
    void takeBack();
    void forgetUrls();
    void showRemovedJobs();
    QList<JobId> endedIds() const;

    WatchList &m_watchList;
    JobListModel &m_model;
    JobListView *m_list;
    InlineMessage *m_message;
    JobClipboard *m_clipboard;
    QAction *m_checkNow;
    QAction *m_openSite;
    QAction *m_handled;
    QAction *m_tellMe;
    QAction *m_rename;
    QAction *m_batch;
    QAction *m_copyName;
    QAction *m_copyError;
    QAction *m_copyTable;
    QAction *m_copyItemId;
    QAction *m_copyUrl;
    QAction *m_remove;
    QAction *m_removeEnded;
    QAction *m_undo;
    QAction *m_showRemoved;
    QAction *m_forgetUrl;
    QHash<QAction *, QString> m_tips; ///< what an action does, for when it applies
};
