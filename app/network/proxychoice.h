// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>
#include <QString>

/// Which proxy a person wants to be used.
struct ProxyChoice
{
    enum class Kind { System, None, Manual };

    Kind kind = Kind::System;
    QString host;     ///< with Manual; an HTTP proxy that builds tunnels
    quint16 port = 0; ///< with Manual

    bool operator==(const ProxyChoice &) const = default;
};

/// Who signs in to a proxy. Kept in memory only.
struct ProxyCredentials
{
    QString user;
    QString password;

    bool operator==(const ProxyCredentials &) const = default;
};

/// The proxies of a choice; but what runs on this computer is asked directly, whatever was chosen.
class ChosenProxy : public QNetworkProxyFactory
{
public:
    explicit ChosenProxy(ProxyChoice choice) : m_choice(std::move(choice)) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query = QNetworkProxyQuery()) override;

private:
    ProxyChoice m_choice;
};
