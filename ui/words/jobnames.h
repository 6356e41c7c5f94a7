// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QHash>
#include <QLocale>
#include <QSet>

/// Gives names to jobs that came without one: the site or tenant with a running number, "Sales 2".
class JobNames
{
public:
    /// @p taken are names that must not be given again.
    explicit JobNames(QSet<QString> taken) : m_taken(std::move(taken)) { }

    /// A name nobody has; it counts as taken from now on.
    QString next(const Place &place, const QLocale &locale);

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< the last one given, by the name without number
};

/// Gives names to those of @p jobs that have none; nobody gets one that is @p taken.
void nameTheNameless(QList<NewJob> &jobs, QSet<QString> taken, const QLocale &locale);
