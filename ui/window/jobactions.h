// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QObject>

class JobListModel;
class JobListView;
class JobTracker;
class MessageLine;
class QAction;
class QMenu;

/// What a person can do with the selected jobs, by menu, toolbar or key.
class JobActions : public QObject
{
    Q_OBJECT

public:
    JobActions(JobListModel &model, JobTracker &tracker, JobListView *list, MessageLine *message, QObject *parent);

    QAction *checkNow() const { return m_checkNow; }
    QAction *rename() const { return m_rename; }
    QAction *copyName() const { return m_copyName; }
    QAction *copyUrl() const { return m_copyUrl; }
    QAction *remove() const { return m_remove; }
    QAction *removeEnded() const { return m_removeEnded; }

    /// Those that go into a row's context menu, in its order.
    void fillMenu(QMenu *menu) const;
    /// Enables what makes sense for the selection and the list.
    void update();
    void retranslateUi();

private:
    void checkSelected();
    void renameCurrent();
    void copyNames();
    void copyUrls();
    void take(const QList<JobId> &ids);
    QList<JobId> endedIds() const;

    JobListModel &m_model;
    JobTracker &m_tracker;
    JobListView *m_list;
    MessageLine *m_message;
    QAction *m_checkNow;
    QAction *m_rename;
    QAction *m_copyName;
    QAction *m_copyUrl;
    QAction *m_remove;
    QAction *m_removeEnded;
};
