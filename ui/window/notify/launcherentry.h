// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

/// Progress and a count at the program's icon in docks and task bars that know com.canonical.Unity.LauncherEntry, KDE's
/// and Ubuntu's among them. Nobody answers, and where nobody listens nothing happens.
class LauncherEntry
{
public:
    ~LauncherEntry();

    /// @p progress is 0–100, empty for no bar; @p count 0 for none. Sent only where it is new.
    void set(const std::optional<double> &progress, int count);

private:
    std::optional<int> m_progress; ///< whole per cent: more cannot be seen
    int m_count = 0;
};
