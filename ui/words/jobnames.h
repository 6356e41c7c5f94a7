// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/monitorurl.h"

#include <QHash>
#include <QLocale>
#include <QSet>

/// Gives names to jobs that came without one: the site or tenant with a running number, "Sales 2".
class JobNames
{
public:
    /// @p taken are names that must not be given again.
    explicit JobNames(QSet<QString> taken) : m_taken(std::move(taken)) {}

    /// A name nobody has; it counts as taken from now on.
    QString next(const Place &place, const QLocale &locale);

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< the last one given, by the name without number
};
