// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobstore.h"

#include "jobcodec.h"
#include "jobs/jobname.h"
#include "log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Value toColumn(const QDateTime &time)
{
    return time.isValid() ? Value(time.toMSecsSinceEpoch()) : Value();
}

QDateTime timeIn(const Row &row, int column)
{
    return row.isNull(column) ? QDateTime() : timeFromStored(row.number(column));
}

/// Many ids as one value, for json_each().
QString listOf(const QList<JobId> &ids)
{
    QJsonArray array;
    for (const JobId id : ids)
        array.append(id);
    return QString::fromLatin1(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString searchedWords(const Job &job)
{
    const QString code = job.progress.error ? job.progress.error->code : QString();
    return QStringList{job.name,         job.batch,      job.note,          job.place.host,
                       job.place.tenant, job.place.site, job.place.shortId, code}
        .join(u'\n')
        .toCaseFolded();
}

QString pattern(QString word)
{
    word.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + word + u'%';
}

const QString columns =
    u"id, shelf, name, batch, note, host, tenant, site, short_id, watched_since, expiry, removed_at,"
    " progress, history, (SELECT url FROM secret WHERE job = id), handled, tell_me"_s;

} // namespace

/// A job without what cannot be read of it; nothing where that makes it useless.
std::optional<StoredJob> JobStore::read(const Row &row)
{
    StoredJob stored;
    Job &job = stored.job;
    job.id = row.number(0);
    stored.section = static_cast<Section>(std::clamp<qint64>(row.number(1), 0, 3));
    job.name = shortName(row.text(2));
    job.batch = shortName(row.text(3));
    job.note = row.text(4);
    job.place = {row.text(5), row.text(6), row.text(7), row.text(8)};
    job.watchedSince = timeIn(row, 9);
    if (const QDateTime expiry = timeIn(row, 10); expiry.isValid())
        job.expiry = expiry;
    stored.removedAt = timeIn(row, 11);
    const auto progress = readCbor(row.bytes(12));
    const auto history = readCbor(row.bytes(13));
    job.url = MonitorUrl::fromSecret(row.bytes(14));
    if (!progress || !progress->isMap() || !history || !history->isArray())
        (job.url ? m_damaged : m_unreadable).insert(job.id);
    if (!job.url && m_unreadable.contains(job.id))
        return {};
    job.progress = progressFromCbor(progress.value_or(QCborValue()));
    stored.history = historyFromCbor(history.value_or(QCborValue()));
    job.handled = row.number(15) != 0;
    job.tellMe = row.number(16) != 0;
    return stored;
}

namespace {

/// Moves a file that cannot be read, and its log, out of the way. The new name; empty when that failed.
QString setAside(const QString &path, const QDateTime &now)
{
    const QFileInfo info(path);
    const QString stem =
        u"%1/%2-damaged-%3"_s.arg(info.path(), info.completeBaseName(), now.toString(u"yyyyMMdd-HHmmss"_s));
    QString name = stem + ".sqlite"_L1;
    for (int number = 2; QFile::exists(name) || QFile::exists(name + "-wal"_L1); ++number)
        name = u"%1-%2.sqlite"_s.arg(stem).arg(number);
    if (QFile::exists(path) && !QFile::rename(path, name))
        return {};
    const QString log = path + "-wal"_L1;
    return !QFile::exists(log) || QFile::rename(log, name + "-wal"_L1) ? name : QString();
}

} // namespace

JobStore::JobStore(const QString &path) : m_path(path), m_database(std::make_unique<Database>(path))
{ }

JobStore::~JobStore() = default;

std::unique_ptr<JobStore> JobStore::inMemory()
{
    std::unique_ptr<JobStore> store(new JobStore({}));
    store->open();
    return store;
}

std::unique_ptr<JobStore> JobStore::copyOf(const QString &directory)
{
    return inMemoryAs(directory + "/copyjobs.sqlite"_L1);
}

OpenedStore JobStore::open(const QString &directory, const QDateTime &now)
{
    const QString path = directory + "/copyjobs.sqlite"_L1;
    if (!QDir().mkpath(directory))
        return {inMemory(), StoreFault{StoreFault::NotWritable, path, {}, {}}};
    closeToOthers(directory);

    std::unique_ptr<JobStore> store(new JobStore(path));
    auto fault = store->open();
    if (fault && fault->kind == StoreFault::Damaged)
        fault = store->startAfresh(now);
    const bool isUsable = !fault || !fault->setAside.isEmpty();
    if (isUsable)
        return {std::move(store), std::move(fault)};
    return {fault->kind == StoreFault::NotWritable ? inMemoryAs(path) : inMemory(), std::move(fault)};
}

/// A store in memory with what is in the file at @p path, as far as that can be read.
std::unique_ptr<JobStore> JobStore::inMemoryAs(const QString &path)
{
    std::unique_ptr<JobStore> store = inMemory();
    // SQLite wants to write beside a file with a log, be it only to read it: so it gets a copy for a moment.
    const QTemporaryDir directory;
    const QString copy = directory.filePath(u"copy.sqlite"_s);
    if (!Database::isOpenable(path) || !directory.isValid() || !QFile::copy(path, copy))
        return store;
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    if (QFile::copy(path + "-wal"_L1, copy + "-wal"_L1))
        QFile::setPermissions(copy + "-wal"_L1, QFile::ReadOwner | QFile::WriteOwner);
    if (!Database(copy).open()) // brings it to this version, and its log into the file
        store->takeAll(copy);
    return store;
}

void JobStore::takeAll(const QString &path)
{
    if (!m_database->run(u"ATTACH DATABASE ? AS kept"_s, {path}))
        return;
    m_database->write([this] {
        return std::ranges::all_of(QStringList{u"meta"_s, u"job"_s, u"secret"_s}, [this](const QString &table) {
            return m_database->run(u"INSERT OR REPLACE INTO main.%1 SELECT * FROM kept.%1"_s.arg(table));
        });
    });
    m_database->run(u"DETACH DATABASE kept"_s);
    readKey();
}

JobStore::Outcome JobStore::open()
{
    if (auto fault = m_database->open())
        return fault;
    readKey();
    if (m_key.isEmpty())
        return StoreFault{StoreFault::Damaged, m_path, {}, {}};
    // What the version promises must be there.
    if (!m_database->run(u"SELECT url_hash, state, ended_at, words, %1 FROM job LIMIT 0"_s.arg(columns)))
        return m_database->shapeFault();
    // An id that cannot be counted on from.
    if (lastId() < 0 || lastId() >= LargestId)
        return StoreFault{StoreFault::Damaged, m_path, {}, {}};
    return {};
}

void JobStore::readKey()
{
    m_key = meta(u"key"_s).value_or(QByteArray());
}

StoreFault JobStore::startAfresh(const QDateTime &now)
{
    m_database.reset(); // lets go of the file
    StoreFault damaged{StoreFault::Damaged, m_path, setAside(m_path, now), {}};
    qCDebug(storeLog) << "damaged," << (damaged.setAside.isEmpty() ? "and cannot be set aside" : "and set aside");
    m_database = std::make_unique<Database>(damaged.setAside.isEmpty() ? QString() : m_path);
    if (auto fault = open())
        return *fault;
    return damaged;
}

JobId JobStore::lastId()
{
    JobId last = 0;
    m_database->run(u"SELECT seq FROM sqlite_sequence WHERE name = 'job' UNION ALL SELECT max(id) FROM job"_s, {},
                    [&](const Row &row) { last = std::max<JobId>(last, row.number(0)); });
    return last;
}

bool JobStore::insert(const StoredJob &stored)
{
    const Job &job = stored.job;
    const QByteArray url = job.url ? job.url->secret() : QByteArray();
    const bool inserted = m_database->run(
        u"INSERT INTO job (id, shelf, name, batch, note, host, tenant, site, short_id, url_hash, watched_since, expiry,"
        " state, ended_at, removed_at, words, progress, history, handled, tell_me)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT (id) DO NOTHING"_s,
        {job.id,
         static_cast<int>(stored.section),
         job.name,
         job.batch,
         job.note,
         job.place.host,
         job.place.tenant,
         job.place.site,
         job.place.shortId,
         job.url ? Value(hashOf(url)) : Value(),
         toColumn(job.watchedSince),
         toColumn(job.expiry.value_or(QDateTime())),
         wordOf(job.progress.state),
         toColumn(job.progress.endedAt),
         toColumn(stored.removedAt),
         searchedWords(job),
         toCbor(job.progress).toCbor(),
         toCbor(stored.history).toCbor(),
         static_cast<qint64>(job.handled),
         static_cast<qint64>(job.tellMe)});
    if (!inserted || !job.url)
        return inserted;
    return m_database->run(u"INSERT OR IGNORE INTO secret VALUES (?,?)"_s, {job.id, url});
}

bool JobStore::updateOrInsert(const StoredJob &stored)
{
    const Job &job = stored.job;
    bool isThere = false;
    const bool updated = m_database->run(
        u"UPDATE job SET name = ?, batch = ?, note = ?, state = ?, ended_at = ?, words = ?, progress = ?, history = ?,"
        " handled = ?, tell_me = ?"
        " WHERE id = ? RETURNING 1"_s,
        {job.name, job.batch, job.note, wordOf(job.progress.state), toColumn(job.progress.endedAt), searchedWords(job),
         toCbor(job.progress).toCbor(), toCbor(stored.history).toCbor(), static_cast<qint64>(job.handled),
         static_cast<qint64>(job.tellMe), job.id},
        [&](const Row &) { isThere = true; });
    return updated && (isThere || insert(stored));
}

JobStore::Outcome JobStore::add(const std::vector<StoredJob> &jobs)
{
    QList<JobId> ids;
    for (const StoredJob &stored : jobs)
        ids.append(stored.job.id);
    return m_database->write([&] {
        return std::ranges::all_of(jobs, [this](const StoredJob &stored) { return insert(stored); })
               && forgetRemovedTwins(ids);
    });
}

/// Jobs that were removed, and whose URLs have come again with @p ids.
bool JobStore::forgetRemovedTwins(const QList<JobId> &ids)
{
    const QString twins = u"SELECT id FROM job WHERE shelf = 1 AND url_hash IN"
                          " (SELECT url_hash FROM job WHERE id IN (SELECT value FROM json_each(?)))"_s;
    const QList<Value> values{listOf(ids)};
    return overwriteUrls(twins, values) && m_database->run(u"DELETE FROM job WHERE id IN (%1)"_s.arg(twins), values);
}

JobStore::Outcome JobStore::save(const std::vector<StoredJob> &jobs)
{
    return m_database->write(
        [&] { return std::ranges::all_of(jobs, [this](const StoredJob &stored) { return updateOrInsert(stored); }); });
}

/// Zeros of the same length: SQLite writes them in place.
bool JobStore::overwriteUrls(const QString &where, const QList<Value> &values)
{
    return m_database->run(u"UPDATE secret SET url = zeroblob(length(url)) WHERE job IN (%1)"_s.arg(where), values);
}

/// Takes overwritten rows away once they are most of the table: by writing the others anew, not by deleting among them.
bool JobStore::dropOverwrittenUrls()
{
    qint64 all = 0;
    qint64 live = 0;
    const bool counted =
        m_database->run(u"SELECT count(*), sum(substr(url, 1, 1) <> x'00') FROM secret"_s, {}, [&](const Row &row) {
            all = row.number(0);
            live = row.number(1);
        });
    if (!counted || all < 2 * live + 100)
        return counted;

    std::vector<QList<Value>> kept;
    return m_database->run(u"SELECT job, url FROM secret WHERE substr(url, 1, 1) <> x'00' ORDER BY job"_s, {},
                           [&](const Row &row) {
                               kept.push_back({row.number(0), row.bytes(1)});
                           })
           && m_database->run(u"DELETE FROM secret"_s) && std::ranges::all_of(kept, [this](const QList<Value> &row) {
                  return m_database->run(u"INSERT INTO secret VALUES (?,?)"_s, row);
              });
}

JobStore::Outcome JobStore::forgetUrls(const QList<JobId> &ids)
{
    const auto fault = m_database->write(
        [&] { return overwriteUrls(u"SELECT value FROM json_each(?)"_s, {listOf(ids)}) && dropOverwrittenUrls(); });
    return fault ? fault : m_database->clearLog();
}

JobStore::Outcome JobStore::forget(const QList<JobId> &ids)
{
    const auto fault = m_database->write([&] {
        return overwriteUrls(u"SELECT value FROM json_each(?)"_s, {listOf(ids)})
               && m_database->run(u"DELETE FROM job WHERE id IN (SELECT value FROM json_each(?))"_s, {listOf(ids)})
               && dropOverwrittenUrls();
    });
    return fault ? fault : m_database->clearLog();
}

JobStore::Outcome JobStore::move(const QList<JobId> &ids, Section section, const QDateTime &now)
{
    return m_database->write([&] {
        return m_database->run(
            u"UPDATE job SET shelf = ?, removed_at = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
            {static_cast<int>(section), section == Section::Removed ? toColumn(now) : Value(), listOf(ids)});
    });
}

JobStore::Outcome JobStore::forgetOld(const QDateTime &historyUntil, const QDateTime &removedUntil,
                                      const QDateTime &now)
{
    const QString old = u"SELECT id FROM job WHERE shelf IN (2, 3) AND ifnull(ended_at, removed_at) < ? UNION ALL"
                        " SELECT id FROM job WHERE shelf = 1 AND (removed_at < ? OR expiry < ?)"_s;
    const QList<Value> limits{toColumn(historyUntil), toColumn(removedUntil), toColumn(now)};
    const auto fault = m_database->write([&] {
        return overwriteUrls(old, limits) && m_database->run(u"DELETE FROM job WHERE id IN (%1)"_s.arg(old), limits)
               && dropOverwrittenUrls();
    });
    return fault ? fault : m_database->clearLog();
}

std::vector<StoredJob> JobStore::select(const QString &where, const QList<Value> &values)
{
    std::vector<StoredJob> jobs;
    m_database->run(u"SELECT %1 FROM job %2"_s.arg(columns, where), values, [&](const Row &row) {
        if (auto stored = read(row))
            jobs.push_back(*std::move(stored));
    });
    return jobs;
}

std::vector<StoredJob> JobStore::load(Section section)
{
    return select(u"WHERE shelf = ? ORDER BY id"_s, {static_cast<int>(section)});
}

std::vector<StoredJob> JobStore::load(const QList<JobId> &ids)
{
    return select(u"WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"_s, {listOf(ids)});
}

std::vector<StoredJob> JobStore::ended(const QString &search, const std::optional<HistoryPlace> &after, int limit)
{
    QString where = u"WHERE ended_at IS NOT NULL AND shelf IN (0, 2)"_s;
    QList<Value> values;
    const QStringList words = search.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(words.size(), 20))) {
        where += " AND words LIKE ? ESCAPE '\\'"_L1;
        values.append(pattern(word));
    }
    if (after) {
        where += " AND (ended_at, id) < (?, ?)"_L1;
        values.append({toColumn(after->endedAt), after->id});
    }
    values.append(limit);
    return select(where + " ORDER BY ended_at DESC, id DESC LIMIT ?"_L1, values);
}

std::optional<KnownJob> JobStore::known(const MonitorUrl &url)
{
    std::optional<KnownJob> known;
    m_database->run(u"SELECT id, name, shelf, state, ended_at FROM job WHERE url_hash = ? AND shelf IN (0, 2)"
                    " ORDER BY id DESC LIMIT 1"_s,
                    {hashOf(url.secret())}, [&](const Row &row) {
                        // An earlier version wrote numbers.
                        const auto state =
                            row.isNumber(3) ? stateFromStored(row.number(3)) : stateFromStored(row.text(3));
                        known = KnownJob{row.number(0), row.text(1), row.number(2) == static_cast<int>(Section::List),
                                         state.value_or(JobState::Pending), timeIn(row, 4)};
                    });
    return known;
}

bool JobStore::has(const Job &job)
{
    bool found = false;
    m_database->run(u"SELECT 1 FROM job WHERE name = ? AND watched_since IS ? AND host = ? AND short_id = ? LIMIT 1"_s,
                    {job.name, toColumn(job.watchedSince), job.place.host, job.place.shortId},
                    [&](const Row &) { found = true; });
    return found;
}

int JobStore::setUnreadableAside(const QDateTime &now)
{
    const auto count = static_cast<int>(m_damaged.size() + m_unreadable.size());
    if (!m_unreadable.isEmpty())
        m_database->write([&] {
            return m_database->run(
                u"UPDATE job SET shelf = 3, removed_at = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
                {toColumn(now), listOf(m_unreadable.values())});
        });
    m_damaged.clear();
    m_unreadable.clear();
    return count;
}

JobStore::Outcome JobStore::notLaterThan(const QDateTime &latest, const QDateTime &now)
{
    return m_database->write([&] {
        return std::ranges::all_of(QStringList{u"removed_at"_s, u"ended_at"_s}, [&](const QString &column) {
            return m_database->run(u"UPDATE job SET %1 = ? WHERE %1 > ?"_s.arg(column),
                                   {toColumn(now), toColumn(latest)});
        });
    });
}

std::optional<QByteArray> JobStore::meta(const QString &name)
{
    std::optional<QByteArray> value;
    m_database->run(u"SELECT value FROM meta WHERE name = ?"_s, {name}, [&](const Row &row) { value = row.bytes(0); });
    return value;
}

JobStore::Outcome JobStore::setMeta(const QString &name, const Value &value)
{
    return m_database->write([&] {
        return m_database->run(u"INSERT OR REPLACE INTO meta VALUES (?, ?)"_s, {name, value});
    });
}

QDateTime JobStore::lastSeen()
{
    bool isNumber = false;
    const qint64 time = meta(u"lastSeen"_s).value_or(QByteArray()).toLongLong(&isNumber);
    return isNumber ? timeFromStored(time) : QDateTime();
}

JobStore::Outcome JobStore::setLastSeen(const QDateTime &now)
{
    return setMeta(u"lastSeen"_s, toColumn(now));
}

QList<JobId> JobStore::untold()
{
    QList<JobId> ids;
    for (const QJsonValue &id : QJsonDocument::fromJson(meta(u"untold"_s).value_or(QByteArray())).array())
        ids.append(id.toInteger());
    return ids;
}

JobStore::Outcome JobStore::setUntold(const QList<JobId> &ids)
{
    return setMeta(u"untold"_s, listOf(ids));
}

bool JobStore::isSound()
{
    bool sound = false;
    m_database->run(u"PRAGMA quick_check(1)"_s, {}, [&](const Row &row) { sound = row.text(0) == "ok"_L1; });
    return sound;
}

QByteArray JobStore::hashOf(const QByteArray &url) const
{
    // With BLAKE2 the key may simply come first: https://www.rfc-editor.org/rfc/rfc7693
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(m_key);
    hash.addData(url);
    return hash.result();
}
