// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowhandover.h"

#include "terminal.h"
#include "words/waittext.h"

#include "desktop/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

using namespace std::chrono_literals;

namespace {

constexpr auto StartTakesAtMost = 20s;
constexpr auto PauseBetweenTries = 20ms;

/// Its own process group and no output of ours: a shell that collects our output must not wait for the window.
std::optional<qint64> startWindow()
{
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(StartedToReceive), QStringLiteral("1"));
    window.setProcessEnvironment(environment);
    window.setProgram(windowProgram());
    window.setStandardInputFile(QProcess::nullDevice());
    window.setStandardOutputFile(QProcess::nullDevice());
    window.setStandardErrorFile(QProcess::nullDevice());
    qint64 id = 0;
    return window.startDetached(&id) ? std::optional(id) : std::nullopt;
}

} // namespace

InstanceMessageResult handToWindow(const InstanceMessage &message)
{
    const QString folder = instanceFolder(InstanceKind::Real);
    InstanceMessageResult result = handOver(folder, message);
    if (result != InstanceMessageResult::NobodyThere || !hasDisplay())
        return result;
    const auto process = startWindow();
    QElapsedTimer passed;
    passed.start();
    bool hasEnded = !process;
    while (result == InstanceMessageResult::NobodyThere
           && std::chrono::milliseconds(passed.elapsed()) < StartTakesAtMost) {
        QThread::msleep(PauseBetweenTries.count());
        // One more try after its end: it may have found another one that was starting, too.
        const bool wasLast = std::exchange(hasEnded, !process || !isRunning(*process));
        result = handOver(folder, message);
        if (wasLast)
            break;
    }
    return result;
}

InstanceMessageResult handToWindowOrPrintError(const InstanceMessage &message)
{
    const InstanceMessageResult result = handToWindow(message);
    switch (result) {
    case InstanceMessageResult::Taken:
        break;
    case InstanceMessageResult::NotStored:
        printError(WaitText::notStored());
        break;
    case InstanceMessageResult::Refused:
        printError(WaitText::refusedByWindow());
        break;
    case InstanceMessageResult::Silent:
        printError(WaitText::windowSilent());
        break;
    case InstanceMessageResult::NobodyThere:
        printError(WaitText::noWindow());
        break;
    }
    return result;
}
