// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

/// Counts one more (@p sign +1) or one less (-1) of @p key; what is counted down to nothing is no longer there.
template <typename Key> void tally(std::map<Key, int> &counts, const Key &key, int sign)
{
    const auto entry = counts.try_emplace(key, 0).first;
    entry->second += sign;
    if (entry->second == 0)
        counts.erase(entry);
}
