// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/notice.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QString>

/// One of several pieces of news that are told together.
struct GatheredNotice
{
    NoticeKind kind = NoticeKind::Completed;
    QString name;
};

/// A notification's words: plain text, which a desktop that reads markup must be given escaped.
struct NoticeText
{
    QString title;
    QString body;

    /// The words for one job's news; @p progress is the job after it.
    static NoticeText single(NoticeKind kind, const QString &name, const JobProgress &progress,
                             const QDateTime &watchedSince, const QLocale &locale);
    /// The words for several at once: counts in the title, the names in the body, what needs somebody first. Empty for
    /// an empty list. Counts follow the default locale.
    static NoticeText gathered(const QList<GatheredNotice> &notices);

    bool operator==(const NoticeText &) const = default;

    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};
