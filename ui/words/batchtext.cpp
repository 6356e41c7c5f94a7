// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtext.h"

QString BatchText::name(const QDateTime &start, const QLocale &locale)
{
    const QDateTime local = start.toLocalTime();
    //: the name of a group of jobs; %1 is the day, %2 the time at which the first of them was added
    return tr("Added on %1, %2").arg(locale.toString(local.date(), QLocale::ShortFormat),
                                     locale.toString(local.time(), QLocale::ShortFormat));
}
