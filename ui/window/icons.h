// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

enum class JobGroup;
class QPalette;
struct JobProgress;

/// The shape that tells a job's state at a glance, in quiet colours of @p palette: no state is told by colour alone. What
/// runs is a ring that fills. @p size is the edge in device-independent pixels.
QPixmap stateIcon(const JobProgress &progress, int size, qreal devicePixelRatio, const QPalette &palette);
/// The shape for a part of the list.
QPixmap stateIcon(JobGroup group, int size, qreal devicePixelRatio, const QPalette &palette);

/// The icon @p name of our own, in the palette's text colour: a theme's may be made for the other brightness, and to look
/// for one takes a fifth of the start.
QIcon actionIcon(const QString &name);

/// The same for the menu of a panel, whose colours nobody tells: in one that can be seen on light and on dark.
QIcon panelMenuIcon(const QString &name);
