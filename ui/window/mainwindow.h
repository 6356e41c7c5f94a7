// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"
#include "jobs/clock.h"
#include "jobs/joblistmodel.h"
#include "jobs/notice.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class Background;
class EmptyPage;
class HistoryPage;
class JobActions;
class JobListView;
class JobsPage;
class WatchList;
class Poller;
class Language;
class MessageLine;
class MonitorClient;
class Connectivity;
class NewsLabel;
class AddJobs;
class QLabel;
class QLineEdit;
class QRubberBand;
class QStackedWidget;
class ReportActions;
class Settings;
struct StoreFault;
class WindowActions;
struct WindowMemory;

/// The window: what is watched, and everything that a person can do about it.
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
    ~MainWindow() override;

    /// Starts without being seen: the tray icon or another start brings it back. With no tray it is a minimised window.
    void startHidden();
    /// Looks as it was left; when the list is there.
    void bringBack();
    /// Takes text from the command line or a file named there.
    void takeTrustedText(const QString &text);
    /// Watches jobs that another start of the program handed over.
    void takeJobs(const QList<NewJob> &jobs);
    /// Takes over what a person types just now; before the program ends.
    void commitEdits();
    /// Says in the window what could not be kept.
    void showFault(const StoreFault &fault);
    /// Comes to the front with @p ids selected.
    void showJobs(const QList<JobId> &ids);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    WindowMemory memory();
    void createToolBar();
    void createLayout();
    void connectParts();
    void completeBehindFirstFrame();
    void retranslateUi();
    void updateSummary();
    void updatePage();
    QWidget *history();
    void toggleWindow();
    void hideInBackground();
    void onTrayVanished();
    void requestQuit();
    void showContextMenu(const QPoint &at);
    void rememberSoon();
    void askForFile();
    void offerClipboard();

    Parts m_parts;
    QByteArray m_geometryWhenHidden;
    WindowActions *m_actions;
    JobsPage *m_page;
    JobListView *m_list;
    QLabel *m_practiceBanner;
    QLineEdit *m_search;
    QStackedWidget *m_pages;
    MessageLine *m_message;
    NewsLabel *m_news;
    QRubberBand *m_dropLight = nullptr; // over what takes a drop
    size_t m_offered = 0;               // hash of the clipboard that was offered last
    AddJobs *m_paste;
    JobActions *m_jobs;
    Connectivity *m_network = nullptr;
    ReportActions *m_reports;
    Background *m_background = nullptr; ///< null until the first frame is shown
    bool m_answersTray = false;         ///< what is said belongs to something asked for from the tray
    EmptyPage *m_emptyPage = nullptr;
    HistoryPage *m_history = nullptr; ///< null until it is wanted

    QTimer m_remembering; // what changed about the window is kept soon: nobody may come to close it
    bool m_isBack = false; // as it was left
    QToolBar *m_toolBar = nullptr;
    QAction *m_searchInBar = nullptr;
};
