// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// What is said about pasted text: why something was not taken, and what to paste instead.
class PasteText
{
    Q_DECLARE_TR_FUNCTIONS(PasteText)

public:
    /// What becomes of an entry, and why.
    static QString verdict(const IntakeEntry &entry);
    /// What it is, and what to paste instead.
    static QString reason(NotAMonitorUrl kind);

    static QString alreadyWatched(const QString &name);
    /// What became of a job that has ended, in place of watching it again.
    static QString alreadyEnded(const KnownJob &job, const QLocale &locale);
    /// The URL is watched as @p known but came with the name @p claimed: perhaps a header variable kept an old value.
    static QString belongsTo(const QString &known, const QString &claimed);
    /// The question whether a host that is not Microsoft's may be asked.
    static QString unknownHostQuestion(const QString &host);
    /// The same for several.
    static QString unknownHostsQuestion(const QStringList &hosts);
    /// The URLs in the text that looked like nothing of ours; empty for none. Counts follow the default locale.
    static QString othersLeftAlone(int count);
    /// There is text, with @p urls of which none is a monitor URL.
    static QString noneAmongUrls(int urls);
    /// A token for Graph was in the text; nobody needs it here.
    static QString accessTokenLeft();
    /// More text than is read at once.
    static QString tooMuchText();
    /// There is no text at all.
    static QString nothingToPaste();
    static QString added(int count);
    /// The same where the list cannot be stored.
    static QString addedNotStored(int count);
    /// A long text is being read, or its jobs are being added.
    static QString takingIn();
    static QString expired(const QDateTime &expiry, const QLocale &locale, const QDateTime &now);
};
