// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char Taken = '+';
constexpr char Refused = '-';
constexpr auto PauseBetweenTries = 20ms;

QString lockPath(const QString &folder)
{
    return folder + "/lock"_L1;
}

/// The whole path: a name alone would be the same for all users of the machine.
QString socketPath(const QString &folder)
{
    return folder + "/socket"_L1;
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
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
           + (kind == InstanceKind::Practice ? "/copyjobs-practice"_L1 : "/copyjobs"_L1);
}

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(lockPath(folder))
{
    m_lock.setStaleLockTime(0); // only the death of its owner makes it stale, not its age
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::welcome);
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
            return Role::Later;
        case InstanceMessageResult::Refused:
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
    QLocalServer::removeServer(socketPath(m_folder));
    return m_server.listen(socketPath(m_folder));
}

void SingleInstance::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    // The bytes stay in the socket until they are a whole frame.
    const QByteArray header = socket->peek(FrameHeaderSize);
    if (header.size() < FrameHeaderSize || socket->bytesAvailable() < frameSize(header))
        return;
    const auto frame = readFrame(socket->readAll());
    const auto *message = std::get_if<InstanceMessage>(&frame);
    socket->write(message ? &Taken : &Refused, 1);
    socket->disconnectFromServer(); // when the answer is written
    if (message)
        emit received(*message);
}

InstanceMessageResult handOver(const QString &folder, const InstanceMessage &message,
                               std::chrono::milliseconds patience)
{
    const int milliseconds = static_cast<int>(patience.count());
    QLocalSocket socket;
    socket.connectToServer(socketPath(folder));
    if (!socket.waitForConnected(milliseconds))
        return InstanceMessageResult::NobodyThere;
    socket.write(frameOf(message));
    char answer = Refused;
    while (socket.bytesAvailable() == 0) {
        // Gone before it answered: it ended, and what was handed over is nowhere.
        if (!socket.waitForReadyRead(milliseconds))
            return socket.state() == QLocalSocket::ConnectedState ? InstanceMessageResult::Refused
                                                                  : InstanceMessageResult::NobodyThere;
    }
    socket.getChar(&answer);
    return answer == Taken ? InstanceMessageResult::Taken : InstanceMessageResult::Refused;
}
