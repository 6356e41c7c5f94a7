// SPDX-License-Identifier: GPL-3.0-or-later
#include "othernotifiers.h"

#include "trayicon.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <utility>

using namespace std::chrono_literals;

TrayNotifier::TrayNotifier(TrayIcon &tray, QObject *parent) : Notifier(parent), m_tray(tray)
{
    // Over D-Bus Qt tells of a click on any notification of the desktop, another program's as well.
    connect(&m_tray, &TrayIcon::messageClicked, this, [this] {
        if (const auto jobs = std::exchange(m_shown, std::nullopt))
            emit activated(*jobs, {});
    });
}

bool TrayNotifier::isAvailable() const
{
    return m_tray.canShowMessages();
}

void TrayNotifier::show(const Notification &notification)
{
    m_shown = notification.jobs;
    const QIcon icon(QPixmap::fromImage(noticeImage(notification.tone, 48)));
    m_tray.showMessage(notification.text.title, notification.text.body, icon);
}

WindowNotifier::WindowNotifier(QWidget *window, std::function<void(const Notification &)> say, QObject *parent)
    : Notifier(parent), m_window(window), m_say(std::move(say))
{ }

void WindowNotifier::show(const Notification &notification)
{
    m_say(notification);
    if (!m_window->isVisible())
        m_window->showMinimized(); // else there is nothing that could ask for attention
    // A window manager that has not taken the window in yet would not hear of it.
    QTimer::singleShot(2s, m_window, [window = m_window] { QApplication::alert(window); });
}
