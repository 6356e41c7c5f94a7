// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorclient.h"

#include "issuer.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestBody = 8 * 1024 * 1024; // a folder copy that fails with 30,000 items answers with 3 MiB
constexpr int proxyAuthenticationRequired = 407;

/// Who vouches for the certificate that was not trusted.
QString untrustedIssuer(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        if (const QString issuer = issuerOf(error.certificate()); !issuer.isEmpty())
            return issuer;
    }
    return {};
}

bool goesThroughAProxy(const QNetworkAccessManager &manager, const QNetworkReply &reply)
{
    QNetworkProxyFactory *factory = manager.proxyFactory();
    const QList<QNetworkProxy> proxies =
        factory ? factory->queryProxy(QNetworkProxyQuery(reply.request().url())) : QList{manager.proxy()};
    return proxies.value(0).type() != QNetworkProxy::NoProxy;
}

/// Why no whole answer came. @p httpStatus decides first: Qt calls every 4xx and 5xx an error, but those are answers.
TransportFault faultOf(const QNetworkReply &reply, int httpStatus, bool isProxied)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (httpStatus == proxyAuthenticationRequired)
        return TransportFault::ProxyAuthentication;
    const bool isOfTransport = error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (httpStatus != 0)
        return isOfTransport ? TransportFault::Truncated : TransportFault::None;

    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return TransportFault::HostNotFound;
    case QNetworkReply::TimeoutError:
        return TransportFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportFault::TlsFailed;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return TransportFault::ProxyAuthentication;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return TransportFault::ProxyFailed;
    case QNetworkReply::UnknownNetworkError: // an unreachable network, but also most of what goes wrong at a proxy
        return isProxied ? TransportFault::ProxyFailed : TransportFault::NoConnection;
    default: // refused, reset, not HTTP at all
        return TransportFault::NoConnection;
    }
}

QByteArray firstHeader(const QNetworkReply &reply, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QByteArray value = reply.rawHeader(name); !value.isEmpty())
            return value;
    }
    return {};
}

PollReply headOf(const QNetworkReply &reply)
{
    PollReply result;
    result.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.requestUrl = reply.request().url();
    result.contentType = reply.rawHeader("Content-Type");
    result.location = reply.rawHeader("Location");
    result.retryAfter = reply.rawHeader("Retry-After");
    result.rateLimitReset = reply.rawHeader("RateLimit-Reset");
    result.rateLimitRemaining = reply.rawHeader("RateLimit-Remaining");
    result.rateLimitLimit = reply.rawHeader("RateLimit-Limit");
    result.date = reply.rawHeader("Date");
    result.requestId = QString::fromLatin1(firstHeader(reply, {"request-id", "SPRequestGuid", "MS-CV"}).left(256));
    return result;
}

/// One request under way: gathers the body, keeps the limits, and goes with its reply.
class Exchange : public QObject
{
public:
    Exchange(QNetworkReply *reply, std::chrono::milliseconds limit, bool isProxied)
        : QObject(reply), m_reply(reply), m_isProxied(isProxied)
    {
        connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
            if (announcedSize() > largestBody)
                cutOff(TransportFault::TooLarge);
        });
        connect(reply, &QNetworkReply::readyRead, this, [this] {
            m_body += m_reply->readAll();
            if (m_body.size() > largestBody)
                cutOff(TransportFault::TooLarge);
        });
        connect(reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_untrustedIssuer = untrustedIssuer(errors); });
        // Qt's own transfer timeout is renewed by every byte, and so a server that drips is never ended by it.
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { cutOff(TransportFault::TimedOut); });
        m_timer.start(limit);
    }

    /// What came, once the reply has finished.
    PollReply result()
    {
        PollReply result = headOf(*m_reply);
        result.fault = m_cutOff != TransportFault::None ? m_cutOff : faultOf(*m_reply, result.httpStatus, m_isProxied);
        if (result.fault == TransportFault::None) {
            m_body += m_reply->readAll();
            if (m_body.size() < announcedSize())
                result.fault = TransportFault::Truncated;
        }
        if (result.fault == TransportFault::None)
            result.body = m_body;
        if (result.fault == TransportFault::ProxyAuthentication)
            result.httpStatus = 0; // the proxy's word, not the service's
        if (result.fault == TransportFault::TlsFailed)
            result.faultDetail = m_untrustedIssuer;
        return result;
    }

private:
    /// The body's size after its header; 0 where there is none.
    qint64 announcedSize() const { return m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(); }

    void cutOff(TransportFault why)
    {
        if (m_cutOff != TransportFault::None)
            return;
        m_cutOff = why;
        m_reply->abort(); // finishes the reply within this call
    }

    QNetworkReply *m_reply;
    bool m_isProxied;
    QTimer m_timer;
    QByteArray m_body;
    QString m_untrustedIssuer;
    TransportFault m_cutOff = TransportFault::None;
};

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? "Copyjobs"_ba : "Copyjobs/" + version.toLatin1();
}

}

MonitorClient::MonitorClient(NetworkOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    makeNetwork();
}

MonitorClient::~MonitorClient()
{
    abortAll();
}

void MonitorClient::makeNetwork()
{
    m_manager = m_options.network();
    if (m_options.choosesProxy)
        chooseProxy(m_proxy);
    connect(m_manager.get(), &QNetworkAccessManager::proxyAuthenticationRequired, this, &MonitorClient::answerProxy);
}

void MonitorClient::chooseProxy(const ProxyChoice &choice)
{
    m_proxy = choice;
    m_manager->setProxyFactory(new ChosenProxy(choice)); // the manager owns it
}

void MonitorClient::signIn(const ProxyCredentials &credentials)
{
    m_credentials = credentials;
    m_signInGiven = false;
}

/// Comes for the first request only: for those beside and after it the manager remembers what was given. A proxy that is
/// left without an answer here ends the request, which says so.
void MonitorClient::answerProxy(const QNetworkProxy &proxy, QAuthenticator *authenticator)
{
    if (m_credentials && !m_signInGiven) {
        m_signInGiven = true;
        authenticator->setUser(m_credentials->user);
        authenticator->setPassword(m_credentials->password);
        return;
    }
    // Asked again although it was given: refused. Trying for ever would lock the account.
    const bool refused = m_credentials.has_value();
    if (refused) {
        m_credentials.reset();
        m_forgetSignIn = true;
    }
    if (std::exchange(m_signInAsked, true) && !refused)
        return;
    emit proxySignInWanted(u"%1:%2"_s.arg(proxy.hostName(), QString::number(proxy.port())), refused);
}

/// Makes the manager forget a sign-in that was refused. False while requests are under way: it would lose them.
bool MonitorClient::forgetRefusedSignIn()
{
    if (!m_forgetSignIn)
        return true;
    if (!m_underWay.isEmpty())
        return false;
    m_manager->clearAccessCache();
    m_forgetSignIn = false;
    return true;
}

QNetworkRequest MonitorClient::requestFor(const MonitorUrl &url) const
{
    QNetworkRequest request(url.toUrl());
    if (m_options.trust) // the default configuration reads all of the system's certificates: not at start
        request.setSslConfiguration(*m_options.trust);
    request.setHeader(QNetworkRequest::UserAgentHeader, userAgent());
    // Where we set it ourselves Qt unpacks nothing: no small answer becomes a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    // Over HTTP/2 the end of one request takes queued others with it, and a burst above the server's limit fails.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

void MonitorClient::ask(JobId id, const MonitorUrl &url)
{
    if (!forgetRefusedSignIn()) {
        const PollReply reply{.fault = TransportFault::ProxyAuthentication, .requestUrl = url.toUrl()};
        QTimer::singleShot(0, this, [this, id, reply] { emit answered(id, reply); });
        return;
    }
    QNetworkReply *reply = m_manager->get(requestFor(url));
    connect(reply, &QNetworkReply::finished, reply, &QNetworkReply::deleteLater);
    auto *exchange = new Exchange(reply, m_options.limit, goesThroughAProxy(*m_manager, *reply));
    m_underWay.insert(reply);
    connect(reply, &QNetworkReply::finished, this, [this, id, reply, exchange] {
        if (!m_underWay.remove(reply))
            return;
        const PollReply result = exchange->result();
        if (result.httpStatus != 0 || result.fault == TransportFault::TlsFailed)
            m_signInGiven = false; // whoever got that far was let through
        emit answered(id, result);
    });
}

void MonitorClient::abortAll()
{
    // Forgotten first, so that none of them answers.
    const QSet<QNetworkReply *> replies = std::exchange(m_underWay, {});
    for (QNetworkReply *reply : replies)
        reply->abort();
}
