// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/scenario.h"

#include <QCoreApplication>
#include <QString>

/// Names for the copies that are only played: folders as people have them.
class PracticeText
{
    Q_DECLARE_TR_FUNCTIONS(PracticeText)

public:
    static QString name(Scenario scenario);
};
