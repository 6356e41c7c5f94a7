// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancemessage.h"

#include "jobs/jobname.h"
#include "store/jobcodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Magic = 0x434a0002;             // "CJ", version 2
constexpr quint32 MaximumSize = 64 * 1024 * 1024; // ten thousand URLs of 4,000 characters, and room
constexpr qsizetype HeaderSize = 2 * sizeof(quint32);

std::optional<NewJob> readJob(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    const auto parsed = MonitorUrl::parse(map["url"_L1].toString());
    const auto *url = std::get_if<MonitorUrl>(&parsed);
    if (!url)
        return std::nullopt;
    return NewJob{*url, shortName(map["name"_L1].toString()), shortName(map["batch"_L1].toString()),
                  map["note"_L1].toString()};
}

QString wordOf(JobRequest::Kind kind)
{
    switch (kind) {
    case JobRequest::Kind::List:
        return u"list"_s;
    case JobRequest::Kind::Check:
        return u"check"_s;
    case JobRequest::Kind::Remove:
        return u"remove"_s;
    }
    return {};
}

std::optional<JobRequest> readRequest(const QCborMap &map)
{
    for (const auto kind : {JobRequest::Kind::List, JobRequest::Kind::Check, JobRequest::Kind::Remove}) {
        if (map["kind"_L1].toString() != wordOf(kind))
            continue;
        JobRequest request{.kind = kind};
        for (const QCborValue &id : map["ids"_L1].toArray())
            request.ids.append(wholeNumber(id, 1, LargestId).value_or(0));
        return request;
    }
    return std::nullopt;
}

QCborMap facts(const Job &job)
{
    QCborMap map{{u"id"_s, job.id},
                 {u"host"_s, job.place.host},
                 {u"name"_s, job.name},
                 {u"batch"_s, job.batch},
                 {u"note"_s, job.note},
                 {u"since"_s, QCborValue(job.watchedSince)},
                 {u"progress"_s, toCbor(job.progress)}};
    if (job.expiry)
        map.insert(u"expiry"_s, QCborValue(*job.expiry));
    if (job.timeLeft.end)
        map.insert(u"end"_s, QCborArray{QCborValue(job.timeLeft.end->earliest), QCborValue(job.timeLeft.end->latest)});
    return map;
}

QDateTime timeOf(const QCborValue &value)
{
    const QDateTime time = value.toDateTime();
    return time.isValid() ? time.toUTC() : QDateTime();
}

Job readFacts(const QCborMap &map)
{
    Job job;
    job.id = wholeNumber(map["id"_L1], 1, LargestId).value_or(0);
    job.place.host = map["host"_L1].toString();
    job.name = map["name"_L1].toString();
    job.batch = map["batch"_L1].toString();
    job.note = map["note"_L1].toString();
    job.watchedSince = timeOf(map["since"_L1]);
    job.progress = progressFromCbor(map["progress"_L1]);
    if (map.contains("expiry"_L1))
        job.expiry = timeOf(map["expiry"_L1]);
    const QCborArray end = map["end"_L1].toArray();
    if (end.size() == 2)
        job.timeLeft.end = EndRange{timeOf(end[0]), timeOf(end[1])};
    return job;
}

QByteArray framed(const QCborMap &map)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << Magic << QCborValue(map).toCbor();
    return bytes;
}

/// Whatever its length says, nothing is taken into memory before it is there.
std::variant<QCborMap, FrameIncomplete, FrameBroken> readMap(QIODevice &device)
{
    QDataStream stream(&device);
    stream.startTransaction();
    quint32 magic = 0;
    quint32 size = 0;
    stream >> magic >> size;
    const bool hasHeader = stream.status() == QDataStream::Ok;
    if (hasHeader && (magic != Magic || size > MaximumSize)) {
        stream.abortTransaction();
        return FrameBroken{};
    }
    if (!hasHeader || device.bytesAvailable() < size) {
        stream.rollbackTransaction();
        return FrameIncomplete{hasHeader ? HeaderSize + static_cast<qsizetype>(size) : 0};
    }
    const QByteArray payload = device.read(size);
    stream.commitTransaction();
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(payload, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return FrameBroken{};
    return value.toMap();
}

std::optional<InstanceMessage> readMessage(const QCborMap &map)
{
    InstanceMessage message{.text = map["text"_L1].toString(), .paste = map["paste"_L1].toBool()};
    if (map.contains("raise"_L1))
        message.raise = map["raise"_L1].toByteArray();
    for (const QCborValue &entry : map["jobs"_L1].toArray()) {
        const auto job = readJob(entry);
        if (!job)
            return std::nullopt;
        message.jobs.append(*job);
    }
    if (map.contains("request"_L1)) {
        message.request = readRequest(map["request"_L1].toMap());
        if (!message.request)
            return std::nullopt; // of a later version
    }
    return message;
}

} // namespace

QByteArray frameOf(const InstanceMessage &message)
{
    QCborArray jobs;
    for (const NewJob &job : message.jobs) {
        jobs.append(QCborMap{{u"url"_s, QString::fromLatin1(job.url.secret())},
                             {u"name"_s, job.name},
                             {u"batch"_s, job.batch},
                             {u"note"_s, job.note}});
    }
    QCborMap map{{u"jobs"_s, jobs}, {u"text"_s, message.text}, {u"paste"_s, message.paste}};
    if (message.raise)
        map.insert(u"raise"_s, *message.raise);
    if (message.request) {
        QCborArray ids;
        for (const JobId id : message.request->ids)
            ids.append(id);
        map.insert(u"request"_s, QCborMap{{u"kind"_s, wordOf(message.request->kind)}, {u"ids"_s, ids}});
    }
    return framed(map);
}

QByteArray frameOf(const InstanceAnswer &answer)
{
    QCborArray jobs;
    for (const Job &job : answer.jobs)
        jobs.append(facts(job));
    return framed({{u"stored"_s, answer.isStored}, {u"jobs"_s, jobs}});
}

std::variant<InstanceMessage, FrameIncomplete, FrameBroken> readFrame(QIODevice &device)
{
    const auto read = readMap(device);
    if (const auto *incomplete = std::get_if<FrameIncomplete>(&read))
        return *incomplete;
    if (const auto *map = std::get_if<QCborMap>(&read)) {
        if (auto message = readMessage(*map))
            return *std::move(message);
    }
    return FrameBroken{};
}

std::variant<InstanceAnswer, FrameIncomplete, FrameBroken> readAnswer(QIODevice &device)
{
    const auto read = readMap(device);
    if (const auto *incomplete = std::get_if<FrameIncomplete>(&read))
        return *incomplete;
    const auto *map = std::get_if<QCborMap>(&read);
    if (!map || !(*map)["stored"_L1].isBool())
        return FrameBroken{};
    InstanceAnswer answer{.isStored = (*map)["stored"_L1].toBool(), .jobs = {}};
    for (const QCborValue &job : (*map)["jobs"_L1].toArray())
        answer.jobs.push_back(readFacts(job.toMap()));
    return answer;
}
