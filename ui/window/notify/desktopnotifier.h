// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifier.h"

#include <QHash>

/// Notifications through org.freedesktop.Notifications: they need no tray, carry our icon, and can be clicked.
/// https://specifications.freedesktop.org/notification-spec/latest/
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void show(const NoticeText &text, const QList<JobId> &jobs, bool urgent) override;

private slots:
    void onActionInvoked(uint notification, const QString &action);
    void onClosed(uint notification, uint reason);

private:
    QHash<uint, QList<JobId>> m_jobs; ///< of the notifications that can still be clicked
};
