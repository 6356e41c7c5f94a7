// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrases.h"

#include <QTextBoundaryFinder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

bool isDirectionMark(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

QString joined(const QStringList &parts, const QString &pattern)
{
    QString all;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            all = all.isEmpty() ? part : pattern.arg(all, part);
    }
    return all;
}

}

QString Phrases::sanitized(const QString &text, int maximum)
{
    // What cannot be shown is not worth reading either: a name of a megabyte is looked at in its beginning only.
    QString line = text.left(qsizetype(maximum) * 8);
    for (QChar &c : line) {
        if (isDirectionMark(c) || c.category() == QChar::Other_Control)
            c = u' ';
    }
    line = line.simplified();
    if (line.size() <= maximum && text.size() <= qsizetype(maximum) * 8)
        return line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(qMin(line.size(), qsizetype(maximum)));
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const qsizetype end = finder.position() > 0 ? finder.position() : qMin(line.size(), qsizetype(maximum));
    return line.left(end).trimmed() + u'…';
}

QString Phrases::moment(const QDateTime &time, const QLocale &locale, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local, QLocale::ShortFormat);
}

QString Phrases::duration(std::chrono::seconds duration, const QLocale &locale)
{
    const qint64 seconds = qMax<qint64>(0, duration.count());
    if (seconds < 60) {
        //: a duration in seconds
        return tr("%1 s").arg(locale.toString(seconds));
    }
    const qint64 minutes = seconds / 60 + (seconds % 60 >= 30 ? 1 : 0);
    if (minutes < 60) {
        //: a duration in minutes
        return tr("%1 min").arg(locale.toString(minutes));
    }
    if (minutes % 60 == 0) {
        //: a duration in whole hours
        return tr("%1 h").arg(locale.toString(minutes / 60));
    }
    //: a duration in hours and minutes
    return tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

QString Phrases::percentage(double percentage, const QLocale &locale)
{
    double tenths = std::round(percentage * 10.0);
    if (percentage < 100.0)
        tenths = qMin(tenths, 999.0); // "100 %" is kept for all of it
    const bool whole = std::fmod(tenths, 10.0) == 0.0;
    //: A percentage. The blank is a no-break space; leave it out where your language writes none.
    return tr("%1 %").arg(locale.toString(tenths / 10.0, 'f', whole ? 0 : 1));
}

QString Phrases::list(const QStringList &parts)
{
    //: two parts of a list, with what stands between them
    return joined(parts, tr("%1, %2"));
}

QString Phrases::sentences(const QStringList &sentences)
{
    //: two whole sentences, with what stands between them
    return joined(sentences, tr("%1 %2"));
}
