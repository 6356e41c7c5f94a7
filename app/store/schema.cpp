// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace {

const QList<QStringList> &migrations()
{
    static const QList<QStringList> all{
        {
            // `key` for the hash of URLs, and small facts about the store itself.
            u"CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
            u"INSERT INTO meta VALUES ('key', randomblob(32))"_s,
            // Times are milliseconds since 1970, UTC. What is asked for by SQL has a column, all else is in the CBOR of
            // `progress` and `history`. `words` is what a search looks through, case-folded.
            u"CREATE TABLE job (id INTEGER PRIMARY KEY AUTOINCREMENT, shelf INTEGER NOT NULL, name TEXT NOT NULL,"
            " batch TEXT NOT NULL, note TEXT NOT NULL, host TEXT NOT NULL, tenant TEXT NOT NULL, site TEXT NOT NULL,"
            " short_id TEXT NOT NULL, url_hash BLOB, watched_since INTEGER, expiry INTEGER, state INTEGER NOT NULL,"
            " ended_at INTEGER, removed_at INTEGER, words TEXT NOT NULL, progress BLOB NOT NULL, history BLOB NOT NULL)"_s,
            u"CREATE INDEX job_by_shelf ON job (shelf, ended_at)"_s,
            u"CREATE INDEX job_by_hash ON job (url_hash)"_s,
            u"CREATE INDEX job_by_end ON job (ended_at, id) WHERE ended_at IS NOT NULL"_s,
            // Monitor URLs, apart from all else. A row is only ever added at the end and overwritten with zeros of the
            // same length: when SQLite rearranges rows among its pages, copies of them stay behind in unused bytes.
            u"CREATE TABLE secret (job INTEGER PRIMARY KEY, url BLOB NOT NULL)"_s,
        },
        {
            u"ALTER TABLE job ADD COLUMN handled INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE job ADD COLUMN tell_me INTEGER NOT NULL DEFAULT 0"_s,
        },
    };
    return all;
}

} // namespace

int schemaVersion()
{
    return static_cast<int>(migrations().size());
}

QStringList migration(int from)
{
    return migrations().at(from);
}
