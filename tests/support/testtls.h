// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

/// What a server of the tests shows; see data/tls.
QSslConfiguration testServerTls();
/// The same with a certificate that the tests' authority knows nothing of.
QSslConfiguration strangerTls();

/// A client's trust in the tests' own authority, and in nobody else.
QSslConfiguration trustingTestAuthority();

QSslConfiguration trustingNobody();
