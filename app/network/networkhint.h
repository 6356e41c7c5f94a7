// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// What the system says of its network: a hint to ask at once or more rarely, never a reason not to ask. Says nothing
/// where the system has no such service.
class NetworkHint : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to listen, and tells at once if the network is metered.
    void listen();

signals:
    /// The network was away, and is back.
    void isBack();
    void meteredChanged(bool metered);
};
