// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminalprogress.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Terminals that take OSC 9;4 for progress. Others may take OSC 9 for a notification.
bool knowsProgress(const std::function<QByteArray(const char *)> &environment)
{
    const QByteArray program = environment("TERM_PROGRAM");
    return !environment("WT_SESSION").isEmpty() || environment("ConEmuANSI") == "ON" || program == "ghostty"
           || program == "WezTerm" || program == "iTerm.app" || environment("TERM") == "xterm-ghostty"
           || environment("VTE_VERSION").toInt() >= 7900;
}

bool knowsTitle(const QByteArray &term)
{
    for (const char *known : {"xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "konsole", "gnome", "vte"}) {
        if (term.startsWith(known))
            return true;
    }
    return false;
}

} // namespace

TerminalProgress::TerminalProgress(const std::function<QByteArray(const char *)> &environment)
{
    if (!environment("NO_COLOR").isEmpty() || environment("TERM") == "dumb")
        return;
    m_hasProgress = knowsProgress(environment);
    m_hasTitle = knowsTitle(environment("TERM"));
}

QString TerminalProgress::update(const Summary &summary, const QString &title)
{
    QString text;
    if (m_hasProgress) {
        // 1 is a percentage, 2 an error, 3 something of unknown length.
        const int kind = summary.needAttention > 0 ? 2 : (summary.percentage ? 1 : 3);
        const int percentage = static_cast<int>(std::floor(summary.percentage.value_or(0)));
        text += u"\x1b]9;4;%1;%2\x1b\\"_s.arg(kind).arg(percentage);
    }
    if (m_hasTitle)
        text += u"\x1b]0;%1\x1b\\"_s.arg(title);
    const bool isFirst = m_last.isEmpty();
    if (std::exchange(m_last, text) == text)
        return {};
    // The title that was there goes onto the terminal's stack.
    return isFirst && m_hasTitle ? u"\x1b[22;0t"_s + text : text;
}

QString TerminalProgress::reset()
{
    if (m_last.isEmpty())
        return {};
    m_last.clear();
    return (m_hasProgress ? u"\x1b]9;4;0;0\x1b\\"_s : QString()) + (m_hasTitle ? u"\x1b[23;0t"_s : QString());
}
