// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "proxychoice.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

/// Makes a network that requests go through. A factory and not one manager, for each host is asked through its own: the
/// thread of Qt's manager can be kept busy for ever by one server, and no other host is asked through it any more.
using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// What a MonitorClient is made with.
struct NetworkOptions
{
    std::chrono::milliseconds limit = std::chrono::seconds(30); ///< from ask() to the last byte of the answer
    std::optional<QSslConfiguration> trust = {};                ///< in place of the system's store of certificates
    NetworkFactory network = [] { return std::make_unique<QNetworkAccessManager>(); };
    /// How long a host's network is kept unused where there are many. Connections are closed earlier.
    std::chrono::milliseconds keepsNetwork = std::chrono::minutes(3);
    /// Whether the proxy is chosen by the client (the system's, or chooseProxy()). Else the network's own one stays.
    bool choosesProxy = true;
};

class BodyLimiter;
class BusyHosts;

/// Asks monitor URLs: all of the program's HTTP is here, and no type of Qt's network leaves it.
///
/// A request is a plain GET without credentials, cookies or redirects, and at once under way: how many there are at a
/// time is the caller's care. Each ends in one answered(), be it with a fault: none waits for a person, none lasts
/// longer than the limit, none brings more than 8 MiB.
///
/// Each host has a network of its own, so that none is kept waiting by another: up to 32 of them, the hosts beyond share one
/// until others have not been asked for some minutes. A host that let the limit pass may keep the thread of its network busy
/// for ever, and gets a new one. If its thread really does not end, the host is left alone for an hour: every further try
/// could cost one more such thread.
class MonitorClient : public QObject
{
    Q_OBJECT

public:
    explicit MonitorClient(NetworkOptions options = {}, QObject *parent = nullptr);
    ~MonitorClient() override;

    /// The proxy to use, the system's unless told. For requests asked from now on.
    void chooseProxy(const ProxyChoice &choice);
    /// What was chosen last.
    const ProxyChoice &proxy() const { return m_proxy; }
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
    /// What hosts are asked through.
    struct Network
    {
        std::unique_ptr<QNetworkAccessManager> manager; ///< empty until it is used
        QDeadlineTimer keptUntil;                       ///< unless it is used again
        bool signInGiven = false;                       ///< and nobody was let through since
    };
    using Networks = std::map<QString, Network>; // by host key; an empty one is that of all hosts beyond the most

    std::unique_ptr<QNetworkAccessManager> makeManager();
    QNetworkAccessManager &managerFor(const QString &host);
    Networks::iterator networkOf(const QObject *manager);
    void start(JobId id, const QNetworkRequest &request, QDeadlineTimer until);
    void askAgain(const QString &host, const QObject *manager);
    void giveUp(Networks::iterator network);
    void giveUpIdle();
    void discardUnused();
    void finish(JobId id, QNetworkReply *reply, const PollReply &result);
    void answerProxy(const QObject *manager, const QNetworkProxy &proxy, QAuthenticator *authenticator);
    void proxyRefused(const QObject *manager);
    QNetworkRequest requestFor(const MonitorUrl &url) const;

    /// One that is not asked any more. It goes once its last reply has gone.
    struct GivenUp
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        QString host; ///< the only one that was asked there, or empty
    };

    struct Request
    {
        JobId id = 0;
        QDeadlineTimer until;
    };

    NetworkOptions m_options;
    ProxyChoice m_proxy;
    Networks m_networks;
    std::vector<GivenUp> m_givenUp;
    std::shared_ptr<BusyHosts> m_busy;
    std::unique_ptr<BodyLimiter> m_bodies;
    QHash<QNetworkReply *, Request> m_underWay;
    QSet<QString> m_interim; ///< hosts that send interim responses: asked as HTTP/1.0. By host key
    std::optional<ProxyCredentials> m_credentials;
    QString m_askingProxy;      // host and port of the one that asked last
    bool m_signInAsked = false; // a person was asked
};
