// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/inputfile.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestInputs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"Aufträge 1.txt"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Über");
    }

    void argumentsAreWhatTheyAre()
    {
        QCOMPARE(inputOf(u"-"_s), (Input{InputKind::StandardInput, u"-"_s}));
        QCOMPARE(inputOf(m_file), (Input{InputKind::File, m_file}));
        QCOMPARE(inputOf(u"https://contoso.sharepoint.com/monitor/1"_s),
                 (Input{InputKind::Url, u"https://contoso.sharepoint.com/monitor/1"_s}));
        QCOMPARE(inputOf(m_folder.path()).kind, InputKind::Neither);
        QCOMPARE(inputOf(u"no such file"_s).kind, InputKind::Neither);
        QCOMPARE(inputOf({}).kind, InputKind::Neither);
    }

    void fileUrlsAreFiles()
    {
        const QString url = QString::fromLatin1(QUrl::fromLocalFile(m_file).toEncoded());
        QCOMPARE(inputOf(url), (Input{InputKind::File, m_file}));
        QCOMPARE(inputOf(url + u'x').kind, InputKind::Neither);
        QCOMPARE(inputOf(u"file://"_s).kind, InputKind::Neither);
    }

    void aFileIsReadWhole()
    {
        QVERIFY(readFile(m_file) == ReadText(u"Über"_s));
        QVERIFY(readFile(u"no such file"_s) == ReadText(ReadFault::Unreadable));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << QByteArray("\xC3\x84\n");
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF\xC3\x84\n");
        QTest::newRow("UTF-16, as PowerShell writes it") << QByteArray("\xFF\xFE\xC4\x00\n\x00", 6);
        QTest::newRow("Windows-1252") << QByteArray("\xC4\n");
        QTest::newRow("UTF-16, big-endian") << QByteArray("\xFE\xFF\x00\xC4\x00\n", 6);
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(decodedText(bytes), u"Ä\n"_s);
    }

    void endlessInputIsRefused()
    {
        class Endless : public QIODevice
        {
            qint64 readData(char *data, qint64 size) override { return memset(data, 'x', size_t(size)), size; }
            qint64 writeData(const char *, qint64) override { return -1; }
        } endless;
        endless.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        QVERIFY(readText(endless) == ReadText(ReadFault::TooLong));
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestInputs)
#include "tst_inputfile.moc"
