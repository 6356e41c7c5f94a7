// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobnames.h"

#include "jobtext.h"

QString JobNames::next(const Place &place, const QLocale &locale)
{
    int &number = m_numbers[JobText::nameFor(place, 0, locale)];
    QString name;
    do {
        name = JobText::nameFor(place, ++number, locale);
    } while (m_taken.contains(name));
    m_taken.insert(name);
    return name;
}
