// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorclient.h"

#include "http10reply.h"
#include "issuer.h"
#include "log.h"
#include "unpack.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <future>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

/// Stands in for the function of the Kerberos library: Qt gets no name of a service to look for tickets with, so that it
/// takes "Negotiate" for a scheme that nobody can answer. Else whoever asks for it would have the machine's Kerberos files
/// read, and a ticket sent. KRB5_CONFIG and its like would do so too, but also for the browser that is started from here.
extern "C" Q_DECL_EXPORT std::uint32_t gss_import_name(std::uint32_t *status, const void *text, const void *kind,
                                                       void **name);

std::uint32_t gss_import_name(std::uint32_t *status, const void *, const void *, void **name)
{
    *status = 0;
    *name = nullptr;
    return 0; // an error would be written to standard error
}

namespace {

constexpr qsizetype largestBody = 8 * 1024 * 1024; // a folder copy that fails with 30,000 items answers with 3 MiB
constexpr qsizetype smallBody = 512 * 1024;        // larger ones are read a few at a time
constexpr int largeBodiesAtATime = 2;
constexpr std::size_t mostNetworks = 32;
constexpr auto busyFor = std::chrono::hours(1);
constexpr auto patience = std::chrono::milliseconds(500); // for a network to end before the program does
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

QNetworkProxy proxyFor(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxyFactory *factory = manager.proxyFactory();
    return factory ? factory->queryProxy(QNetworkProxyQuery(url)).value(0) : manager.proxy();
}

/// Whether a response precedes the final one (RFC 9110, 15.2).
bool isInterim(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() / 100 == 1;
}

/// Why no whole answer came. @p httpStatus decides first: Qt calls every 4xx and 5xx an error, but those are answers.
TransportFault faultOf(const QNetworkReply &reply, int httpStatus, bool isProxied)
{
    const QNetworkReply::NetworkError error = reply.error();
    // Through a tunnel only the service itself can send this code, and so it does without a proxy.
    if (httpStatus == proxyAuthenticationRequired && isProxied && reply.url().scheme() == "http"_L1)
        return TransportFault::ProxyAuthentication;
    const bool isOfTransport = error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied
                               && httpStatus != proxyAuthenticationRequired;
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

/// How much of a header is kept, in bytes: no answer fills our memory by its head.
QByteArray shortened(const QByteArray &header)
{
    constexpr qsizetype longest = 16 * 1024;
    return header.left(longest);
}

PollReply headOf(const QNetworkReply &reply)
{
    PollReply result;
    result.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.requestUrl = reply.request().url();
    result.contentType = shortened(reply.rawHeader("Content-Type"));
    result.isOfSharePoint =
        reply.hasRawHeader("SPRequestGuid") || reply.hasRawHeader("MicrosoftSharePointTeamServices");
    result.location = shortened(reply.rawHeader("Location"));
    result.retryAfter = shortened(reply.rawHeader("Retry-After"));
    result.rateLimitReset = shortened(reply.rawHeader("RateLimit-Reset"));
    result.rateLimitRemaining = shortened(reply.rawHeader("RateLimit-Remaining"));
    result.rateLimitLimit = shortened(reply.rawHeader("RateLimit-Limit"));
    result.date = shortened(reply.rawHeader("Date"));
    result.requestId = QString::fromLatin1(firstHeader(reply, {"request-id", "SPRequestGuid", "MS-CV"}).left(256));
    return result;
}

} // namespace

/// Bodies of some size take turns, so that many of them at a time fill no memory: whoever waits leaves its bytes with the
/// server.
class BodyLimiter : public QObject
{
    Q_OBJECT

public:
    bool take()
    {
        if (m_free == 0)
            return false;
        --m_free;
        return true;
    }

    void giveBack()
    {
        ++m_free;
        emit isFree();
    }

signals:
    void isFree();

private:
    int m_free = largeBodiesAtATime;
};

/// Hosts whose network did not end when it was to. Known to the threads that waited for it.
class BusyHosts
{
public:
    void add(const QString &host)
    {
        const QMutexLocker lock(&m_mutex);
        m_until.insert(host, QDeadlineTimer(busyFor));
    }

    bool contains(const QString &host)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_until.constFind(host);
        return found != m_until.constEnd() && !found->hasExpired();
    }

private:
    QMutex m_mutex;
    QHash<QString, QDeadlineTimer> m_until;
};

namespace {

/// Deletes a network that may be stuck, which Qt waits five seconds for, on a thread of its own. The result is there when
/// that is over.
std::future<void> deleteElsewhere(std::unique_ptr<QNetworkAccessManager> network, const QString &host,
                                  const std::shared_ptr<BusyHosts> &busy)
{
    network->moveToThread(nullptr); // so that any thread may delete it
    std::packaged_task<void()> task([network = std::move(network), host, busy]() mutable {
        QElapsedTimer passed;
        passed.start();
        network.reset();
        if (passed.elapsed() > 4000 && !host.isEmpty())
            busy->add(host);
    });
    std::future<void> over = task.get_future();
    std::thread(std::move(task)).detach();
    return over;
}

/// One request under way: gathers the body, keeps the limits, and goes with its reply.
class Exchange : public QObject
{
public:
    Exchange(QNetworkReply *reply, QDeadlineTimer until, bool isProxied, BodyLimiter &bodies)
        : QObject(reply), m_reply(reply), m_isProxied(isProxied), m_bodies(bodies)
    {
        // What is not taken out of it stays with the server: without this, Qt reads on without any end.
        reply->setReadBufferSize(smallBody);
        connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
            if (announcedSize() > largestBody)
                cutOff(TransportFault::TooLarge);
        });
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::take);
        connect(&bodies, &BodyLimiter::isFree, this, &Exchange::take);
        connect(reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_untrustedIssuer = untrustedIssuer(errors); });
        // Qt's own transfer timeout is renewed by every byte, and so a server that drips is never ended by it.
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { cutOff(TransportFault::TimedOut); });
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(until.remainingTimeAsDuration()));
        m_passed.start();
    }

    ~Exchange() override { leave(); }

    /// What came, once the reply has finished.
    PollReply result()
    {
        PollReply result = headOf(*m_reply);
        result.fault = m_cutOff != TransportFault::None ? m_cutOff : faultOf(*m_reply, result.httpStatus, m_isProxied);
        if (result.fault == TransportFault::None) {
            m_body += m_reply->readAll();
            if (m_body.size() < announcedSize())
                result.fault = TransportFault::Truncated;
            else if (m_body.size() > largestBody)
                result.fault = TransportFault::TooLarge;
        }
        if (result.fault == TransportFault::None)
            unpackInto(result);
        m_body.clear();
        leave();
        if (result.fault == TransportFault::ProxyAuthentication)
            result.httpStatus = 0; // the proxy's word, not the service's
        if (isInterim(*m_reply)) { // another protocol, that nobody asked for
            result.fault = TransportFault::Truncated;
            result.httpStatus = 0;
        }
        if (result.fault == TransportFault::TlsFailed)
            result.faultDetail = m_untrustedIssuer;
        qCDebug(networkLog).noquote().nospace()
            << result.requestUrl.host() << ": status " << result.httpStatus << ", fault " << int(result.fault) << ", "
            << result.body.size() << " bytes after " << m_passed.elapsed() << " ms";
        return result;
    }

private:
    /// The body's size after its header; 0 where there is none.
    qint64 announcedSize() const { return m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(); }

    void take()
    {
        if (m_cutOff != TransportFault::None || !m_reply->isOpen())
            return;
        if (!m_isLarge && m_body.size() + m_reply->bytesAvailable() > smallBody)
            m_isLarge = m_bodies.take();
        m_body += m_isLarge ? m_reply->readAll() : m_reply->read(smallBody - m_body.size());
        if (m_body.size() > largestBody)
            cutOff(TransportFault::TooLarge);
    }

    void leave()
    {
        m_bodies.disconnect(this); // or it would take its turn again, out of a reply that is going
        if (std::exchange(m_isLarge, false))
            m_bodies.giveBack();
    }

    void unpackInto(PollReply &result)
    {
        Unpacked unpacked = ::unpacked(m_body, m_reply->rawHeader("Content-Encoding"), largestBody);
        result.body = std::move(unpacked.body);
        if (unpacked.result != Unpacked::Result::Whole) {
            result.fault =
                unpacked.result == Unpacked::Result::TooLarge ? TransportFault::TooLarge : TransportFault::Truncated;
        }
    }

    void cutOff(TransportFault why)
    {
        if (m_cutOff != TransportFault::None)
            return;
        m_cutOff = why;
        m_body.clear();
        m_reply->abort(); // finishes the reply within this call
    }

    QNetworkReply *m_reply;
    bool m_isProxied;
    BodyLimiter &m_bodies;
    QTimer m_timer;
    QElapsedTimer m_passed;
    QByteArray m_body;
    bool m_isLarge = false; // and has its turn
    QString m_untrustedIssuer;
    TransportFault m_cutOff = TransportFault::None;
};

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? "Copyjobs"_ba : "Copyjobs/" + version.toLatin1();
}

} // namespace

MonitorClient::MonitorClient(NetworkOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_busy(std::make_shared<BusyHosts>()),
      m_bodies(std::make_unique<BodyLimiter>())
{ }

MonitorClient::~MonitorClient()
{
    const QList<QNetworkReply *> replies = m_underWay.keys();
    abortAll();
    qDeleteAll(replies); // each is its manager's, and would else be deleted on another thread
    for (auto network = m_networks.begin(); network != m_networks.end(); ++network)
        giveUp(network);
    std::vector<std::future<void>> ends;
    for (GivenUp &one : m_givenUp) {
        qDeleteAll(one.manager->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly));
        ends.push_back(deleteElsewhere(std::move(one.manager), {}, m_busy));
    }
    const QDeadlineTimer until(patience);
    for (const std::future<void> &end : ends)
        end.wait_for(until.remainingTimeAsDuration());
}

std::unique_ptr<QNetworkAccessManager> MonitorClient::makeManager()
{
    auto manager = m_options.network();
    if (m_options.choosesProxy)
        manager->setProxyFactory(new ChosenProxy(m_proxy)); // the manager owns it
    connect(manager.get(), &QNetworkAccessManager::proxyAuthenticationRequired, this,
            [this, asking = manager.get()](const QNetworkProxy &proxy, QAuthenticator *authenticator) {
                answerProxy(asking, proxy, authenticator);
            });
    return manager;
}

QNetworkAccessManager &MonitorClient::managerFor(const QString &host)
{
    auto found = m_networks.find(host);
    if (found == m_networks.end()) {
        if (m_networks.size() >= mostNetworks)
            giveUpIdle();
        found = m_networks.try_emplace(m_networks.size() < mostNetworks ? host : QString()).first;
    }
    Network &network = found->second;
    if (!network.manager)
        network.manager = makeManager();
    network.keptUntil = QDeadlineTimer(m_options.keepsNetwork);
    return *network.manager;
}

/// The one in use with @p manager; none where that was given up.
MonitorClient::Networks::iterator MonitorClient::networkOf(const QObject *manager)
{
    return std::ranges::find_if(m_networks, [=](const auto &one) { return one.second.manager.get() == manager; });
}

/// No more is asked through it. Who asks next is given a new one.
void MonitorClient::giveUp(Networks::iterator network)
{
    if (auto manager = std::exchange(network->second, {}).manager)
        m_givenUp.push_back({std::move(manager), network->first});
}

/// Its connections were closed long ago.
void MonitorClient::giveUpIdle()
{
    for (auto network = m_networks.begin(); network != m_networks.end();) {
        const QObject *const manager = network->second.manager.get();
        const bool isUsed = std::any_of(m_underWay.keyBegin(), m_underWay.keyEnd(),
                                        [=](const QNetworkReply *reply) { return reply->parent() == manager; });
        if (isUsed || !network->second.keptUntil.hasExpired()) {
            ++network;
        } else {
            giveUp(network);
            network = m_networks.erase(network);
        }
    }
    discardUnused();
}

void MonitorClient::discardUnused()
{
    std::erase_if(m_givenUp, [this](GivenUp &one) {
        if (!one.manager->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly).isEmpty())
            return false;
        deleteElsewhere(std::move(one.manager), one.host, m_busy);
        return true;
    });
}

void MonitorClient::chooseProxy(const ProxyChoice &choice)
{
    m_proxy = choice;
    for (auto &[host, network] : m_networks) {
        if (network.manager)
            network.manager->setProxyFactory(new ChosenProxy(choice)); // the manager owns it
    }
}

void MonitorClient::signIn(const ProxyCredentials &credentials)
{
    m_credentials = credentials;
    for (auto &[host, network] : m_networks)
        network.signInGiven = false;
}

/// Comes for the first request only: for those beside and after it the manager remembers what was given. A proxy that is
/// left without an answer here ends the request, which says so.
void MonitorClient::answerProxy(const QObject *manager, const QNetworkProxy &proxy, QAuthenticator *authenticator)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return; // a service that calls itself a proxy
    m_askingProxy = u"%1:%2"_s.arg(proxy.hostName(), QString::number(proxy.port()));
    // Given once: asked again although it was given, it was refused. Trying for ever would lock the account.
    const auto network = networkOf(manager);
    if (!m_credentials || network == m_networks.end() || std::exchange(network->second.signInGiven, true))
        return;
    authenticator->setUser(m_credentials->user);
    authenticator->setPassword(m_credentials->password);
}

/// A request ended at a proxy that wants a sign-in, or another one than it was given.
void MonitorClient::proxyRefused(const QObject *manager)
{
    if (networkOf(manager) == m_networks.end())
        return; // it still tries what was refused before
    const bool refused = m_credentials.has_value();
    if (refused) {
        // The managers would go on with what they remember, and newer versions of Qt would not even ask again.
        m_credentials.reset();
        for (auto network = m_networks.begin(); network != m_networks.end(); ++network)
            giveUp(network);
    }
    if (std::exchange(m_signInAsked, true) && !refused)
        return;
    emit proxySignInWanted(m_askingProxy, refused);
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
    const QString host = url.hostKey();
    if (m_busy->contains(host)) {
        const PollReply reply{.fault = TransportFault::TimedOut, .requestUrl = url.toUrl()};
        QTimer::singleShot(0, this, [this, id, reply] { emit answered(id, reply); });
        return;
    }
    start(id, requestFor(url), QDeadlineTimer(m_options.limit));
}

void MonitorClient::start(JobId id, const QNetworkRequest &request, QDeadlineTimer until)
{
    const QString host = hostKeyOf(request.url());
    QNetworkAccessManager &manager = managerFor(host);
    const QNetworkProxy proxy = proxyFor(manager, request.url());
    const bool isHttp10 = m_interim.contains(host);
    QNetworkReply *reply =
        isHttp10 ? new Http10Reply(request, proxy, m_credentials, &manager) : manager.get(request);
    connect(reply, &QNetworkReply::finished, reply, &QNetworkReply::deleteLater);
    auto *exchange = new Exchange(reply, until, proxy.type() != QNetworkProxy::NoProxy, *m_bodies);
    m_underWay.insert(reply, {id, until});
    connect(reply, &QObject::destroyed, this, &MonitorClient::discardUnused, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, [=, this] {
        if (!m_underWay.contains(reply))
            return;
        if (isInterim(*reply) && !isHttp10) {
            askAgain(host, reply->parent());
        } else {
            m_underWay.remove(reply);
            finish(id, reply, exchange->result());
        }
    });
}

/// Qt skips 100 and 102, but takes another interim response for the final one. What follows it would be read as the
/// response to the next request on its connection, so that all requests of the host are made once more.
void MonitorClient::askAgain(const QString &host, const QObject *manager)
{
    m_interim.insert(host);
    if (const auto network = networkOf(manager); network != m_networks.end())
        giveUp(network);
    const QHash<QNetworkReply *, Request> requests = m_underWay;
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        QNetworkReply *reply = request.key();
        if (hostKeyOf(reply->request().url()) != host || qobject_cast<Http10Reply *>(reply))
            continue;
        m_underWay.remove(reply);
        reply->abort();
        start(request->id, reply->request(), request->until);
    }
}

void MonitorClient::finish(JobId id, QNetworkReply *reply, const PollReply &result)
{
    const QObject *const manager = reply->parent();
    const auto network = networkOf(manager);
    if (result.fault == TransportFault::ProxyAuthentication)
        proxyRefused(manager);
    else if (network != m_networks.end() && (result.httpStatus != 0 || result.fault == TransportFault::TlsFailed))
        network->second.signInGiven = false; // whoever got that far was let through
    if (result.fault == TransportFault::TimedOut) {
        if (network != m_networks.end())
            giveUp(network);
        m_networks.try_emplace(hostKeyOf(result.requestUrl)); // of its own from now on
    }
    emit answered(id, result);
}

void MonitorClient::abortAll()
{
    // Forgotten first, so that none of them answers.
    const QList<QNetworkReply *> replies = std::exchange(m_underWay, {}).keys();
    for (QNetworkReply *reply : replies)
        reply->abort();
}

#include "monitorclient.moc"
