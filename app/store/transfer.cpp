// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "jobcodec.h"
#include "jobs/jobname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int FormatVersion = 1;

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject toJson(const Job &job, bool withUrls)
{
    QJsonObject object{{u"name"_s, job.name},
                       {u"batch"_s, job.batch},
                       {u"note"_s, job.note},
                       {u"host"_s, job.place.host},
                       {u"tenant"_s, job.place.tenant},
                       {u"site"_s, job.place.site},
                       {u"shortId"_s, job.place.shortId},
                       {u"handled"_s, job.handled},
                       {u"watchedSince"_s, timeToJson(job.watchedSince)},
                       {u"expiry"_s, timeToJson(job.expiry.value_or(QDateTime()))},
                       {u"progress"_s, toCbor(job.progress).toJsonValue()}};
    if (withUrls && job.url)
        object.insert(u"url"_s, QString::fromLatin1(job.url->secret()));
    return object;
}

StoredJob jobFromJson(const QJsonObject &object)
{
    StoredJob stored;
    Job &job = stored.job;
    job.name = shortName(object["name"_L1].toString());
    job.batch = shortName(object["batch"_L1].toString());
    job.note = object["note"_L1].toString();
    job.handled = object["handled"_L1].toBool();
    job.place = {object["host"_L1].toString(), object["tenant"_L1].toString(), object["site"_L1].toString(),
                 object["shortId"_L1].toString()};
    job.watchedSince = timeFromJson(object["watchedSince"_L1]);
    if (const QDateTime expiry = timeFromJson(object["expiry"_L1]); expiry.isValid())
        job.expiry = expiry;
    job.progress = progressFromCbor(QCborValue::fromJsonValue(object["progress"_L1]));
    auto url = MonitorUrl::parse(object["url"_L1].toString());
    if (auto *good = std::get_if<MonitorUrl>(&url)) {
        job.place = good->place();
        job.expiry = good->expiry();
        job.url = std::move(*good);
    }
    return stored;
}

} // namespace

QByteArray toJson(const std::vector<Job> &jobs, bool withUrls)
{
    QJsonArray array;
    for (const Job &job : jobs)
        array.append(toJson(job, withUrls));
    return QJsonDocument(QJsonObject{{u"copyjobs"_s, FormatVersion}, {u"jobs"_s, array}}).toJson();
}

std::optional<TransferredList> listFromJson(const QByteArray &json)
{
    const QJsonObject list = QJsonDocument::fromJson(json).object();
    if (list["copyjobs"_L1].toInt() != FormatVersion || !list["jobs"_L1].isArray())
        return {};
    TransferredList transferred;
    for (const QJsonValue &value : list["jobs"_L1].toArray()) {
        StoredJob stored = jobFromJson(value.toObject());
        if (!stored.job.name.isEmpty())
            transferred.jobs.push_back(std::move(stored));
    }
    return transferred;
}
