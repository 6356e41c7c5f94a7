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
struct ProxyCredentials;
class CommonProblemBanner;

/// The window's part in what is between the jobs and their services: trouble is said once, a proxy is chosen and signed
/// in to, and what the system says of its network is passed on.
class Connectivity : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        WatchList &watchList;
        MonitorClient &client;
        Settings &settings;
        Clock clock;
    };

    Connectivity(Parts parts, QWidget *window);

    /// To be put above the list.
    CommonProblemBanner *banner() const { return m_banner; }
    void openPreferences();

signals:
    /// What several jobs suffer from and nobody can mend by hand, in a sentence; empty when it is over.
    void troubleChanged(const QString &sentence);

private:
    void updateCommonProblem();
    void checkNow();
    void askForSignIn(const QString &proxy, bool refused);
    void tryCredentials(const ProxyCredentials &credentials);
    QString hostToTry() const; // scheme, host and port

    Parts m_parts;
    QWidget *m_window;
    CommonProblemBanner *m_banner;
    NetworkHint *m_hint = nullptr; // once something runs
    QPointer<ProxySignInDialog> m_signIn;
    QString m_proxy; // that asked for sign-in
    QString m_user;  // who tried to sign in last
    QTimer m_gateOpens;
};
