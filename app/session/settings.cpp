// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

using namespace Qt::StringLiterals;

Settings::Settings(Keep keep)
{
    if (keep == Keep::InMemory)
        return;
    m_store = std::make_unique<QSettings>();
    m_language = m_store->value(u"language"_s).toString();
    m_allowedHosts = m_store->value(u"allowedHosts"_s).toStringList();
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

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}
