// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobname.h"

#include <QByteArray>
#include <QString>

/// @p text as a job's name: one line, not too long. Empty where it is an address, a part of one, a header's or column's
/// name, a token, or holds anything of the query of @p secret, the job's URL.
QString nameFrom(const QString &text, const QByteArray &secret);

/// What is visible of @p html, one block a line, cells with tabs between; a link with a label is `label<TAB>address`.
QString textOfHtml(const QString &html);
