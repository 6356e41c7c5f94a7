// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instancemessage.h"

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

/// Which program: practice is one of its own.
enum class InstanceKind { Real, Practice };

/// Set in the environment of a window that is started to be handed something: where it cannot be, it has no purpose.
inline constexpr auto StartedToReceive = "COPYJOBS_STARTED_TO_RECEIVE";

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
        Later, ///< another one runs and has taken the message
        Alone, ///< the folder cannot be used, or the other one does not answer: nobody can be handed anything
    };

    /// Becomes the first, or hands @p message to the one that is. Blocks while another one starts, for at most
    /// @p patience.
    Role start(const InstanceMessage &message, std::chrono::milliseconds patience = std::chrono::seconds(10));

signals:
    /// The answer goes back when all receivers have returned.
    void received(const InstanceMessage &message, InstanceAnswer &answer);

private:
    bool listen();
    void welcome();
    void read(QLocalSocket *socket);
    void sweep();

    /// Somebody who is connected. A frame comes at once or not at all.
    struct Guest
    {
        QPointer<QLocalSocket> socket;
        QDeadlineTimer patience;
    };

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
    QList<Guest> m_guests; ///< the longest connected first
    QPointer<QLocalSocket> m_largest; ///< the one whose frame is a large one: one at a time
    QTimer m_sweep; ///< only while somebody is connected
};

enum class InstanceMessageResult {
    Taken,
    NotStored, ///< taken, but it is lost when the program with the window ends
    Refused,
    Silent, ///< somebody is there, and did not answer in time
    NobodyThere
};

/// Hands @p message to the program whose lock and socket are in @p folder and gives its answer. Blocks until it comes.
std::variant<InstanceAnswer, InstanceMessageResult> ask(const QString &folder, const InstanceMessage &message,
                                                        std::chrono::milliseconds patience = std::chrono::seconds(10));

/// Hands @p message to the program whose lock and socket are in @p folder. Blocks until it answers.
InstanceMessageResult handOver(const QString &folder, const InstanceMessage &message,
                               std::chrono::milliseconds patience = std::chrono::seconds(10));
