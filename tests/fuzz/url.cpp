// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/monitorurl.h"
#include "intake/urljudge.h"

#include <QUrl>

#include "fuzz.h"

/// One URL: what is taken is kept as it is, and can be read back.
void fuzz(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const auto &link : {MonitorUrl::parse(text), judged(text).link}) {
        const auto *url = std::get_if<MonitorUrl>(&link);
        if (!url)
            continue;
        require(MonitorUrl::fromSecret(url->secret()) == *url);
        require(std::get<MonitorUrl>(MonitorUrl::parse(QString::fromLatin1(url->secret()))) == *url);
        url->place();
        url->expiry();
        url->resembles();
        url->toUrl();
    }
}
