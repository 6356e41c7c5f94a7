// SPDX-License-Identifier: GPL-3.0-or-later
#include "commonproblemtext.h"

#include "phrases.h"

QString CommonProblemText::sentence(const CommonProblem &commonProblem, const QLocale &locale, const QDateTime &now)
{
    const QString since = Phrases::moment(commonProblem.since.isValid() ? commonProblem.since : now, locale, now);
    const QString about = Phrases::sanitized(commonProblem.about);
    switch (commonProblem.kind) {
    case CommonProblemKind::NoConnection:
        break;
    case CommonProblemKind::ProxySignIn:
        //: %1 is a time
        return tr("Proxy asks for sign-in (since %1).").arg(since);
    case CommonProblemKind::UntrustedCertificate:
        if (about.isEmpty()) {
            //: %1 is a time
            return tr("No secure connection since %1. Copyjobs keeps asking.").arg(since);
        }
        //: %1 is a time, %2 the name in a certificate
        return tr("Certificate not trusted (since %1). Issuer: “%2”.").arg(since, about);
    case CommonProblemKind::HostThrottled:
        //: %1 is a host, %2 a time
        return tr("%1: checks throttled until %2. This says nothing about the copy jobs.")
            .arg(about, Phrases::moment(commonProblem.until, locale, now));
    }
    //: %1 is a time
    return tr("No connection since %1. Copyjobs keeps asking.").arg(since);
}
