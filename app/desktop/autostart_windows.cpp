// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include "process.h"

#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Value = "Copyjobs"_L1;

}

Autostart Autostart::own()
{
    return {uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run)"_s, windowProgram()};
}

/// https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys
QByteArray Autostart::entry() const
{
    return (u'"' + QDir::toNativeSeparators(m_program) + u"\" --hidden"_s).toUtf8();
}

bool Autostart::set(bool wanted) const
{
    QSettings key(m_file, QSettings::NativeFormat);
    if (wanted)
        key.setValue(Value, QString::fromUtf8(entry()));
    else
        key.remove(Value);
    key.sync();
    return key.status() == QSettings::NoError;
}
