// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefault.h"

#include <QList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

/// What SQLite stores in a column; the first is its NULL.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

/// One row that a statement gave; to be read before the next one comes.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) { }

    bool isNull(int column) const;
    bool isNumber(int column) const;
    /// 0 where there is none.
    qint64 number(int column) const;
    /// Empty where there is none.
    QString text(int column) const;
    QByteArray bytes(int column) const;

private:
    sqlite3_stmt *m_statement;
};

/// Takes a file or directory away from everybody but its owner, who may do with it what they could before.
void closeToOthers(const QString &path);

/// One SQLite file that this process has for itself, or one in memory. Statements are prepared once.
class Database
{
public:
    /// An empty @p path is memory.
    explicit Database(const QString &path);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens the file and brings it to the current version. On a fault nothing of it was changed.
    std::optional<StoreFault> open();
    /// Whether @p path and the files that SQLite has beside it are files, as far as they are there: to open a pipe
    /// waits for ever.
    static bool isOpenable(const QString &path);

    using Reader = std::function<void(const Row &row)>;

    /// Runs one statement with its values, and hands out the rows it gives. False when it failed.
    bool run(const QString &sql, const QList<Value> &values = {}, const Reader &read = {});
    /// Runs @p work, which says whether all of it succeeded, in one transaction: all of it is on disk, or none.
    std::optional<StoreFault> write(const std::function<bool()> &work);
    /// Brings everything into the main file and leaves no byte in the log beside it.
    std::optional<StoreFault> clearLog();
    /// What the last statement that failed said.
    StoreFault fault() const;
    /// Why the file is not what its version promises: a fault of reading, or else damage.
    StoreFault shapeFault() const;

private:
    bool shutOut();
    bool prepareFile();
    bool migrate();

    struct Closer
    {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    sqlite3_stmt *prepared(const QString &sql);
    bool fail();

    QString m_path;
    std::unique_ptr<sqlite3, Closer> m_database;
    std::map<QString, Statement> m_statements; ///< to be closed before the database
    int m_code = 0;                            ///< of what failed last: https://www.sqlite.org/rescode.html
    QString m_message;
    bool m_wasThere = false;                 ///< the file, and not empty
    std::optional<StoreFault::Kind> m_issue; ///< found by looking, not said by SQLite
};
