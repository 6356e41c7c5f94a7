// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectproxy.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

/// Passes on what comes, for as long as both are there.
void join(QTcpSocket *from, QTcpSocket *to)
{
    const auto pass = [from, to] { to->write(from->readAll()); };
    QObject::connect(from, &QTcpSocket::readyRead, to, pass);
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    pass();
}

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

}

ConnectProxy::ConnectProxy(const QString &user, const QString &password)
{
    if (!user.isEmpty())
        setSignIn(user, password);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port to listen at");
}

void ConnectProxy::setSignIn(const QString &user, const QString &password)
{
    m_signIn = "Basic " + u"%1:%2"_s.arg(user, password).toUtf8().toBase64();
}

void ConnectProxy::serve(QTcpSocket *client)
{
    connect(client, &QTcpSocket::disconnected, client, &QTcpSocket::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { takeHead(client); });
}

void ConnectProxy::takeHead(QTcpSocket *client)
{
    const QByteArray peeked = client->peek(16 * 1024);
    const qsizetype end = peeked.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = client->read(end + 4);
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    if (words.value(0) != "CONNECT") {
        client->write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    if (!m_signIn.isEmpty() && header(head, "Proxy-Authorization") != m_signIn) {
        ++m_refusals;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n");
        for (const QByteArray &scheme : std::as_const(m_offers))
            client->write("Proxy-Authenticate: " + scheme + "\r\n");
        client->write("Content-Length: 0\r\n\r\n");
        return;
    }
    buildTunnel(client, words.value(1));
}

void ConnectProxy::buildTunnel(QTcpSocket *client, const QByteArray &target)
{
    m_tunnels.append(QString::fromLatin1(target));
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        join(client, server);
        join(server, client);
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client, server] {
        if (server->state() != QAbstractSocket::ConnectedState)
            client->disconnectFromHost();
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), target.mid(target.lastIndexOf(':') + 1).toUShort());
}
