// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/job.h"

#include <QMainWindow>

class AddJobs;
class Background;
class Connectivity;
class JobsPage;
class Language;
class InlineMessage;
class MonitorClient;
class NewsLabel;
class QLabel;
class ReportActions;
class Settings;
class WatchList;
class WindowActions;
class WindowLife;
class WindowMemory;
class WindowPages;
struct StoreFault;

/// The window: menus, and the pages that they lead to. What a page shows and does is the page's own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window shows and works on; all of it outlives the window.
    struct Parts
    {
        WatchList &watchList;
        MonitorClient &client;
        Language &language;
        Settings &settings;
        Clock clock;
        bool practice = false; ///< only played copies: a banner says so
    };

    explicit MainWindow(Parts parts);

    /// Starts without being seen: the tray icon or another start brings it back. With no tray it is a minimised window.
    void startHidden();
    /// Looks as it was left; when the list is there.
    void bringBack();
    /// Takes what comes from outside the window.
    AddJobs &add() const { return *m_add; }
    /// Takes over what a person types just now, and remembers how the window is left; before the program ends.
    void commitEdits();
    /// Says what a person should read, in whole sentences.
    void say(const QString &text);
    /// Says in the window what could not be kept.
    void showFault(const StoreFault &fault);
    /// Comes to the front with @p ids selected.
    void showJobs(const QList<JobId> &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createToolBar();
    void createLayout();
    void connectParts();
    void completeBehindFirstFrame();
    void retranslateUi();
    void updateTitle();

    Parts m_parts;
    WindowActions *m_actions;
    InlineMessage *m_message;
    NewsLabel *m_news;
    WindowPages *m_pages;
    JobsPage *m_jobs;
    AddJobs *m_add;
    ReportActions *m_reports;
    Connectivity *m_network;
    WindowLife *m_life;
    WindowMemory *m_memory;
    Background *m_background = nullptr; ///< null until the first frame is shown
    QLabel *m_practiceBanner;
    QToolBar *m_toolBar = nullptr;
    bool m_answersTray = false; ///< what is said belongs to something asked for from the tray
};
