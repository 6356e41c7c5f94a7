// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// A row of a table of links; cells that are missing are empty.
struct LinkRow
{
    int line = 1; ///< where the row starts, from 1
    QString url;
    QString name;
    QString batch;
    QString note;

    bool operator==(const LinkRow &) const = default;
};

/// The text of a CSV cell, freed from its quotes where it has them: `"say ""A"""` is `say "A"`.
QString csvCell(QStringView cell);

/// Reads CSV (RFC 4180) with a header that names a column for URLs (`MonitorUrl`, `Location`, `uri`, `url`, the first of
/// these that is there), and maybe `name`, `batch`, `note`, in any order, between commas, semicolons or tabs. Comments and
/// `sep=` may precede it. A row of one cell is a URL alone; rows without a URL are left out, and where a row has an item's
/// URL in the column and a monitor URL elsewhere, the latter counts.
/// Empty where the first line that is not blank is no such header. @p text has plain line feeds.
std::optional<QList<LinkRow>> readLinkTable(QStringView text);
