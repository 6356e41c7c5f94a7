// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A machine like no other's: Berlin's time, and no language or format of its own. To be called before the application
/// is made, from initMain().
inline void fixTimeAndLocale()
{
    qputenv("TZ", "Europe/Berlin");
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
}
