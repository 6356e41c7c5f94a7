// SPDX-License-Identifier: GPL-3.0-or-later
#include "endsignals.h"

#include <atomic>
#include <windows.h>

namespace {

std::atomic<EndSignals *> listener{nullptr};

/// Called in a thread of the system's own. After the window's closing and at the end of the session the process is ended
/// as soon as this returns: it waits for what the event loop does about it.
BOOL WINAPI passOn(DWORD event)
{
    EndSignals *const here = listener;
    if (!here)
        return FALSE;
    QMetaObject::invokeMethod(here, &EndSignals::interrupted, Qt::QueuedConnection);
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        ::Sleep(INFINITE);
    return TRUE;
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    listener = this;
    ::SetConsoleCtrlHandler(passOn, TRUE);
}

EndSignals::~EndSignals()
{
    restoreInterrupts();
}

void EndSignals::restoreInterrupts()
{
    listener = nullptr;
    ::SetConsoleCtrlHandler(passOn, FALSE);
}
