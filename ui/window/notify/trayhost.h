// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Whether the desktop shows icons of programs over the session bus (StatusNotifierItem), now and later: panels come late,
/// die and return. On systems without a bus it never does, and Qt asks the system in its own way.
class TrayHost : public QObject
{
    Q_OBJECT

public:
    explicit TrayHost(QObject *parent = nullptr);

    bool isThere() const { return m_isThere; }

signals:
    /// It came or went; also once it is known for the first time.
    void changed();

private slots:
    void look();

private:
    bool m_isThere = false;
};
