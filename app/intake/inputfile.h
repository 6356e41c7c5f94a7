// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

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

/// Text as files and shells hold it: UTF-16 and UTF-32 by their byte order marks, UTF-8 otherwise.
QString decodedText(const QByteArray &bytes);
/// All of what @p device gives until its end; at most 256 MiB. Empty where reading fails.
std::optional<QString> readText(QIODevice &device);
/// All of a file; empty where it cannot be read.
std::optional<QString> readFile(const QString &path);
