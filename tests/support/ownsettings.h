// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

/// Settings on disk that are the test's alone, and empty at first. To be made with the application there.
class OwnSettings
{
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Copyjobs"));
        QCoreApplication::setApplicationName(QStringLiteral("Copyjobs"));
#ifdef Q_OS_WIN
        QSettings::setDefaultFormat(QSettings::IniFormat); // a registry is nobody's own
#endif
        const auto format = QSettings::defaultFormat();
        QSettings::setPath(format, QSettings::UserScope, m_folder.path());
        QSettings::setPath(format, QSettings::SystemScope, m_folder.filePath(QStringLiteral("system")));
    }
    bool isValid() const { return m_folder.isValid(); }
    /// What an administrator decides for everybody, in the folder of those that were made last.
    static QSettings forEverybody()
    {
        return {QSettings::defaultFormat(), QSettings::SystemScope, QCoreApplication::organizationName(),
                QCoreApplication::applicationName()};
    }

private:
    QTemporaryDir m_folder;
};
