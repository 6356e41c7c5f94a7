// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownbus.h"

#include <QDBusConnection>
#include <QDBusError>

using namespace Qt::StringLiterals;

OwnBus::OwnBus()
{
    m_process.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                       u"--address=unix:dir="_s + m_folder.path()});
    if (m_process.waitForReadyRead())
        m_address = QString::fromLatin1(m_process.readLine().trimmed());
}

OwnBus::~OwnBus()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool FakeDaemon::start(QDBusConnection connection)
{
    return connection.registerObject(u"/org/freedesktop/Notifications"_s, this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
           && connection.registerService(u"org.freedesktop.Notifications"_s);
}

uint FakeDaemon::Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                        const QStringList &actions, const QVariantMap &hints, int)
{
    if (refuses) {
        sendErrorReply(QDBusError::Failed);
        return 0;
    }
    shown.append({replaces, title, body, actions, hints});
    const uint id = replaces != 0 ? replaces : ++m_last;
    if (onShown)
        QMetaObject::invokeMethod(this, [this, id] { onShown(id); }, Qt::QueuedConnection);
    return id;
}
