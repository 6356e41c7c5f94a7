// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/noticetext.h"

#include "jobs/job.h"

#include <QImage>
#include <QObject>

/// What kind of news it is: the icon, and how much it may disturb.
enum class NoticeTone { Success, Problem, Information };

/// One notification, whoever shows it.
struct Notification
{
    NoticeText text; ///< plain
    NoticeTone tone = NoticeTone::Information;
    QList<JobId> jobs; ///< what Notifier::activated() gives back
    QString error;     ///< what a person can copy for somebody who helps; empty for no such action

    bool operator==(const Notification &) const = default;
};

/// A way to tell a person something outside the window. It shows one notification at a time.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether show() is worth trying now.
    virtual bool isAvailable() const = 0;
    /// Shows @p notification, in place of the one that is on the screen.
    virtual void show(const Notification &notification) = 0;
    /// Takes it from the screen.
    virtual void takeBack() = 0;

signals:
    /// The person clicked a notification about @p jobs. @p activationToken is what the compositor lets a window come to
    /// the front for; empty where there is none.
    void activated(const QList<JobId> &jobs, const QString &activationToken);
    /// What was shown is no longer on the screen, though nobody took it back.
    void closed();
    /// It could not be shown, and nobody has seen it.
    void failed(const Notification &notification);
};

/// The icon of a notification, drawn by us: it needs no icon theme and no installation.
QImage noticeImage(NoticeTone tone, int size);
