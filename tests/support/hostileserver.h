// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <thread>
#include <vector>

/// Servers that answer every request with bytes of any kind, each on a loopback port of its own: to a client they are many
/// hosts. They work in one thread of their own, so that what they keep busy is the client.
class HostileServer
{
public:
    /// What one of them does.
    struct Answer
    {
        /// What it does after the bytes.
        enum class Then {
            KeepOpen, ///< waits for the next request
            Close,    ///< ends the connection in order
            Reset,    ///< ends it with a reset
            Repeat,   ///< sends the piece over and over, as fast as it is read
        };

        QByteArray bytes;
        Then then = Then::KeepOpen;
        QByteArray piece = {};
    };

    explicit HostileServer(std::vector<Answer> answers);
    ~HostileServer();
    Q_DISABLE_COPY_MOVE(HostileServer)

    /// An address at the server with the answer at @p index, as a monitor URL looks like.
    QUrl url(std::size_t index = 0) const;

private:
    struct Listener
    {
        int socket = -1;
        quint16 port = 0;
        Answer answer;
    };

    void serve();

    std::vector<Listener> m_listeners;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};
