// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "proxychoice.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>

#include <chrono>
#include <optional>

/// Asks monitor URLs: all of the program's HTTP is here, and no type of Qt's network leaves it.
///
/// A request is a plain GET without credentials, cookies or redirects, and at once under way: how many there are at a
/// time is the caller's care. Each ends in one answered(), be it with a fault: none waits for a person, none lasts
/// longer than the limit, none brings more than 8 MiB.
class MonitorClient : public QObject
{
    Q_OBJECT

public:
    explicit MonitorClient(QObject *parent = nullptr);
    ~MonitorClient() override;

    /// How long a request may take from ask() to its last byte; 30 s unless set. For requests asked from now on.
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    /// The proxy to use, the system's unless told. For requests asked from now on.
    void chooseProxy(const ProxyChoice &choice);
    /// One proxy for everything, this computer included. For requests asked from now on.
    void setProxy(const QNetworkProxy &proxy) { m_manager.setProxy(proxy); }
    /// Who signs in where a proxy asks for it, from now on; forgotten when refused, and at the end of the program.
    void signIn(const ProxyCredentials &credentials);
    const std::optional<ProxyCredentials> &credentials() const { return m_credentials; }
    /// Whom to trust in place of the system's store. For connections made from now on: one that is open stays in use.
    void setSslConfiguration(const QSslConfiguration &configuration) { m_sslConfiguration = configuration; }

    /// Asks @p url; @p id comes back with the answer, later and never from within this call.
    void ask(JobId id, const MonitorUrl &url);
    /// How many requests wait for their answer.
    int underWay() const { return static_cast<int>(m_underWay.size()); }
    /// Ends all requests without an answer. Costs their connections: to drop one job's answer, ignore it.
    void abortAll();

signals:
    /// The answer for @p id, or why there is none.
    void answered(JobId id, const PollReply &reply);
    /// @p proxy (host and port) asks for sign-in: told once, and again when what signIn() gave was @p refused.
    void proxySignInWanted(const QString &proxy, bool refused);

private:
    void answerProxy(const QNetworkProxy &proxy, QAuthenticator *authenticator);
    bool forgetRefusedSignIn();
    QNetworkRequest requestFor(const MonitorUrl &url) const;

    QNetworkAccessManager m_manager;
    std::optional<QSslConfiguration>
        m_sslConfiguration; ///< the default one reads all of the system's certificates: not at start
    std::chrono::milliseconds m_limit = std::chrono::seconds(30);
    QSet<QNetworkReply *> m_underWay;
    std::optional<ProxyCredentials> m_credentials;
    bool m_signInAsked = false;  // a person was asked
    bool m_signInGiven = false;  // and nobody was let through since
    bool m_forgetSignIn = false; // it was refused, but the manager remembers it
};
