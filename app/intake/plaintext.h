// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What is read of one clipboard, file or pipe at most, in bytes or characters.
inline constexpr qsizetype MaximumText = 64 * 1024 * 1024;

/// Bytes as files, shells and clipboards hold them, as text: UTF-8, UTF-16 of either order with or without a mark, the
/// one appended to the other, and Windows-1252 for each line that is no UTF-8. Never fails; what is no text at all
/// becomes characters that nobody wrote.
QString decodedText(const QByteArray &bytes);

/// @p text without what is not to be read: terminals' colours, NUL, marks of byte order and direction, soft hyphens and
/// characters of no width, and what a backspace took back. A terminal's link becomes `<URL>` before its label. All line
/// ends become line feeds.
QString visibleText(const QString &text);

/// @p text with quoted-printable (RFC 2045) undone where it says so itself or is full of it; else as it was. A line that
/// was joined is followed by as many empty ones as it took, so that all others keep their numbers.
QString withoutQuotedPrintable(const QString &text);
