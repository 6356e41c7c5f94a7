// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "simulator/monitorserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Two programs that start in the same instant end as one window that watches both jobs, every time.
class TestTwoStarts : public QObject
{
    Q_OBJECT

private slots:
    void endAsOneWindowWithBothJobs_data();
    void endAsOneWindowWithBothJobs();
};

void TestTwoStarts::endAsOneWindowWithBothJobs_data()
{
    QTest::addColumn<int>("rounds");
    QTest::newRow("five times") << 5;
    QTest::newRow("a hundred times") << 100;
}

void TestTwoStarts::endAsOneWindowWithBothJobs()
{
    QFETCH(int, rounds);
    Program program;
    program.useOffscreen();
    MonitorServer server(systemClock());
    QVERIFY(server.listen());
    // One runtime directory for all rounds: each window is killed, so that each round but the first follows a crash.
    for (int round = 1; round <= rounds; ++round) {
        program.forgetList(); // or the lists of all rounds before would be asked first
        const auto a = server.add(Scenario::TwoMinutes);
        const auto b = server.add(Scenario::TwoMinutes);
        QProcess first;
        QProcess second;
        program.start(first, {QString::fromLatin1(a->secret())});
        program.start(second, {QString::fromLatin1(b->secret())});

        QTRY_VERIFY_WITH_TIMEOUT(server.requestCount(*a) > 0 && server.requestCount(*b) > 0, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT((first.state() == QProcess::NotRunning) != (second.state() == QProcess::NotRunning), 60'000);
        QProcess &window = first.state() == QProcess::Running ? first : second;
        QProcess &other = first.state() == QProcess::Running ? second : first;
        QCOMPARE(other.exitStatus(), QProcess::NormalExit);
        QCOMPARE(other.exitCode(), 0);
        window.kill();
        QTRY_COMPARE_WITH_TIMEOUT(window.state(), QProcess::NotRunning, 60'000);
    }
}

QTEST_GUILESS_MAIN(TestTwoStarts)
#include "tst_twostarts.moc"
