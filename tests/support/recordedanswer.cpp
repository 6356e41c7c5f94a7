// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedanswer.h"

#include "filebytes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

QString word(JobState state)
{
    switch (state) {
    case JobState::Pending:
        return u"pending"_s;
    case JobState::Running:
        return u"running"_s;
    case JobState::Completed:
        return u"completed"_s;
    case JobState::Failed:
        return u"failed"_s;
    case JobState::Cancelled:
        return u"cancelled"_s;
    case JobState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString word(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Throttled:
        return u"throttled"_s;
    case ProblemKind::Unreachable:
        return u"unreachable"_s;
    case ProblemKind::Unexpected:
        return u"unexpected"_s;
    case ProblemKind::Refused:
        return u"refused"_s;
    case ProblemKind::Gone:
        return u"unknown"_s;
    }
    return {};
}

}

QList<RecordedAnswer> recordedAnswers(const QString &directory)
{
    QList<RecordedAnswer> answers;
    QList<QByteArray> lines = bytesOf(directory + u"/verdicts.tsv"_s).split('\n');
    lines.removeFirst(); // the names of the columns
    for (const QByteArray &line : lines) {
        const QStringList columns = QString::fromUtf8(line).split(u'\t');
        if (columns.size() != 5)
            continue;
        RecordedAnswer answer;
        answer.name = columns[0];
        answer.bytes = bytesOf(directory + u'/' + answer.name + u".http"_s);
        answer.verdict = columns[1];
        if (!columns[2].isEmpty())
            answer.percentage = columns[2].toDouble();
        answer.code = columns[3];
        answer.resource = columns[4];
        answers.append(answer);
    }
    return answers;
}

PollReply replyOf(const QByteArray &bytes, const QUrl &requestUrl)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    QHash<QByteArray, QByteArray> headers; // names in small letters
    const QList<QByteArray> lines = bytes.first(end).replace("\r\n", "\n").split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    PollReply reply;
    reply.httpStatus = lines.first().split(' ').value(1).toInt();
    reply.requestUrl = requestUrl;
    reply.contentType = headers["content-type"];
    reply.isOfSharePoint = headers.contains("sprequestguid") || headers.contains("microsoftsharepointteamservices");
    reply.location = headers["location"];
    reply.retryAfter = headers["retry-after"];
    reply.body = bytes.mid(end + 4);
    return reply;
}

QString verdictWord(const PollOutcome &outcome)
{
    if (outcome.problem)
        return word(outcome.problem->kind);
    return outcome.report ? word(outcome.report->state) : QString();
}
