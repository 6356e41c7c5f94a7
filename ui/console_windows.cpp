// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowfront.h"

#include "words/waittext.h"

#include "desktop/instanceplace.h"
#include "desktop/process.h"
#include "terminal/terminal.h"

#include <QCoreApplication>
#include <QProcess>

/// The program for the console has no window: it starts the other one.
int showWindow(int argc, char **argv, const CommandLine &)
{
    const QCoreApplication app(argc, argv);
    letOthersComeToFront();
    if (QProcess::startDetached(windowProgram(), QCoreApplication::arguments().mid(1)))
        return EXIT_SUCCESS;
    printError(WaitText::noWindow());
    return EXIT_FAILURE;
}
