// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QString>

/// What tells a terminal how far all jobs are, besides what is written: its own progress (OSC 9;4, which taskbars and tabs
/// show) and its title. Empty where the terminal is not known to understand it.
class TerminalProgress
{
public:
    /// @p environment gives the value of a variable, empty where it is not set.
    explicit TerminalProgress(const std::function<QByteArray(const char *)> &environment);

    /// The sequences for how it stands now; empty where they would say what they said before. @p title is plain text.
    QString update(const Summary &summary, const QString &title);
    /// The sequences that take both back; empty where nothing was said.
    QString reset();

private:
    bool m_hasTitle = false;
    bool m_hasProgress = false;
    QString m_last;
};
