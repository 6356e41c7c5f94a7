// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How many columns of a terminal @p text takes: combining characters none, East Asian ones and emoji two.
int textWidth(const QString &text);

/// @p text in exactly @p columns: filled with blanks, or cut between graphemes and marked with an ellipsis. Nothing where
/// there is no room at all.
QString fitted(const QString &text, int columns);
