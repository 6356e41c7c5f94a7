// SPDX-License-Identifier: GPL-3.0-or-later
#include "testtls.h"

#include "filebytes.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

QByteArray testData(const QString &name)
{
    return bytesOf(QStringLiteral(TEST_DATA "/tls/") + name);
}

QSslConfiguration showing(const QString &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(testData(certificate)));
    tls.setPrivateKey(QSslKey(testData(u"server.key"_s), QSsl::Ec));
    return tls;
}

QSslConfiguration trusting(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(authorities);
    return tls;
}

}

QSslConfiguration testServerTls()
{
    return showing(u"server.pem"_s);
}

QSslConfiguration strangerTls()
{
    return showing(u"stranger.pem"_s);
}

QSslConfiguration trustingTestAuthority()
{
    return trusting({QSslCertificate(testData(u"ca.pem"_s))});
}

QSslConfiguration trustingNobody()
{
    return trusting({});
}
