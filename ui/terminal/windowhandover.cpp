// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowhandover.h"

#include "terminal.h"
#include "words/waittext.h"

#include "session/display.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <csignal>

using namespace std::chrono_literals;

namespace {

constexpr auto StartTakesAtMost = 20s;
constexpr auto PauseBetweenTries = 20ms;

/// Its own process group and no output of ours: a shell that collects our output must not wait for the window.
std::optional<qint64> startWindow()
{
    QProcess window;
    window.setProgram(QCoreApplication::applicationFilePath());
    window.setStandardInputFile(QProcess::nullDevice());
    window.setStandardOutputFile(QProcess::nullDevice());
    window.setStandardErrorFile(QProcess::nullDevice());
    qint64 id = 0;
    return window.startDetached(&id) ? std::optional(id) : std::nullopt;
}

bool isRunning(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

} // namespace

HandoverResult handToWindow(const Handover &handover)
{
    const QString folder = instanceFolder(InstanceKind::Real);
    HandoverResult result = handOver(folder, handover);
    if (result != HandoverResult::NobodyThere || !hasDisplay())
        return result;
    const auto process = startWindow();
    QElapsedTimer passed;
    passed.start();
    bool hasEnded = !process;
    while (result == HandoverResult::NobodyThere && std::chrono::milliseconds(passed.elapsed()) < StartTakesAtMost) {
        QThread::msleep(PauseBetweenTries.count());
        // One more try after its end: it may have found another one that was starting, too.
        const bool wasLast = std::exchange(hasEnded, !process || !isRunning(*process));
        result = handOver(folder, handover);
        if (wasLast)
            break;
    }
    return result;
}

bool handToWindowOrComplain(const Handover &handover)
{
    switch (handToWindow(handover)) {
    case HandoverResult::Taken: return true;
    case HandoverResult::Refused: complain(WaitText::refusedByWindow()); return false;
    case HandoverResult::NobodyThere: complain(WaitText::noWindow()); return false;
    }
    return false;
}
