// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

MonitorUrl monitorUrl(const QUrl &url)
{
    return std::get<MonitorUrl>(MonitorUrl::parse(url.toString()));
}

PollReply ask(MonitorClient &client, const QUrl &url)
{
    QSignalSpy answered(&client, &MonitorClient::answered);
    client.ask(1, monitorUrl(url));
    if (answered.isEmpty())
        answered.wait(20000);
    return answered.isEmpty() ? PollReply() : answered[0][1].value<PollReply>();
}

PollReply ask(const ByteServer &server)
{
    MonitorClient client;
    return ask(client, server.url());
}

bool qtReadsPastEarlyHints()
{
    static const bool reads = [] {
        const ByteServer server("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
        QNetworkAccessManager manager;
        QSignalSpy finished(&manager, &QNetworkAccessManager::finished);
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.url())));
        if (finished.isEmpty())
            finished.wait(20000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 204;
    }();
    return reads;
}
