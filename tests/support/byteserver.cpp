// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// Ends the connection so that the other side sees a reset and no orderly end.
void reset(QTcpSocket *socket)
{
    socket->flush();
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&atOnce),
               sizeof atOnce);
#else
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

void drip(QTcpSocket *socket)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    timer->start(std::chrono::milliseconds(5));
}

}

ByteServer::ByteServer(const QByteArray &answer, Then then, const QHostAddress &address)
    : m_server(std::make_unique<QTcpServer>()), m_address(address), m_answer(answer), m_then(then)
{
    prepare();
}

ByteServer::ByteServer(const QByteArray &answer, const QSslConfiguration &tls)
    : m_answer(answer), m_then(Then::KeepOpen)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    prepare();
}

ByteServer::~ByteServer() = default;

void ByteServer::prepare()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    start();
    m_port = m_server->serverPort();
}

void ByteServer::setAnswer(const QByteArray &answer, Then then)
{
    m_answer = answer;
    m_then = then;
}

void ByteServer::setTls(const QSslConfiguration &tls)
{
    qobject_cast<QSslServer *>(m_server.get())->setSslConfiguration(tls);
}

void ByteServer::stop()
{
    m_server->close();
    hangUp();
}

void ByteServer::vanish()
{
    stop();
    // Linux drops the first packet of who comes to a socket whose queue is full: listen(2). One place is the least.
    m_hole = std::make_unique<QTcpServer>();
    m_hole->setListenBacklogSize(0);
    if (!m_hole->listen(m_address, m_port))
        qFatal("no loopback port to listen at");
    m_hole->pauseAccepting();
    auto *filler = new QTcpSocket(m_hole.get());
    filler->connectToHost(m_address, m_port);
    QTcpSocket next;
    const bool isFull = filler->waitForConnected() && (next.connectToHost(m_address, m_port), !next.waitForConnected(50));
    if (!isFull)
        qFatal("the queue of a socket takes more than one");
}

void ByteServer::start()
{
    m_hole.reset();
    if (!m_server->listen(m_address, m_port))
        qFatal("no loopback port to listen at");
}

void ByteServer::hangUp()
{
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
        socket->disconnectFromHost();
}

QUrl ByteServer::url() const
{
    const bool isTls = qobject_cast<QSslServer *>(m_server.get());
    QUrl url(u"%1://127.0.0.1:%2/monitor/4sO9wdX1?token=secret"_s.arg(isTls ? u"https"_s : u"http"_s).arg(port()));
    url.setHost(m_address.toString());
    return url;
}

void ByteServer::serve(QTcpSocket *socket)
{
    ++m_connections;
    connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
    const auto takeRequests = [this, socket, received = QByteArray()]() mutable {
        received += socket->readAll();
        for (qsizetype end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
            m_requests.append(received.first(end));
            received.remove(0, end + 4);
            answer(socket);
        }
    };
    connect(socket, &QTcpSocket::readyRead, this, takeRequests);
    if (socket->bytesAvailable() > 0)
        emit socket->readyRead(); // what came before anybody listened
}

void ByteServer::answer(QTcpSocket *socket)
{
    socket->write(m_answer);
    switch (m_then) {
    case Then::KeepOpen:
        break;
    case Then::Close:
        socket->disconnectFromHost();
        break;
    case Then::Reset:
        reset(socket);
        break;
    case Then::Drip:
        drip(socket);
        break;
    }
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}
