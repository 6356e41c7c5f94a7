// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using ProxyKind = ProxyChoice::Kind;

QString wordOf(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::None:
        return u"none"_s;
    case ProxyKind::Manual:
        return u"manual"_s;
    case ProxyKind::System:
        break;
    }
    return u"system"_s;
}

/// What was written; the system's proxy where that is nothing that could be used.
ProxyChoice readProxy(const QSettings &store)
{
    ProxyChoice proxy{.host = store.value(u"proxy/host"_s).toString().trimmed(),
                      .port = static_cast<quint16>(qBound(0, store.value(u"proxy/port"_s).toInt(), 65535))};
    const QString word = store.value(u"proxy/use"_s).toString();
    if (word == wordOf(ProxyKind::None))
        proxy.kind = ProxyKind::None;
    else if (word == wordOf(ProxyKind::Manual) && !proxy.host.isEmpty() && proxy.port != 0)
        proxy.kind = ProxyKind::Manual;
    return proxy;
}

constexpr int LongestRetention = 3650; // days

} // namespace

Settings::Settings(Keep keep)
{
    if (keep == Keep::InMemory)
        return;
    m_store = std::make_unique<QSettings>();
    m_language = m_store->value(u"language"_s).toString();
    m_allowedHosts = m_store->value(u"allowedHosts"_s).toStringList();
    m_proxy = readProxy(*m_store);
    m_retention = std::chrono::days(std::clamp(m_store->value(u"retentionDays"_s, 90).toInt(), 1, LongestRetention));
}

void Settings::setLanguage(const QString &language)
{
    m_language = language;
    write(u"language"_s, language);
}

void Settings::allowHost(const QString &hostKey)
{
    if (m_allowedHosts.contains(hostKey))
        return;
    m_allowedHosts.append(hostKey);
    write(u"allowedHosts"_s, m_allowedHosts);
}

void Settings::setProxy(const ProxyChoice &proxy)
{
    m_proxy = proxy;
    write(u"proxy/use"_s, wordOf(proxy.kind));
    write(u"proxy/host"_s, proxy.host);
    write(u"proxy/port"_s, proxy.port);
}

void Settings::revokeHost(const QString &hostKey)
{
    if (m_allowedHosts.removeAll(hostKey) > 0)
        write(u"allowedHosts"_s, m_allowedHosts);
}

void Settings::setRetention(std::chrono::days retention)
{
    m_retention = std::clamp(retention, std::chrono::days(1), std::chrono::days(LongestRetention));
    write(u"retentionDays"_s, static_cast<int>(m_retention.count()));
}

QByteArray Settings::layout(const QString &part) const
{
    return m_store ? m_store->value("layout/"_L1 + part).toByteArray() : QByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &layout)
{
    write("layout/"_L1 + part, layout);
}

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}
