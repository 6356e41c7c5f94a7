// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintext.h"

#include <QByteArray>
#include <QString>

#include <variant>

class QIODevice;

/// What an argument of the command line stands for.
enum class InputKind {
    Url,           ///< an address, be it good or not
    File,          ///< something that is there and can be read: a file, a pipe
    StandardInput, ///< "-"
    Neither,       ///< no address, and no file that could be read
};

struct Input
{
    InputKind kind = InputKind::Neither;
    QString text; ///< the address, or the path: `file://` addresses are files

    bool operator==(const Input &) const = default;
};

/// Looks at the file system.
Input inputOf(const QString &argument);

/// Why there is no text.
enum class ReadFault {
    Unreadable, ///< no such file, no permission, a folder
    TooLong,    ///< more than MaximumText
};
using ReadText = std::variant<QString, ReadFault>;

using ReadBytes = std::variant<QByteArray, ReadFault>;

/// All of what @p device gives until its end.
ReadBytes readBytes(QIODevice &device);
/// All of what @p device gives until its end, as text.
ReadText readText(QIODevice &device);
/// All of a file.
ReadText readFile(const QString &path);
