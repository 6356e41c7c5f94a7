// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/proxychoice.h"

#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

/// What a person chose, kept between starts. Practice keeps nothing: it reads no settings and writes none. What changes is
/// told by a signal of its own, so that whoever needs a setting is connected to it and to nothing else.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Keep { OnDisk, InMemory };

    explicit Settings(Keep keep, QObject *parent = nullptr);

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
    /// How long ended jobs stay in the list before they are only in the history: a day unless chosen; empty for until a
    /// person moves them there.
    std::optional<std::chrono::days> endedStay() const { return m_endedStay; }
    void setEndedStay(std::optional<std::chrono::days> stay);
    /// Whether the window offers to watch monitor URLs that it finds in the clipboard.
    bool offersClipboard() const { return m_offersClipboard; }
    void setOffersClipboard(bool offers);
    /// How the window was left; empty for never. Opaque.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &layout);

signals:
    void languageChanged(const QString &language);
    void allowedHostsChanged();
    void proxyChanged(const ProxyChoice &proxy);
    void retentionChanged(std::chrono::days retention);
    void endedStayChanged(std::optional<std::chrono::days> stay);
    void offersClipboardChanged(bool offers);

private:
    void write(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_store; ///< null where nothing is kept
    QString m_language;
    QStringList m_allowedHosts;
    ProxyChoice m_proxy;
    std::chrono::days m_retention{90};
    std::optional<std::chrono::days> m_endedStay = std::chrono::days(1);
    bool m_offersClipboard = true;
};
