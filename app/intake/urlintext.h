// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A web address inside a line of text, in whatever notation: plain, with the escapes of JSON, JavaScript, HTML, shells,
/// or percent-encoded as a whole.
struct UrlInText
{
    qsizetype begin = 0;     ///< where it starts in the line
    qsizetype end = 0;       ///< behind its last character, where the search goes on
    QString url;             ///< all escapes undone; an ellipsis at its end is part of it
    bool isLocation = false; ///< the value of `Location` or `Operation-Location`, in whatever notation
    bool isClosed = false;   ///< something that belongs to no address ends it: it does not go on in the next line
};

/// Letters of other scripts are none: an address has them escaped.
bool isAsciiLetterOrDigit(QChar c);
/// Of ASCII, in capitals or small letters.
bool isHexDigit(QChar c);
/// Where @p word, in small letters of ASCII, is in @p text in whatever case; -1 for nowhere. QStringView::indexOf() takes
/// several times as long.
qsizetype indexOfWord(QStringView text, QLatin1StringView word, qsizetype from = 0);
/// Where the next `http://` or `https://` starts in @p line, in any notation; -1 for nowhere.
qsizetype indexOfUrl(QStringView line, qsizetype from = 0);
/// Whether @p before, what precedes an address, ends in the header's name: `Location: `, `"Location":["`,
/// `Location   {`, `[Location, `, or as a HAR writes headers, `"name":"Location","value":"`. Also `Operation-Location`.
bool endsInLocation(QStringView before);
/// @p url with all escapes undone, one within another, too; an ellipsis stays.
QString withoutEscapes(QString url);
/// The next address in @p line at or behind @p from; empty where there is none.
std::optional<UrlInText> nextUrl(QStringView line, qsizetype from = 0);
/// The address that @p written is, from its first character on.
UrlInText urlAt(QStringView written, qsizetype begin = 0);
/// Behind the characters of @p text from @p begin on that an address can have, escapes left as they are; a line that
/// ends with a shell's sign that it goes on ends before that.
qsizetype endOfWritten(QStringView text, qsizetype begin, QChar opener);
