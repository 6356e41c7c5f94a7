// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtextmodel.h"

#include "jobs/joblistmodel.h"

#include "words/jobtext.h"
#include "words/phrases.h"

JobTextModel::JobTextModel(Clock clock, QObject *parent) : QIdentityProxyModel(parent), m_clock(std::move(clock))
{ }

QVariant JobTextModel::data(const QModelIndex &index, int role) const
{
    const QLocale locale;
    switch (role) {
    case LongestPercentageRole:
        return Phrases::percentage(88.8, locale);
    case PlaceTextRole:
        return JobText::place(QIdentityProxyModel::data(index, JobListModel::PlaceRole).value<Place>());
    case LabelRole:
    case PercentageTextRole:
    case TimeTextRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        break;
    default:
        return QIdentityProxyModel::data(index, role);
    }
    RowFacts facts = factsAt(index);
    facts.toldOnTop = m_commonProblem && isPartOf(*m_commonProblem, facts.place.host, facts.progress);
    const QDateTime now = m_clock.wall();
    switch (role) {
    case LabelRole:
        return JobText::label(facts, locale, now);
    case PercentageTextRole:
        return JobText::percentage(facts.progress, locale);
    case TimeTextRole:
        return JobText::time(facts, locale, now);
    case Qt::ToolTipRole:
        // Plain text, whatever the service or a name may contain.
        return JobText::row(facts, locale, now).toHtmlEscaped();
    default:
        return JobText::row(facts, locale, now);
    }
}

RowFacts JobTextModel::factsAt(const QModelIndex &index) const
{
    const auto fact = [&](int role) { return QIdentityProxyModel::data(index, role); };
    const QDateTime expiry = fact(JobListModel::ExpiryRole).toDateTime();
    return {.name = fact(JobListModel::NameRole).toString(),
            .place = fact(JobListModel::PlaceRole).value<Place>(),
            .watchedSince = fact(JobListModel::WatchedSinceRole).toDateTime(),
            .progress = fact(JobListModel::ProgressRole).value<JobProgress>(),
            .expiry = expiry.isValid() ? std::optional(expiry) : std::nullopt,
            .timeLeft = fact(JobListModel::TimeLeftRole).value<TimeLeft>()};
}

void JobTextModel::setCommonProblem(const std::optional<CommonProblem> &commonProblem)
{
    // When it is another, rows change their words; since and until are not among them.
    const auto what = [](const CommonProblem &one) { return std::pair(one.kind, one.about); };
    const bool other = commonProblem.has_value() != m_commonProblem.has_value()
                       || (commonProblem && what(*commonProblem) != what(*m_commonProblem));
    m_commonProblem = commonProblem;
    if (other)
        retranslate();
}

void JobTextModel::refreshTimes()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0),
                         {TimeTextRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

void JobTextModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}
