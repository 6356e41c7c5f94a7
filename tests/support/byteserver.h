// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

class QSslConfiguration;
class QTcpServer;
class QTcpSocket;

/// A server on a loopback port of its own that answers every request with the bytes it was given, however wrong they
/// are, and keeps the requests.
class ByteServer : public QObject
{
    Q_OBJECT

public:
    /// What it does after the bytes.
    enum class Then {
        KeepOpen, ///< waits for the next request
        Close,    ///< ends the connection in order
        Reset,    ///< ends it with a reset
        Drip,     ///< goes on with one blank at a time, for ever
    };

    /// @p address is one of this computer's own.
    explicit ByteServer(const QByteArray &answer, Then then = Then::KeepOpen,
                        const QHostAddress &address = QHostAddress::LocalHost);
    /// The same over TLS.
    ByteServer(const QByteArray &answer, const QSslConfiguration &tls);
    ~ByteServer() override;

    /// What it does from the next request on.
    void setAnswer(const QByteArray &answer, Then then = Then::KeepOpen);
    /// Shows another certificate to those who connect from now on. For a server over TLS only.
    void setTls(const QSslConfiguration &tls);
    /// Goes away with all connections: who comes now is refused. The port stays its own.
    void stop();
    /// Goes away, and whoever comes now hears nothing, not even a refusal: as behind a firewall that drops packets.
    void vanish();
    /// Comes back after stop() or vanish().
    void start();
    /// Ends the connections that are open, in order.
    void hangUp();

    quint16 port() const { return m_port; }
    /// An address there, as a monitor URL looks like.
    QUrl url() const;
    /// The heads of the requests so far, each up to its blank line.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// How many connections there were so far.
    int connections() const { return m_connections; }

private:
    void prepare();
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpServer> m_hole; ///< listens in its place, and lets nobody in
    QHostAddress m_address = QHostAddress::LocalHost;
    quint16 m_port = 0;
    QByteArray m_answer;
    Then m_then;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

/// A whole answer: status line, @p headers (each line with its end), a right Content-Length, and @p body.
QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {});

/// A loopback port where nobody listens.
quint16 closedPort();
