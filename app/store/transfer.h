// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobstore.h"

#include <optional>

/// A list on its way to another computer.
struct TransferredList
{
    std::vector<StoredJob> jobs; ///< without ids; those without URL have ended, or cannot be watched any more
};

/// The list as JSON. Monitor URLs are as secret as passwords: they are in it only @p withUrls.
QByteArray toJson(const std::vector<Job> &jobs, bool withUrls);

/// Reads such a list; nothing where @p json is none. What is no job in it is left out, and so is a URL that is none.
std::optional<TransferredList> listFromJson(const QByteArray &json);
