// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobstore.h"
#include "store/sqlite.h"
#include "words/storetext.h"

#include "support/filebytes.h"
#include "support/storeexamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// For as long as it lives, nothing can be written in a directory: by a mount that only this process sees, or where that
/// is not allowed, by its permissions.
class ReadOnlyDirectory
{
public:
    explicit ReadOnlyDirectory(const QString &directory) : m_path(directory.toUtf8())
    {
        const char *path = m_path.constData();
        m_mounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                    && ::mount(path, path, nullptr, MS_BIND, nullptr) == 0
                    && ::mount("none", path, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
        if (!m_mounted)
            setModes(0555, 0444);
    }
    ~ReadOnlyDirectory()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
        else
            setModes(0755, 0644);
    }
    /// Root may write whatever the permissions say.
    bool isReal() const { return m_mounted || ::access(m_path.constData(), W_OK) != 0; }

private:
    void setModes(mode_t directory, mode_t file)
    {
        const QString path = QString::fromUtf8(m_path);
        for (const QFileInfo &info : QDir(path).entryInfoList(QDir::Files))
            ::chmod(info.filePath().toUtf8().constData(), file);
        ::chmod(m_path.constData(), directory);
    }

    QByteArray m_path;
    bool m_mounted = false;
};

/// A file system of a quarter of a megabyte that only this process sees; where that is not allowed, a limit for files.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &directory) : m_path(directory.toUtf8())
    {
        m_mounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                    && ::mount("tmpfs", m_path.constData(), "tmpfs", 0, "size=256k") == 0;
        if (!m_mounted) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{256 * 1024, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        }
    }
    ~SmallDisk()
    {
        const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
        else
            ::setrlimit(RLIMIT_FSIZE, &none);
    }
    bool isMounted() const { return m_mounted; }

private:
    QByteArray m_path;
    bool m_mounted = false;
};

} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_kept = m_directory->filePath(u"kept"_s);
        m_file = m_kept + "/copyjobs.sqlite"_L1;
    }

    void whatIsSaid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        const QString gone = u" New jobs are watched but will be lost when you quit Copyjobs."_s;
        const QString again = u" Anything unsaved is checked and reported again at the next start."_s;
        QTest::newRow("not writable") << int(StoreFault::NotWritable)
                                      << u"The list in /a/copyjobs.sqlite cannot be written. Changes are watched "
                                         "and reported from now on, but will be lost when you quit Copyjobs."_s;
        QTest::newRow("locked") << int(StoreFault::Locked)
                                << u"Another program is using the list in /a/copyjobs.sqlite."_s + gone;
        QTest::newRow("newer")
            << int(StoreFault::Newer)
            << u"The list in /a/copyjobs.sqlite was written by a newer version of Copyjobs and was left as it is."_s
                   + gone;
        QTest::newRow("damaged") << int(StoreFault::Damaged)
                                 << u"The stored list was damaged. It was moved aside as /a/aside.sqlite, and a new one "
                                    u"was begun. The old file may "
                                    "hold monitor URLs: please delete it when you no longer need it."_s;
        QTest::newRow("not migrated") << int(StoreFault::NotMigrated)
                                      << u"The list in /a/copyjobs.sqlite was written by an older version of Copyjobs and "
                                         u"could not be updated (disk I/O error). It was left as it is."_s
                                             + gone;
        QTest::newRow("disk full") << int(StoreFault::DiskFull)
                                   << u"The disk is full: the last change to the list in /a/copyjobs.sqlite is not "
                                      u"stored yet. Copyjobs keeps trying; "
                                      "please free up disk space before you quit."_s
                                          + again;
        QTest::newRow("any other reason") << int(StoreFault::WriteFailed)
                                          << u"The last change to the list in /a/copyjobs.sqlite could not be stored "
                                             u"(disk I/O error). Copyjobs keeps trying until you "
                                             "quit."_s
                                                 + again;
    }

    void whatIsSaid()
    {
        QFETCH(int, kind);
        QTEST(StoreText::fault({static_cast<StoreFault::Kind>(kind), u"/a/copyjobs.sqlite"_s, u"/a/aside.sqlite"_s,
                                u"disk I/O error"_s}),
              "said");
    }

    void whatCannotBeSetAsideIsSaidToo()
    {
        QCOMPARE(StoreText::fault({StoreFault::Damaged, u"/a/copyjobs.sqlite"_s, {}, {}}),
                 u"The list in /a/copyjobs.sqlite is damaged and could not be moved aside. New jobs are watched but will be "
                 "lost when you quit Copyjobs."_s);
    }

    void aDirectoryThatCannotBeMade()
    {
        writeBytes(m_kept, "a file");
        expectMemory(StoreFault::NotWritable);
        QCOMPARE(bytesOf(m_kept), QByteArray("a file"));
    }

    void aDirectoryThatCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(m_kept));
        const ReadOnlyDirectory readOnly(m_kept);
        if (!readOnly.isReal())
            QSKIP("root may write everywhere, and mounting is not allowed here");
        expectMemory(StoreFault::NotWritable);
    }

    void aListThatCannotBeWrittenIsShownAllTheSame_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("left in order") << false;
        QTest::newRow("left by a kill, with its last changes in the log") << true;
    }

    void aListThatCannotBeWrittenIsShownAllTheSame()
    {
        QFETCH(bool, killed);
        QByteArray file;
        QByteArray log;
        {
            const OpenedStore opened = JobStore::open(m_kept, noon);
            QVERIFY(!opened.store->add({storedJob(1), endedJob(2, noon), storedJob(3), endedJob(4, noon)}));
            QVERIFY(!opened.store->move({3}, Section::Removed, noon));
            QVERIFY(!opened.store->forgetUrls({4}));
            QVERIFY(!opened.store->move({4}, Section::History, noon));
            file = bytesOf(m_file);
            log = bytesOf(m_file + "-wal"_L1);
        }
        if (killed) {
            QVERIFY(!log.isEmpty());
            writeBytes(m_file, file);
            writeBytes(m_file + "-wal"_L1, log);
        }
        const QByteArray before = bytesIn(m_kept);
        {
            const ReadOnlyDirectory readOnly(m_kept);
            if (!readOnly.isReal())
                QSKIP("root may write everywhere, and mounting is not allowed here");
            const OpenedStore opened = JobStore::open(m_kept, noon);
            QVERIFY(opened.fault);
            QVERIFY2(opened.fault->kind == StoreFault::NotWritable, qPrintable(opened.fault->detail));
            JobStore &store = *opened.store;
            QVERIFY(!store.isKept());
            QCOMPARE(idsOf(store.load(Section::List)), (QList<JobId>{1, 2}));
            QVERIFY(store.load({1}).front().job.url == urlOf(1));
            QCOMPARE(idsOf(store.load(Section::Removed)), QList<JobId>{3});
            QCOMPARE(idsOf(store.ended({}, {}, 9)), (QList<JobId>{4, 2}));
            QVERIFY(store.known(urlOf(4))); // by the hash
            QCOMPARE(store.lastId(), 4);
            QVERIFY(!store.add({storedJob(5)})); // for this run
            QCOMPARE(idsOf(store.load(Section::List)), (QList<JobId>{1, 2, 5}));
        }
        QCOMPARE(bytesIn(m_kept), before);
        QVERIFY(!JobStore::open(m_kept, noon).fault);
    }

    void aFileThatAnotherProgramHas()
    {
        const OpenedStore first = JobStore::open(m_kept, noon);
        QVERIFY(!first.fault);
        QVERIFY(!first.store->add({storedJob(1)}));
        expectMemory(StoreFault::Locked);
        QVERIFY(!first.store->add({storedJob(2)})); // and the first does not notice
        QCOMPARE(first.store->load(Section::List).size(), std::size_t(2));
    }

    void aFileOfANewerVersion()
    {
        fill(m_kept, 3);
        {
            Database database(m_file);
            QVERIFY(!database.open());
            QVERIFY(database.run(u"PRAGMA user_version=1000"_s));
            QVERIFY(!database.clearLog());
        }
        const QByteArray before = bytesOf(m_file);
        expectMemory(StoreFault::Newer);
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(QDir(m_kept).entryList(QDir::Files), QStringList{u"copyjobs.sqlite"_s});
    }

    void aDamagedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QTemporaryDir elsewhere;
        fill(elsewhere.path(), 200);
        const QByteArray good = bytesOf(elsewhere.filePath(u"copyjobs.sqlite"_s));
        QTest::newRow("text") << QByteArray("this is no database, but somebody's text\n").repeated(50);
        QTest::newRow("a single byte") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("the header alone") << good.first(100);
        QTest::newRow("cut off in the middle") << good.first(good.size() / 2);
        QTest::newRow("the first page full of noise") << good.first(100) + QByteArray(3996, '\xa5') + good.sliced(4096);
    }

    void aDamagedFile()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(m_kept));
        writeBytes(m_file, bytes);
        OpenedStore opened = JobStore::open(m_kept, noon);
        // What is only found by looking through all of it is found after the first frame.
        if (!opened.fault && !opened.store->isSound())
            opened.fault = opened.store->startAfresh(noon);
        QVERIFY(opened.fault);
        QCOMPARE(opened.fault->kind, StoreFault::Damaged);
        QCOMPARE(opened.fault->setAside, m_kept + "/copyjobs-damaged-20261123-120000.sqlite"_L1);
        QCOMPARE(bytesOf(opened.fault->setAside), bytes);
        QVERIFY(opened.store->isKept());
        QVERIFY(!opened.store->add({storedJob(1)}));
        opened.store.reset();
        const OpenedStore again = JobStore::open(m_kept, noon);
        QVERIFY(!again.fault);
        QCOMPARE(again.store->load(Section::List).size(), std::size_t(1));
    }

    void aSecondDamagedFileDoesNotReplaceTheFirst()
    {
        QVERIFY(QDir().mkpath(m_kept));
        for (const QByteArray &bytes : {QByteArray("first\n").repeated(99), QByteArray("second\n").repeated(99)}) {
            writeBytes(m_file, bytes);
            const OpenedStore opened = JobStore::open(m_kept, noon);
            QCOMPARE(bytesOf(opened.fault->setAside), bytes);
        }
    }

    void aLogWithoutItsFileIsSetAside()
    {
        QVERIFY(QDir().mkpath(m_kept));
        writeBytes(m_file + "-wal"_L1, "the last copy of something");
        const OpenedStore opened = JobStore::open(m_kept, noon);
        QCOMPARE(opened.fault->kind, StoreFault::Damaged);
        QCOMPARE(bytesOf(opened.fault->setAside + "-wal"_L1), QByteArray("the last copy of something"));
    }

    void aFullDisk()
    {
        QVERIFY(QDir().mkpath(m_kept));
        const SmallDisk disk(m_kept);
        std::size_t acknowledged = 0;
        {
            const OpenedStore opened = JobStore::open(m_kept, noon);
            QVERIFY(!opened.fault);
            std::optional<StoreFault> fault;
            JobId id = 0;
            while (!fault && id < 10'000)
                fault = opened.store->add({storedJob(++id, 4000)});
            QVERIFY(fault);
            QVERIFY(fault->kind == StoreFault::DiskFull
                    || (!disk.isMounted() && fault->kind == StoreFault::WriteFailed));
            // What was acknowledged is there, what was not is not.
            acknowledged = static_cast<std::size_t>(id) - 1;
            QCOMPARE(opened.store->load(Section::List).size(), acknowledged);
            QVERIFY(opened.store->isSound());
        }
        // The next start finds the disk as full, and watches all the same.
        const OpenedStore again = JobStore::open(m_kept, noon);
        QVERIFY(!again.fault);
        QCOMPARE(again.store->load(Section::List).size(), acknowledged);
    }

private:
    static void fill(const QString &directory, int jobs)
    {
        const OpenedStore opened = JobStore::open(directory, noon);
        std::vector<StoredJob> all;
        for (JobId id = 1; id <= jobs; ++id)
            all.push_back(endedJob(id, noon));
        QVERIFY(!opened.store->add(all));
    }

    /// The program runs all the same, and keeps nothing.
    void expectMemory(StoreFault::Kind kind)
    {
        const OpenedStore opened = JobStore::open(m_kept, noon);
        QVERIFY(opened.fault);
        QVERIFY2(opened.fault->kind == kind, qPrintable(opened.fault->detail));
        QCOMPARE(opened.fault->path, m_file);
        QVERIFY(!opened.store->isKept());
        QVERIFY(!opened.store->add({storedJob(1)}));
        QCOMPARE(opened.store->load(Section::List).size(), std::size_t(1));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_kept;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
