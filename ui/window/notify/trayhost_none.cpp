// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayhost.h"

#include <QTimer>

TrayHost::TrayHost(QObject *parent) : QObject(parent)
{
    QTimer::singleShot(0, this, &TrayHost::changed);
}

void TrayHost::look() { }
