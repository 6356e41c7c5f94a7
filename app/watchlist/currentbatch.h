// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

/// The batch that jobs join which were handed over without one.
struct CurrentBatch
{
    QString name;
    QDateTime lastAdd; ///< UTC

    bool operator==(const CurrentBatch &) const = default;
};

/// The batch for what is added at @p now: the one of the last add where that is at most ten minutes ago, otherwise a new
/// one that @p newName names. A clock that was set back does not close a batch.
CurrentBatch batchAt(const std::optional<CurrentBatch> &last, const QDateTime &now,
                     const std::function<QString()> &newName);
