// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputtext.h"

#include "pastetext.h"
#include "phrases.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString sentence(const IntakeEntry &entry, InputText::UnknownHostsBy unknownHostsBy)
{
    switch (entry.verdict) {
    case IntakeVerdict::UnknownHost: {
        const QString host = Phrases::sanitized(entry.url()->place().host, 253);
        if (unknownHostsBy == InputText::UnknownHostsBy::Window) {
            //: %1 is the name of a host
            return InputText::tr(
                       "%1 is not known as a host of OneDrive or SharePoint. To allow it, paste the URL into the "
                       "window once.")
                .arg(host);
        }
        //: %1 is the name of a host; "--allow-host" is an option and stays as it is
        return InputText::tr(
                   "%1 is not known as a host of OneDrive or SharePoint. To send it the URL anyway, use "
                   "--allow-host %1.")
            .arg(host);
    }
    case IntakeVerdict::AlreadyWatched:
        return PasteText::belongsTo(entry.known->name, entry.found.name);
    case IntakeVerdict::Doubtful:
        //: %1 is a sentence on what a URL looks like
        return InputText::tr("%1 It was added anyway.").arg(PasteText::reason(*entry.reason()));
    case IntakeVerdict::Broken:
    case IntakeVerdict::Ready:
    case IntakeVerdict::Refused:
        break;
    }
    return PasteText::reason(*entry.reason());
}

} // namespace

QString InputText::issue(const InputIssue &issue, UnknownHostsBy unknownHostsBy)
{
    const QString words = sentence(issue.entry, unknownHostsBy);
    const QString line = QLocale().toString(issue.entry.found.line);
    const QString source = Phrases::sanitized(issue.source, 253);
    switch (issue.kind) {
    case InputKind::StandardInput:
        //: %1 is a line number, %2 a sentence
        return tr("Standard input, line %1: %2").arg(line, words);
    case InputKind::File:
        //: %1 is the name of a file, %2 a line number, %3 a sentence
        return tr("%1, line %2: %3").arg(source, line, words);
    case InputKind::Url:
    case InputKind::Neither:
        break;
    }
    //: %1 is the host of a URL that was typed, %2 a sentence
    return tr("URL of %1: %2").arg(source, words);
}

QString InputText::neither(const QString &argument)
{
    //: %1 is what was typed
    return tr("“%1” is neither a monitor URL nor a file that can be read.").arg(shown(argument));
}

QString InputText::shown(const QString &argument)
{
    static const QRegularExpression likeUrl(u"^(?:[A-Za-z]{3,8}:|/{2}|[^/\\s]+[.:][^/\\s]*/|[^?]*[?&][^=]*=)"_s);
    static const QRegularExpression beginning(u"^(?:[A-Za-z]{3,8}:/*)?[^/?&#]*"_s);
    QString text = argument;
    if (!text.startsWith(u'.') && likeUrl.match(text).hasMatch()) {
        // A host has dots, and nothing that could be signed in with; what has none may be a token.
        const QString start = beginning.match(text).captured().section(u'@', -1);
        text = (start.contains(u'.') ? start.left(80) : QString()) + u'…';
    }
    return Phrases::sanitized(text);
}

QString InputText::standardInputClosed()
{
    return tr("Standard input is closed, so there is nothing to read.");
}

QString InputText::tooLong(const QString &argument)
{
    //: %1 is the name of a file, %2 a size: "64 MiB"
    return tr("“%1” is too long: Copyjobs reads at most %2 of a file. Give it only the lines with the monitor URLs.")
        .arg(shown(argument), QLocale().formattedDataSize(MaximumText, 0));
}

QString InputText::nothingFound(int otherUrls, bool isBlank)
{
    if (isBlank)
        return PasteText::reason(NotAMonitorUrl::NoText);
    return otherUrls > 0 ? PasteText::noneAmongUrls(otherUrls) : tr("There is no URL in the input.");
}
