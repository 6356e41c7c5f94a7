// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifier.h"

#include <QDBusConnection>
#include <QMap>

/// Notifications through org.freedesktop.Notifications: they need no tray, carry our icon, and can be clicked. There is
/// one on the screen, which is updated in place.
/// https://specifications.freedesktop.org/notification-spec/latest/
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);

    /// A bus is there, and the last notification was not refused by it.
    bool isAvailable() const override;
    void show(const Notification &notification) override;
    void takeBack() override;

private slots:
    void onCapabilities(const QStringList &capabilities);
    void onSent(uint id);
    void onFailed();
    void onActivationToken(uint id, const QString &token);
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void call(const QString &method, const QVariantList &arguments, const char *returned);
    void send();
    void onServiceOwner(bool isOwned);

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities; ///< of the daemon that runs; empty until it has answered
    bool m_refused = false;
    bool m_calling = false;            ///< a call is under way
    std::optional<Notification> m_next; ///< to be shown when it is over
    bool m_takenBack = false;          ///< while the call was under way
    Notification m_sent;
    uint m_onScreen = 0; ///< 0 for none
    QMap<uint, Notification> m_known; ///< a list of old notifications can be clicked too; the newest few
    std::pair<uint, QString> m_token; ///< comes before the click that it is for
};
