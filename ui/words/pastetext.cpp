// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastetext.h"

#include "intake/plaintext.h"
#include "jobtext.h"
#include "phrases.h"

#include <algorithm>

QString PasteText::verdict(const IntakeEntry &entry)
{
    switch (entry.verdict) {
    case IntakeVerdict::Ready:
        //: An entry of the Add dialog
        return tr("Can be watched");
    case IntakeVerdict::Doubtful:
        //: %1 is a sentence on what the URL looks like
        return tr("%1 Select it to watch it anyway.").arg(reason(*entry.reason()));
    case IntakeVerdict::Broken:
        //: %1 is where the URL leads, without what is secret: "contoso-my / anna · 83094847"
        return tr("This URL is broken over lines. Joined: %1. Right?").arg(JobText::place(entry.url()->place()));
    case IntakeVerdict::UnknownHost:
        return unknownHostQuestion(entry.url()->place().host);
    case IntakeVerdict::AlreadyWatched:
        if (entry.otherNameCame)
            return belongsTo(entry.known->name, entry.found.name);
        return hasEnded(entry.known->state) ? alreadyEnded(*entry.known, QLocale()) : alreadyWatched(entry.known->name);
    case IntakeVerdict::Refused:
        break;
    }
    return reason(*entry.reason());
}

QString PasteText::reason(NotAMonitorUrl kind)
{
    switch (kind) {
    case NotAMonitorUrl::NotHttps:
        return tr("Monitor URLs begin with https://. Paste the URL exactly as the service gave it.");
    case NotAMonitorUrl::HasUserInfo:
        return tr("This URL has a user name before its host; monitor URLs have none. "
                  "Paste the URL exactly as the service gave it.");
    case NotAMonitorUrl::CutOff:
        return tr("This URL was cut off: a part of it is missing or hidden. Write it out in full, for example to a file, "
                  "and paste all of it.");
    case NotAMonitorUrl::GraphOperation:
        return tr("This Graph URL can only be read after signing in, and Copyjobs does not sign in. "
                  "Paste the monitor URL of a copy: the value of the Location header.");
    case NotAMonitorUrl::GraphRequest:
        return tr("This is the request to Graph, not its answer. Paste the value of the answer’s Location header.");
    case NotAMonitorUrl::SharingLink:
        return tr("This is a sharing link: it opens an item in the browser. "
                  "Paste the monitor URL: the value of the Location header that answered the copy request.");
    case NotAMonitorUrl::UploadSession:
        return tr("This URL belongs to an upload, and uploads cannot be watched. "
                  "Paste the monitor URL of a copy: the value of the Location header.");
    case NotAMonitorUrl::ItemOrPage:
        return tr("This is the address of an item or a page. "
                  "Paste the monitor URL: the value of the Location header that answered the copy request.");
    case NotAMonitorUrl::PowerShellArray:
        //: "System.String[]" and "$h.Location[0]" stay as they are
        return tr("“System.String[]”: PowerShell printed the type instead of the value. "
                  "Paste the first entry: $h.Location[0].");
    case NotAMonitorUrl::PnpCopyJob:
        //: "Copy-PnPFile" and "Receive-PnPCopyMoveJobStatus" are commands and stay as they are
        return tr("This is a job of Copy-PnPFile or of the browser. It runs in another service and has no monitor URL. "
                  "Check it with Receive-PnPCopyMoveJobStatus.");
    case NotAMonitorUrl::NoLocation:
        return tr("These headers have no Location. The copy may have completed immediately: please check the destination.");
    case NotAMonitorUrl::MailFilter:
        return tr("This link leads through a mail filter that hides the URL inside. "
                  "Ask the sender for the URL in a file, and open that.");
    case NotAMonitorUrl::TooLong:
        return tr("This is too long to be a URL. "
                  "Paste the monitor URL: the value of the Location header that answered the copy request.");
    case NotAMonitorUrl::OtherShape:
        return tr("This URL does not have the shape of a monitor URL. "
                  "Paste the value of the Location header that answered the copy request.");
    case NotAMonitorUrl::NoText:
        return tr("There is no text, and so no monitor URL. "
                  "Paste the value of the Location header that answered the copy request.");
    case NotAMonitorUrl::ForbiddenHost:
        return tr("Your administrator has decided which hosts may be asked, and this URL’s host is not among them.");
    case NotAMonitorUrl::NotAUrl:
        break;
    }
    return tr("This is not a URL. "
              "Paste the monitor URL: the value of the Location header that answered the copy request.");
}

QString PasteText::alreadyWatched(const QString &name)
{
    //: %1 is the name of a job
    return tr("This URL is already being watched as “%1”.").arg(Phrases::sanitized(name));
}

QString PasteText::alreadyEnded(const KnownJob &job, const QLocale &locale)
{
    //: %1 is the name of a job, %2 a date with time, %3 a label: "Completed"
    return tr("“%1” had this URL and ended at %2: %3.")
        .arg(Phrases::sanitized(job.name), locale.toString(job.endedAt.toLocalTime(), QLocale::ShortFormat),
             JobText::outcome(job.state));
}

QString PasteText::belongsTo(const QString &known, const QString &claimed)
{
    //: %1 is the name of the job that has the URL, %2 the name that came with it now
    return tr("This URL belongs to “%1” – was “%2” really started?")
        .arg(Phrases::sanitized(known), Phrases::sanitized(claimed));
}

QString PasteText::unknownHostQuestion(const QString &host)
{
    //: %1 is the name of a host
    return tr("%1 is not known as a host of OneDrive or SharePoint. It will receive the whole URL, "
              "which is as secret as a password. Watch it anyway?")
        .arg(Phrases::sanitized(host, 253)); // the longest name that DNS allows: the decisive end is never cut off
}

QString PasteText::unknownHostsQuestion(const QStringList &hosts)
{
    if (hosts.size() == 1)
        return unknownHostQuestion(hosts.first());
    constexpr qsizetype most = 5;
    QStringList named;
    for (const QString &host : hosts.first(std::min(most, hosts.size())))
        named.append(Phrases::sanitized(host, 253));
    if (hosts.size() > most)
        named.append(QStringLiteral("…"));
    //: %1 is a list of names of hosts
    return tr("These hosts are not known as hosts of OneDrive or SharePoint: %1. They will receive the whole URLs, "
              "which are as secret as passwords. Watch them anyway?")
        .arg(Phrases::list(named));
}

QString PasteText::othersLeftAlone(int count)
{
    return count > 0 ? tr("Ignored %Ln other URL(s).", nullptr, count) : QString();
}

QString PasteText::expired(const QDateTime &expiry, const QLocale &locale, const QDateTime &now)
{
    //: %1 is a time
    return tr("This URL was valid until %1. The outcome can probably no longer be checked: "
              "please check the destination.")
        .arg(Phrases::moment(expiry, locale, now));
}

QString PasteText::noneAmongUrls(int urls)
{
    return tr("The text holds %Ln URL(s), but no monitor URL. "
              "Paste the value of the Location header that answered the copy request.",
              nullptr, urls);
}

QString PasteText::accessTokenLeft()
{
    //: "Authorization: Bearer" is a header and stays as it is
    return tr("An access token (Authorization: Bearer) was ignored: Copyjobs does not need it and has not kept it.");
}

QString PasteText::tooMuchText()
{
    //: %1 is a size: "64 MiB"
    return tr("The text is too long: Copyjobs reads at most %1 at once. Paste only the lines with the monitor URLs.")
        .arg(QLocale().formattedDataSize(MaximumText, 0));
}

QString PasteText::nothingToPaste()
{
    return tr(
        "The clipboard holds no text. Copy a monitor URL first: the value of the Location header that answered the "
        "copy request.");
}

QString PasteText::takingIn()
{
    return tr("Reading the monitor URLs of a long text …");
}

QString PasteText::addedNotStored(int count)
{
    return tr("%Ln job(s) added, but not stored: if you quit Copyjobs now, the monitor URLs are lost.", nullptr, count);
}

QString PasteText::added(int count)
{
    return tr("%Ln job(s) added.", nullptr, count);
}
