// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate.h"

#include <QDateTime>

#include <map>
#include <optional>

/// When something may end: eight times of ten in between. UTC.
struct EndSpan
{
    QDateTime earliest;
    QDateTime latest;

    bool operator==(const EndSpan &) const = default;
};

/// What a job's history lets expect, as times of the wall clock. All is empty before the first report and after the end.
struct Outlook
{
    std::optional<EndSpan> end;
    std::optional<NoEstimate> noEstimate; ///< why there is no `end`
    std::optional<QDateTime> stalledSince;

    bool operator==(const Outlook &) const = default;
};

/// What @p history lets expect; its last answer came at @p answered.
Outlook outlookOf(const ProgressHistory &history, const QDateTime &answered);

/// Keeps the end of several jobs up to date, job by job: the last of them decides.
class LastEnd
{
public:
    void add(const Outlook &outlook) { count(outlook, +1); }
    /// @p outlook must have been added before.
    void subtract(const Outlook &outlook) { count(outlook, -1); }
    /// When all will have ended; empty where one of them has no estimate, or there is none.
    std::optional<EndSpan> span() const;

private:
    void count(const Outlook &outlook, int sign);

    std::map<QDateTime, int> m_earliest; // with how many jobs have it
    std::map<QDateTime, int> m_latest;
    int m_without = 0;                   // jobs without an estimate
};
