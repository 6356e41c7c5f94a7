// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include "words/jobtext.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

TrayIcon::TrayIcon(QAction *window, const QList<QAction *> &actions, QWidget *parent)
    : QSystemTrayIcon(QApplication::windowIcon(), parent), m_menu(new QMenu(parent))
{
    m_menu->addAction(window);
    m_menu->addSeparator();
    m_menu->addActions(actions);
    setContextMenu(m_menu);
    connect(this, &QSystemTrayIcon::activated, window, [window](ActivationReason reason) {
        if (reason == Trigger)
            window->trigger();
    });
}

void TrayIcon::setSummary(const Summary &summary)
{
    setToolTip(JobText::trayTooltip(summary, QLocale()));
}

bool TrayIcon::canHoldWindow() const
{
    return isVisible() && isSystemTrayAvailable();
}
