// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusdescription.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace {

/// The share in "DONE/ALL @p unit".
std::optional<double> shareOf(QStringView text, QLatin1StringView unit)
{
    const qsizetype end = text.indexOf(unit, 0, Qt::CaseInsensitive);
    if (end < 0)
        return {};
    const QStringView counts = text.first(end).trimmed();
    const qsizetype slash = counts.lastIndexOf(u'/');
    if (slash < 0)
        return {};
    const QStringView before = counts.first(slash);
    qsizetype begin = before.size();
    while (begin > 0 && before[begin - 1].isDigit())
        --begin;
    bool isDone = false;
    bool isAll = false;
    const qulonglong done = before.sliced(begin).toULongLong(&isDone);
    const qulonglong all = counts.sliced(slash + 1).toULongLong(&isAll);
    if (!isDone || !isAll || all == 0 || done > all)
        return {};
    return 100 * static_cast<double>(done) / static_cast<double>(all);
}

} // namespace

std::optional<double> progressIn(QStringView statusDescription)
{
    const auto byBytes = shareOf(statusDescription, " bytes"_L1);
    return byBytes ? byBytes : shareOf(statusDescription, " files"_L1);
}
