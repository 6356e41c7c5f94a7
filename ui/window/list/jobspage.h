// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/joblistmodel.h"
#include "jobs/progresshistory.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class ChipBar;
class DetailsPane;
class JobGroupModel;
class JobListView;
class JobTextModel;
class QAction;
class QActionGroup;
class QSplitter;

/// The watched jobs: chips above, the list, and what there is to know about the selected job beside or below it.
class JobsPage : public QWidget
{
    Q_OBJECT

public:
    /// What a person chooses of the page in the menus.
    struct Choices
    {
        QActionGroup *groups;    ///< which jobs are shown; data: a JobGroup, invalid for all
        QActionGroup *groupings; ///< what the list's headings are; data: a Grouping
        QAction *showAll;        ///< of the groups
        QAction *showDetails;
    };

    JobsPage(JobListModel &model, Clock clock, const Choices &choices, QWidget *parent = nullptr);

    JobListView *list() const { return m_list; }
    JobTextModel *texts() const { return m_texts; }
    DetailsPane *details() const { return m_details; }
    QSplitter *splitter() const { return m_splitter; }

    /// Where the details find what the answers have shown of a job.
    void setHistories(std::function<ProgressHistory(JobId)> historyOf) { m_historyOf = std::move(historyOf); }
    /// Shows the jobs that contain every word of @p text; empty shows all.
    void search(const QString &text);
    /// Shows every job; chips are none pressed but "All".
    void showAll();
    /// Whether somebody who looks at the window sees the row of @p id.
    bool isOnScreen(JobId id) const;
    /// Tells a screen reader that the row of @p id is another: views send nothing of their own accord.
    void announce(JobId id);

signals:
    /// Another job is current, or other jobs are selected.
    void selectionChanged();
    /// At this place of the screen.
    void menuWanted(const QPoint &at);
    /// A person wants to see every job again.
    void showAllWanted();
    /// How the page looks is another: worth to be remembered.
    void layoutChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslateUi();
    void updateSummary();
    void updateTimeLeft();
    void updateDetails();
    void showGroup(const QAction *chosen);
    void chooseColumns(const QPoint &position);

    JobListModel &m_model;
    Clock m_clock;
    QAction *m_showAllAction;
    JobTextModel *m_texts;
    JobGroupModel *m_groups;
    ChipBar *m_chips;
    JobListView *m_list;
    DetailsPane *m_details;
    QSplitter *m_splitter;
    std::function<ProgressHistory(JobId)> m_historyOf;
    QTimer m_timePasses; // while somebody sees something run
};
