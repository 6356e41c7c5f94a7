// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filebytes.h"

#include "store/jobstore.h"

#include <QDir>
#include <QTimeZone>

// Jobs to store, and a look at what files hold.

inline const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

/// The secret part of a job's URL.
inline QByteArray tokenOf(JobId id)
{
    return "SECRETTOKEN" + QByteArray::number(id).rightJustified(8, '0');
}

/// @p length is about how many characters the URL has.
inline MonitorUrl urlOf(JobId id, int length = 200)
{
    const QByteArray text = "https://contoso.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/op" + QByteArray::number(id)
        + "?c=" + QByteArray("c3").repeated(length / 4) + "&tempauth=v1." + tokenOf(id) + QByteArray("t7").repeated(length / 4);
    return std::get<MonitorUrl>(MonitorUrl::parse(QString::fromLatin1(text)));
}

inline StoredJob storedJob(JobId id, int length = 200)
{
    const MonitorUrl url = urlOf(id, length);
    return {.job = {.id = id,
                    .url = url,
                    .place = url.place(),
                    .name = QStringLiteral("Job %1").arg(id),
                    .watchedSince = noon.addSecs(id)}};
}

inline StoredJob endedJob(JobId id, const QDateTime &endedAt, JobState state = JobState::Completed)
{
    StoredJob stored = storedJob(id);
    stored.job.progress.state = state;
    stored.job.progress.endedAfter = endedAt.addSecs(-60);
    stored.job.progress.endedAt = endedAt;
    return stored;
}

inline QList<JobId> idsOf(const std::vector<StoredJob> &jobs)
{
    QList<JobId> ids;
    for (const StoredJob &stored : jobs)
        ids.append(stored.job.id);
    return ids;
}

/// All bytes of all files in a directory.
inline QByteArray bytesIn(const QString &directory)
{
    QByteArray bytes;
    for (const QFileInfo &info : QDir(directory).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += bytesOf(info.filePath());
    return bytes;
}
