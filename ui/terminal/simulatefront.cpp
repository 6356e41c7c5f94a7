// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatefront.h"

#include "desktop/endsignals.h"
#include "standardinput.h"
#include "standardoutput.h"
#include "terminal.h"
#include "words/commandlinetext.h"
#include "words/practicetext.h"

#include <QTimer>

using namespace std::chrono_literals;

int simulateService()
{
    Practice practice(systemClock());
    if (!practice.start()) {
        printError(CommandLineText::noPractice());
        return EXIT_FAILURE;
    }
    QString lines;
    for (const NewJob &job : PracticeText::jobs(practice))
        lines += job.name + u'\t' + QString::fromLatin1(job.url.secret()) + u'\n';
    if (const int code = printed(lines); code != EXIT_SUCCESS)
        return code;

    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::interrupted, qApp, &QCoreApplication::quit);
    std::optional<StandardInput> input;
    if (StandardInput::isHeldOpen()) {
        input.emplace();
        QObject::connect(&*input, &StandardInput::ended, qApp, &QCoreApplication::quit);
    }
    // In a pipeline the next program learns that these were all, and the pipeline ends when it has what it wanted.
    QTimer looking;
    if (endPipedOutput()) {
        QObject::connect(&looking, &QTimer::timeout, qApp, [&practice, quiet = 0s, wasAsked = false]() mutable {
            wasAsked |= practice.hasConnections();
            quiet = practice.hasConnections() ? 0s : quiet + 1s;
            if (wasAsked && quiet >= (practice.allEndsHeard() ? 3s : 60s))
                QCoreApplication::quit();
        });
        looking.start(1s);
    }
    return QCoreApplication::exec();
}
