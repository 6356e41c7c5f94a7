// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/troubletext.h"

#include "words/phrases.h"

QString TroubleText::sentence(const Trouble &trouble, const QLocale &locale, const QDateTime &now)
{
    const QString since = Phrases::moment(trouble.since.isValid() ? trouble.since : now, locale, now);
    const QString about = Phrases::foreign(trouble.about);
    switch (trouble.kind) {
    case TroubleKind::NoConnection:
        break;
    case TroubleKind::ProxySignIn:
        //: %1 is a time
        return tr("Proxy asks for sign-in (since %1).").arg(since);
    case TroubleKind::UntrustedCertificate:
        if (about.isEmpty()) {
            //: %1 is a time
            return tr("No secure connection since %1. Copyjobs keeps asking.").arg(since);
        }
        //: %1 is a time, %2 the name in a certificate
        return tr("Certificate not trusted (since %1). Issuer: “%2”.").arg(since, about);
    case TroubleKind::HostThrottled:
        //: %1 is a host, %2 a time
        return tr("%1: checks throttled until %2. This says nothing about the copy jobs.")
            .arg(about, Phrases::moment(trouble.until, locale, now));
    }
    //: %1 is a time
    return tr("No connection since %1. Copyjobs keeps asking.").arg(since);
}
