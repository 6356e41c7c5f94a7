// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/monitorurl.h"
#include "intake/linkname.h"

#include "fuzz.h"

/// Rich text from the clipboard, and names from anywhere.
void fuzz(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    textOfHtml(text);
    require(nameFrom(text, bytes).size() <= MaximumName);
}
