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

void nameTheNameless(QList<NewJob> &jobs, QSet<QString> taken, const QLocale &locale)
{
    for (const NewJob &job : jobs)
        taken.insert(job.name);
    JobNames names(std::move(taken));
    for (NewJob &job : jobs) {
        if (job.name.isEmpty())
            job.name = names.next(job.url.place(), locale);
    }
}
