// SPDX-License-Identifier: GPL-3.0-or-later
#include "endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

/// A handler may do next to nothing: it writes the signal's number here, and the event loop reads it.
std::array<int, 2> channel{-1, -1};

constexpr std::array Interrupts{SIGINT, SIGTERM, SIGHUP};
/// What may have changed the screen.
constexpr std::array Screens{SIGWINCH, SIGCONT};

void passOn(int signal)
{
    const auto number = static_cast<char>(signal);
    // A full pipe has news enough.
    [[maybe_unused]] const auto written = ::write(channel[1], &number, 1);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction before
    { };
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN)
        return; // as nohup wants it
    struct sigaction action
    { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

/// Stops as without a handler; not at all where nobody could continue it. Returns when it goes on.
void stopNow()
{
    handle(SIGTSTP, SIG_DFL);
    ::raise(SIGTSTP);
    handle(SIGTSTP, passOn);
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(channel.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *const notifier = new QSocketNotifier(channel[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char number = 0;
        while (::read(channel[0], &number, 1) == 1) {
            if (number == SIGWINCH) {
                emit resized();
            } else if (number == SIGTSTP) {
                emit stopping();
                stopNow();
            } else if (number == SIGCONT) {
                emit continued();
            } else {
                emit interrupted();
            }
        }
    });
    for (const int signal : Interrupts)
        handle(signal, passOn);
    for (const int signal : Screens)
        handle(signal, passOn);
    handle(SIGTSTP, passOn);
}

EndSignals::~EndSignals()
{
    restoreInterrupts();
    for (const int signal : Screens)
        handle(signal, SIG_DFL);
    handle(SIGTSTP, SIG_DFL);
    for (int &end : channel) {
        if (end != -1)
            ::close(std::exchange(end, -1));
    }
}

void EndSignals::restoreInterrupts()
{
    for (const int signal : Interrupts)
        handle(signal, SIG_DFL);
}
