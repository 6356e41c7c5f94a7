// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

using namespace Qt::StringLiterals;

namespace {

using ProxyKind = ProxyChoice::Kind;

QString wordOf(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::None: return u"none"_s;
    case ProxyKind::Manual: return u"manual"_s;
    case ProxyKind::System: break;
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

} // namespace

Settings::Settings(Keep keep)
{
    if (keep == Keep::InMemory)
        return;
    m_store = std::make_unique<QSettings>();
    m_language = m_store->value(u"language"_s).toString();
    m_allowedHosts = m_store->value(u"allowedHosts"_s).toStringList();
    m_proxy = readProxy(*m_store);
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

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}
