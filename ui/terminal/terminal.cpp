// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QTextStream>

#include <sys/ioctl.h>
#include <unistd.h>

std::optional<Screen> terminalScreen()
{
    if (::isatty(STDOUT_FILENO) == 0 || qgetenv("TERM") == "dumb" || qEnvironmentVariableIsEmpty("TERM"))
        return std::nullopt;
    Screen screen;
    screen.colour = qEnvironmentVariableIsEmpty("NO_COLOR");
    winsize size{};
    // Terminals that do not know their size say 0.
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        screen.columns = size.ws_col;
        screen.rows = size.ws_row;
    }
    return screen;
}

void printError(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
}
