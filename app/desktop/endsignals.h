// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// The signals of the system as signals of Qt. There is one such object at a time; without it they do what they always do.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// From now on Ctrl+C and the like end the program at once.
    void restoreInterrupts();

signals:
    void interrupted(); ///< SIGINT, SIGTERM, SIGHUP
    void resized();     ///< SIGWINCH: the terminal has another size. Windows does not tell
    void stopping();    ///< SIGTSTP: Ctrl+Z was typed; the program stops when this was told
    void continued();   ///< SIGCONT: in the foreground again after Ctrl+Z; others may have written to the terminal
};
