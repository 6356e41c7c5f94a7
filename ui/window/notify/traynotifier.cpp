// SPDX-License-Identifier: GPL-3.0-or-later
#include "traynotifier.h"

#include <QSystemTrayIcon>

TrayNotifier::TrayNotifier(QSystemTrayIcon *tray, QObject *parent) : Notifier(parent), m_tray(tray)
{
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { emit activated(m_lastJobs); });
}

void TrayNotifier::show(const NoticeText &text, const QList<JobId> &jobs, bool urgent)
{
    m_lastJobs = jobs;
    m_tray->showMessage(text.title, text.body, urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}
