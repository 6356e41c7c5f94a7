// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instancemessage.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>
#include <memory>

/// Which program: practice is one of its own.
enum class InstanceKind { Real, Practice };

/// The folder of the running program's lock and socket: in the user's runtime directory, for the user alone.
QString instanceFolder(InstanceKind kind);

/// The running program with the window: there is one of a kind for a user. A lock file says who it is and guards the
/// socket at which later starts hand over what they were given; after a crash both are taken over.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// @p folder is made when it is needed.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Role {
        First, ///< this is the one; it hears of later starts
        Later, ///< another one runs and has taken the handover
        Alone, ///< the folder cannot be used, or the other one does not answer: nobody can be handed anything
    };

    /// Becomes the first, or hands @p handover to the one that is. Blocks while another one starts, for at most
    /// @p patience.
    Role start(const InstanceMessage &message, std::chrono::milliseconds patience = std::chrono::seconds(10));

signals:
    void received(const InstanceMessage &message);

private:
    bool listen();
    void welcome();
    void read(QLocalSocket *socket);

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

enum class InstanceMessageResult { Taken, Refused, NobodyThere };

/// Hands @p handover to the program whose lock and socket are in @p folder. Blocks until it answers.
InstanceMessageResult handOver(const QString &folder, const InstanceMessage &message,
                               std::chrono::milliseconds patience = std::chrono::seconds(10));
