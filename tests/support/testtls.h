// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

/// What a server of the tests shows; see data/tls.
QSslConfiguration testServerTls();

/// A client's trust in the tests' own authority, and in nobody else.
QSslConfiguration trustingTestAuthority();

QSslConfiguration trustingNobody();
