// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The test program's own way from names to addresses, in place of the machine's, whose name servers are not asked: a
/// program that ownresolver.cpp is part of has its getaddrinfo(), and so has Qt there. At first no name is known.
class OwnResolver
{
public:
    /// From now on @p host is this computer.
    static void add(const QString &host);
};
