// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"

#include "issuer.h"

#include <QAuthenticator>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

TransportFault faultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return TransportFault::HostNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return TransportFault::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return TransportFault::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return TransportFault::ProxyAuthentication;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return TransportFault::ProxyFailed;
    default:
        return TransportFault::NoConnection;
    }
}

} // namespace

ConnectionTest::ConnectionTest(const QString &hostKey, const ProxyChoice &choice,
                               std::optional<ProxyCredentials> credentials, QObject *parent,
                               const std::optional<QSslConfiguration> &trust)
    : QObject(parent), m_credentials(std::move(credentials))
{
    const QUrl url(hostKey);
    m_report.encrypted = url.scheme() != "http"_L1;
    m_report.host = url.authority();
    m_name = url.host();
    m_port = static_cast<quint16>(url.port(m_report.encrypted ? 443 : 80));

    ChosenProxy proxies(choice);
    const QNetworkProxy proxy = proxies.queryProxy(QNetworkProxyQuery(url)).value(0, QNetworkProxy::NoProxy);
    if (proxy.type() != QNetworkProxy::NoProxy)
        m_report.proxy = u"%1:%2"_s.arg(proxy.hostName(), QString::number(proxy.port()));
    m_socket.setProxy(proxy);
    if (trust)
        m_socket.setSslConfiguration(*trust);
    m_limit.setSingleShot(true);

    connect(&m_limit, &QTimer::timeout, this, [this] { finish(TransportFault::TimedOut); });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { finish(TransportFault::None); });
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        if (!m_report.encrypted)
            finish(TransportFault::None);
    });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            if (m_report.issuer.isEmpty())
                m_report.issuer = issuerOf(error.certificate());
        }
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) { finish(faultOf(error)); });
    connect(&m_socket, &QSslSocket::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &, QAuthenticator *authenticator) { signIn(authenticator); });
}

void ConnectionTest::start(std::chrono::milliseconds limit)
{
    m_limit.start(limit);
    QTimer::singleShot(0, this, [this] {
        if (m_report.encrypted)
            m_socket.connectToHostEncrypted(m_name, m_port);
        else
            m_socket.connectToHost(m_name, m_port);
    });
}

void ConnectionTest::signIn(QAuthenticator *authenticator)
{
    // Given once: who is asked again was refused.
    if (const auto credentials = std::exchange(m_credentials, std::nullopt)) {
        authenticator->setUser(credentials->user);
        authenticator->setPassword(credentials->password);
    }
}

void ConnectionTest::finish(TransportFault fault)
{
    if (std::exchange(m_over, true))
        return;
    m_limit.stop();
    m_report.fault = fault;
    if (m_report.issuer.isEmpty())
        m_report.issuer = issuerOf(m_socket.peerCertificate());
    m_socket.abort();
    emit finished(m_report);
}
