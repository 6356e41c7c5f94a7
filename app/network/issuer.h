// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSslCertificate;

/// Who vouches for @p certificate, in its own words: tells a company's proxy from a broken server. At most 256
/// characters; empty where it does not say, or is none.
QString issuerOf(const QSslCertificate &certificate);
