// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class JobListView;
class QAction;
class QActionGroup;
class QMainWindow;
class QSplitter;
class Settings;

/// How a person left the window: its place and size, what the list shows, and what is selected.
struct WindowMemory
{
    QMainWindow *window;
    QSplitter *splitter;
    JobListView *list;
    QActionGroup *groups;
    QActionGroup *groupings;
    QAction *showDetails;

    /// Brings it back as far as it is known; the window is on a screen that is there.
    void restore(const Settings &settings) const;
    void save(Settings &settings) const;
};
