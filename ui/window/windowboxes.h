// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings.h"

#include <functional>

class QWidget;

/// Opens what there is to know about the program.
void showAbout(QWidget *window);

/// Opens a table of all that a key does in @p window.
void showShortcuts(QWidget *window);

/// Opens the question whether to quit while @p running jobs have not ended, or to go on without the window.
void askToQuit(QWidget *window, int running, const std::function<void()> &goOnInBackground);
/// Opens the question what closing the window shall mean from now on; @p chosen is called unless the person cancels.
void askWhatClosingMeans(QWidget *window, int running, const std::function<void(Closing)> &chosen);
