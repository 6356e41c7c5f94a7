// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/job.h"

#include <QStackedWidget>
#include <QTimer>

class ChipBar;
class DetailsPane;
class EmptyPage;
class JobActions;
class JobGroupModel;
class JobListView;
class JobListModel;
class JobTextModel;
class InlineMessage;
class QAction;
class QActionGroup;
class QLineEdit;
class DetailsSplitter;
class Settings;
class WatchList;

/// The watched jobs: chips above, the list, and what there is to know about the selected job beside or below it. An empty
/// list says how to begin.
class JobsPage : public QStackedWidget
{
    Q_OBJECT

public:
    /// What a person chooses of the page in the menus.
    struct Choices
    {
        QActionGroup *groups;    ///< which jobs are shown; data: a JobGroup, invalid for all
        QActionGroup *groupings; ///< what the list's headings are; data: a Grouping
        QAction *showDetails;
        QList<QAction *> begin; ///< ways to begin, for who has no jobs yet
    };

    /// What is done with jobs is said in @p message.
    JobsPage(WatchList &watchList, Clock clock, const Choices &choices, InlineMessage *message, QWidget *parent = nullptr);

    JobListView *list() const { return m_list; }
    /// What can be done with the jobs that are selected.
    JobActions *actions() const { return m_actions; }
    /// To be put where there is room for it.
    QLineEdit *searchField() const { return m_search; }

    /// Shows every job, searched by nothing.
    void showAll();
    /// Takes over what a person types just now.
    void commitEdits();
    /// How the page looks, as @p settings remember it.
    void restoreLayout(const Settings &settings);
    void saveLayout(Settings &settings) const;
    /// Whether somebody who looks at the window sees the row of @p id.
    bool isOnScreen(JobId id) const;

signals:
    /// How the page looks is another: worth to be remembered.
    void layoutChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts(const Choices &choices);
    void retranslateUi();
    void search(const QString &text);
    void updateSummary();
    void updateTimeLeft();
    void updateDetails();
    void showGroup(const QAction *chosen);
    void showContextMenu(const QPoint &position);
    void chooseColumns(const QPoint &position);

    WatchList &m_watchList;
    const JobListModel &m_model;
    Clock m_clock;
    QActionGroup *m_groupChoice;
    QActionGroup *m_groupingChoice;
    QAction *m_showDetails;
    JobTextModel *m_texts;
    JobGroupModel *m_groups;
    ChipBar *m_chips;
    JobListView *m_list;
    DetailsPane *m_details;
    DetailsSplitter *m_splitter;
    EmptyPage *m_empty;
    QLineEdit *m_search;
    JobActions *m_actions;
    QTimer m_timePasses; // while somebody sees something run
};
