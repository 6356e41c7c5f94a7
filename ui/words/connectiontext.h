// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/connectiontest.h"

#include <QCoreApplication>
#include <QString>

/// The words for a connection that was tried.
class ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    /// What came of it, through which proxy, and who issued the certificate, in whole sentences. Plain text.
    static QString sentences(const ConnectionReport &report);
};
