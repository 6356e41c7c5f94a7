// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

/// Opens what there is to know about the program.
void showAbout(QWidget *window);

/// Opens a table of all that a key does in @p window.
void showShortcuts(QWidget *window);

/// Opens the question whether to quit while @p running jobs have not ended. Without @p goOnInBackground that is not offered.
void askToQuit(QWidget *window, int running, const std::function<void()> &goOnInBackground);
