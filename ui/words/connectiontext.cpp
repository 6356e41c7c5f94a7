// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontext.h"

#include "phrases.h"

namespace {

QString outcome(const ConnectionReport &report)
{
    const QString host = Phrases::sanitized(report.host);
    switch (report.fault) {
    case TransportFault::None:
        if (!report.encrypted) {
            //: %1 is a host
            return ConnectionText::tr("%1 was reached. The connection is not encrypted (http).").arg(host);
        }
        //: %1 is a host
        return ConnectionText::tr("%1 was reached.").arg(host);
    case TransportFault::HostNotFound:
        //: %1 is a host
        return ConnectionText::tr("The address of %1 was not found.").arg(host);
    case TransportFault::TimedOut:
        //: %1 is a host
        return ConnectionText::tr("%1 did not answer in time.").arg(host);
    case TransportFault::TlsFailed:
        if (report.issuer.isEmpty()) {
            //: %1 is a host
            return ConnectionText::tr("No secure connection to %1 could be made.").arg(host);
        }
        //: %1 is a host
        return ConnectionText::tr("The certificate of %1 is not trusted.").arg(host);
    case TransportFault::ProxyAuthentication:
        return ConnectionText::tr("The proxy asks for sign-in.");
    case TransportFault::ProxyFailed:
        return ConnectionText::tr("The proxy cannot be reached, refused to connect, or offers no sign-in with name and password.");
    case TransportFault::NoConnection:
    case TransportFault::TooLarge:
    case TransportFault::Truncated:
        break;
    }
    //: %1 is a host
    return ConnectionText::tr("%1 could not be reached.").arg(host);
}

}

QString ConnectionText::sentences(const ConnectionReport &report)
{
    const QString proxy = Phrases::sanitized(report.proxy);
    const QString issuer = Phrases::sanitized(report.issuer);
    //: %1 is a host and a port
    return Phrases::sentences({outcome(report),
                               proxy.isEmpty() ? tr("No proxy was used.") : tr("Proxy used: %1.").arg(proxy),
                               //: %1 is the name in a certificate
                               issuer.isEmpty() ? QString() : tr("Issuer of the certificate: “%1”.").arg(issuer)});
}
