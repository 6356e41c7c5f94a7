// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <thread>

/// A server on a loopback port of its own that answers every request with some bytes and then one piece over and over, as
/// fast as it is read. It works in threads of its own: what it keeps busy is the client.
class EndlessServer
{
public:
    EndlessServer(QByteArray head, QByteArray piece);
    ~EndlessServer();
    Q_DISABLE_COPY_MOVE(EndlessServer)

    QUrl url() const;

private:
    void serve();

    QByteArray m_head;
    QByteArray m_piece;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};
