// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorserver.h"

#include <QLocale>
#include <QTcpSocket>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// A head of this size has room for the longest monitor URLs seen (4,000 characters) and a browser's headers.
constexpr qint64 maximumHead = 16 * 1024;
/// A client that asks without reading the answers is not served beyond this until it reads.
constexpr qint64 maximumUnread = 64 * 1024;

const QByteArray endOfHead("\r\n\r\n");

/// As much of a request as this server looks at.
struct Request
{
    QByteArray method;
    QByteArray target;
    bool keepAlive = true;
    bool hasBody = false;
};

/// Reads a request's head, without the empty line that ends it. Empty where it is not HTTP/1.
std::optional<Request> readRequest(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    if (words.size() != 3 || words.at(0).isEmpty() || !words.at(1).startsWith('/')
        || !words.at(2).startsWith("HTTP/1.")) {
        return {};
    }

    Request request{words.at(0), words.at(1), words.at(2) != "HTTP/1.0", false};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return {};
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed().toLower();
        if (name == "connection" && value == "close")
            request.keepAlive = false;
        if (name == "transfer-encoding" || (name == "content-length" && value != "0"))
            request.hasBody = true;
    }
    return request;
}

QByteArray reasonPhrase(int httpStatus)
{
    switch (httpStatus) {
    case 200: return "OK";
    case 202: return "Accepted";
    case 303: return "See Other";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    default: return {}; // a reason phrase may be empty
    }
}

/// Random bytes from the system's own source, as text that needs no escape in a URL: 22 characters for each @p unit.
QByteArray unguessableText(int units)
{
    QByteArray text;
    for (int i = 0; i < units; ++i) {
        text += QUuid::createUuid().toRfc4122().toBase64(QByteArray::Base64UrlEncoding
                                                         | QByteArray::OmitTrailingEquals);
    }
    return text;
}

/// A path and query in the shape of the family's monitor URLs.
QByteArray newTarget(ServiceFamily family)
{
    if (family == ServiceFamily::Consumer)
        return "/v1.0/monitor/4s" + unguessableText(6);
    return "/sites/Practice/_api/v2.1/drives/b!" + unguessableText(3) + "/operations/"
        + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "?c=" + unguessableText(4)
        + "&v=2.0&tempauth=v1." + unguessableText(12);
}

SimulatedAnswer unknownPath()
{
    return {404,
            {{"Content-Type", "application/json; charset=utf-8"}},
            R"({"error":{"code":"itemNotFound","message":"The resource could not be found."}})"};
}

} // namespace

MonitorServer::MonitorServer(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    connect(&m_server, &QTcpServer::newConnection, this, &MonitorServer::welcome);
}

bool MonitorServer::listen()
{
    return !m_server.isListening() && m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

std::optional<MonitorUrl> MonitorServer::add(Scenario scenario, std::optional<std::chrono::milliseconds> duration)
{
    if (!m_server.isListening())
        return {};
    const QByteArray target = newTarget(serviceFamily(scenario));
    const QString text = u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()) + QLatin1String(target);
    const auto parsed = MonitorUrl::parse(text);
    const auto *url = std::get_if<MonitorUrl>(&parsed);
    if (!url)
        return {};
    const double pace = duration ? std::chrono::duration<double>(lengthOf(scenario)) / *duration : 1;
    m_copies.insert(target, {.scenario = scenario, .startedAt = m_clock.steady(), .pace = pace});
    return *url;
}

const MonitorServer::Copy *MonitorServer::find(const MonitorUrl &url) const
{
    const QUrl address = url.toUrl();
    if (address.port() != m_server.serverPort())
        return nullptr;
    const QUrl::FormattingOptions target = QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    const auto copy = m_copies.constFind(address.toEncoded(target));
    return copy == m_copies.constEnd() ? nullptr : &*copy;
}

int MonitorServer::requestCount(const MonitorUrl &url) const
{
    const Copy *copy = find(url);
    return copy ? copy->requests : 0;
}

std::optional<std::chrono::milliseconds> MonitorServer::endHeardAfter(const MonitorUrl &url) const
{
    const Copy *copy = find(url);
    return copy ? copy->endHeardAfter : std::nullopt;
}

bool MonitorServer::hasConnections() const
{
    return m_server.findChild<QTcpSocket *>() != nullptr;
}

void MonitorServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(maximumHead);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { serve(socket); });
    }
}

/// Answers whole requests one after the other; a part of one stays in the socket until the rest arrives.
void MonitorServer::serve(QTcpSocket *socket)
{
    while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() <= maximumUnread) {
        const QByteArray received = socket->peek(maximumHead);
        const qsizetype end = received.indexOf(endOfHead);
        if (end < 0) {
            if (received.size() < maximumHead)
                return;
            send(socket, {431, {}, {}}, false);
            return;
        }
        socket->skip(end + endOfHead.size());
        answer(socket, received.left(end));
    }
}

void MonitorServer::answer(QTcpSocket *socket, const QByteArray &requestHead)
{
    const std::optional<Request> request = readRequest(requestHead);
    if (!request)
        return send(socket, {400, {}, {}}, false);
    if (request->method != "GET")
        return send(socket, {405, {{"Allow", "GET"}}, {}}, false);
    // A body would be taken for the next request: it is not read, so the connection ends.
    send(socket, answerFor(request->target), request->keepAlive && !request->hasBody);
}

SimulatedAnswer MonitorServer::answerFor(const QByteArray &target)
{
    const auto copy = m_copies.find(target);
    if (copy == m_copies.end())
        return unknownPath();
    ++copy->requests;
    const auto played = (m_clock.steady() - copy->startedAt) * copy->pace;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(played);
    const auto length = lengthOf(copy->scenario);
    if (age >= length && !copy->endHeardAfter)
        copy->endHeardAfter = std::chrono::duration_cast<std::chrono::milliseconds>((played - length) / copy->pace);
    SimulatedAnswer answer = answerAt(copy->scenario, age);
    answer.headers.append({"request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    return answer;
}

void MonitorServer::send(QTcpSocket *socket, const SimulatedAnswer &answer, bool keepAlive) const
{
    const QString date = QLocale::c().toString(m_clock.wall().toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.httpStatus) + ' ' + reasonPhrase(answer.httpStatus)
        + "\r\nDate: " + date.toLatin1() + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    if (!keepAlive)
        bytes += "Connection: close\r\n";
    socket->write(bytes + "\r\n" + answer.body);
    if (!keepAlive)
        socket->disconnectFromHost();
}
