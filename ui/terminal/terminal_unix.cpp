// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
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

bool errorsGoToTerminal()
{
    return ::isatty(STDERR_FILENO) != 0;
}

bool endPipedOutput()
{
    struct stat status
    { };
    if (::fstat(STDOUT_FILENO, &status) != 0 || !(S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
        return false;
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::close(nowhere);
    return true;
}

StandardStreams::StandardStreams()
{
    // Opened the wrong way round, so that reading and writing fail as they do with a closed one. The lowest free number is
    // given first.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1)
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

StandardStreams::~StandardStreams() = default;
