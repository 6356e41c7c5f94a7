// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

/// The wait that a `Retry-After` header asks for: seconds, fractions too, or an HTTP date seen from @p now (wall); the
/// longest of them where there are several between commas.
/// Clamped to 0 s … 1 h, for negative and absurd values are seen in the wild. Empty where it is no such value.
std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &value, const QDateTime &now);

/// @p seconds as a wait, clamped in the same way; empty where it is no finite number.
std::optional<std::chrono::milliseconds> clampedWait(double seconds);
