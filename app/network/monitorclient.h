// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "proxychoice.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

/// Makes the network that requests go through. A factory and not one manager, for a client may need another: the thread
/// of Qt's manager can be kept busy for ever by one server, and no other host is asked any more.
using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// What a MonitorClient is made with.
struct NetworkOptions
{
    std::chrono::milliseconds limit = std::chrono::seconds(30); ///< from ask() to the last byte of the answer
    std::optional<QSslConfiguration> trust = {};                ///< in place of the system's store of certificates
    NetworkFactory network = [] { return std::make_unique<QNetworkAccessManager>(); };
    /// Whether the proxy is chosen by the client (the system's, or chooseProxy()). Else the network's own one stays.
    bool choosesProxy = true;
};

/// Asks monitor URLs: all of the program's HTTP is here, and no type of Qt's network leaves it.
///
/// A request is a plain GET without credentials, cookies or redirects, and at once under way: how many there are at a
/// time is the caller's care. Each ends in one answered(), be it with a fault: none waits for a person, none lasts
/// longer than the limit, none brings more than 8 MiB.
class MonitorClient : public QObject
{
    Q_OBJECT

public:
    explicit MonitorClient(NetworkOptions options = {}, QObject *parent = nullptr);
    ~MonitorClient() override;

    /// The proxy to use, the system's unless told. For requests asked from now on.
    void chooseProxy(const ProxyChoice &choice);
    /// Who signs in where a proxy asks for it, from now on; forgotten when refused, and at the end of the program.
    void signIn(const ProxyCredentials &credentials);
    const std::optional<ProxyCredentials> &credentials() const { return m_credentials; }

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

    void makeNetwork();

    NetworkOptions m_options;
    ProxyChoice m_proxy;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QSet<QNetworkReply *> m_underWay;
    std::optional<ProxyCredentials> m_credentials;
    bool m_signInAsked = false;  // a person was asked
    bool m_signInGiven = false;  // and nobody was let through since
    bool m_forgetSignIn = false; // it was refused, but the manager remembers it
};
