// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/noticeboard.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// A notification's words: plain text, which a desktop that reads markup must be given escaped.
struct NoticeText
{
    QString title;
    QString body;

    /// The words for what one notification says: the end of all or of a batch where that is what happened, else the one
    /// job, else counts in the title and names in the body, what needs somebody first. Empty for an empty digest.
    /// @p now decides which times need a date. Counts follow the default locale.
    static NoticeText of(const Digest &digest, const QLocale &locale, const QDateTime &now);

    /// What to send somebody who helps with a job that failed: codes and ids, in the service's words; empty where there
    /// is nothing of the kind. No part of the monitor URL is in it.
    static QString error(const JobNews &news);

    bool operator==(const NoticeText &) const = default;

    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};
