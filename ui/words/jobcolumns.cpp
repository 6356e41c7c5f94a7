// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcolumns.h"

#include "phrases.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

/// Behind all that have a time or a percentage.
constexpr double Last = std::numeric_limits<double>::max();

QString oneLine(const QString &text)
{
    return Phrases::sanitized(text);
}

double momentOf(const QDateTime &time)
{
    return time.isValid() ? static_cast<double>(time.toMSecsSinceEpoch()) : Last;
}

double whenOver(const RowFacts &facts)
{
    if (isSettled(facts.progress.state))
        return momentOf(facts.progress.endedAt);
    return facts.timeLeft.end ? momentOf(facts.timeLeft.end->latest) : Last;
}

} // namespace

const std::array<JobColumnSpec, 8> &jobColumns()
{
    using Facts = const RowFacts &;
    using Locale = const QLocale &;
    using Now = const QDateTime &;
    static const std::array<JobColumnSpec, 8> columns{{
        {JobColumn::Name, "name"_L1, [] { return JobText::tr("Name", "column"); },
         [](Facts facts, Locale, Now) { return oneLine(facts.name); },
         [](Facts facts, Locale, Now) { return JobSortValue{0, facts.name}; }, 26, true},
        {JobColumn::Progress, "progress"_L1, [] { return JobText::tr("Progress", "column"); },
         [](Facts facts, Locale locale, Now) { return JobText::percentage(facts.progress, locale); },
         [](Facts facts, Locale, Now) { return JobSortValue{facts.progress.percentageComplete.value_or(-1), {}}; }, 22,
         true},
        {JobColumn::Status, "status"_L1, [] { return JobText::tr("Status", "column"); },
         [](Facts facts, Locale locale, Now now) { return JobText::label(facts, locale, now); },
         [](Facts facts, Locale locale, Now now) {
             return JobSortValue{static_cast<double>(groupOf(facts.progress)), JobText::label(facts, locale, now)};
         },
         41, true},
        {JobColumn::Time, "time"_L1, [] { return JobText::tr("Time", "column"); },
         [](Facts facts, Locale locale, Now now) { return JobText::cellTime(facts, locale, now); },
         [](Facts facts, Locale, Now) { return JobSortValue{whenOver(facts), {}}; }, 25, true},
        {JobColumn::Batch, "batch"_L1, [] { return JobText::tr("Batch", "column"); },
         [](Facts facts, Locale, Now) { return oneLine(facts.batch); },
         [](Facts facts, Locale, Now) { return JobSortValue{0, facts.batch}; }, 16, false},
        {JobColumn::Place, "place"_L1, [] { return JobText::tr("Place", "column"); },
         [](Facts facts, Locale, Now) { return JobText::place(facts.place); },
         [](Facts facts, Locale, Now) { return JobSortValue{0, JobText::place(facts.place)}; }, 24, false},
        {JobColumn::Added, "added"_L1, [] { return JobText::tr("Added", "column"); },
         [](Facts facts, Locale locale, Now now) { return Phrases::moment(facts.watchedSince, locale, now); },
         [](Facts facts, Locale, Now) { return JobSortValue{momentOf(facts.watchedSince), {}}; }, 16, false},
        {JobColumn::Note, "note"_L1, [] { return JobText::tr("Note", "column"); },
         [](Facts facts, Locale, Now) { return oneLine(facts.note); },
         [](Facts facts, Locale, Now) { return JobSortValue{0, facts.note}; }, 24, false},
    }};
    return columns;
}
