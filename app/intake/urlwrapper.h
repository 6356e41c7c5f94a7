// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A link that leads through somebody else's host to the one that was meant: mail filters, search engines, chats.
struct Unwrapped
{
    QString url;            ///< the address inside; empty where the wrapper does not tell it
    bool isClosed = false;  ///< the wrapper goes on behind it: it is not cut off
    bool isFilter = false;  ///< the host is one that only wraps: never to be asked
};

/// Opens @p url, a whole address, once; empty where it is no wrapper. Nothing is sent to anybody.
std::optional<Unwrapped> unwrapped(const QString &url);
