// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// An HTTP date as every server sends it today: "Wed, 21 Oct 2015 07:28:00 GMT". Invalid where it is none.
QDateTime readHttpDate(const QByteArray &value)
{
    // Qt::RFC2822Date refuses "GMT", and as a time zone's name it is unknown to Windows: a literal, read as UTC.
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return {date.date(), date.time(), Qt::UTC};
}

}

std::optional<std::chrono::milliseconds> clampedWait(double seconds)
{
    if (!std::isfinite(seconds))
        return std::nullopt;
    constexpr double most = 3600;
    return std::chrono::milliseconds(std::llround(std::clamp(seconds, 0.0, most) * 1000));
}

std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt; // as nearly always: reading dates is dear
    bool isNumber = false;
    const double seconds = trimmed.toDouble(&isNumber);
    if (isNumber)
        return clampedWait(seconds);
    const QDateTime date = readHttpDate(trimmed);
    if (!date.isValid() || !now.isValid())
        return std::nullopt;
    return clampedWait(static_cast<double>(now.msecsTo(date)) / 1000);
}
