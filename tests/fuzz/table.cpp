// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linktable.h"

#include "fuzz.h"

void fuzz(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto rows = readLinkTable(text)) {
        for (const LinkRow &row : *rows)
            require(row.line >= 1 && !row.url.isEmpty());
    }
    csvCell(text);
}
