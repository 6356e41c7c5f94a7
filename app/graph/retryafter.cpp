// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// An HTTP date in one of the three forms that RFC 9110 knows, all of them in GMT. Invalid where it is none.
QDateTime readHttpDate(const QByteArray &value)
{
    // Qt::RFC2822Date refuses "GMT", and as a time zone's name it is unknown to Windows: a literal, read as UTC.
    const QString text = QString::fromLatin1(value).simplified();
    const QLocale c = QLocale::c();
    QDateTime date = c.toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid()) {
        // Qt's two digits are of the last century, where the day was another of the week.
        date = c.toDateTime(text.section(u", "_s, 1), u"dd-MMM-yy HH:mm:ss 'GMT'"_s);
        if (date.isValid() && date.date().year() < 1970)
            date = date.addYears(100);
    }
    if (!date.isValid())
        date = c.toDateTime(text, u"ddd MMM d HH:mm:ss yyyy"_s);
    return {date.date(), date.time(), QTimeZone::utc()};
}

/// One value: seconds, which parameters may follow, or a date.
std::optional<std::chrono::milliseconds> readOne(QByteArray value, const QDateTime &now)
{
    value = value.trimmed();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.sliced(1, value.size() - 2).trimmed();
    bool isNumber = false;
    const double seconds = value.split(';').first().trimmed().toDouble(&isNumber);
    if (isNumber)
        return clampedWait(seconds);
    const QDateTime date = value.size() > 64 ? QDateTime() : readHttpDate(value); // reading dates is dear
    if (!date.isValid() || !now.isValid())
        return std::nullopt;
    return clampedWait(static_cast<double>(now.msecsTo(date)) / 1000);
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
    if (value.trimmed().isEmpty())
        return std::nullopt; // as nearly always
    if (const auto wait = readOne(value, now))
        return wait;
    // Sent more than once, it arrives joined by commas, of which a date has one of its own.
    constexpr qsizetype most = 16;
    const QByteArrayList parts = value.left(1024).split(',');
    std::optional<std::chrono::milliseconds> longest;
    for (qsizetype i = 0; i < std::min(parts.size(), most); ++i) {
        auto wait = readOne(parts[i], now);
        if (!wait && i + 1 < parts.size())
            wait = readOne(parts[i] + ',' + parts[i + 1], now);
        longest = std::max(longest, wait); // nothing is less than any wait
    }
    return longest;
}
