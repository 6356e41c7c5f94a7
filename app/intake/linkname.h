// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// How long the name of a job is at most, in characters.
inline constexpr qsizetype MaximumName = 200;

/// @p text as a job's name: one line, not too long. Empty where it is an address, a part of one, a header's or column's
/// name, a token, or holds anything of the query of @p secret, the job's URL.
QString nameFrom(const QString &text, const QByteArray &secret);

/// @p name in one line and not too long, cut between characters.
QString shortName(const QString &name);

/// What is visible of @p html, one block a line, cells with tabs between; a link with a label is `label<TAB>address`.
QString textOfHtml(const QString &html);
