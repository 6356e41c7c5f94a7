// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Service = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr int UntilTheDesktopSays = -1;
constexpr uchar NormalUrgency = 1;
constexpr uchar CriticalUrgency = 2;

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
}

void DesktopNotifier::show(const NoticeText &text, const QList<JobId> &jobs, bool urgent)
{
    const QVariantMap hints{
        {u"desktop-entry"_s, QGuiApplication::desktopFileName()},
        {u"category"_s, urgent ? u"transfer.error"_s : u"transfer.complete"_s},
        {u"urgency"_s, QVariant::fromValue(urgent ? CriticalUrgency : NormalUrgency)},
    };
    // Daemons may read the body as markup: a name is plain text.
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    call << QCoreApplication::applicationName() << 0U << QGuiApplication::desktopFileName() << text.title
         << text.body.toHtmlEscaped() << QStringList{u"default"_s, tr("Show in Copyjobs")} << hints
         << UntilTheDesktopSays;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, jobs] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> shown = *watcher;
        if (shown.isValid())
            m_jobs.insert(shown.value(), jobs);
    });
}

void DesktopNotifier::onActionInvoked(uint notification, const QString &)
{
    if (const auto jobs = m_jobs.constFind(notification); jobs != m_jobs.constEnd())
        emit activated(*jobs);
}

void DesktopNotifier::onClosed(uint notification, uint)
{
    m_jobs.remove(notification);
}
