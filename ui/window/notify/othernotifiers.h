// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifier.h"

#include <functional>
#include <optional>

class QWidget;
class TrayIcon;

/// A message beside the tray icon, for systems without a notification service of their own.
class TrayNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit TrayNotifier(TrayIcon &tray, QObject *parent = nullptr);

    bool isAvailable() const override;
    void show(const Notification &notification) override;
    void takeBack() override { } // it goes by itself

private:
    TrayIcon &m_tray;
    std::optional<QList<JobId>> m_shown; ///< the last; a click does not say which message it meant
};

/// A message in the window, which asks for attention in the task bar: there is always this.
class WindowNotifier : public Notifier
{
    Q_OBJECT

public:
    /// @p say shows a message in @p window and, on its button, emits activated().
    WindowNotifier(QWidget *window, std::function<void(const Notification &)> say, QObject *parent = nullptr);

    bool isAvailable() const override { return true; }
    void show(const Notification &notification) override;
    void takeBack() override { } // a message in the window has been looked at, or waits for it

private:
    QWidget *m_window;
    std::function<void(const Notification &)> m_say;
};
