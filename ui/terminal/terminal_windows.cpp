// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <cstdio>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

#ifndef ENABLE_VIRTUAL_TERMINAL_PROCESSING
#define ENABLE_VIRTUAL_TERMINAL_PROCESSING 0x0004
#endif

std::optional<Screen> terminalScreen()
{
    const HANDLE output = ::GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    CONSOLE_SCREEN_BUFFER_INFO buffer{};
    if (!::GetConsoleMode(output, &mode) || !::GetConsoleScreenBufferInfo(output, &buffer))
        return std::nullopt;
    // Consoles from before Windows 10 know no escape sequences.
    if (!::SetConsoleMode(output, mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING))
        return std::nullopt;
    return Screen{.columns = buffer.srWindow.Right - buffer.srWindow.Left + 1,
                  .rows = buffer.srWindow.Bottom - buffer.srWindow.Top + 1,
                  .colour = qEnvironmentVariableIsEmpty("NO_COLOR")};
}

bool errorsGoToTerminal()
{
    DWORD mode = 0;
    return ::GetConsoleMode(::GetStdHandle(STD_ERROR_HANDLE), &mode);
}

bool endPipedOutput()
{
    if (::GetFileType(::GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_PIPE)
        return false;
    const int nowhere = ::_open("NUL", _O_WRONLY);
    ::_dup2(nowhere, _fileno(stdout));
    ::_close(nowhere);
    return true;
}

StandardStreams::StandardStreams() : m_codePage(::GetConsoleOutputCP())
{
    ::_setmode(_fileno(stdin), _O_BINARY);
    for (FILE *const stream : {stdout, stderr}) {
        ::_setmode(_fileno(stream), _O_BINARY);
        std::setvbuf(stream, nullptr, _IOFBF, 64 * 1024); // a console gets single bytes otherwise, and no letter of them
    }
    ::SetConsoleOutputCP(CP_UTF8);
}

StandardStreams::~StandardStreams()
{
    if (m_codePage != 0)
        ::SetConsoleOutputCP(m_codePage);
}
