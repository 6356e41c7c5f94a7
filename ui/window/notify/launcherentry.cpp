// SPDX-License-Identifier: GPL-3.0-or-later
#include "launcherentry.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

LauncherEntry::~LauncherEntry()
{
    set({}, 0);
}

void LauncherEntry::set(const std::optional<double> &progress, int count)
{
    const auto whole = progress ? std::optional(static_cast<int>(*progress)) : std::nullopt;
    if (whole == m_progress && count == m_count)
        return;
    m_progress = whole;
    m_count = count;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/io/github/copyjobs/Copyjobs"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName())
           << QVariantMap{{u"progress"_s, whole.value_or(0) / 100.0},
                          {u"progress-visible"_s, whole.has_value()},
                          {u"count"_s, qint64(count)},
                          {u"count-visible"_s, count > 0}};
    bus.send(update);
}
