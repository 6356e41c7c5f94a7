// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The name that a copy request in some text gives the copy.
struct RequestName
{
    qsizetype position = 0; ///< where the request's body starts in the text
    QString name;           ///< empty where the request leaves the name as it is

    bool operator==(const RequestName &) const = default;
};

/// Finds the JSON bodies of copy requests in text of any kind, bare or in a `curl -d`, in the order of the text.
/// https://learn.microsoft.com/graph/api/driveitem-copy
QList<RequestName> requestNames(QStringView text);
