// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuer.h"

#include <QSslCertificate>

QString issuerOf(const QSslCertificate &certificate)
{
    for (const auto subject : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        if (const QString issuer = certificate.issuerInfo(subject).value(0); !issuer.isEmpty())
            return issuer.left(256);
    }
    return {};
}
