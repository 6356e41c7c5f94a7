// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "recordedanswer.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(RecordedAnswer)

/// Every recorded answer, served byte by byte and asked for through the real network client.
class RecordedAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    /// One without its line would be read by no test.
    void eachFileHasItsLine()
    {
        for (const QString &folder : {u"/answers"_s, u"/oddanswers"_s}) {
            QStringList named;
            for (const RecordedAnswer &answer : recordedAnswers(QStringLiteral(TEST_DATA) + folder))
                named.append(answer.name + u".http"_s);
            named.sort();
            QCOMPARE(named, QDir(QStringLiteral(TEST_DATA) + folder).entryList({u"*.http"_s}, QDir::Files, QDir::Name));
        }
    }

    void meansOverTheWireWhatItMeans_data()
    {
        QTest::addColumn<RecordedAnswer>("answer");
        auto answers = recordedAnswers(QStringLiteral(TEST_DATA "/answers"));
        QVERIFY(!answers.isEmpty());
        const auto oddAnswers = recordedAnswers(QStringLiteral(TEST_DATA "/oddanswers"));
        QVERIFY(!oddAnswers.isEmpty());
        answers += oddAnswers;
        for (const RecordedAnswer &answer : answers)
            QTest::addRow("%s is %s", qPrintable(answer.name), qPrintable(answer.verdict)) << answer;
    }

    void meansOverTheWireWhatItMeans()
    {
        QFETCH(RecordedAnswer, answer);
        QVERIFY(!answer.bytes.isEmpty());
        ByteServer server(answer.bytes);
        const PollOutcome outcome = interpret(ask(server), QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictWord(outcome), answer.verdict);
        const JobProgress progress = advanced({}, outcome, QDateTime::currentDateTimeUtc());
        QCOMPARE(progress.percentageComplete, answer.percentage);
        QCOMPARE(progress.resourceId, answer.resource);
        if (!answer.code.isEmpty())
            QCOMPARE(progress.error ? progress.error->code : progress.problem->code, answer.code);
        const bool isAskedAgain = answer.bytes.startsWith("HTTP/1.1 103") && !qtReadsPastEarlyHints();
        QCOMPARE(server.requests().size(), isAskedAgain ? 2 : 1);
    }
};

QTEST_GUILESS_MAIN(RecordedAnswersTest)
#include "tst_recordedanswers.moc"
