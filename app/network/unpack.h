// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What a body is once it is unpacked.
struct Unpacked
{
    enum class Result {
        Whole,    ///< or it was not packed
        TooLarge, ///< would be more than was allowed
        Broken,   ///< ends early, or is no such packing
    };

    Result result = Result::Whole;
    QByteArray body = {}; ///< empty unless whole

    bool operator==(const Unpacked &) const = default;
};

/// Unpacks @p body, whose `Content-Encoding` is @p encoding, to at most @p most bytes. Proxies pack although it was not
/// asked for. Known are gzip (by its first bytes, whatever is announced) and deflate with and without zlib's head; what
/// is packed in another way comes back as it is, and is no JSON.
Unpacked unpacked(const QByteArray &body, const QByteArray &encoding, qsizetype most);
