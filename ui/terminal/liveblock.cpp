// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveblock.h"

#include "textwidth.h"
#include "words/jobtext.h"
#include "words/phrases.h"
#include "words/timelefttext.h"
#include "words/waittext.h"

#include "commandline/jobevent.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// The columns of a line, with one blank between them.
struct Columns
{
    int name = 0;
    int bar = 0; ///< 0 where there is no room for one
    int percentage = 6;
    int label = 0;
};

Columns columnsFor(const Screen &screen)
{
    // The last column stays free: some terminals break the line there.
    const int width = std::max(12, screen.columns - 1);
    Columns columns;
    columns.bar = width < 30 ? 0 : std::clamp(width / 5, 6, 20);
    columns.name = std::clamp(width * 3 / 10, 4, 32);
    const int gaps = columns.bar > 0 ? 3 : 2;
    columns.label = std::max(0, width - columns.bar - columns.name - columns.percentage - gaps);
    return columns;
}

QString bar(std::optional<double> percentage, int width)
{
    const int filled = percentage ? static_cast<int>(std::floor(*percentage / 100 * width)) : 0;
    return QString(filled, u'█') + QString(width - filled, u'░');
}

/// The colour of a label, besides its words; empty for the terminal's own.
QString colourOf(const JobProgress &progress)
{
    switch (progress.state) {
    case JobState::Completed:
        return u"32"_s;
    case JobState::Failed:
        return u"31"_s;
    case JobState::Cancelled:
    case JobState::Unknown:
        return u"33"_s;
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    return progress.problem ? u"33"_s : QString();
}

QString coloured(const QString &text, const QString &colour)
{
    return colour.isEmpty() ? text : u"\x1b[%1m%2\x1b[0m"_s.arg(colour, text);
}

} // namespace

QString jobLine(const Job &job, const Screen &screen, const QLocale &locale, const QDateTime &now)
{
    const Columns columns = columnsFor(screen);
    const QString number = JobText::percentage(job.progress, locale);
    const QString timeLeft = job.timeLeft.end ? TimeLeftText::timeLeft(*job.timeLeft.end, locale, now) : QString();
    const QString words = Phrases::list({JobText::label(job.progress, locale, now, job.expiry), timeLeft,
                                         JobText::expiresSoon(job, locale, now)});
    const QString label = fitted(words, columns.label).trimmed();
    QStringList cells{fitted(Phrases::sanitized(job.name), columns.name)};
    if (columns.bar > 0)
        cells.append(bar(job.progress.percentageComplete, columns.bar));
    cells.append(QString(std::max(0, columns.percentage - textWidth(number)), u' ') + number);
    cells.append(screen.colour ? coloured(label, colourOf(job.progress)) : label);
    return cells.join(u' ');
}

QStringList liveBlock(const std::vector<Job> &jobs, const Screen &screen, const QLocale &locale, const QDateTime &now)
{
    const auto isOpen = [](const Job &job) { return !isSettled(job.progress.state); };
    const auto open = static_cast<int>(std::ranges::count_if(jobs, isOpen));
    const int room = std::max(1, screen.rows - 1);
    const int shown = open <= room ? open : room - 1; // the last line is for the others
    QStringList lines;
    for (const Job &job : jobs) {
        if (lines.size() == shown)
            break;
        if (isOpen(job))
            lines.append(jobLine(job, screen, locale, now));
    }
    if (open > shown)
        lines.append(fitted(WaitText::andMore(open - shown), std::max(1, screen.columns - 1)).trimmed());
    return lines;
}
