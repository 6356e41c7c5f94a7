// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/polloutcome.h"
#include "jobs/job.h"
#include "network/unpack.h"

#include "fuzz.h"

#include <QTimeZone>

/// What a service, or what stands between, answers: status, headers and body, with line feeds between.
void fuzz(const QByteArray &bytes)
{
    const QList<QByteArray> parts = bytes.split('\n');
    PollReply reply{
        .httpStatus = parts.value(0).toInt(),
        .requestUrl = QUrl(QStringLiteral("https://contoso.sharepoint.com/_api/v2.0/monitor/1?tempauth=abcdefghijkl"))};
    reply.location = parts.value(1);
    reply.contentType = parts.value(2);
    reply.retryAfter = parts.value(3);
    reply.rateLimitReset = parts.value(4);
    reply.rateLimitRemaining = parts.value(5);
    reply.rateLimitLimit = parts.value(6);
    reply.body = parts.mid(7).join('\n');
    const PollOutcome outcome = interpret(reply, QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::utc()));
    require(!outcome.report || !outcome.report->percentageComplete
            || (*outcome.report->percentageComplete >= 0 && *outcome.report->percentageComplete <= 100));
    require(!outcome.wait || (outcome.wait->count() >= 0 && *outcome.wait <= std::chrono::hours(1)));
    for (const char *encoding : {"gzip", "deflate"})
        require(unpacked(bytes, encoding, 100'000).body.size() <= 100'000);
}
