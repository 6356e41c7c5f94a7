// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardoutput.h"

#include "terminal.h"
#include "words/waittext.h"

#include "commandline/waitresult.h"

#include <cerrno>
#include <cstdio>

StandardOutput::StandardOutput(QObject *parent) : QIODevice(parent)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 StandardOutput::writeData(const char *bytes, qint64 size)
{
    if (!m_fault.isEmpty())
        return -1;
    const auto count = static_cast<std::size_t>(size);
    errno = 0;
    if (std::fwrite(bytes, 1, count, stdout) == count && std::fflush(stdout) == 0)
        return size;
    m_isReaderGone = errno == EPIPE;
    m_fault = qt_error_string(errno);
    emit failed();
    return -1;
}

int printed(const QString &text, int good)
{
    StandardOutput output;
    output.write(text.toUtf8());
    return output.fault().isEmpty() ? good : failureOf(output);
}

int failureOf(const StandardOutput &output)
{
    if (output.isReaderGone())
        return ReaderGone;
    printError(WaitText::notWritten(output.fault()));
    return NotWritten;
}
