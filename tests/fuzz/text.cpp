// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linkreader.h"
#include "intake/plaintext.h"

#include "fuzz.h"

/// The whole reading of a file, a pipe or the clipboard, from its bytes on.
void fuzz(const QByteArray &bytes)
{
    const QString text = decodedText(bytes);
    for (const FoundLink &found : findMonitorLinks(text).links) {
        require(found.line >= 1 && found.line <= text.size() + 1);
        if (const auto *url = std::get_if<MonitorUrl>(&found.link))
            require(MonitorUrl::fromSecret(url->secret()) == *url);
    }
}
