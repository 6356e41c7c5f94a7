// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/monitorurl.h"

#include "urlintext.h"

/// How sure it is that an address has its end.
enum class Wholeness {
    Whole,     ///< the whole shape of a known host's monitor URL
    Plausible, ///< could be whole: another host or path, or a shape that says nothing about its length
    Cut,       ///< a part is certainly missing
};

/// What an address in some text turned out to be.
struct JudgedUrl
{
    std::variant<MonitorUrl, NotAMonitorUrl> link;
    Wholeness wholeness = Wholeness::Plausible;
    bool isClosed = false;  ///< something behind its end is no part of it
    bool namesAJob = false; ///< a known host and a monitor URL's path, or what is left of one
};

/// Whether a URL has its line, cell or argument for itself, so that nothing of a sentence is at its end.
enum class Stands { Alone, InText };

/// Opens wrappers, takes off what cannot be part of the address, and judges what is left. @p before is the character in
/// front of the address; blank for none.
JudgedUrl judged(const UrlInText &found, Stands stands, QChar before = u' ');
/// The same for an argument or a cell that is nothing but an address.
JudgedUrl judged(const QString &url, Stands stands = Stands::Alone);
