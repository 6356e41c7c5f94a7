// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdlib>

/// Reads @p bytes as one part of the program does. Each target has its own.
void fuzz(const QByteArray &bytes);

/// Ends the run where what must always be true is not.
inline void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}
