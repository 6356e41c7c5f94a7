// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

/// Standard input in the event loop, as it arrives. From the event loop's next turn on; there is one such object.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);

    /// Whether the program was started without one (`<&-`).
    static bool isClosed();
    /// Whether somebody makes its end: it is a pipe or a terminal. A job in the background of a script reads the null
    /// device, whose end means nothing.
    static bool isHeldOpen();
    /// What has arrived, waiting for something if need be; empty at the end. A QFile would wait for more.
    static QByteArray readArrived();

signals:
    void arrived(const QByteArray &bytes);
    void ended(); ///< once, and nothing after it
};
