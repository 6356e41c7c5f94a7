// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class JobActions;
class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class ReportActions;

/// What a person can do with the window as a whole, and the menus. What an action does is the window's own.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// @p languageChoice is the language that is chosen now; empty for the system's.
    WindowActions(const QString &languageChoice, QObject *parent);

    /// Fills @p menuBar, with what can be done with jobs and reports in its places.
    void fillMenuBar(QMenuBar *menuBar, const JobActions &jobs, const ReportActions &reports);
    void retranslateUi();

    QAction *add = nullptr;
    QAction *paste = nullptr;
    QAction *practice = nullptr;
    QAction *quit = nullptr;
    QAction *preferences = nullptr;
    QAction *selectAll = nullptr;
    QAction *find = nullptr;
    QAction *showAll = nullptr;
    QAction *showDetails = nullptr;
    QAction *showMessages = nullptr;
    QAction *openFile = nullptr;
    QAction *showGuide = nullptr;
    QAction *showShortcuts = nullptr;
    QAction *showHistory = nullptr;
    QAction *systemLanguage = nullptr;
    QAction *about = nullptr;
    QActionGroup *groups = nullptr;    ///< which jobs are shown; data: a JobGroup, invalid for all
    QActionGroup *groupings = nullptr; ///< what the list's headings are; data: a Grouping
    QActionGroup *languages = nullptr; ///< data: a language's code, empty for the system's

private:
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_jobMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_groupingMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
};
