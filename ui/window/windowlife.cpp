// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlife.h"

#include "desktop/settings.h"
#include "watchlist/watchlist.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QWindow>

namespace {

/// A session's panel comes after its programs; but without one nobody could know that this runs.
constexpr auto PanelComesWithin = std::chrono::seconds(20);

/// Whether anything of it may be on the screen, as far as the window manager says.
bool isExposed(const QWidget *window)
{
    return window->windowHandle() && window->windowHandle()->isExposed();
}

void endProgram()
{
    QCoreApplication::exit(); // quit() would close the window first, which asks
}

} // namespace

bool isActiveOnScreen(const QWidget *window)
{
    return window->isActiveWindow() && !window->isMinimized() && isExposed(window);
}

WindowLife::WindowLife(QMainWindow *window, WatchList &watchList, Settings &settings, bool practice)
    : QObject(window), m_window(window), m_watchList(watchList), m_settings(settings), m_practice(practice)
{
    m_window->installEventFilter(this);
}

void WindowLife::startHidden()
{
    m_watchList.poller().setHidden(true);
    QTimer::singleShot(PanelComesWithin, this, [this] {
        if (!m_window->isVisible() && !m_canHold() && m_geometryWhenHidden.isEmpty())
            m_window->showMinimized();
    });
}

void WindowLife::hide()
{
    m_geometryWhenHidden = m_window->saveGeometry();
    m_window->hide();
}

void WindowLife::show()
{
    // Window managers mostly take windows of other workspaces from the screen, and activating is put off by Qt until one is
    // back there. One that is shown anew comes to the workspace that the person is at. But one that is only just coming
    // would be forgotten by a window manager that hears of its hiding last.
    if (m_wasPainted && m_window->isVisible() && !m_window->isMinimized() && !isExposed(m_window))
        hide();
    bringBack();
    m_window->raise();
    m_window->activateWindow();
}

void WindowLife::bringBack()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    // Window managers put a window that comes back where they like.
    m_window->restoreGeometry(std::exchange(m_geometryWhenHidden, {}));
    m_window->show();
}

bool WindowLife::isInFront() const
{
    // A window behind others, or on another workspace, is wanted and not seen.
    return isActiveOnScreen(m_window) && m_canHold();
}

void WindowLife::onTrayVanished()
{
    // A message minimises a hidden window, to ask for attention; but task bars mostly die with the panel of the tray.
    if (!m_window->isVisible() || m_window->isMinimized())
        bringBack();
}

void WindowLife::requestQuit()
{
    const int running = m_watchList.model().summary().unsettled();
    if (running == 0 || m_practice)
        endProgram();
    else
        askToQuit(running);
}

bool WindowLife::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        // At the end of the session nobody is asked.
        if (qApp->isSavingSession() || m_practice) {
            endProgram();
            break;
        }
        event->ignore();
        close();
        return true;
    case QEvent::Paint:
        m_wasPainted = true;
        break;
    case QEvent::Show:
    case QEvent::Hide:
        m_wasPainted = false;
        m_watchList.poller().setHidden(event->type() == QEvent::Hide);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowLife::close()
{
    const Closing closing = m_settings.closing();
    const int running = m_watchList.model().summary().unsettled();
    if (closing == Closing::KeepRunning)
        hide();
    else if (closing == Closing::Quit || running == 0)
        endProgram();
    else
        askWhatClosingMeans(running);
}

void WindowLife::askToQuit(int running)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit Copyjobs?"),
                                tr("%Ln job(s) still running.", nullptr, running), QMessageBox::Cancel, m_window);
    box->setInformativeText(tr("Microsoft continues copying. Copyjobs checks again the next time it starts."));
    const QPushButton *quit = box->addButton(tr("&Quit"), QMessageBox::AcceptRole);
    QPushButton *background = box->addButton(tr("Keep running in the &background"), QMessageBox::RejectRole);
    box->setDefaultButton(background);
    connect(background, &QAbstractButton::clicked, this, &WindowLife::hide);
    connect(quit, &QAbstractButton::clicked, this, endProgram);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void WindowLife::askWhatClosingMeans(int running)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Keep running in the background?"),
                                tr("%Ln job(s) still running.", nullptr, running), QMessageBox::Cancel, m_window);
    box->setInformativeText(
        tr("Without its window, Copyjobs keeps watching and notifies you when jobs end. The tray icon, or "
           "starting Copyjobs again, brings the window back.\n\nYour choice applies from now on. You can change "
           "it in the preferences."));
    QPushButton *background = box->addButton(tr("Keep running in the &background"), QMessageBox::AcceptRole);
    const QPushButton *quit = box->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(background);
    connect(background, &QAbstractButton::clicked, this, [this] {
        m_settings.setClosing(Closing::KeepRunning);
        hide();
    });
    connect(quit, &QAbstractButton::clicked, this, [this] {
        m_settings.setClosing(Closing::Quit);
        endProgram();
    });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
