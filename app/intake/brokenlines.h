// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

/// Text of which the addresses that were broken over lines are whole again.
struct JoinedText
{
    QString text; ///< a joined line is followed by as many empty ones as it took: all others keep their numbers
    /// Lines (from 1) with an address that may go on in the next, but need not: what it would be, as it is written.
    QHash<int, QString> uncertain;
};

/// Joins addresses that a console, a mail program or a printer has broken: where all full lines have one width, where
/// brackets or quotes around them show it, or where only the joined one has the shape of a monitor URL. @p text has plain
/// line feeds. Time in proportion to the text.
JoinedText withJoinedLines(const QString &text);
