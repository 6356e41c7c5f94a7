// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// Opens what there is to know about the program.
void showAbout(QWidget *window);

/// Opens a table of all that a key does in @p window.
void showShortcuts(QWidget *window);
