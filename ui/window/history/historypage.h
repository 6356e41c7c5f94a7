// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/job.h"

#include <QTimer>
#include <QWidget>

class DetailsPane;
class HistoryModel;
class WatchList;
class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

/// The page of ended jobs: searched by words, kept for as long as the person wants.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(WatchList &watchList, Clock clock, QWidget *parent = nullptr);

    /// The selected jobs, in the table's order.
    std::vector<Job> selectedJobs() const;
    QList<JobId> selectedIds() const;
    /// All that the search leaves, be it fetched or not; the last ended first.
    std::vector<Job> shownJobs() const;

signals:
    /// The person wants to see the list again.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void reload();
    void showDetails();
    void keepNote(JobId id, const QString &note);
    void forgetSelected();
    void leave();
    void showContextMenu(const QPoint &position);
    void copyItemIds();
    void openSite();
    void fitColumns();

    WatchList &m_watchList;
    Clock m_clock;
    HistoryModel *m_model;
    QLineEdit *m_search;
    QLabel *m_nothing; ///< in place of an empty table
    QTreeView *m_view;
    DetailsPane *m_details;
    QWidget *m_splitter;
    QPushButton *m_back;
    QPushButton *m_forget;
    QAction *m_forgetAction;
    QAction *m_copy;
    QAction *m_copyError;
    QAction *m_copyItemId;
    QAction *m_openSite;
    QTimer m_changed;
};
