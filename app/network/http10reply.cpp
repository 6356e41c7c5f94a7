// SPDX-License-Identifier: GPL-3.0-or-later
#include "http10reply.h"

#include <QAuthenticator>
#include <QNetworkRequest>
#include <QTimer>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 256 * 1024; // as QNetworkAccessManager has it, here with those that are skipped
// What cannot be read on is as good as broken off; the manager's ProtocolFailure is no error of the connection's.
constexpr auto unreadable = QNetworkReply::RemoteHostClosedError;

QNetworkReply::NetworkError errorFrom(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

/// The code of a status line; 0 where @p line is none.
int statusOf(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    const int status = words.value(1).toInt();
    return words[0].startsWith("HTTP/1.") && words.value(1).size() == 3 && status >= 100 ? status : 0;
}

QByteArray hostHeader(const QUrl &url)
{
    QUrl host(url);
    host.setUserInfo({});
    host.setPort(url.port(-1)); // that of the scheme is not written
    return host.authority(QUrl::FullyEncoded).toLatin1();
}

} // namespace

Http10Reply::Http10Reply(const QNetworkRequest &request, const QNetworkProxy &proxy,
                         std::optional<ProxyCredentials> credentials, QObject *parent)
    : QNetworkReply(parent), m_credentials(std::move(credentials))
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::GetOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const bool isEncrypted = url().scheme() == "https"_L1;
    m_socket.setProxy(proxy);
    m_socket.setSslConfiguration(request.sslConfiguration());

    if (isEncrypted)
        connect(&m_socket, &QSslSocket::encrypted, this, &Http10Reply::send);
    else
        connect(&m_socket, &QSslSocket::connected, this, &Http10Reply::send);
    connect(&m_socket, &QSslSocket::readyRead, this, &Http10Reply::readOn);
    connect(&m_socket, &QSslSocket::sslErrors, this, &QNetworkReply::sslErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_isClosed = error == QAbstractSocket::RemoteHostClosedError;
        if (m_isClosed)
            readOn();
        else
            finish(errorFrom(error));
    });
    connect(&m_socket, &QSslSocket::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &, QAuthenticator *authenticator) {
                // Given once: who is asked again was refused.
                if (const auto given = std::exchange(m_credentials, std::nullopt)) {
                    authenticator->setUser(given->user);
                    authenticator->setPassword(given->password);
                }
            });
    // Nobody listens to this yet.
    QTimer::singleShot(0, this, [this, isEncrypted] {
        if (isFinished())
            return;
        const auto port = static_cast<quint16>(url().port(isEncrypted ? 443 : 80));
        if (isEncrypted)
            m_socket.connectToHostEncrypted(url().host(), port);
        else
            m_socket.connectToHost(url().host(), port);
    });
}

void Http10Reply::send()
{
    const QUrl::FormattingOptions target(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray path = url().toEncoded(target);
    if (!path.startsWith('/'))
        path.prepend('/');
    QByteArray head = "GET " + path + " HTTP/1.0\r\nHost: " + hostHeader(url()) + "\r\nConnection: close\r\n";
    const QList<QByteArray> names = request().rawHeaderList();
    for (const QByteArray &name : names)
        head += name + ": " + request().rawHeader(name) + "\r\n";
    m_socket.write(head + "\r\n");
}

void Http10Reply::readOn()
{
    if (isFinished() || (!m_hasHead && !readHeads()))
        return;
    const qint64 most = readBufferSize() > 0 ? readBufferSize() : std::numeric_limits<qint64>::max();
    const qsizetype before = m_body.size();
    while (!isFinished() && !m_isWhole && m_body.size() < most && readPart()) { }
    if (m_body.size() > before)
        emit readyRead();
    if (m_isWhole)
        finish(NoError);
    else if (m_isClosed && m_socket.bytesAvailable() == 0 && m_body.size() < most)
        finish(m_left || m_isChunked ? RemoteHostClosedError : NoError);
}

/// Reads the heads that have come; whether the final response's is among them.
bool Http10Reply::readHeads()
{
    while (!m_hasHead) {
        const auto line = nextLine();
        if (!line || !takeHeaderLine(*line)) {
            if (line)
                finish(unreadable);
            else if (m_isClosed)
                finish(RemoteHostClosedError);
            return false;
        }
    }
    emit metaDataChanged();
    return !isFinished();
}

/// Whether @p line can be part of a head.
bool Http10Reply::takeHeaderLine(const QByteArray &line)
{
    constexpr int switchingProtocols = 101; // is final
    const bool isInterim = m_status / 100 == 1 && m_status != switchingProtocols;
    if (m_status == 0) {
        m_status = statusOf(line);
        return m_status != 0;
    }
    if (isInterim) {
        if (line.isEmpty())
            m_status = 0; // that of the next head follows
        return true;
    }
    if (line.isEmpty()) {
        m_hasHead = true;
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_status);
        beginBody();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return colon == -1; // the rest of a header that was folded: of none that is read
    const QByteArray name = line.first(colon).trimmed(), value = line.sliced(colon + 1).trimmed();
    setRawHeader(name, hasRawHeader(name) ? rawHeader(name) + ", " + value : value);
    return true;
}

void Http10Reply::beginBody()
{
    m_isChunked = rawHeader("Transfer-Encoding").trimmed().toLower() == "chunked";
    bool isNumber = false;
    const qint64 length = rawHeader("Content-Length").toLongLong(&isNumber);
    if (m_isChunked) {
        m_left = 0;
        setRawHeader("Content-Length", {}); // is not valid beside
    } else if (m_status == 204 || m_status == 304 || m_status / 100 == 1) {
        m_isWhole = true;
    } else if (isNumber && length >= 0) {
        m_left = length;
        m_isWhole = length == 0;
    }
}

/// Takes something of the body, or of what is between its chunks, from the socket; whether there was something.
bool Http10Reply::readPart()
{
    if (m_isChunked && m_left == 0)
        return readChunkSize();
    constexpr qint64 step = 64 * 1024;
    const QByteArray part = m_socket.read(std::min(m_left.value_or(step), step));
    m_body += part;
    if (m_left)
        m_left = *m_left - part.size();
    m_isWhole = m_left == 0 && !m_isChunked;
    return !part.isEmpty();
}

bool Http10Reply::readChunkSize()
{
    const auto line = nextLine();
    if (!line || line->isEmpty()) // one that is blank ends a chunk
        return line.has_value();
    bool isNumber = false;
    const qint64 size = line->split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0) {
        finish(unreadable);
        return false;
    }
    m_left = size;
    m_isWhole = size == 0; // trailers say nothing that is read
    return true;
}

/// The next line without its end. One that is too long ends the reply.
std::optional<QByteArray> Http10Reply::nextLine()
{
    if (!m_socket.canReadLine()) {
        if (m_socket.bytesAvailable() > longestHead)
            finish(unreadable);
        return {};
    }
    QByteArray line = m_socket.readLine();
    if (!m_hasHead)
        m_headSize += line.size();
    if (m_headSize > longestHead) {
        finish(unreadable);
        return {};
    }
    return line.trimmed();
}

void Http10Reply::abort()
{
    finish(OperationCanceledError);
}

qint64 Http10Reply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

void Http10Reply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    m_socket.setReadBufferSize(size > 0 ? std::max<qint64>(size, longestHead + 1) : 0); // a line has to fit in
}

qint64 Http10Reply::readData(char *data, qint64 most)
{
    const auto size = std::min<qint64>(most, m_body.size());
    std::copy_n(m_body.constData(), size, data);
    m_body.remove(0, size);
    if (!isFinished()) // there is room for more
        QMetaObject::invokeMethod(this, &Http10Reply::readOn, Qt::QueuedConnection);
    return size == 0 && isFinished() ? -1 : size;
}

void Http10Reply::finish(NetworkError error)
{
    if (isFinished())
        return;
    setFinished(true);
    m_socket.abort();
    if (error != NoError) {
        setError(error, m_socket.errorString());
        emit errorOccurred(error);
    }
    emit finished();
}
