// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"

#include <QString>

#include <array>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

using Then = HostileServer::Answer::Then;

/// Somebody who is connected.
struct Client
{
    int socket;
    std::size_t listener;
    bool isAnswered = false;
    QByteArray left = {}; // of what is being sent
};

/// Whether the connection stays open.
bool takeRequest(Client &client, const HostileServer::Answer &answer)
{
    std::array<char, 4096> request;
    if (recv(client.socket, request.data(), request.size(), 0) <= 0)
        return false;
    client.isAnswered = true;
    client.left = answer.bytes;
    return true;
}

/// Whether the connection stays open.
bool sendSome(Client &client)
{
    if (client.left.isEmpty())
        return true;
    const auto sent = send(client.socket, client.left.constData(), static_cast<std::size_t>(client.left.size()),
                           MSG_NOSIGNAL | MSG_DONTWAIT);
    client.left.remove(0, std::max<qsizetype>(0, sent));
    return sent > 0;
}

/// What follows when all is sent. Whether the connection stays open.
bool goOn(Client &client, const HostileServer::Answer &answer)
{
    if (!client.isAnswered || !client.left.isEmpty())
        return true;
    switch (answer.then) {
    case Then::KeepOpen:
        client.isAnswered = false;
        return true;
    case Then::Repeat:
        client.left = answer.piece;
        return true;
    case Then::Reset: {
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        setsockopt(client.socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        return false;
    }
    case Then::Close:
        return false;
    }
    return false;
}

}

HostileServer::HostileServer(std::vector<Answer> answers)
{
    for (Answer &answer : answers) {
        if (!answer.piece.isEmpty()) // a large piece, so that it is the client who is slow
            answer.piece = answer.piece.repeated(std::max<qsizetype>(1, 16384 / answer.piece.size()));
        Listener listener{.socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), .answer = std::move(answer)};
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (listener.socket < 0 || bind(listener.socket, generic, size) != 0 || listen(listener.socket, 64) != 0
            || getsockname(listener.socket, generic, &size) != 0) {
            qFatal("no loopback port to listen at");
        }
        listener.port = ntohs(address.sin_port);
        m_listeners.push_back(std::move(listener));
    }
    m_thread = std::thread([this] { serve(); });
}

HostileServer::~HostileServer()
{
    m_ends = true;
    m_thread.join();
    for (const Listener &listener : m_listeners)
        close(listener.socket);
}

QUrl HostileServer::url(std::size_t index) const
{
    return QUrl(u"http://127.0.0.1:%1/monitor/4sO9wdX1?token=secret"_s.arg(m_listeners.at(index).port));
}

void HostileServer::serve()
{
    std::vector<Client> clients;
    while (!m_ends) {
        std::vector<pollfd> all;
        for (const Listener &listener : m_listeners)
            all.push_back({listener.socket, POLLIN, 0});
        for (const Client &client : clients)
            all.push_back({client.socket, static_cast<short>(client.left.isEmpty() ? POLLIN : POLLOUT), 0});
        poll(all.data(), all.size(), 50);
        std::vector<Client> next;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            Client client = std::move(clients[i]);
            const Answer &answer = m_listeners[client.listener].answer;
            bool isOpen = true;
            if (all[m_listeners.size() + i].revents != 0) {
                isOpen = client.isAnswered ? sendSome(client) : takeRequest(client, answer);
                isOpen = isOpen && goOn(client, answer);
            }
            if (isOpen)
                next.push_back(std::move(client));
            else
                close(client.socket);
        }
        clients = std::move(next);
        for (std::size_t i = 0; i < m_listeners.size(); ++i) {
            if (all[i].revents != 0)
                clients.push_back({accept4(m_listeners[i].socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC), i});
        }
    }
    for (const Client &client : clients)
        close(client.socket);
}
