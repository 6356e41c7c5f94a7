// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/noticeboard.h"
#include "network/proxychoice.h"

#include <QDateTime>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

/// What becomes of the program when its window is closed while jobs run.
enum class Closing { Ask, KeepRunning, Quit };
/// When the session's start starts the program.
enum class StartAtLogin { Never, WhileJobsRun, Always };

/// What a person chose, kept between starts. Practice keeps nothing: it reads no settings and writes none. What changes is
/// told by a signal of its own, so that whoever needs a setting is connected to it and to nothing else.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Keep { OnDisk, InMemory };

    explicit Settings(Keep keep, QObject *parent = nullptr);

    /// Whether an administrator has decided on @p key, or on its whole group, for everybody: it is listed under
    /// `admin/locked` in the system's file (docs/administrators.md). What would set it then changes nothing.
    bool isLocked(const QString &key) const;
    /// Whether nobody but the administrator allows further hosts.
    bool hostsAreLocked() const { return isLocked(QStringLiteral("allowedHosts")); }

    /// The names that can be listed there: keys and groups.
    static const QStringList &lockable();
    /// The system's file where it is there and cannot be read, so that nobody knows what it locks; else empty. Until it can
    /// be, no host can be allowed and no program is run, and the rest is as the person chose it.
    const QString &unreadableSystemFile() const { return m_unreadable; }

    /// "en", "de"; empty for the system's.
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// Hosts outside the table that the person has allowed, as "https://host:port".
    const QStringList &allowedHosts() const { return m_allowedHosts; }
    void allowHost(const QString &hostKey);
    /// The proxy to use; never who signs in there.
    const ProxyChoice &proxy() const { return m_proxy; }
    void setProxy(const ProxyChoice &proxy);
    /// Asks about the host again from now on.
    void revokeHost(const QString &hostKey);
    /// How long ended jobs stay in the history: 90 days unless chosen, at least one.
    std::chrono::days retention() const { return m_retention; }
    void setRetention(std::chrono::days retention);
    /// How long ended jobs stay in the list before they are only in the history: a day unless chosen; empty for until a
    /// person moves them there.
    std::optional<std::chrono::days> endedStay() const { return m_endedStay; }
    void setEndedStay(std::optional<std::chrono::days> stay);
    /// Whether the window offers to watch monitor URLs that it finds in the clipboard.
    bool offersClipboard() const { return m_offersClipboard; }
    void setOffersClipboard(bool offers);
    const NoticeSwitches &notices() const { return m_notices; }
    void setNotices(const NoticeSwitches &notices);
    /// Notifications are held back until then, UTC; invalid for not at all.
    const QDateTime &quietUntil() const { return m_quietUntil; }
    void setQuietUntil(const QDateTime &time);
    Closing closing() const { return m_closing; }
    void setClosing(Closing closing);
    StartAtLogin startAtLogin() const { return m_startAtLogin; }
    void setStartAtLogin(StartAtLogin start);
    /// A tray icon in one colour.
    bool isTrayMonochrome() const { return m_trayMonochrome; }
    void setTrayMonochrome(bool monochrome);
    /// The command line that is run when a job or a batch has ended; empty for none.
    const QString &endCommand() const { return m_endCommand; }
    void setEndCommand(const QString &command);
    /// How the window was left; empty for never. Opaque.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &layout);

signals:
    /// Something about notifications, the tray, closing, the start at login or the program that is run is another.
    void backgroundChanged();
    void languageChanged(const QString &language);
    void allowedHostsChanged();
    void proxyChanged(const ProxyChoice &proxy);
    void retentionChanged(std::chrono::days retention);
    void endedStayChanged(std::optional<std::chrono::days> stay);

private:
    QVariant read(const QString &key, const QVariant &usual = {}) const;
    void write(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_store; ///< null where nothing is kept; falls back on what the system's file has
    std::unique_ptr<QSettings> m_system;
    QStringList m_locked;
    QString m_unreadable;
    QString m_language;
    QStringList m_allowedHosts;
    ProxyChoice m_proxy;
    std::chrono::days m_retention{90};
    std::optional<std::chrono::days> m_endedStay = std::chrono::days(1);
    bool m_offersClipboard = true;
    NoticeSwitches m_notices;
    QDateTime m_quietUntil;
    Closing m_closing = Closing::Ask;
    StartAtLogin m_startAtLogin = StartAtLogin::Never;
    bool m_trayMonochrome = false;
    QString m_endCommand;
};
