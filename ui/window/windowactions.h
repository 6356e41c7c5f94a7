// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <map>

class AddJobs;
class Connectivity;
class JobActions;
class JobListView;
class InlineMessage;
class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;
class ReportActions;
class Settings;
class WindowLife;

/// What a person can do with the window as a whole.
enum class WindowAction {
    Add,
    Paste,
    OpenFile,
    Practice,
    Quit,
    SelectAll,
    Find,
    Preferences,
    ShowDetails, ///< is checked or not, as all that shows something in the window itself
    ShowHistory,
    ShowMessages,
    ShowGuide,
    ShowShortcuts,
    About,
};

/// The actions of the window and the menus that they are in; a table in the source file says all there is to one.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// What the actions work on.
    struct Targets
    {
        QWidget *window;
        AddJobs *add;
        JobListView *list;
        InlineMessage *message;
        Connectivity *network;
        WindowLife *life;
        Settings *settings;
        std::function<void()> find;
    };

    /// The language that is chosen is chosen in @p settings.
    WindowActions(Settings &settings, QObject *parent);

    /// From now on an action does something.
    void connectTo(const Targets &targets);
    /// Fills @p menuBar, with what can be done with jobs and reports in its places.
    void fillMenuBar(QMenuBar *menuBar, const JobActions &jobs, const ReportActions &reports);
    void retranslateUi();

    QAction *operator[](WindowAction action) const { return m_actions.at(action); }
    QActionGroup *groups() const { return m_groups; }       ///< which jobs are shown; data: a JobGroup, invalid for all
    QActionGroup *groupings() const { return m_groupings; } ///< what the list's headings are; data: a Grouping

private:
    void createLanguages(Settings &settings);

    std::map<WindowAction, QAction *> m_actions;
    QActionGroup *m_groups;
    QActionGroup *m_groupings;
    QActionGroup *m_languages; ///< data: a language's code, empty for the system's
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_jobMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_groupingMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
};
