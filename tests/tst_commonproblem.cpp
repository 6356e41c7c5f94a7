// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/commonproblem.h"

#include "support/jobexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString sales = u"contoso.sharepoint.com"_s;
const QString home = u"api.onedrive.com"_s;

JobProgress fine()
{
    return running(Status::InProgress);
}

JobProgress cutOff(TransportFault fault, int sinceMinutes = 5, const QString &detail = {})
{
    JobProgress progress = with(fine(), ProblemKind::Unreachable, fault, 0, detail);
    progress.problemSince = minutesAgo(sinceMinutes);
    return progress;
}

using Jobs = QList<std::pair<QString, JobProgress>>;
using MaybeCommonProblem = std::optional<CommonProblem>;

} // namespace

Q_DECLARE_METATYPE(MaybeCommonProblem)

class TestCommonProblem : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data()
    {
        QTest::addColumn<Jobs>("jobs");
        QTest::addColumn<MaybeCommonProblem>("commonProblem");
        using enum TransportFault;
        using Kind = CommonProblemKind;
        const MaybeCommonProblem none;
        const QDateTime until = now.addSecs(60);

        QTest::newRow("no jobs, no problem") << Jobs() << none;
        QTest::newRow("no problem where all is well") << Jobs{{sales, fine()}} << none;
        QTest::newRow("no connection for all, since the first of them")
            << Jobs{{sales, cutOff(NoConnection, 3)}, {home, cutOff(HostNotFound, 7)}, {home, cutOff(TimedOut, 2)}}
            << MaybeCommonProblem(CommonProblem{Kind::NoConnection, {}, minutesAgo(7), {}});
        QTest::newRow("one that is reached makes it no problem of the machine")
            << Jobs{{sales, cutOff(NoConnection)}, {home, fine()}} << none;
        QTest::newRow("different problems are none in common")
            << Jobs{{sales, cutOff(NoConnection)}, {home, cutOff(TlsFailed)}} << none;
        QTest::newRow("who has not been asked yet does not count")
            << Jobs{{sales, cutOff(NoConnection)}, {home, inState(JobState::Pending)}}
            << MaybeCommonProblem(CommonProblem{Kind::NoConnection, {}, minutesAgo(5), {}});
        QTest::newRow("who has ended does not count")
            << Jobs{{sales, cutOff(NoConnection)}, {home, inState(JobState::Failed)}}
            << MaybeCommonProblem(CommonProblem{Kind::NoConnection, {}, minutesAgo(5), {}});
        QTest::newRow("what is left behind by ended jobs is no problem")
            << Jobs{{sales, unknownSince(1, cutOff(NoConnection))}} << none;
        QTest::newRow("a service that answers with an error is no problem of the machine")
            << Jobs{{sales, cutOff(None)}, {sales, cutOff(None)}} << none;
        QTest::newRow("a proxy that asks for sign-in")
            << Jobs{{sales, cutOff(ProxyAuthentication)}, {home, cutOff(ProxyAuthentication)}}
            << MaybeCommonProblem(CommonProblem{Kind::ProxySignIn, {}, minutesAgo(5), {}});
        QTest::newRow("a certificate nobody trusts, with its issuer")
            << Jobs{{sales, cutOff(TlsFailed, 5, u"Firma Proxy CA"_s)},
                    {home, cutOff(TlsFailed, 5, u"Firma Proxy CA"_s)}}
            << MaybeCommonProblem(CommonProblem{Kind::UntrustedCertificate, u"Firma Proxy CA"_s, minutesAgo(5), {}});
        QTest::newRow("certificates of several issuers name none")
            << Jobs{{sales, cutOff(TlsFailed, 5, u"A"_s)}, {home, cutOff(TlsFailed, 5, u"B"_s)}}
            << MaybeCommonProblem(CommonProblem{Kind::UntrustedCertificate, {}, minutesAgo(5), {}});

        QTest::newRow("a throttled host, until the last of its blocks")
            << Jobs{{sales, throttled(until)}, {sales, throttled(now.addSecs(30))}, {home, fine()}}
            << MaybeCommonProblem(CommonProblem{Kind::HostThrottled, sales, {}, until});
        QTest::newRow("a throttled host holds back those who were not told, too")
            << Jobs{{sales, throttled(until)}, {sales, fine()}}
            << MaybeCommonProblem(CommonProblem{Kind::HostThrottled, sales, {}, until});
        QTest::newRow("one job alone tells it on its row") << Jobs{{sales, throttled(until)}, {home, fine()}} << none;
        QTest::newRow("a block that is over is no problem")
            << Jobs{{sales, throttled(now)}, {sales, throttled(minutesAgo(1))}} << none;
        QTest::newRow("of two throttled hosts the one that takes longer")
            << Jobs{{sales, throttled(until)}, {sales, fine()}, {home, throttled(now.addSecs(90))}, {home, fine()}}
            << MaybeCommonProblem(CommonProblem{Kind::HostThrottled, home, {}, now.addSecs(90)});
    }

    void isFound()
    {
        QFETCH(Jobs, jobs);
        CommonProblemCounter counter;
        for (const auto &[host, progress] : jobs)
            counter.add(host, progress);
        QTEST(counter.commonProblem(now), "commonProblem");
    }

    void subtractingUndoesAdding_data() { isFound_data(); }

    void subtractingUndoesAdding()
    {
        QFETCH(Jobs, jobs);
        CommonProblemCounter counter;
        counter.add(sales, cutOff(TransportFault::NoConnection, 1));
        for (const auto &[host, progress] : jobs)
            counter.add(host, progress);
        for (const auto &[host, progress] : jobs)
            counter.subtract(host, progress);
        QCOMPARE(counter.commonProblem(now), (CommonProblem{CommonProblemKind::NoConnection, {}, minutesAgo(1), {}}));
    }

    void partsOfACommonProblem_data()
    {
        QTest::addColumn<CommonProblem>("commonProblem");
        QTest::addColumn<JobProgress>("progress");
        QTest::addColumn<bool>("part");
        const CommonProblem offline{CommonProblemKind::NoConnection, {}, now, {}};
        const CommonProblem slowed{CommonProblemKind::HostThrottled, sales, {}, now.addSecs(60)};
        const CommonProblem otherSlowed{CommonProblemKind::HostThrottled, home, {}, now.addSecs(60)};
        QTest::newRow("its own fault") << offline << cutOff(TransportFault::TimedOut) << true;
        QTest::newRow("another fault") << offline << cutOff(TransportFault::TlsFailed) << false;
        QTest::newRow("no problem") << offline << fine() << false;
        QTest::newRow("the end") << offline << inState(JobState::Completed) << false;
        QTest::newRow("throttled there") << slowed << throttled(now.addSecs(60)) << true;
        QTest::newRow("held back without having been told") << slowed << fine() << true;
        QTest::newRow("ended there") << slowed << inState(JobState::Completed) << false;
        QTest::newRow("held back by something else") << slowed << cutOff(TransportFault::TimedOut) << false;
        QTest::newRow("throttled elsewhere") << otherSlowed << throttled(now.addSecs(60)) << false;
    }

    void partsOfACommonProblem()
    {
        QFETCH(CommonProblem, commonProblem);
        QFETCH(JobProgress, progress);
        QTEST(isPartOf(commonProblem, sales, progress), "part");
    }
};

QTEST_GUILESS_MAIN(TestCommonProblem)
#include "tst_commonproblem.moc"
