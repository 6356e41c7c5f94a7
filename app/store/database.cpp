// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/rescode.html
enum ResultCode { Error = 1, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

QString nextConnection()
{
    static std::atomic<int> last = 0;
    return u"store %1"_s.arg(++last);
}

/// What speaks against opening a file, seen without SQLite: that would write the log of a newer version back into its
/// file, take a file of a few bytes for an empty one, and throw a log away whose file is gone.
/// https://www.sqlite.org/fileformat.html#the_database_header
std::optional<StoreFault::Kind> objection(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    if (QFileInfo(path).size() == 0)
        return QFileInfo(path + "-wal"_L1).size() > 0 ? std::optional(StoreFault::Damaged) : std::nullopt;
    if (!file.isOpen())
        return {}; // SQLite says why
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return StoreFault::Damaged;
    if (qFromBigEndian<qint32>(header.constData() + 60) > schemaVersion())
        return StoreFault::Newer;
    return {};
}

} // namespace

void closeToOthers(const QString &path)
{
    QFile::setPermissions(path, QFile::permissions(path) & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

Database::Database(const QString &path)
    : m_path(path)
    , m_connection(nextConnection())
{
}

Database::~Database()
{
    m_statements.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<StoreFault> Database::open()
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return StoreFault{StoreFault::NoDriver, m_path, {}, {}};
    if (const auto kind = m_path.isEmpty() ? std::nullopt : objection(m_path))
        return StoreFault{*kind, m_path, {}, {}};

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path.isEmpty() ? u":memory:"_s : m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=300"_s);
    const bool opened = m_database.open();
    if (!opened)
        m_error = m_database.lastError();
    if (opened && prepareFile() && migrate())
        return {};
    StoreFault why = fault();
    if (why.kind == StoreFault::WriteFailed || why.kind == StoreFault::DiskFull)
        why.kind = StoreFault::NotWritable;
    return why;
}

bool Database::prepareFile()
{
    if (!m_path.isEmpty())
        closeToOthers(m_path);
    // Exclusive before the log begins: it then needs no shared memory, which a network's file system may not have.
    return run(u"PRAGMA locking_mode=EXCLUSIVE"_s) && run(u"PRAGMA journal_mode=WAL"_s)
        && run(u"PRAGMA synchronous=FULL"_s) && run(u"PRAGMA secure_delete=ON"_s) && run(u"PRAGMA temp_store=MEMORY"_s);
}

bool Database::migrate()
{
    int version = 0;
    if (!run(u"PRAGMA user_version"_s, {}, [&](const QSqlQuery &row) { version = row.value(0).toInt(); }))
        return false;
    // Also without news: it takes the lock, and tells whether the file can be written at all.
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
    if (failed)
        return false;
    // The version must stand in the file itself, where the next program looks first. And a program that was killed may
    // have left forgotten URLs in the log.
    return !clearLog() || version == schemaVersion();
}

bool Database::run(const QString &sql, const QVariantList &values, const Reader &read)
{
    auto &query = m_statements[sql];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            m_error = query->lastError();
            m_statements.erase(sql);
            return false;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    bool succeeded = query->exec();
    while (succeeded && query->next()) {
        if (read)
            read(*query);
    }
    if (query->lastError().isValid()) {
        m_error = query->lastError();
        succeeded = false;
    }
    query->finish(); // one that is still being read would hold up commits and the log's end
    return succeeded;
}

std::optional<StoreFault> Database::write(const std::function<bool()> &work)
{
    if (!run(u"BEGIN IMMEDIATE"_s))
        return fault();
    if (work() && run(u"COMMIT"_s))
        return {};
    const StoreFault why = fault();
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
    StoreFault fault{StoreFault::WriteFailed, m_path, {}, m_error.databaseText()};
    switch (m_error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        fault.kind = StoreFault::Locked;
        break;
    case ReadOnly:
    case CannotOpen:
        fault.kind = StoreFault::NotWritable;
        break;
    case Error: // no such table: it is not what its version says
    case Corrupt:
    case NotADatabase:
        fault.kind = StoreFault::Damaged;
        break;
    case Full:
        fault.kind = StoreFault::DiskFull;
        break;
    default:
        break;
    }
    return fault;
}
