// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefault.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>
#include <optional>

/// Takes a file or directory away from everybody but its owner, who may do with it what they could before.
void closeToOthers(const QString &path);

/// One SQLite file that this process has for itself, or one in memory. Statements are prepared once.
class Database
{
public:
    /// An empty @p path is memory.
    explicit Database(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens the file and brings it to the current version. On a fault nothing of it was changed.
    std::optional<StoreFault> open();

    using Reader = std::function<void(const QSqlQuery &row)>;

    /// Runs one statement with its values, and hands out the rows it gives. False when it failed.
    bool run(const QString &sql, const QVariantList &values = {}, const Reader &read = {});
    /// Runs @p work, which says whether all of it succeeded, in one transaction: all of it is on disk, or none.
    std::optional<StoreFault> write(const std::function<bool()> &work);
    /// Brings everything into the main file and leaves no byte in the log beside it.
    std::optional<StoreFault> clearLog();
    /// What the last statement that failed said.
    StoreFault fault() const;

private:
    bool prepareFile();
    bool migrate();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    QSqlError m_error;
};
