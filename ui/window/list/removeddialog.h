// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QDialog>

class WatchList;
class QListWidget;

/// The jobs that were taken out of the list while they ran: to put some of them back.
class RemovedDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p now says how the times of today are told.
    RemovedDialog(WatchList &watchList, const QDateTime &now, QWidget *parent);

signals:
    /// These are in the list again.
    void restored(const QList<JobId> &ids);

private:
    void restoreSelected();

    WatchList &m_watchList;
    QListWidget *m_list;
};
