// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Why something is not kept, or not where it was. The program goes on in every case; the words are in ui/words.
struct StoreFault
{
    enum Kind {
        NotWritable, ///< directory or file cannot be made or written: nothing is kept
        Locked,      ///< another program has the file: nothing is kept
        Newer,       ///< written by a later version; left untouched: nothing is kept
        NotMigrated, ///< could not be brought to this version; left untouched: nothing is kept
        Damaged,     ///< set aside, and a new file begun; with an empty `setAside` that failed too: nothing is kept
        DiskFull,    ///< the last change is not on disk; it is tried again
        WriteFailed, ///< the same, for any other reason
        PartlyUnreadable, ///< some jobs; those with a URL are polled anew, the others are set aside within the file
    };

    Kind kind = WriteFailed;
    QString path;     ///< of the database
    QString setAside; ///< with Damaged: where the old file is now
    QString detail;   ///< SQLite's own words, for support; may be empty
    int jobs = 0;     ///< with PartlyUnreadable: how many

    bool operator==(const StoreFault &) const = default;
};
