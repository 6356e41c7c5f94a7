// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeleft.h"

#include "graph/monitorurl.h"
#include "graph/polloutcome.h"

#include <chrono>

using JobId = qint64;
/// What a double holds exactly: ids travel in JSON as well.
constexpr JobId LargestId = (JobId(1) << 53) - 1;

/// What is known of a job: a default-made value without secrets, fit for roles, views and signals. All times are UTC;
/// an invalid QDateTime means "not yet".
struct JobProgress
{
    JobState state = JobState::Pending;
    std::optional<Status> status; ///< the service's last word
    QString statusWord;           ///< as received
    std::optional<double> percentageComplete;
    QString operation;
    QString statusDescription;
    QString resourceId;
    QString resourceLocation;
    std::optional<ServiceError> error;

    std::optional<Problem> problem; ///< what stands between us and the service now; independent of state
    QDateTime problemSince;
    QDateTime retryAt; ///< with a throttled problem: when the host may be asked again, where it said so

    QDateTime answeredAt; ///< last HTTP answer of any kind, be it a proxy's
    QDateTime reportedAt; ///< last report of the service on this job
    QDateTime movedAt;    ///< when the percentage last rose or the status last changed
    QDateTime endedAfter; ///< once ended or unknown: the last report that it had not ended; invalid if there was none
    QDateTime endedAt;    ///< when we learned of the end, or drew the conclusion

    int conclusiveAnswers = 0; ///< refused or gone answers in a row
    QDateTime conclusiveSince; ///< the first of them
    int unexpectedAnswers = 0; ///< unexpected answers in a row
    int httpStatus = 0;        ///< of the last answer; 0 for none yet
    QString requestId;         ///< of the last answer: support asks for it
    QString serverDate;

    bool operator==(const JobProgress &) const = default;
};

/// When "refused" and "gone", and for somebody in a hurry "unexpected", become the conclusion "outcome unknown".
struct ConclusionRule
{
    int answers = 3;
    std::chrono::milliseconds spread = std::chrono::minutes(10); ///< from the first to the last of them
    std::optional<int> unexpectedAnswers = {}; ///< how many unexpected ones in a row; empty where none are enough

    static ConclusionRule quick()
    {
        return {3, std::chrono::seconds(10), 5};
    } ///< for a terminal that somebody waits at
};

/// @p progress after one more answer: with concluded() the only place where a job's state changes.
///
/// * A job that has ended stays as it is. All else that is said here is about one that has not.
/// * A report is believed as it comes. A percentage that drops is shown but is no movement; a missing one leaves the
///   last one, except on completion, where nothing is invented.
/// * Problems end nothing. The state stays, and @c problemSince with it for as long as the problem is of the same kind.
/// * Refused and gone are counted; @p rule says when they become "outcome unknown". Anything else in between, be it a
///   report, a throttling or no answer at all, starts the count anew: behind a broken proxy answers of all kinds come
///   by turns, and a job given up too late costs less than one given up wrongly.
/// * Unexpected answers are counted too, and conclude only where @p rule says how many are enough.
/// * A later report brings a job of unknown outcome back.
JobProgress advanced(JobProgress progress, const PollOutcome &outcome, const QDateTime &now,
                     const ConclusionRule &rule = {});

/// What `statusDescription` tells of a running job whose percentage says nothing, because there is none or it is 0. Empty
/// otherwise. Never shown as the service's percentage.
std::optional<double> derivedPercentage(const JobProgress &progress);

/// @p progress of a job whose outcome cannot be learned any more: by what the answers say, or because its URL was
/// forgotten. One that is settled stays as it is.
JobProgress concluded(JobProgress progress, const QDateTime &now);

/// What a restart keeps of @p progress: all of it but the host's wish to wait, which the next answer repeats. A restart is
/// no change of a problem.
JobProgress resumed(JobProgress progress);

/// @p progress as another computer takes it over @p now: what stood between the service and that one says nothing here.
JobProgress imported(JobProgress progress, const QDateTime &now);

/// @p progress of a throttled job whose host says when it may be asked again.
JobProgress throttledUntil(JobProgress progress, const QDateTime &time);

/// Whether the service said that the job is over. An unknown outcome is not an end.
bool hasEnded(JobState state);
/// Whether nothing more is expected of the job: it has ended, or its outcome is unknown.
bool isSettled(JobState state);

/// One watched copy job.
struct Job
{
    JobId id = 0;
    std::optional<MonitorUrl> url;   ///< empty once it is of no more use
    Place place;                     ///< of the URL; stays when the URL is forgotten
    std::optional<QDateTime> expiry; ///< of the URL, where it can be read from it
    QString name;
    QString batch;
    QString note;
    bool handled = false; ///< a person dealt with its failure, unknown outcome or standstill: it needs nobody any more
    bool tellMe = false;  ///< a person wants to be told when this one ends, whatever is said of the others
    QDateTime watchedSince;
    JobProgress progress;
    TimeLeft timeLeft; ///< of this run of the program: it needs the history of the answers
};
