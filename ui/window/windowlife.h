// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QMainWindow;
class QWidget;
class Settings;
class WatchList;

/// Whether @p window is active and on the screen. Qt takes a window that was just hidden or minimised for active, until it
/// knows where the focus goes.
bool isActiveOnScreen(const QWidget *window);

/// How the window comes and goes: into the background and back, and with the end of the program, which asks before jobs
/// that still run are left alone.
class WindowLife : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. In @p practice nothing is asked: nothing would be lost.
    WindowLife(QMainWindow *window, WatchList &watchList, Settings &settings, bool practice);

    /// Whether a hidden window could be found again; until this is called it could not.
    void setCanHold(std::function<bool()> canHold) { m_canHold = std::move(canHold); }
    /// Starts without being seen; where it could not be found again, it is a minimised window after a while.
    void startHidden();
    void hide();
    /// Comes to the front.
    void show();
    /// Whether the window is seen and in use, so that it is hidden by what toggles it.
    bool isInFront() const;
    /// A window that was hidden in the tray, or minimised, could not be found again: it comes back.
    void onTrayVanished();
    /// Ends the program, at once or after a question.
    void requestQuit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void bringBack();
    void close();
    void askToQuit(int running);
    void askWhatClosingMeans(int running);

    QMainWindow *m_window;
    WatchList &m_watchList;
    Settings &m_settings;
    bool m_practice;
    std::function<bool()> m_canHold = [] { return false; };
    QByteArray m_geometryWhenHidden;
    bool m_wasPainted = false; ///< since it was shown
};
