// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardinput.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

StandardInput::StandardInput(QObject *parent) : QObject(parent)
{
    auto *const input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, [this, input] {
        const QByteArray bytes = readArrived();
        if (!bytes.isEmpty()) {
            emit arrived(bytes);
            return;
        }
        input->setEnabled(false);
        emit ended();
    });
}

bool StandardInput::isClosed()
{
    // What was closed at the start can be written to only: see StandardStreams.
    const int flags = ::fcntl(STDIN_FILENO, F_GETFL);
    return flags == -1 || (flags & O_ACCMODE) == O_WRONLY;
}

bool StandardInput::isHeldOpen()
{
    struct stat status
    { };
    return ::isatty(STDIN_FILENO) != 0
           || (::fstat(STDIN_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)));
}

QByteArray StandardInput::readArrived()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    ssize_t count = 0;
    do {
        count = ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
    } while (count == -1 && errno == EINTR);
    bytes.truncate(std::max<qsizetype>(0, count));
    return bytes;
}
