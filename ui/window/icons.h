// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

struct JobProgress;

/// The shape that tells a job's state at a glance, painted in @p color: no state is told by colour alone.
/// @p size is the edge in device-independent pixels.
QPixmap stateIcon(const JobProgress &progress, int size, qreal devicePixelRatio, const QColor &color);

/// The desktop theme's icon @p themeName, or our own @p name painted in the palette's text colour.
QIcon actionIcon(const QString &themeName, const QString &name);
