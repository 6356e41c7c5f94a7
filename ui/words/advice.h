// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/failurereason.h"

#include <QCoreApplication>
#include <QString>

/// What a failed copy job failed with, and what a person can do about it.
class Advice
{
    Q_DECLARE_TR_FUNCTIONS(Advice)

public:
    /// A few words for a label: "name already exists"; empty for an unknown reason.
    static QString shortReason(FailureReason reason);
    /// What it means: one sentence.
    static QString meaning(FailureReason reason);
    /// The next step: one sentence; empty where there is none.
    static QString remedy(FailureReason reason);
};
