// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtext.h"

QString BatchText::name(const QDateTime &start, const QLocale &locale)
{
    //: the name of a group of jobs; %1 is the date and time when the first of them was added
    return tr("Added %1").arg(locale.toString(start.toLocalTime(), QLocale::ShortFormat));
}
