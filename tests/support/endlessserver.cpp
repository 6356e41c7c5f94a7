// SPDX-License-Identifier: GPL-3.0-or-later
#include "endlessserver.h"

#include <QString>

#include <array>
#include <vector>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

EndlessServer::EndlessServer(QByteArray head, QByteArray piece)
    : m_head(std::move(head)),
      m_piece(piece.repeated(piece.isEmpty() ? 0 : int(std::max<qsizetype>(1, 16384 / piece.size()))))
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (m_listener < 0 || bind(m_listener, generic, size) != 0 || listen(m_listener, 64) != 0
        || getsockname(m_listener, generic, &size) != 0) {
        qFatal("no loopback port to listen at");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

EndlessServer::~EndlessServer()
{
    m_ends = true;
    m_thread.join();
    close(m_listener);
}

QUrl EndlessServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/monitor/4sO9wdX1?token=secret"_s.arg(m_port));
}

void EndlessServer::serve()
{
    struct Client
    {
        int socket;
        QByteArray left = {}; // of what is being sent; empty before the request has come
    };
    std::vector<Client> clients;
    while (!m_ends) {
        std::vector<pollfd> all{{m_listener, POLLIN, 0}};
        for (const Client &client : clients)
            all.push_back({client.socket, static_cast<short>(client.left.isEmpty() ? POLLIN : POLLOUT), 0});
        poll(all.data(), all.size(), 50);
        std::vector<Client> next;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            Client client = clients[i];
            bool isOpen = true;
            if (all[i + 1].revents != 0 && client.left.isEmpty()) {
                std::array<char, 4096> request;
                isOpen = recv(client.socket, request.data(), request.size(), 0) > 0;
                client.left = m_head + m_piece;
            } else if (all[i + 1].revents != 0) {
                const auto sent = send(client.socket, client.left.constData(),
                                       static_cast<std::size_t>(client.left.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
                isOpen = sent > 0;
                client.left.remove(0, std::max<qsizetype>(0, sent));
                if (client.left.isEmpty())
                    client.left = m_piece;
            }
            if (isOpen)
                next.push_back(std::move(client));
            else
                close(client.socket);
        }
        clients = std::move(next);
        if (all[0].revents != 0)
            clients.push_back({accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)});
    }
    for (const Client &client : clients)
        close(client.socket);
}
