// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxychoice.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

QList<QNetworkProxy> ChosenProxy::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    if (host == "localhost"_L1 || QHostAddress(host).isLoopback())
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    switch (m_choice.kind) {
    case ProxyChoice::Kind::Manual:
        return {QNetworkProxy(QNetworkProxy::HttpProxy, m_choice.host, m_choice.port)};
    case ProxyChoice::Kind::None:
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    case ProxyChoice::Kind::System:
        break;
    }
    return systemProxyForQuery(query);
}
