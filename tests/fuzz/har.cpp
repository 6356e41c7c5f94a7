// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/harlog.h"
#include "intake/requestnames.h"

#include "fuzz.h"

/// Network logs, and the requests in other text.
void fuzz(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    readHar(text);
    for (const RequestName &name : requestNames(text))
        require(name.position >= 0 && name.position < text.size());
}
