// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A web address inside a line of text.
struct UrlInText
{
    qsizetype begin = 0;     ///< where it starts in the line
    qsizetype end = 0;       ///< behind its last character, where the search goes on
    QString url;             ///< JSON escapes (`\/`, `\u0026`) undone; an ellipsis at its end is part of it
    bool isLocation = false; ///< the value of `Location` or `Operation-Location`, in whatever notation
};

/// Where the next `http://` or `https://` starts in @p line, also as JSON writes it (`https:\/\/`); -1 for nowhere.
qsizetype indexOfUrl(QStringView line, qsizetype from = 0);
/// Whether @p before, what precedes an address, ends in the header's name: `Location: `, `"Location":["`,
/// `Location   {`, `[Location, `, or as a HAR writes headers, `"name":"Location","value":"`. Also `Operation-Location`.
bool endsInLocation(QStringView before);
/// The next address in @p line at or behind @p from; empty where there is none.
std::optional<UrlInText> nextUrl(QStringView line, qsizetype from = 0);
/// @p text with the escapes undone that JSON writers use in a URL: `\/` and `\uXXXX`.
QString withoutJsonEscapes(QStringView text);
