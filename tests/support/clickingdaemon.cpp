// SPDX-License-Identifier: GPL-3.0-or-later

// A notification daemon for tests of the whole program: clicks each notification as soon as it is shown, with the
// activation token that is its argument, and prints the title. Goes on until it is killed.

#include "ownbus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QTextStream>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString token = QCoreApplication::arguments().value(1);
    FakeDaemon daemon;
    daemon.onShown = [&](uint id) {
        QTextStream(stdout) << daemon.shown.last().title << Qt::endl;
        emit daemon.ActivationToken(id, token);
        emit daemon.ActionInvoked(id, QStringLiteral("default"));
    };
    return daemon.start(QDBusConnection::sessionBus()) ? QCoreApplication::exec() : EXIT_FAILURE;
}
