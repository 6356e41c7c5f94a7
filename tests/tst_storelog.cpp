// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobstore.h"

#include "support/filebytes.h"
#include "support/storeexamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int Changes = 3;

/// A header of 32 bytes, then frames of 24 bytes and a page: https://www.sqlite.org/fileformat.html#walformat
QList<qsizetype> aroundTheFrames(qsizetype size)
{
    QList<qsizetype> lengths{0, 1, 31};
    for (qsizetype frame = 32; frame <= size; frame += 24 + 4096) {
        for (const qsizetype part : {0, 1, 23, 24, 2000, 4119})
            lengths.append(std::min(frame + part, size));
    }
    return lengths;
}

} // namespace

/// A machine that loses power leaves any part of the log: what is read then is what one of the changes left.
class TestStoreLog : public QObject
{
    Q_OBJECT

private slots:
    void everyPrefixIsConsistent_data()
    {
        QTest::addColumn<bool>("everyByte");
        QTest::addColumn<bool>("zeros");
        QTest::newRow("cut off around each frame") << false << false;
        QTest::newRow("zeros from around each frame") << false << true;
        QTest::newRow("cut off at every byte") << true << false;
        QTest::newRow("zeros from every byte") << true << true;
    }

    void everyPrefixIsConsistent()
    {
        QFETCH(bool, everyByte);
        QFETCH(bool, zeros);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"copyjobs.sqlite"_s);
        QByteArray file;
        QByteArray log;
        {
            const OpenedStore opened = JobStore::open(directory.path(), noon);
            file = bytesOf(path);
            for (JobId id = 1; id <= Changes; ++id)
                QVERIFY(!opened.store->add({storedJob(id)}));
            log = bytesOf(path + "-wal"_L1);
        }
        QVERIFY(log.size() > 10'000);

        QList<qsizetype> lengths = aroundTheFrames(log.size());
        if (everyByte) {
            lengths.clear();
            for (qsizetype length = 0; length <= log.size(); ++length)
                lengths.append(length);
        }
        std::size_t most = 0;
        for (const qsizetype length : std::as_const(lengths)) {
            writeBytes(path, file);
            writeBytes(path + "-wal"_L1, log.first(length) + QByteArray(zeros ? log.size() - length : 0, '\0'));
            const OpenedStore opened = JobStore::open(directory.path(), noon);
            QVERIFY2(!opened.fault, qPrintable(QString::number(length)));
            const std::vector<StoredJob> jobs = opened.store->load(Section::List);
            QVERIFY(jobs.size() >= most);
            most = jobs.size();
            for (std::size_t i = 0; i < jobs.size(); ++i) {
                QCOMPARE(jobs[i].job.id, JobId(i) + 1);
                QVERIFY(jobs[i].job.url == urlOf(jobs[i].job.id));
            }
        }
        QCOMPARE(most, std::size_t(Changes));
    }
};

QTEST_GUILESS_MAIN(TestStoreLog)
#include "tst_storelog.moc"
