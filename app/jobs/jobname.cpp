// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobname.h"

#include <QTextBoundaryFinder>

QString shortName(const QString &name)
{
    // A megabyte need not be looked at for two hundred characters of it.
    constexpr qsizetype enough = 4 * MaximumName;
    QString line = name.left(enough).simplified();
    if (line.size() <= MaximumName)
        return line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(MaximumName);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return line.left(finder.position() > 0 ? finder.position() : MaximumName).trimmed();
}
