// SPDX-License-Identifier: GPL-3.0-or-later

// A monitor service for tests of the whole program: starts one copy that completes and one that fails, prints a line
// "completes<TAB>URL" and a line "fails<TAB>URL", and answers until its standard input is closed.

#include "simulator/monitorserver.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    MonitorServer server(systemClock());
    if (!server.listen())
        return 1;
    const auto completes = server.add(Scenario::Steady);
    const auto fails = server.add(Scenario::NameAlreadyExists);
    if (!completes || !fails)
        return 1;

    QTextStream(stdout) << "completes\t" << completes->secret() << "\nfails\t"
                        << fails->secret() << Qt::endl;

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] {
        char unread[64];
        if (read(STDIN_FILENO, unread, sizeof unread) <= 0)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
