// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/monitorurl.h"

#include <QHash>
#include <QList>

#include <memory>

/// One thing in pasted text that is a monitor URL, or was probably meant to be one.
struct FoundLink
{
    std::variant<MonitorUrl, NotAMonitorUrl> link;
    int line = 1;  ///< line of the text it was found in, from 1; always 1 in a HAR, which is read as JSON
    QString name;  ///< as it came along; empty where none did
    QString batch; ///< from a CSV column `batch`; may be empty
    QString note;  ///< from a CSV column `note`; may be empty
    bool isJoined = false; ///< of pieces from several lines that may belong together or not: the person decides

    bool operator==(const FoundLink &) const = default;
};

struct FoundLinks
{
    QList<FoundLink> links; ///< in the order of the text, each URL once
    int otherUrls = 0;      ///< URLs that are neither watched nor worth a sentence
    bool hadAccessToken = false; ///< an `Authorization: Bearer` was left alone

    /// Whether there is anything to watch.
    bool hasMonitorUrl() const;

    /// What was found in one text after another: a URL that is in both is there twice.
    FoundLinks &operator+=(const FoundLinks &other);
    bool operator==(const FoundLinks &) const = default;
};

/// Finds monitor URLs, and the names that came with them, in text of any kind: a URL alone, `name<TAB>URL`, `name;URL`,
/// CSV with a header (`name,url,batch,note`, any order), response headers, curl output, HAR, mail; also where they are
/// broken over lines, escaped, or wrapped into other links.
/// A URL that stands alone on its line (a name apart) is taken whatever its path; in running text only the value of
/// `Location` or `Operation-Location` (a redirect's apart), or a known host with a monitor URL's path. The `name` in a copy
/// request's body goes to the next link behind it.
/// Empty text gives nothing; text without any URL or other thing we know gives one NotAUrl. Takes time in proportion
/// to the text, in any thread. The text is decodedText(), or pasted.
FoundLinks findMonitorLinks(const QString &text);
