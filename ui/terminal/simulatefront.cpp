// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatefront.h"

#include "desktop/endsignals.h"
#include "terminal.h"
#include "words/commandlinetext.h"
#include "words/practicetext.h"

#include <QSocketNotifier>
#include <QTextStream>

#include <sys/stat.h>
#include <unistd.h>

namespace {

/// A pipe or a terminal has an end that somebody makes. A job in the background of a script reads the null device, whose
/// end means nothing.
bool standardInputCanBeClosed()
{
    struct stat status
    { };
    return ::isatty(STDIN_FILENO) != 0
           || (::fstat(STDIN_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)));
}

} // namespace

int simulateService()
{
    Practice practice(systemClock());
    if (!practice.start()) {
        printError(CommandLineText::noPractice());
        return EXIT_FAILURE;
    }
    QTextStream out(stdout);
    for (const NewJob &job : PracticeText::jobs(practice))
        out << job.name << '\t' << job.url.secret() << '\n';
    out.flush();

    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::interrupted, qApp, &QCoreApplication::quit);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(standardInputCanBeClosed());
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] {
        char unread[256];
        if (::read(STDIN_FILENO, unread, sizeof unread) <= 0)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
