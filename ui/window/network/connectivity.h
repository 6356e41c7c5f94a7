// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class WatchList;
class MonitorClient;
class NetworkHint;
class ProxySignInDialog;
class Settings;
struct ProxyChoice;
struct ProxyCredentials;
class CommonProblemBanner;

/// The window's part in what is between the jobs and their services: common problems are said once, a proxy is chosen and
/// signed in to, and what the system says of its network is passed on.
class Connectivity : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    Connectivity(WatchList &watchList, MonitorClient &client, Clock clock, QWidget *window);

    /// To be put above the list.
    CommonProblemBanner *banner() const { return m_banner; }
    /// Polls through this proxy from now on.
    void chooseProxy(const ProxyChoice &choice);
    /// Opens the preferences, with a host to try the network by.
    void openPreferences(Settings &settings);

signals:
    /// What several jobs suffer from and nobody can mend by hand, in a sentence; empty when it is over.
    void problemChanged(const QString &sentence);

private:
    void updateCommonProblem();
    void checkNow();
    void askForSignIn(const QString &proxy, bool refused);
    void tryCredentials(const ProxyCredentials &credentials);
    QString hostToTry() const; // scheme, host and port

    WatchList &m_watchList;
    MonitorClient &m_client;
    Clock m_clock;
    QWidget *m_window;
    CommonProblemBanner *m_banner;
    NetworkHint *m_hint = nullptr; // once something runs
    QPointer<ProxySignInDialog> m_signIn;
    QString m_proxy; // that asked for sign-in
    QString m_user;  // who tried to sign in last
    QTimer m_gateOpens;
};
