// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/list/jobspage.h"

#include <QStackedWidget>

class HistoryPage;

/// The pages of the window, one at a time: the watched jobs, and the history.
class WindowPages : public QStackedWidget
{
    Q_OBJECT

public:
    /// @p showHistory is checked while the history is the page, and is how it is left.
    WindowPages(WatchList &watchList, Clock clock, const JobsPage::Choices &choices, QAction *showHistory,
                InlineMessage *message);

    JobsPage *jobs() const { return m_jobs; }
    /// Goes to where the page is searched.
    void find();

signals:
    /// Somebody wants to see the history for the first time.
    void historyMade(HistoryPage *history);
    /// Another page is shown: the jobs, or not.
    void jobsShown(bool shown);

private:
    void showChosen();

    WatchList &m_watchList;
    Clock m_clock;
    QAction *m_showHistory;
    JobsPage *m_jobs;
    HistoryPage *m_history = nullptr; ///< null until it is wanted
};
