// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"
#include "simulator/practice.h"

#include <QCoreApplication>
#include <QString>

/// Names for the copies that are only played: folders as people have them.
class PracticeText
{
    Q_DECLARE_TR_FUNCTIONS(PracticeText)

public:
    static QString name(Scenario scenario);
    /// The copies that @p practice plays, with their names: to be watched.
    static QList<NewJob> jobs(const Practice &practice);
};
