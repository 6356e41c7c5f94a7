// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifier.h"

/// Notifications through the tray icon, for systems without a notification service of their own.
class TrayNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit TrayNotifier(QSystemTrayIcon *tray, QObject *parent = nullptr);

    void show(const NoticeText &text, const QList<JobId> &jobs, bool urgent) override;

private:
    QSystemTrayIcon *m_tray;
    QList<JobId> m_lastJobs; ///< a click does not say which message it meant
};
