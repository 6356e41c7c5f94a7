// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QSystemTrayIcon>

class QAction;
class QMenu;

/// The icon in the tray: a tooltip that sums up, and a menu with what is needed while the window is hidden.
class TrayIcon : public QSystemTrayIcon
{
    Q_OBJECT

public:
    /// @p window shows or hides the window; the others are the window's own actions.
    TrayIcon(QAction *window, const QList<QAction *> &actions, QWidget *parent);

    void setSummary(const Summary &summary);
    /// Whether the window can be hidden and found again: a tray is there and shows us.
    bool canHoldWindow() const;

private:
    QMenu *m_menu;
};
