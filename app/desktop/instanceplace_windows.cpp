// SPDX-License-Identifier: GPL-3.0-or-later
#include "instanceplace.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <windows.h>

using namespace Qt::StringLiterals;

QString sessionFolder()
{
    // What Qt calls the runtime directory there is the person's home.
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString socketName(const QString &folder)
{
    // A pipe has no place among the files, and a name without their separators.
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).first(16).toHex();
    return "copyjobs-"_L1 + QLatin1String(hash);
}

void letOthersComeToFront()
{
    ::AllowSetForegroundWindow(ASFW_ANY);
}
