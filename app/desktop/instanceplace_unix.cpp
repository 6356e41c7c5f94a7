// SPDX-License-Identifier: GPL-3.0-or-later
#include "instanceplace.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

QString sessionFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

QString socketName(const QString &folder)
{
    // The whole path: a name alone would be the same for all users of the machine.
    return folder + "/socket"_L1;
}

void letOthersComeToFront() { }
