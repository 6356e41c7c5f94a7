// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QCoreApplication>

#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

void keepFilesPrivate()
{
    ::umask(077);
}

void keepMemoryPrivate()
{
    // The limit stops a file; what pipes cores to a program of the system's asks only whether the process is dumpable.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void hideUrlArguments(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strstr(argv[i], "://"))
            std::memset(argv[i], '*', std::strlen(argv[i]));
    }
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

QString windowProgram()
{
    return QCoreApplication::applicationFilePath();
}

void nameForTaskBar() { }

bool isRunning(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}
