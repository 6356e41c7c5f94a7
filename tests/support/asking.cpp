// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"

#include <QSignalSpy>

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
