// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary.h"

#include <cmath>

namespace {

/// Whether the last report stands. A throttled host has said nothing of the job: its report stands until the host has
/// refused an answer twice.
bool hasNews(const JobProgress &progress)
{
    if (progress.state == JobState::Pending || !progress.problem)
        return progress.state != JobState::Pending;
    return progress.problem->kind == ProblemKind::Throttled
           && (!progress.answeredAt.isValid() || progress.answeredAt <= progress.problemSince);
}

} // namespace

JobGroup groupOf(const JobProgress &progress, bool handled)
{
    switch (progress.state) {
    case JobState::Failed:
    case JobState::Unknown:
        return handled ? JobGroup::EndedOtherwise : JobGroup::NeedsAttention;
    case JobState::Completed:
        return JobGroup::Completed;
    case JobState::Cancelled:
        return JobGroup::EndedOtherwise;
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    return hasNews(progress) ? JobGroup::Running : JobGroup::NoNews;
}

void SummaryCounter::count(const JobProgress &progress, const TimeLeft &timeLeft, bool handled, int sign)
{
    m_counts.total += sign;
    if (hasEnded(progress.state))
        m_counts.ended += sign;
    if (progress.state == JobState::Completed)
        m_counts.completed += sign;

    const JobGroup group = groupOf(progress, handled);
    if (group == JobGroup::NeedsAttention)
        m_counts.needAttention += sign;
    if (isSettled(progress.state))
        return;
    (group == JobGroup::Running ? m_counts.running : m_counts.noNews) += sign;
    if (sign > 0)
        m_end.add(timeLeft);
    else
        m_end.subtract(timeLeft);
    if (const auto percentage = progress.percentageComplete) {
        m_reporting += sign;
        m_thousandths += sign * std::llround(*percentage * 1000.0);
    }
}

Summary SummaryCounter::summary() const
{
    Summary summary = m_counts;
    summary.end = m_end.span();
    if (m_reporting > 0)
        summary.percentage = double(m_thousandths) / 1000.0 / m_reporting;
    return summary;
}
