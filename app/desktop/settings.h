// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/proxychoice.h"

#include <QSettings>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

/// What a person chose, kept between starts. Practice keeps nothing: it reads no settings and writes none.
class Settings
{
public:
    enum class Keep { OnDisk, InMemory };

    explicit Settings(Keep keep);

    /// "en", "de"; empty for the system's.
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// Hosts outside the table that the person has allowed, as "https://host:port".
    const QStringList &allowedHosts() const { return m_allowedHosts; }
    void allowHost(const QString &hostKey);
    /// The proxy to use; never who signs in there.
    const ProxyChoice &proxy() const { return m_proxy; }
    void setProxy(const ProxyChoice &proxy);
    /// Asks about the host again from now on.
    void revokeHost(const QString &hostKey);
    /// How long ended jobs stay in the history: 90 days unless chosen, at least one.
    std::chrono::days retention() const { return m_retention; }
    void setRetention(std::chrono::days retention);
    /// How the window was left; empty for never. Opaque.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &layout);

private:
    void write(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_store; ///< null where nothing is kept
    QString m_language;
    QStringList m_allowedHosts;
    ProxyChoice m_proxy;
    std::chrono::days m_retention{90};
};
