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
class QSpinBox;
class QSplitter;
class QTreeView;
class Settings;

/// The page of ended jobs: searched by words, kept for as long as the person wants.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(WatchList &watchList, Settings &settings, Clock clock, QWidget *parent = nullptr);

    /// The selected jobs, the last ended first.
    QList<JobId> selectedIds() const;

signals:
    /// The person wants to see the list again.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslateUi();
    void reload();
    void showDetails();
    void keepNote(JobId id, const QString &note);
    void forgetSelected();

    WatchList &m_watchList;
    Clock m_clock;
    HistoryModel *m_model;
    QLineEdit *m_search;
    QLabel *m_nothing; ///< in place of an empty table
    QSplitter *m_splitter;
    QTreeView *m_view;
    DetailsPane *m_details;
    QPushButton *m_back;
    QPushButton *m_forget;
    QLabel *m_keepLabel;
    QSpinBox *m_keepDays;
    QAction *m_forgetAction;
    QTimer m_changed;
};
