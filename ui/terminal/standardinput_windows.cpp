// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardinput.h"

#include <QPointer>

#include <thread>
#include <windows.h>

StandardInput::StandardInput(QObject *parent) : QObject(parent)
{
    // Nothing tells of a pipe's end but a read, and a read cannot be ended: the thread goes with the process.
    std::thread([here = QPointer(this)] {
        for (QByteArray bytes = readArrived(); here && !bytes.isEmpty(); bytes = readArrived()) {
            QMetaObject::invokeMethod(
                here, [here, bytes] { emit here->arrived(bytes); }, Qt::QueuedConnection);
        }
        if (here)
            QMetaObject::invokeMethod(here, &StandardInput::ended, Qt::QueuedConnection);
    }).detach();
}

bool StandardInput::isClosed()
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    return input == nullptr || input == INVALID_HANDLE_VALUE;
}

bool StandardInput::isHeldOpen()
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    return ::GetFileType(input) == FILE_TYPE_PIPE || ::GetConsoleMode(input, &mode);
}

QByteArray StandardInput::readArrived()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    DWORD count = 0;
    if (!::ReadFile(::GetStdHandle(STD_INPUT_HANDLE), bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr))
        count = 0; // a pipe whose other end is closed
    bytes.truncate(count);
    return bytes;
}
