// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancemessage.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Magic = 0x434a0001;             // "CJ", version 1
constexpr quint32 MaximumSize = 64 * 1024 * 1024; // ten thousand URLs of 4,000 characters, and room

std::optional<NewJob> readJob(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    const auto parsed = MonitorUrl::parse(map["url"_L1].toString());
    const auto *url = std::get_if<MonitorUrl>(&parsed);
    if (!url)
        return std::nullopt;
    return NewJob{*url, map["name"_L1].toString(), map["batch"_L1].toString(), map["note"_L1].toString()};
}

std::optional<InstanceMessage> readPayload(const QByteArray &payload)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(payload, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return std::nullopt;
    const QCborMap map = value.toMap();
    InstanceMessage message{.text = map["text"_L1].toString()};
    if (map.contains("raise"_L1))
        message.raise = map["raise"_L1].toByteArray();
    for (const QCborValue &entry : map["jobs"_L1].toArray()) {
        const auto job = readJob(entry);
        if (!job)
            return std::nullopt;
        message.jobs.append(*job);
    }
    return message;
}

} // namespace

bool operator==(const NewJob &a, const NewJob &b)
{
    return a.url == b.url && a.name == b.name && a.batch == b.batch && a.note == b.note;
}

QByteArray frameOf(const InstanceMessage &message)
{
    QCborArray jobs;
    for (const NewJob &job : message.jobs) {
        jobs.append(QCborMap{{u"url"_s, QString::fromLatin1(job.url.secret())},
                             {u"name"_s, job.name},
                             {u"batch"_s, job.batch},
                             {u"note"_s, job.note}});
    }
    QCborMap map{{u"jobs"_s, jobs}, {u"text"_s, message.text}};
    if (message.raise)
        map.insert(u"raise"_s, *message.raise);
    const QByteArray payload = QCborValue(map).toCbor();

    QByteArray header(FrameHeaderSize, Qt::Uninitialized);
    qToBigEndian(Magic, header.data());
    qToBigEndian(static_cast<quint32>(payload.size()), header.data() + sizeof(Magic));
    return header + payload;
}

qsizetype frameSize(const QByteArray &header)
{
    const auto magic = qFromBigEndian<quint32>(header.constData());
    const auto payload = qFromBigEndian<quint32>(header.constData() + sizeof(Magic));
    return magic == Magic && payload <= MaximumSize ? FrameHeaderSize + static_cast<qsizetype>(payload)
                                                    : FrameHeaderSize;
}

std::variant<InstanceMessage, FrameIncomplete, FrameBroken> readFrame(const QByteArray &bytes)
{
    if (bytes.size() < FrameHeaderSize)
        return FrameIncomplete{};
    const qsizetype size = frameSize(bytes);
    if (bytes.size() < size)
        return FrameIncomplete{};
    if (auto message = readPayload(bytes.sliced(FrameHeaderSize, size - FrameHeaderSize)))
        return *std::move(message);
    return FrameBroken{};
}
