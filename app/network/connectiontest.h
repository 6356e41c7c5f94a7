// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/polloutcome.h"
#include "proxychoice.h"

#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <optional>

/// What one try to reach a host showed.
struct ConnectionReport
{
    QString host;   ///< with the port where it is not 443
    QString proxy;  ///< "proxy.example:3128"; empty where none was used
    QString issuer; ///< of the certificate that was shown, trusted or not; may be empty
    TransportFault fault = TransportFault::None;
    bool encrypted = true; ///< whether TLS was asked for: plain http is for this computer only

    bool operator==(const ConnectionReport &) const = default;
};

/// Tries whether a host can be reached as the jobs would be: connects through the chosen proxy, greets over TLS where they
/// do, and hangs up. Nothing is asked, so that nothing secret can be told.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// @p hostKey is scheme, host and port, as hostKeyOf() has them; @p trust stands in place of the system's store of
    /// certificates. Nothing happens before start().
    ConnectionTest(const QString &hostKey, const ProxyChoice &choice, std::optional<ProxyCredentials> credentials,
                   QObject *parent = nullptr, const std::optional<QSslConfiguration> &trust = {});

    /// Ends in one finished(), after @p limit at the latest, and never from within this call.
    void start(std::chrono::milliseconds limit = std::chrono::seconds(15));

signals:
    void finished(const ConnectionReport &report);

private:
    void signIn(QAuthenticator *authenticator);
    void finish(TransportFault fault);

    quint16 m_port;
    QString m_name;
    std::optional<ProxyCredentials> m_credentials;
    ConnectionReport m_report;
    QSslSocket m_socket;
    QTimer m_limit;
    bool m_over = false;
};
