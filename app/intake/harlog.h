// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// One request of a browser's network log, with what may tell of a copy.
struct HarEntry
{
    QString requestUrl;
    QString location; ///< `Location` or `Operation-Location` of an answer that is no redirect; may be empty
    QString name;     ///< `name` in the JSON that was sent; may be empty
    QString answer;   ///< the body that was received, where it may tell of copies; may be empty

    bool operator==(const HarEntry &) const = default;
};

/// Reads an HTTP archive (HAR 1.2: JSON with `log.entries`); empty where @p text is something else.
std::optional<QList<HarEntry>> readHar(const QString &text);
