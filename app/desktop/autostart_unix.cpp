// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include "process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// A word of an Exec line: quoted, for a path may have spaces; backslashes are read twice.
QString quoted(QString word)
{
    word.replace(u"\\"_s, u"\\\\\\\\"_s);
    for (const QChar special : u"\"`$"_s)
        word.replace(special, u"\\\\"_s + special);
    word.replace(u'%', u"%%"_s);
    return u'"' + word + u'"';
}

} // namespace

Autostart Autostart::own()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                + u"/autostart/io.github.copyjobs.Copyjobs.desktop"_s,
            windowProgram()};
}

/// https://specifications.freedesktop.org/autostart-spec/latest/
QByteArray Autostart::entry() const
{
    return u"[Desktop Entry]\nType=Application\nName=Copyjobs\nIcon=io.github.copyjobs.Copyjobs\nTerminal=false\n"
           "Exec=%1 --hidden\n"_s.arg(quoted(m_program))
        .toUtf8();
}

bool Autostart::set(bool wanted) const
{
    QFile file(m_file);
    if (!wanted)
        return !file.exists() || file.remove();
    if (file.open(QIODevice::ReadOnly) && file.readAll() == entry())
        return true;
    file.close();
    QSaveFile fresh(m_file);
    return QDir().mkpath(QFileInfo(m_file).path()) && fresh.open(QIODevice::WriteOnly)
           && fresh.write(entry()) == entry().size() && fresh.commit();
}
