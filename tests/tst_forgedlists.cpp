// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/watchlist.h"

#include "support/storeexamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <QCborArray>
#include <QCborMap>

#include <cmath>
#include <limits>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What becomes of a file.
enum class Fate {
    Read,     ///< as it is
    Partly,   ///< all but what cannot be read, and that is said
    SetAside, ///< and a new one begun
    LeftNewer,
    LeftOld,
};

QByteArray blob(const QCborValue &value)
{
    return "x'" + value.toCbor().toHex() + "'";
}

QByteArray progress(const QByteArray &value)
{
    return "UPDATE job SET progress=" + value + " WHERE id=1";
}

QByteArray history(const QByteArray &value)
{
    return "UPDATE job SET history=" + value + " WHERE id=1";
}

} // namespace

/// List files that somebody made up, or a bad disk did: each is opened, polled, changed, saved and read again.
class TestForgedLists : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // Hundreds of writes: in memory where there is such a place.
        m_directory = std::make_unique<QTemporaryDir>(
            (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath()) + "/forged-XXXXXX"_L1);
        m_kept = m_directory->filePath(u"kept"_s);
        m_file = m_kept + "/copyjobs.sqlite"_L1;
        const OpenedStore opened = JobStore::open(m_kept, noon);
        QVERIFY(!opened.store->add({storedJob(1), storedJob(2), endedJob(3, noon), endedJob(4, noon)}));
        QVERIFY(!opened.store->forgetUrls({3, 4}));
        QVERIFY(!opened.store->move({4}, Section::History, noon));
    }

    void aForgedFile_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<Fate>("fate");
        QTest::addColumn<QList<JobId>>("ids");
        const QList<JobId> all{1, 2, 3};
        const QList<JobId> none;
        const auto row = [&](const char *name, const QByteArray &statement, Fate fate, const QList<JobId> &ids) {
            QTest::newRow(name) << statement << fate << ids;
        };
        const auto withProgress = [](QLatin1String key, const QCborValue &value) {
            return progress(blob(QCborMap{{"state"_L1, u"running"_s}, {key, value}}));
        };
        const QCborValue huge(1e80);
        row("version -1", "PRAGMA user_version=-1", Fate::SetAside, none);
        row("the lowest version", "PRAGMA user_version=-2147483648", Fate::SetAside, none);
        row("the highest version", "PRAGMA user_version=2147483647", Fate::LeftNewer, none);
        row("version 0, though it is none", "PRAGMA user_version=0", Fate::LeftOld, none);
        row("version 1, though it is none", "PRAGMA user_version=1", Fate::LeftOld, none);
        row("the table is a view", "ALTER TABLE job RENAME TO j; CREATE VIEW job AS SELECT * FROM j", Fate::SetAside, none);
        row("a table is missing", "DROP TABLE secret", Fate::SetAside, none);
        row("a column is missing", "ALTER TABLE job DROP COLUMN handled", Fate::SetAside, none);
        row("the indexes are missing", "DROP INDEX job_by_shelf; DROP INDEX job_by_hash; DROP INDEX job_by_end", Fate::Read,
            all);
        row("one more table", "CREATE TABLE other (x)", Fate::Read, all);
        row("a trigger that deletes", "CREATE TRIGGER t AFTER INSERT ON job BEGIN DELETE FROM job; END", Fate::Read, all);
        row("a trigger that copies URLs",
            "CREATE TABLE other (x); CREATE TRIGGER t AFTER INSERT ON secret BEGIN INSERT INTO other VALUES (new.url); END",
            Fate::Read, all);
        row("no key", "DELETE FROM meta", Fate::SetAside, none);
        row("an empty key", "UPDATE meta SET value=x'' WHERE name='key'", Fate::SetAside, none);
        row("a time that was seen and is text", "INSERT OR REPLACE INTO meta VALUES ('lastSeen', 'x')", Fate::Read, all);
        row("a time that was seen at the end of all time",
            "INSERT OR REPLACE INTO meta VALUES ('lastSeen', 9223372036854775807)", Fate::Read, all);
        row("news of jobs that are none", "INSERT INTO meta VALUES ('untold', '[1e80, -1, \"x\", {}, 77]')", Fate::Read, all);
        row("news that is no JSON", "INSERT INTO meta VALUES ('untold', x'ff00')", Fate::Read, all);
        row("the highest id", "UPDATE job SET id=9223372036854775807 WHERE id=2", Fate::SetAside, none);
        row("the highest id was given", "UPDATE sqlite_sequence SET seq=9223372036854775807", Fate::SetAside, none);
        row("the last id is text", "UPDATE sqlite_sequence SET seq='x'", Fate::Read, all);
        row("the last id is lost", "DELETE FROM sqlite_sequence", Fate::Read, all);
        row("a shelf that is none", "UPDATE job SET shelf=7 WHERE id=1", Fate::Read, {2, 3});
        row("a shelf that is text", "UPDATE job SET shelf='x' WHERE id=1", Fate::Read, {2, 3});
        row("times at both ends", "UPDATE job SET watched_since=9223372036854775807, expiry=-9223372036854775808",
            Fate::Read, all);
        row("a time that is text", "UPDATE job SET watched_since='x', ended_at='y'", Fate::Read, all);
        row("a name of a megabyte", "UPDATE job SET name=zeroblob(1000000) WHERE id=1", Fate::Read, all);
        row("a name that is no UTF-8", "UPDATE job SET name=x'c328fffe' WHERE id=1", Fate::Read, all);
        row("a URL of another kind", "UPDATE secret SET url='ftp://example.com/' WHERE job=1", Fate::Read, all);
        row("a URL that is noise", "UPDATE secret SET url=x'ff00fe' WHERE job=1", Fate::Read, all);
        row("a URL that is a number", "UPDATE secret SET url=7 WHERE job=1", Fate::Read, all);
        row("progress cut short", progress("x'a26673746174757301657374617465'"), Fate::Partly, all);
        row("progress of a job without a URL cut short",
            "UPDATE job SET progress=x'a26673746174757301657374617465' WHERE id=3", Fate::Partly, {1, 2});
        row("no progress", progress("x''"), Fate::Partly, all);
        row("progress that is text", progress("'completed'"), Fate::Partly, all);
        row("progress that is a number", progress("7"), Fate::Partly, all);
        row("progress that is an array", progress(blob(QCborArray{1, 2})), Fate::Partly, all);
        row("progress and more", progress(blob(QCborMap()).chopped(1) + "00'"), Fate::Partly, all);
        row("progress of ten thousand arrays", progress("x'" + QByteArray("81").repeated(10'000) + "00'"), Fate::Partly, all);
        row("progress longer than it says", progress("x'bbffffffffffffffff'"), Fate::Partly, all);
        row("a text longer than there is", progress("x'a1657374617465" "7b7fffffffffffffff'"), Fate::Partly, all);
        row("a state that is none", progress(blob(QCborMap{{"state"_L1, 99}})), Fate::Read, all);
        row("a state below 0", progress(blob(QCborMap{{"state"_L1, -1}})), Fate::Read, all);
        row("a state of 1e80", progress(blob(QCborMap{{"state"_L1, huge}})), Fate::Read, all);
        row("a state of a later version", progress(blob(QCborMap{{"state"_L1, u"paused"_s}})), Fate::Read, all);
        row("an HTTP status of 1e80", withProgress("httpStatus"_L1, huge), Fate::Read, all);
        row("answers of 1e80", withProgress("conclusiveAnswers"_L1, huge), Fate::Read, all);
        row("the most answers", withProgress("conclusiveAnswers"_L1, std::numeric_limits<int>::max()), Fate::Read, all);
        row("a percentage that is no number", withProgress("percentageComplete"_L1, QCborValue(std::nan(""))), Fate::Read, all);
        row("a percentage of 1e80", withProgress("percentageComplete"_L1, huge), Fate::Read, all);
        row("a report at the end of all time", withProgress("reportedAt"_L1, std::numeric_limits<qint64>::max()),
            Fate::Read, all);
        row("a problem of numbers that are none",
            withProgress("problem"_L1, QCborMap{{"kind"_L1, 1}, {"fault"_L1, 99}, {"instead"_L1, -3}}), Fate::Read, all);
        row("an error that is text", withProgress("error"_L1, u"x"_s), Fate::Read, all);
        row("error counts of 1e80",
            withProgress("error"_L1, QCborMap{{"counts"_L1, QCborArray{QCborArray{u"x"_s, huge}, 7, QCborArray{}}}}),
            Fate::Read, all);
        row("a history cut short", history("x'83'"), Fate::Partly, all);
        row("a history that is a map", history(blob(QCborMap())), Fate::Partly, all);
        row("an age of 1e30", history(blob(QCborArray{1e30, QCborArray(), 0.0})), Fate::Read, all);
        row("an age that is no number", history(blob(QCborArray{std::nan(""), QCborArray(), 0.0})), Fate::Read, all);
        row("samples of 1e300", history(blob(QCborArray{1e9, QCborArray{1e300, 1e300, -1e300, 5.0}, 1e300})), Fate::Read, all);
        row("an odd number of samples", history(blob(QCborArray{9.0, QCborArray{1.0, 2.0, 3.0}})), Fate::Read, all);
    }

    void aForgedFile()
    {
        QFETCH(QByteArray, statement);
        QFETCH(Fate, fate);
        QFETCH(QList<JobId>, ids);
        forge(statement);
        const QByteArray before = bytesIn(m_kept);
        for (int start = 1; start <= 2; ++start) { // the second finds what the first has made of it
            OpenedStore opened = JobStore::open(m_kept, noon);
            const auto fault = opened.fault;
            const Fate now = start == 2 && (fate == Fate::Partly || fate == Fate::SetAside) ? Fate::Read : fate;
            WatchList list(std::move(opened), m_clock, {}, 0ms);
            const QSignalSpy faulted(&list, &WatchList::faulted);
            list.start();
            if (start == 1)
                QCOMPARE(idsOf(list.model().jobs()), ids);
            list.checkStore();
            check(now, fault, faulted);
            if (QTest::currentTestFailed())
                return;
            list.poller().pollDue(m_clock.steady() + 1h);
            list.poller().takeReply(1, {.fault = TransportFault::TimedOut, .requestUrl = urlOf(1).toUrl()});
            if (start == 1)
                QCOMPARE(list.add({{.url = urlOf(50), .name = u"New"_s}}).size(), 1);
            list.close();
            QVERIFY(list.known(urlOf(50)) || start == 2);
            QCOMPARE(list.fault().has_value(), isLeft(now));
        }
        if (isLeft(fate))
            QCOMPARE(bytesIn(m_kept), before);
        else
            QVERIFY(JobStore::open(m_kept, noon).store->known(urlOf(50)));
    }

    void whatIsNoFileIsLeftAlone_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("isPipe");
        QTest::newRow("a pipe in place of the list") << QString() << true;
        QTest::newRow("a pipe in place of its log") << u"-wal"_s << true;
        QTest::newRow("a pipe in place of its journal") << u"-journal"_s << true;
        QTest::newRow("a directory in place of the list") << QString() << false;
    }

    void whatIsNoFileIsLeftAlone()
    {
        QFETCH(QString, ending);
        QFETCH(bool, isPipe);
        const QString path = m_file + ending;
        QFile::remove(path);
        if (isPipe)
            QCOMPARE(::mkfifo(path.toUtf8().constData(), 0600), 0);
        else
            QVERIFY(QDir().mkpath(path));
        const OpenedStore opened = JobStore::open(m_kept, noon);
        QVERIFY(opened.fault);
        QCOMPARE(opened.fault->kind, StoreFault::NotWritable);
        QVERIFY(!opened.store->isKept());
        QCOMPARE(QFileInfo(path).isFile(), false);
    }

private:
    static QList<JobId> idsOf(const std::vector<Job> &jobs)
    {
        QList<JobId> ids;
        for (const Job &job : jobs)
            ids.append(job.id);
        return ids;
    }

    static bool isLeft(Fate fate) { return fate >= Fate::LeftNewer; }

    /// Runs SQL as somebody does who is bound by nothing.
    void forge(const QByteArray &statements)
    {
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(m_file.toUtf8().constData(), &database), SQLITE_OK);
        char *message = nullptr;
        const int code = sqlite3_exec(database, statements.constData(), nullptr, nullptr, &message);
        QVERIFY2(code == SQLITE_OK, message);
        QCOMPARE(sqlite3_exec(database, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }

    void check(Fate fate, const std::optional<StoreFault> &fault, const QSignalSpy &faulted)
    {
        switch (fate) {
        case Fate::Read:
            QVERIFY(!fault);
            QCOMPARE(faulted.size(), 0);
            break;
        case Fate::Partly:
            QVERIFY(!fault);
            QCOMPARE(faulted.size(), 1);
            QCOMPARE(faulted.first().first().value<StoreFault>().kind, StoreFault::PartlyUnreadable);
            QCOMPARE(faulted.first().first().value<StoreFault>().jobs, 1);
            break;
        case Fate::SetAside:
            QCOMPARE(fault.value_or(StoreFault()).kind, StoreFault::Damaged);
            QVERIFY(!bytesOf(fault->setAside).isEmpty());
            break;
        case Fate::LeftNewer:
            QCOMPARE(fault.value_or(StoreFault()).kind, StoreFault::Newer);
            break;
        case Fate::LeftOld:
            QCOMPARE(fault.value_or(StoreFault()).kind, StoreFault::NotMigrated);
            break;
        }
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_kept;
    QString m_file;
    Clock m_clock{[] { return SteadyTime(1h); }, [] { return noon; }, [] { return 0.0; }};
};

QTEST_GUILESS_MAIN(TestForgedLists)
#include "tst_forgedlists.moc"
