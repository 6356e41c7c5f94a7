// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobcodec.h"

#include "fuzz.h"

/// What is in a row of the list on disk. What was read once is written and read again as it is.
void fuzz(const QByteArray &bytes)
{
    const auto value = readCbor(bytes);
    if (!value)
        return;
    const JobProgress progress = progressFromCbor(*value);
    require(progressFromCbor(QCborValue::fromCbor(toCbor(progress).toCbor())) == progress);
    toCbor(historyFromCbor(*value));
}
