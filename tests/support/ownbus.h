// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusContext>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

#include <functional>

/// A session bus of a test's own.
class OwnBus
{
public:
    OwnBus();
    ~OwnBus();

    /// Empty where none could be started.
    const QString &address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
};

/// A notification daemon, as far as it is asked: it shows nothing and keeps what it was told.
class FakeDaemon : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    /// Is found on @p connection from now on. False where another daemon is.
    bool start(QDBusConnection connection);

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    QList<Shown> shown;
    QList<uint> closed;
    bool refuses = false;
    std::function<void(uint)> onShown; ///< called with the id, once the program has been answered

public slots:
    QStringList GetCapabilities() const { return capabilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActivationToken(uint id, const QString &token);
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 6;
};
