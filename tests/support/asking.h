// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byteserver.h"
#include "network/monitorclient.h"

/// @p url, known to be one.
MonitorUrl monitorUrl(const QUrl &url);

/// What @p client answers to one request for @p url. No answer at all has neither status nor fault.
PollReply ask(MonitorClient &client, const QUrl &url);

/// What a client of its own answers to one request to @p server.
PollReply ask(const ByteServer &server);

/// Whether this Qt reads past informational responses (1xx) by itself: 6.8 does. One that does not takes them for the answer,
/// and MonitorClient asks once more.
bool qtReadsPastEarlyHints();
