// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include "instanceplace.h"
#include "log.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char Refused = '-';
constexpr auto PauseBetweenTries = 20ms;

constexpr qsizetype MostGuests = 16;
constexpr auto GuestsPatience = 10s;
constexpr qsizetype SmallFrame = 1024 * 1024;

QString lockPath(const QString &folder)
{
    return folder + "/lock"_L1;
}

bool makePrivateFolder(const QString &folder)
{
    // An existing folder is not trusted for its name: on a machine without runtime directories it may be in /tmp.
    return QDir().mkpath(folder)
           && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

QString instanceFolder(InstanceKind kind)
{
    return sessionFolder() + (kind == InstanceKind::Practice ? "/copyjobs-practice"_L1 : "/copyjobs"_L1);
}

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(lockPath(folder)), m_server(this)
{
    m_lock.setStaleLockTime(0); // only the death of its owner makes it stale, not its age
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::welcome);
    m_sweep.setInterval(1s);
    connect(&m_sweep, &QTimer::timeout, this, &SingleInstance::sweep);
}

SingleInstance::~SingleInstance()
{
    // The socket goes before the lock: whoever gets the lock next makes its own.
    m_server.close();
}

SingleInstance::Role SingleInstance::start(const InstanceMessage &message, std::chrono::milliseconds patience)
{
    if (!makePrivateFolder(m_folder))
        return Role::Alone;
    QElapsedTimer passed;
    passed.start();
    do {
        if (m_lock.tryLock())
            return listen() ? Role::First : Role::Alone;
        if (m_lock.error() != QLockFile::LockFailedError)
            return Role::Alone;
        // Whoever has the lock may be about to listen, or to end.
        const auto left = std::max(1ms, patience - std::chrono::milliseconds(passed.elapsed()));
        switch (handOver(m_folder, message, left)) {
        case InstanceMessageResult::Taken:
        case InstanceMessageResult::NotStored:
            return Role::Later;
        case InstanceMessageResult::Refused:
        case InstanceMessageResult::Silent:
            return Role::Alone;
        case InstanceMessageResult::NobodyThere:
            QThread::msleep(PauseBetweenTries.count());
            break;
        }
    } while (std::chrono::milliseconds(passed.elapsed()) < patience);
    return Role::Alone;
}

bool SingleInstance::listen()
{
    // Who has the lock is the only one: a socket that is there is left from a crash.
    QLocalServer::removeServer(socketName(m_folder));
    const bool listens = m_server.listen(socketName(m_folder));
    qCDebug(desktopLog) << "first instance," << (listens ? "listening" : "but cannot listen");
    return listens;
}

void SingleInstance::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(SmallFrame);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        m_guests.append({socket, QDeadlineTimer(GuestsPatience)});
        m_sweep.start();
        // Who connects and says nothing must not keep others out, nor use up what the system allows of connections.
        if (m_guests.size() > MostGuests)
            sweep();
        read(socket);
    }
}

/// Sends those away who said nothing for too long, or are too many; listens again where the system has ended that.
void SingleInstance::sweep()
{
    m_guests.removeIf([](const Guest &guest) { return !guest.socket; });
    while (!m_guests.isEmpty() && (m_guests.size() > MostGuests || m_guests.first().patience.hasExpired())) {
        if (QLocalSocket *socket = m_guests.takeFirst().socket) {
            socket->abort();
            socket->deleteLater();
        }
    }
    if (!m_server.isListening() && m_lock.isLocked())
        listen();
    if (m_guests.isEmpty())
        m_sweep.stop();
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->isOpen())
        return;
    const auto frame = readFrame(*socket);
    if (const auto *incomplete = std::get_if<FrameIncomplete>(&frame)) {
        // A large one waits for its turn, or its patience ends.
        if (incomplete->size > SmallFrame && (!m_largest || m_largest->state() != QLocalSocket::ConnectedState)) {
            m_largest = socket;
            socket->setReadBufferSize(incomplete->size);
        }
        return;
    }
    if (m_largest == socket)
        m_largest = nullptr;
    if (const auto *message = std::get_if<InstanceMessage>(&frame)) {
        InstanceAnswer answer;
        qCDebug(desktopLog) << "another start handed over" << message->jobs.size() << "jobs and" << message->text.size()
                            << "characters";
        emit received(*message, answer);
        socket->write(frameOf(answer));
    } else {
        socket->write(&Refused, 1);
    }
    socket->disconnectFromServer(); // when the answer is written
    for (const Guest &guest : std::as_const(m_guests)) {
        if (!m_largest && guest.socket && guest.socket != socket && guest.socket->bytesAvailable() > 0)
            QMetaObject::invokeMethod(guest.socket, &QLocalSocket::readyRead, Qt::QueuedConnection);
    }
}

std::variant<InstanceAnswer, InstanceMessageResult> ask(const QString &folder, const InstanceMessage &message,
                                                        std::chrono::milliseconds patience)
{
    letOthersComeToFront();
    const int milliseconds = static_cast<int>(patience.count());
    QLocalSocket socket;
    socket.connectToServer(socketName(folder));
    if (!socket.waitForConnected(milliseconds))
        return InstanceMessageResult::NobodyThere;
    socket.write(frameOf(message));
    for (;;) {
        const auto answer = readAnswer(socket);
        if (const auto *whole = std::get_if<InstanceAnswer>(&answer))
            return *whole;
        if (std::holds_alternative<FrameBroken>(answer) || socket.peek(1) == QByteArray(1, Refused))
            return InstanceMessageResult::Refused;
        // Gone before it answered: it ended, and what was handed over is nowhere.
        if (!socket.waitForReadyRead(milliseconds)) {
            if (socket.bytesAvailable() > 0 && socket.state() != QLocalSocket::ConnectedState)
                return InstanceMessageResult::Refused;
            return socket.state() == QLocalSocket::ConnectedState ? InstanceMessageResult::Silent
                                                                  : InstanceMessageResult::NobodyThere;
        }
    }
}

InstanceMessageResult handOver(const QString &folder, const InstanceMessage &message,
                               std::chrono::milliseconds patience)
{
    const auto answer = ask(folder, message, patience);
    if (const auto *taken = std::get_if<InstanceAnswer>(&answer))
        return taken->isStored ? InstanceMessageResult::Taken : InstanceMessageResult::NotStored;
    return std::get<InstanceMessageResult>(answer);
}
