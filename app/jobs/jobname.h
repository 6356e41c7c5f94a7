// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How long the name of a job is at most, in characters: one of a megabyte freezes a window.
inline constexpr qsizetype MaximumName = 200;

/// @p name in one line and not too long, cut between characters. Every name passes here, wherever it comes from.
QString shortName(const QString &name);
