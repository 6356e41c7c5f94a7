// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QCoreApplication>

#include <windows.h>

#include <shobjidl.h>

// A person's folders are closed to others by their own lists, and so is a process: nothing to do at the start.

void keepFilesPrivate() { }

void keepMemoryPrivate() { }

void hideUrlArguments(int, char **) { }

bool hasDisplay()
{
    return true;
}

QString windowProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/copyjobs.exe");
}

void nameForTaskBar()
{
    ::SetCurrentProcessExplicitAppUserModelID(L"io.github.copyjobs.Copyjobs");
}

bool isRunning(qint64 process)
{
    const HANDLE handle = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    const bool runs = handle && ::WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    if (handle)
        ::CloseHandle(handle);
    return runs;
}
