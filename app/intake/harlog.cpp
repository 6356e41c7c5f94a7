// SPDX-License-Identifier: GPL-3.0-or-later
#include "harlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString locationOf(const QJsonObject &response)
{
    const int status = response.value("status"_L1).toInt();
    if (status >= 300 && status < 400)
        return {};
    const QJsonArray headers = response.value("headers"_L1).toArray();
    for (const QJsonValue &value : headers) {
        const QJsonObject header = value.toObject();
        const QString name = header.value("name"_L1).toString().toLower();
        if (name == "location"_L1 || name == "operation-location"_L1)
            return header.value("value"_L1).toString();
    }
    return {};
}

/// The answer to a batch of requests, or of another service's copies. Pages and scripts are of no interest.
QString answerOf(const QJsonObject &content)
{
    QString text = content.value("text"_L1).toString();
    if (content.value("encoding"_L1) == "base64"_L1)
        text = QString::fromUtf8(QByteArray::fromBase64(text.toLatin1()));
    const bool isOfInterest = text.contains("location"_L1, Qt::CaseInsensitive) || text.contains("EncryptionKey"_L1);
    return isOfInterest && content.value("mimeType"_L1).toString().contains("json"_L1) ? text : QString();
}

HarEntry entryOf(const QJsonObject &entry)
{
    const QJsonObject request = entry.value("request"_L1).toObject();
    const QByteArray sent = request.value("postData"_L1).toObject().value("text"_L1).toString().toUtf8();
    const QJsonObject response = entry.value("response"_L1).toObject();
    return {request.value("url"_L1).toString(), locationOf(response),
            QJsonDocument::fromJson(sent).object().value("name"_L1).toString(),
            answerOf(response.value("content"_L1).toObject())};
}

} // namespace

std::optional<QList<HarEntry>> readHar(const QString &text)
{
    // Looked for first, because most text is no archive and need not be read as one.
    if (!QStringView(text).trimmed().startsWith(u'{') || !text.contains("\"entries\""_L1))
        return {};
    const QJsonValue entries =
        QJsonDocument::fromJson(text.toUtf8()).object().value("log"_L1).toObject().value("entries"_L1);
    if (!entries.isArray())
        return {};
    QList<HarEntry> log;
    const QJsonArray array = entries.toArray();
    for (const QJsonValue &entry : array)
        log += entryOf(entry.toObject());
    return log;
}
