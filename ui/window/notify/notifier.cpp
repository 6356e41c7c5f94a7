// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include "traynotifier.h"

#ifdef COPYJOBS_WITH_DBUS
#include "desktopnotifier.h"

#include <QDBusConnection>
#endif

std::unique_ptr<Notifier> Notifier::create(QSystemTrayIcon *tray)
{
#ifdef COPYJOBS_WITH_DBUS
    // Without a bus a call would never be answered: look first.
    if (QDBusConnection::sessionBus().isConnected())
        return std::make_unique<DesktopNotifier>();
#endif
    return std::make_unique<TrayNotifier>(tray);
}
