// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QTextStream>

void printError(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
}
