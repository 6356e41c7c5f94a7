// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/noticeboard.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

/// A list of jobs that end one after another, and somebody who hears of it as the announcer would tell it, in virtual time.
struct NoticeListener
{
    std::vector<Job> jobs;
    NoticeBoard board;
    QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(13, 5), QTimeZone::utc());
    QSet<JobId> looked; ///< rows before somebody's eyes
    QList<Digest> told;

    void watch(int count, const QString &batch = {})
    {
        for (int i = 0; i < count; ++i) {
            const auto id = static_cast<JobId>(jobs.size() + 1);
            jobs.push_back({.id = id,
                            .name = QStringLiteral("job %1").arg(id),
                            .batch = batch,
                            .watchedSince = now,
                            .progress = {}});
        }
    }

    void end(const QList<JobId> &ids, JobState state)
    {
        QList<JobNews> news;
        for (const JobId id : ids) {
            Job &job = jobs.at(static_cast<std::size_t>(id - 1));
            const JobProgress before = std::exchange(job.progress, {.state = state, .endedAt = now});
            news.append({id, *noticeFor(before, job.progress), job.name, job.batch, job.watchedSince, job.progress,
                         job.tellMe});
        }
        board.add(news, jobs, now, [this](JobId id) { return looked.contains(id); });
        listen();
    }

    void listen()
    {
        if (const auto due = board.dueAt(); due && *due <= now)
            told.append(board.tell(now));
    }

    /// Lets time pass, second by second.
    void pass(std::chrono::seconds time)
    {
        for (; time > std::chrono::seconds(0); time -= std::chrono::seconds(1)) {
            now = now.addDuration(std::chrono::seconds(1));
            listen();
        }
    }

    /// @p count jobs of one batch end within a minute, in an order of no order, every tenth failed.
    void flood(int count)
    {
        watch(count, QStringLiteral("Sales"));
        const int perSecond = std::max(1, count / 55);
        for (int i = 0; i < count; ++i) {
            end({(i * 7) % count + 1}, i % 10 == 3 ? JobState::Failed : JobState::Completed);
            if (i % perSecond == perSecond - 1)
                pass(std::chrono::seconds(1));
        }
    }
};
