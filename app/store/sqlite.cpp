// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite.h"

#include "log.h"

#include "schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int BusyFor = 300; // ms

/// What speaks against a file of that version.
std::optional<StoreFault::Kind> issueOf(qint64 version)
{
    if (version < 0)
        return StoreFault::Damaged;
    return version > schemaVersion() ? std::optional(StoreFault::Newer) : std::nullopt;
}

/// What speaks against opening a file, seen without SQLite: that would write the log of a newer version back into its
/// file, take a file of a few bytes for an empty one, and throw a log away whose file is gone.
/// https://www.sqlite.org/fileformat.html#the_database_header
std::optional<StoreFault::Kind> issue(const QString &path)
{
    if (!Database::isOpenable(path))
        return StoreFault::NotWritable;
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    if (QFileInfo(path).size() == 0)
        return QFileInfo(path + "-wal"_L1).size() > 0 ? std::optional(StoreFault::Damaged) : std::nullopt;
    if (!file.isOpen())
        return {}; // SQLite says why
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return StoreFault::Damaged;
    return issueOf(qFromBigEndian<qint32>(header.constData() + 60));
}

/// Binds to the parameter @p number, from 1. What is text is copied, and bytes must live until the statement has run.
int bind(sqlite3_stmt *statement, int number, const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, number, *integer);
    if (const auto *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        return sqlite3_bind_text(statement, number, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    }
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return sqlite3_bind_blob(statement, number, bytes->constData(), static_cast<int>(bytes->size()), SQLITE_STATIC);
    return sqlite3_bind_null(statement, number);
}

} // namespace

void closeToOthers(const QString &path)
{
    QFile::setPermissions(path, QFile::permissions(path) & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Row::isNumber(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

qint64 Row::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Row::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

void Database::Closer::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

void Database::Closer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Database::Database(const QString &path) : m_path(path)
{ }

std::optional<StoreFault> Database::open()
{
    if (const auto kind = m_path.isEmpty() ? std::nullopt : issue(m_path))
        return StoreFault{*kind, m_path, {}, {}};

    m_wasThere = QFileInfo(m_path).size() > 0;
    sqlite3 *database = nullptr;
    const QByteArray name = m_path.isEmpty() ? QByteArray(":memory:") : m_path.toUtf8();
    const int code = sqlite3_open_v2(name.constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    m_database.reset(database); // there is one to close also when it could not be opened
    const bool opened = code == SQLITE_OK ? sqlite3_busy_timeout(database, BusyFor) == SQLITE_OK : fail();
    if (opened && shutOut() && prepareFile() && migrate())
        return {};
    StoreFault why = fault();
    if (m_issue)
        why.kind = *m_issue;
    if (why.kind == StoreFault::WriteFailed || why.kind == StoreFault::DiskFull)
        why.kind = StoreFault::NotWritable;
    return why;
}

bool Database::isOpenable(const QString &path)
{
    return std::ranges::all_of(QStringList{{}, u"-wal"_s, u"-journal"_s, u"-shm"_s}, [&path](const QString &ending) {
        const QFileInfo info(path + ending);
        return info.isFile() || !info.exists();
    });
}

/// Nothing that somebody wrote into the file's schema is run.
bool Database::shutOut()
{
    int now = 0;
    for (const auto &[option, value] : {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0}}) {
        if (sqlite3_db_config(m_database.get(), option, value, &now) != SQLITE_OK || now != value)
            return fail();
    }
    return true;
}

bool Database::prepareFile()
{
    if (!m_path.isEmpty())
        closeToOthers(m_path);
    // Exclusive before the log begins: it then needs no shared memory, which a network's file system may not have.
    // And the log may grow to some megabytes: ten thousand pasted URLs need not be written twice while somebody waits.
    return run(u"PRAGMA locking_mode=EXCLUSIVE"_s) && run(u"PRAGMA journal_mode=WAL"_s)
           && run(u"PRAGMA synchronous=FULL"_s) && run(u"PRAGMA secure_delete=ON"_s)
           && run(u"PRAGMA temp_store=MEMORY"_s) && run(u"PRAGMA wal_autocheckpoint=4000"_s);
}

bool Database::migrate()
{
    int version = 0;
    if (!run(u"PRAGMA user_version"_s, {}, [&](const Row &row) { version = static_cast<int>(row.number(0)); }))
        return false;
    m_issue = issueOf(version); // the log may say something else than the file
    if (m_issue)
        return false;
    // Also without news: it takes the lock, and tells whether the file can be written at all.
    qCDebug(storeLog) << "opened, of version" << version << "of" << schemaVersion();
    const auto failed = write([this, version] {
        if (version == schemaVersion())
            return true; // a full disk must not keep the jobs from being watched
        for (int from = version; from < schemaVersion(); ++from) {
            for (const QString &statement : migration(from)) {
                if (!run(statement))
                    return false;
            }
        }
        return run(u"PRAGMA user_version=%1"_s.arg(schemaVersion()));
    });
    if (failed) {
        // It was rolled back: what is there is whole, and of use to the version that wrote it.
        if (m_wasThere && version < schemaVersion()
            && (failed->kind == StoreFault::WriteFailed || failed->kind == StoreFault::DiskFull))
            m_issue = StoreFault::NotMigrated;
        return false;
    }
    // The version must stand in the file itself, where the next program looks first. And a program that was killed may
    // have left forgotten URLs in the log.
    return !clearLog() || version == schemaVersion();
}

bool Database::run(const QString &sql, const QList<Value> &values, const Reader &read)
{
    sqlite3_stmt *statement = prepared(sql);
    if (!statement)
        return fail();
    int code = SQLITE_OK;
    for (qsizetype i = 0; i < values.size() && code == SQLITE_OK; ++i)
        code = bind(statement, static_cast<int>(i) + 1, values[i]);
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            if (read)
                read(Row(statement));
        }
    }
    const bool succeeded = code == SQLITE_DONE || fail();
    sqlite3_reset(statement); // one that is still being read would hold up commits and the log's end
    return succeeded;
}

sqlite3_stmt *Database::prepared(const QString &sql)
{
    Statement &statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt *made = nullptr;
        const QByteArray text = sql.toUtf8();
        sqlite3_prepare_v3(m_database.get(), text.constData(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        statement.reset(made);
    }
    return statement.get();
}

/// Remembers what SQLite says of what just failed. False, as the caller will be.
bool Database::fail()
{
    m_code = sqlite3_errcode(m_database.get());
    m_message = QString::fromUtf8(sqlite3_errmsg(m_database.get()));
    return false;
}

std::optional<StoreFault> Database::write(const std::function<bool()> &work)
{
    if (!run(u"BEGIN IMMEDIATE"_s))
        return fault();
    if (work() && run(u"COMMIT"_s))
        return {};
    const StoreFault why = fault();
    qCDebug(storeLog) << "not written, SQLite's code" << m_code;
    run(u"ROLLBACK"_s);
    return why;
}

std::optional<StoreFault> Database::clearLog()
{
    if (run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
        return {};
    return fault();
}

StoreFault Database::fault() const
{
    StoreFault fault{StoreFault::WriteFailed, m_path, {}, m_message};
    switch (m_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        fault.kind = StoreFault::Locked;
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        fault.kind = StoreFault::NotWritable;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        fault.kind = StoreFault::Damaged;
        break;
    case SQLITE_FULL:
        fault.kind = StoreFault::DiskFull;
        break;
    default:
        break;
    }
    return fault;
}

StoreFault Database::shapeFault() const
{
    StoreFault why = fault();
    if (why.kind == StoreFault::WriteFailed && (m_code & 0xff) != SQLITE_IOERR)
        why.kind = StoreFault::Damaged;
    return why;
}
