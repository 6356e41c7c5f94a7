// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

NewJob job(const QString &name)
{
    const auto url =
        MonitorUrl::parse(u"https://contoso.sharepoint.com/_api/v2.1/drives/b!x/operations/765c944e?c=ä"_s);
    return {std::get<MonitorUrl>(url), name, u"Gruppe"_s, u"Notiz"_s};
}

/// What @p read makes of a device with @p bytes.
template <typename Read>
auto readBy(Read read, QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return read(device);
}

/// Hands over from a thread of its own, as another process would.
InstanceMessageResult handOverFromElsewhere(const QString &folder, const InstanceMessage &message)
{
    InstanceMessageResult result = InstanceMessageResult::NobodyThere;
    bool isDone = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] { result = handOver(folder, message, 20s); }));
    QObject::connect(thread.get(), &QThread::finished, qApp, [&isDone] { isDone = true; });
    thread->start();
    const bool ended = QTest::qWaitFor([&isDone] { return isDone; }, 30'000);
    thread->wait();
    return ended ? result : InstanceMessageResult::Refused;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void framesComeBackAsTheyWere()
    {
        const InstanceMessage all{
            .jobs = {job(u"A"_s), job(u"Projekt Ä 写真"_s)}, .text = u"text\n"_s, .raise = "token", .paste = true};
        const auto read = readBy(readFrame, frameOf(all));
        QVERIFY(std::holds_alternative<InstanceMessage>(read));
        QCOMPARE(std::get<InstanceMessage>(read), all);
        QCOMPARE(std::get<InstanceMessage>(readBy(readFrame, frameOf(InstanceMessage{}))), InstanceMessage{});
    }

    void everyPartOfAFrameIsIncomplete()
    {
        const QByteArray frame = frameOf({.jobs = {job(u"A"_s)}});
        for (qsizetype size = 0; size < frame.size(); ++size)
            QVERIFY(std::holds_alternative<FrameIncomplete>(readBy(readFrame, frame.first(size))));
    }

    void hostileFramesAreBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray frame = frameOf({.jobs = {job(u"A"_s)}});
        QTest::newRow("another program") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("another version") << QByteArray(frame).replace(3, 1, "\x01");
        QTest::newRow("longer than any real one") << frame.first(4) + QByteArray("\x7f\xff\xff\xff") + frame.sliced(8);
        QTest::newRow("no CBOR") << frame.first(8) + QByteArray(frame.size() - 8, '\xff');
        QTest::newRow("no map") << frame.first(4) + QByteArray("\0\0\0\1", 4) + QByteArray("\x01");
        QTest::newRow("a URL that is none") << QByteArray(frame).replace("https://contoso", "httpx://contoso");
    }

    void hostileFramesAreBroken()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(std::holds_alternative<FrameBroken>(readBy(readFrame, bytes)));
    }

    void theFirstHearsOfTheSecond()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        QList<InstanceMessage> received;
        connect(&first, &SingleInstance::received, this,
                [&received](const InstanceMessage &one) { received.append(one); });
        QCOMPARE(handOverFromElsewhere(m_folder, {.jobs = {job(u"A"_s)}, .raise = "token"}),
                 InstanceMessageResult::Taken);
        QCOMPARE(received.size(), 1);
        QCOMPARE(received[0].jobs, QList{job(u"A"_s)});
        QCOMPARE(received[0].raise, QByteArray("token"));
    }

    void aLargeMessageArrivesWhole()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        QString text;
        connect(&first, &SingleInstance::received, this, [&text](const InstanceMessage &one) { text = one.text; });
        const QString large(5'000'000, u'x');
        QCOMPARE(handOverFromElsewhere(m_folder, {.text = large}), InstanceMessageResult::Taken);
        QCOMPARE(text.size(), large.size());
    }

    void rubbishIsRefusedAndNothingIsHeard()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        int received = 0;
        connect(&first, &SingleInstance::received, this, [&received] { ++received; });
        QLocalSocket socket;
        socket.connectToServer(m_folder + u"/socket"_s);
        socket.write("what is this?");
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(socket.readAll(), QByteArray("-"));
        QCOMPARE(received, 0);
    }

    void whatIsNotStoredIsSaid()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        connect(&first, &SingleInstance::received, this,
                [](const InstanceMessage &, InstanceAnswer &answer) { answer.isStored = false; });
        QCOMPARE(handOverFromElsewhere(m_folder, {.jobs = {job(u"A"_s)}}), InstanceMessageResult::NotStored);
    }

    void theAnswerHasTheJobsWithoutTheirUrls()
    {
        Job listed;
        listed.id = 12;
        listed.url = job(u"A"_s).url;
        listed.name = u"Projekt Ä"_s;
        listed.batch = u"Gruppe"_s;
        listed.watchedSince = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::utc());
        listed.progress.state = JobState::Failed;
        const QByteArray bytes = frameOf(InstanceAnswer{.isStored = true, .jobs = {listed}});
        QVERIFY(!bytes.contains("sharepoint") && !bytes.contains("operations"));
        const auto read = readBy(readAnswer, bytes);
        QVERIFY(std::holds_alternative<InstanceAnswer>(read));
        const Job &back = std::get<InstanceAnswer>(read).jobs.at(0);
        QCOMPARE(back.id, listed.id);
        QCOMPARE(back.name, listed.name);
        QCOMPARE(back.batch, listed.batch);
        QCOMPARE(back.watchedSince, listed.watchedSince);
        QVERIFY(back.progress == listed.progress);
        QVERIFY(!back.url);
    }

    void everyPartOfAnAnswerIsIncomplete()
    {
        const QByteArray frame = frameOf(InstanceAnswer{});
        for (qsizetype size = 0; size < frame.size(); ++size)
            QVERIFY(std::holds_alternative<FrameIncomplete>(readBy(readAnswer, frame.first(size))));
        QVERIFY(std::holds_alternative<FrameBroken>(readBy(readAnswer, "GET / HTTP/1.1\r\n")));
    }

    void aHundredWhoSayNothingKeepNobodyOut()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 100; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(m_folder + u"/socket"_s);
            QVERIFY(silent.back()->waitForConnected(10'000));
            silent.back()->write("CJ");
            QCoreApplication::processEvents();
        }
        QCOMPARE(handOverFromElsewhere(m_folder, {}), InstanceMessageResult::Taken);
        QTRY_VERIFY(first.findChildren<QLocalSocket *>().size() <= 16);
        QVERIFY(QFileInfo::exists(m_folder + u"/socket"_s));
    }

    void framesThatStopInTheMiddleTakeNoMemory()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        const QByteArray large = frameOf({.text = QString(8'000'000, u'x')});
        std::vector<std::unique_ptr<QLocalSocket>> stopped;
        for (int i = 0; i < 8; ++i) {
            stopped.push_back(std::make_unique<QLocalSocket>());
            stopped.back()->connectToServer(m_folder + u"/socket"_s);
            stopped.back()->write(large.first(large.size() - 1));
        }
        const auto waiting = [&first] {
            qint64 bytes = 0;
            for (const auto *socket : first.findChildren<QLocalSocket *>())
                bytes += socket->bytesAvailable();
            return bytes;
        };
        QTRY_VERIFY(waiting() >= large.size() - 1);
        QTest::qWait(0);
        QVERIFY(waiting() < large.size() + 8 * 2 * 1024 * 1024);
        QCOMPARE(handOverFromElsewhere(m_folder, {}), InstanceMessageResult::Taken);
    }

    void nobodyIsThere() { QCOMPARE(handOver(m_folder, {}, 1s), InstanceMessageResult::NobodyThere); }

    void onlyTheUserMayConnect()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), SingleInstance::Role::First);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(m_folder).permissions() & others));
        QVERIFY(!(QFileInfo(m_folder + u"/socket"_s).permissions() & others));
    }

    void aCrashIsSurvived()
    {
        // What a killed program leaves: a lock of a process that is no more, and a socket where nobody listens.
        QProcess ended;
        ended.start(u"true"_s, QStringList());
        QVERIFY(ended.waitForStarted());
        const qint64 id = ended.processId();
        QVERIFY(ended.waitForFinished());
        QDir().mkpath(m_folder);
        QFile lock(m_folder + u"/lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(id) + "\ntst_singleinstance\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        QVERIFY(QFile(m_folder + u"/socket"_s).open(QIODevice::WriteOnly));

        SingleInstance next(m_folder);
        QCOMPARE(next.start({}), SingleInstance::Role::First);
        QCOMPARE(handOverFromElsewhere(m_folder, {}), InstanceMessageResult::Taken);
    }

    void aFolderThatCannotBeUsedIsNoReasonNotToStart()
    {
        SingleInstance instance(u"/proc/nowhere"_s);
        QCOMPARE(instance.start({}), SingleInstance::Role::Alone);
    }

private:
    QTemporaryDir m_home;
    QString m_folder = m_home.path() + u"/copyjobs"_s;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
