// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowpages.h"

#include "window/history/historypage.h"

#include <QAction>
#include <QLineEdit>

WindowPages::WindowPages(WatchList &watchList, Clock clock, const JobsPage::Choices &choices, QAction *showHistory,
                         InlineMessage *message)
    : m_watchList(watchList), m_clock(std::move(clock)), m_showHistory(showHistory),
      m_jobs(new JobsPage(watchList, m_clock, choices, message, this))
{
    addWidget(m_jobs);
    connect(showHistory, &QAction::toggled, this, &WindowPages::showChosen);
}

void WindowPages::find()
{
    QLineEdit *field = m_jobs->searchField();
    QWidget *where = currentWidget() == m_jobs ? field : currentWidget();
    where->setFocus(Qt::ShortcutFocusReason);
    if (where == field)
        field->selectAll();
}

void WindowPages::showChosen()
{
    const bool history = m_showHistory->isChecked();
    if (history && !m_history) {
        m_history = new HistoryPage(m_watchList, m_clock, this);
        addWidget(m_history);
        connect(m_history, &HistoryPage::left, m_showHistory, &QAction::toggle);
        emit historyMade(m_history);
    }
    setCurrentWidget(history ? static_cast<QWidget *>(m_history) : m_jobs);
    emit jobsShown(!history);
    currentWidget()->setFocus();
}
