// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// @p text with what mail programs and scripts encode as a whole written out where an address may be in it: letters as
/// entities or numbers (`&#104;&#116;…`, `\u0068\u0074…`), encoded words (RFC 2047), Base64 of an address or of a mail's
/// body, the lines of a trace of curl. Each is looked for by its mark and else left as it is. What took several lines is
/// followed by as many empty ones. @p text has plain line feeds.
QString withoutEncodings(const QString &text);
