// SPDX-License-Identifier: GPL-3.0-or-later
#include "currentbatch.h"

using namespace std::chrono_literals;

CurrentBatch batchAt(const std::optional<CurrentBatch> &last, const QDateTime &now,
                     const std::function<QString()> &newName)
{
    const bool joins = last && now <= last->lastAdd.addDuration(10min);
    return {joins ? last->name : newName(), now};
}
