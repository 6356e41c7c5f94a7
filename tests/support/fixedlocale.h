// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A machine like no other's: Berlin's time, and no language or format of its own. To be called before the application
/// is made, from initMain().
inline void fixTimeAndLocale()
{
#ifdef Q_OS_WIN
    qputenv("TZ", "CET-1CEST"); // names of places mean nothing there
#else
    qputenv("TZ", "Europe/Berlin");
#endif
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
}
