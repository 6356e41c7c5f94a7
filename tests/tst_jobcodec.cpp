// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobcodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonValue>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// As it comes back from disk, and from an exported list.
QList<JobProgress> stored(const JobProgress &progress)
{
    const QCborValue value = toCbor(progress);
    return {progressFromCbor(*readCbor(value.toCbor())), progressFromCbor(QCborValue::fromJsonValue(value.toJsonValue()))};
}

/// Whether @p field, set to every value of its enum, comes back: those are the numbers that a word is written for.
template <typename Enum, typename Set> int storedValues(const Set &set)
{
    int number = 0;
    for (;; ++number) {
        JobProgress progress;
        set(progress, static_cast<Enum>(number));
        if (toCbor(progress).toCbor().contains(QByteArray(1, '\x60') /* a text of no length: no word */))
            return number;
        for (const JobProgress &back : stored(progress)) {
            if (back != progress)
                return -1;
        }
    }
}

} // namespace

class TestJobCodec : public QObject
{
    Q_OBJECT

private slots:
    void everyValueOfEveryEnumIsStored()
    {
        QCOMPARE(storedValues<JobState>([](JobProgress &progress, JobState value) { progress.state = value; }), 6);
        QCOMPARE(storedValues<Status>([](JobProgress &progress, Status value) { progress.status = value; }), 11);
        QCOMPARE(storedValues<ProblemKind>(
                     [](JobProgress &progress, ProblemKind value) { progress.problem = Problem{.kind = value}; }),
                 5);
        QCOMPARE(storedValues<TransportFault>(
                     [](JobProgress &progress, TransportFault value) { progress.problem = Problem{.fault = value}; }),
                 9);
        QCOMPARE(storedValues<Instead>(
                     [](JobProgress &progress, Instead value) { progress.problem = Problem{.instead = value}; }),
                 8);
    }

    void theNumbersOfEarlierVersionsAreRead()
    {
        const QCborMap problem{{"kind"_L1, 4}, {"fault"_L1, 8}, {"instead"_L1, 7}};
        const JobProgress progress =
            progressFromCbor(QCborMap{{"state"_L1, 5}, {"status"_L1, 10}, {"problem"_L1, problem}});
        QCOMPARE(progress.state, JobState::Unknown);
        QVERIFY(progress.status == Status::Unrecognised);
        QCOMPARE(progress.problem->kind, ProblemKind::Gone);
        QCOMPARE(progress.problem->fault, TransportFault::Truncated);
        QCOMPARE(progress.problem->instead, Instead::OtherContent);
    }

    void wordsStandForStates()
    {
        QCOMPARE(wordOf(JobState::Cancelled), u"cancelled"_s);
        QVERIFY(stateFromStored(u"cancelled"_s) == JobState::Cancelled);
        QVERIFY(stateFromStored(4) == JobState::Cancelled);
        QVERIFY(!stateFromStored(6) && !stateFromStored(-1) && !stateFromStored(1e80) && !stateFromStored(u"paused"_s));
    }

    void numbersHaveARange_data()
    {
        QTest::addColumn<QCborValue>("value");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the least") << QCborValue(0) << true;
        QTest::newRow("the most") << QCborValue(9) << true;
        QTest::newRow("too small") << QCborValue(-1) << false;
        QTest::newRow("too large") << QCborValue(10) << false;
        QTest::newRow("no whole number") << QCborValue(1e80) << false;
        QTest::newRow("no number") << QCborValue(u"7"_s) << false;
    }

    void numbersHaveARange()
    {
        QFETCH(QCborValue, value);
        QTEST(wholeNumber(value, 0, 9).has_value(), "isTaken");
    }

    void bytesAreReadWholeOrNotAtAll()
    {
        const QByteArray whole = toCbor(JobProgress()).toCbor();
        QVERIFY(readCbor(whole));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!readCbor(whole.first(length)));
        QVERIFY(!readCbor(whole + '\0'));
    }
};

QTEST_GUILESS_MAIN(TestJobCodec)
#include "tst_jobcodec.moc"
