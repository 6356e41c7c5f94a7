// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/progresshistory.h"

#include <QCborValue>

// What is known of a job as CBOR, a map of what is there: absent is absent, unknown keys of a later version are ignored,
// and a value out of its range is taken as absent. Values of enums are words; what earlier versions wrote are numbers.
// The same map becomes the JSON of an exported list.

QCborValue toCbor(const JobProgress &progress);
JobProgress progressFromCbor(const QCborValue &value);

QCborValue toCbor(const ProgressHistory &history);
ProgressHistory historyFromCbor(const QCborValue &value);

/// The value in @p bytes; nothing where they are no CBOR, or are cut short.
std::optional<QCborValue> readCbor(const QByteArray &bytes);
/// @p value as a whole number; nothing where it is none, or is not between @p least and @p most.
std::optional<qint64> wholeNumber(const QCborValue &value, qint64 least, qint64 most);
/// The time that lies @p milliseconds after 1970; invalid where that is in none of the years that are written in four digits.
QDateTime timeFromStored(qint64 milliseconds);

/// The word for a state on disk, and the state for a word or for the number of an earlier version.
QString wordOf(JobState state);
std::optional<JobState> stateFromStored(const QCborValue &value);
