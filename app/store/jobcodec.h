// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/progresshistory.h"

#include <QCborValue>

// What is known of a job as CBOR, a map of what is there: absent is absent, unknown keys of a later version are ignored,
// and a value out of its range is taken as absent. The same map becomes the JSON of an exported list.

QCborValue toCbor(const JobProgress &progress);
JobProgress progressFromCbor(const QCborValue &value);

QCborValue toCbor(const ProgressHistory &history);
ProgressHistory historyFromCbor(const QCborValue &value);
