// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The entry by which a session starts a program at its beginning: a file, and on Windows a value of the registry.
class Autostart
{
public:
    /// @p file is the entry's path (on Windows the key's), @p program the file that is started, without its window.
    Autostart(const QString &file, const QString &program) : m_file(file), m_program(program) { }
    /// The one of this program and this person.
    static Autostart own();

    /// Makes the entry, or takes it away. False when that failed.
    bool set(bool wanted) const;

private:
    QByteArray entry() const;

    QString m_file;
    QString m_program;
};
