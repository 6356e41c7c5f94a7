// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelefttext.h"

#include "jobs/summary.h"
#include "phrases.h"

using namespace std::chrono_literals;

namespace {

using std::chrono::seconds;

/// As long must a service have said 0 % before it is taken for one that says nothing in between.
constexpr seconds longAtZero = 60s;

QString whole(seconds duration, seconds unit, const QLocale &locale)
{
    return locale.toString(static_cast<qint64>(duration / unit));
}

QString reason(NoEstimate why, const TimeLeft &timeLeft, const JobProgress &progress, const QLocale &locale,
               const QDateTime &now)
{
    switch (why) {
    case NoEstimate::NoPercentage:
        return TimeLeftText::tr("The service gives no percentage.");
    case NoEstimate::NotMoving:
        if (progress.percentageComplete.value_or(0) == 0
            && progress.movedAt.secsTo(progress.reportedAt) >= longAtZero.count())
            return TimeLeftText::tr("The service reports only 0 and 100 %.");
        break;
    case NoEstimate::Stalled:
        if (timeLeft.stalledSince) {
            //: %1 is a time
            return TimeLeftText::tr("The percentage is unchanged since %1.")
                .arg(Phrases::moment(*timeLeft.stalledSince, locale, now));
        }
        break;
    case NoEstimate::AtHundred:
        return TimeLeftText::tr("The service reports 100 %, but not yet the end.");
    case NoEstimate::TooEarly:
        break;
    }
    return TimeLeftText::tr("It is too early for an estimate.");
}

}

QString TimeLeftText::timeLeft(const EndRange &end, const QLocale &locale, const QDateTime &now)
{
    const seconds latest(now.secsTo(end.latest));
    const seconds earliest = std::max(0s, seconds(now.secsTo(end.earliest)));
    if (latest <= 0s)
        return {};

    if (latest <= 10s)
        return tr("a few seconds left");
    const bool inSeconds = latest <= 90s;
    const bool inHours = latest > 100min;
    const seconds step = inSeconds ? 5s : inHours ? seconds(1h) : seconds(1min);
    const seconds high = (latest + step - 1s) / step * step;
    const seconds low = earliest / step * step;
    if (earliest < (inSeconds ? 5s : seconds(1min))) {
        //: the remaining time; %1 is a duration
        return tr("up to %1 left").arg(Phrases::duration(high, locale));
    }
    if (inSeconds) {
        //: the remaining time, in seconds
        return tr("%1–%2 s left").arg(whole(low, 1s, locale), whole(high, 1s, locale));
    }
    if (!inHours) {
        //: the remaining time, in minutes
        return tr("%1–%2 min left").arg(whole(low, 1min, locale), whole(high, 1min, locale));
    }
    if (low == 0s) {
        //: the remaining time; %1 and %2 are durations: "40 min – 3 h left"
        return tr("%1 – %2 left")
            .arg(Phrases::duration(earliest / 1min * 60s, locale), Phrases::duration(high, locale));
    }
    //: the remaining time, in hours
    return tr("%1–%2 h left").arg(whole(low, 1h, locale), whole(high, 1h, locale));
}

QString TimeLeftText::explained(const TimeLeft &timeLeft, const JobProgress &progress, const QLocale &locale,
                                const QDateTime &now)
{
    if (progress.state != JobState::Running)
        return {};
    if (timeLeft.end) {
        const QString left = TimeLeftText::timeLeft(*timeLeft.end, locale, now);
        return left.isEmpty() ? tr("It takes longer than estimated.") : left;
    }
    return Phrases::sentences({tr("Time left unknown."), reason(timeLeft.noEstimate.value_or(NoEstimate::TooEarly),
                                                                timeLeft, progress, locale, now)});
}
