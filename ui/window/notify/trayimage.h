// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QIcon>

/// What the tray icon shows.
struct TrayLook
{
    enum class Kind { NothingToWatch, Watching, NoConnection };

    Kind kind = Kind::NothingToWatch;
    int percentage = -1; ///< 0–100 of the whole, in steps that can be seen; -1 where nothing runs or reports
    bool needsAttention = false;
    bool monochrome = false;

    bool operator==(const TrayLook &) const = default;
};

/// How the tray icon looks for a list like @p summary.
TrayLook trayLook(const Summary &summary, bool isOffline, bool monochrome);

/// How far all jobs together are: what has ended counts whole. Empty where nothing runs, or none of it reports.
std::optional<double> wholeProgress(const Summary &summary);

/// Drawn for the sizes of panels, each on its own, and by us: no plugin and no theme is needed. Two sheets as in the
/// program's icon with a ring that fills; nothing to watch is an outline, no connection is struck through.
QIcon trayIcon(const TrayLook &look);
QImage trayImage(const TrayLook &look, int size);
