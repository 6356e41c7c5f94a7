// SPDX-License-Identifier: GPL-3.0-or-later
#include "polling/pollschedule.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"https://contoso.sharepoint.com:443"_s;
const QString OtherHost = u"https://api.onedrive.com:443"_s;
const SteadyTime Start{1000s};

std::vector<JobId> range(JobId first, JobId last)
{
    std::vector<JobId> ids;
    for (JobId id = first; id <= last; ++id)
        ids.push_back(id);
    return ids;
}

/// Lets @p schedule run with answers that come at once and jobs that are due again after @p again; gives the instants of
/// all requests until @p until.
std::vector<SteadyTime> requestsUntil(PollSchedule &schedule, SteadyTime from, SteadyTime until, std::chrono::milliseconds again)
{
    std::vector<SteadyTime> requests;
    SteadyTime now = from;
    while (now <= until) {
        for (const JobId id : schedule.takeDue(now)) {
            requests.push_back(now);
            schedule.answered(id, Host, now + again);
        }
        const auto wake = schedule.nextWake(now);
        if (!wake)
            break;
        now = std::max(*wake, now + 1ms);
    }
    return requests;
}

} // namespace

class TestPollSchedule : public QObject
{
    Q_OBJECT

private slots:
    void emptyScheduleNeverWakes()
    {
        PollSchedule schedule;
        QVERIFY(schedule.takeDue(Start).empty());
        QVERIFY(!schedule.nextWake(Start));
    }

    void handsOutWhatIsDueAndNothingElse()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        schedule.add(2, Host, Start + 5s);
        QCOMPARE(schedule.takeDue(Start), range(1, 1));
        QCOMPARE(schedule.nextWake(Start), std::optional(Start + 5s));
        QVERIFY(schedule.takeDue(Start + 4s).empty());
        QCOMPARE(schedule.takeDue(Start + 5s), range(2, 2));
    }

    void asksNobodyTwiceBeforeTheAnswer()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        QCOMPARE(schedule.takeDue(Start), range(1, 1));
        QVERIFY(schedule.takeDue(Start + 1h).empty());
        schedule.bringForward(1, Start, true);
        QVERIFY(schedule.takeDue(Start + 1h).empty());
        schedule.answered(1, Host, Start + 2h);
        QCOMPARE(schedule.takeDue(Start + 2h), range(1, 1));
    }

    void anEndedJobIsForgotten()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        schedule.takeDue(Start);
        schedule.answered(1, Host, std::nullopt);
        QVERIFY(!schedule.nextWake(Start));
        schedule.bringForward(1, Start, true);
        QVERIFY(schedule.takeDue(Start + 1h).empty());
    }

    void aRemovedJobFreesItsPlaceOnlyWithItsAnswer()
    {
        PollSchedule schedule({.underWay = 1});
        schedule.add(1, Host, Start);
        schedule.add(2, Host, Start);
        QCOMPARE(schedule.takeDue(Start), range(1, 1));
        schedule.remove(1);
        QVERIFY(schedule.takeDue(Start + 1min).empty());
        schedule.answered(1, Host, std::nullopt);
        QCOMPARE(schedule.takeDue(Start + 1min), range(2, 2));
    }

    void keepsAtMostSixUnderWayPerHost()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 20; ++id)
            schedule.add(id, Host, Start);
        for (JobId id = 101; id <= 120; ++id)
            schedule.add(id, OtherHost, Start);
        QCOMPARE(schedule.takeDue(Start).size(), 12U);
        QVERIFY(schedule.takeDue(Start + 1min).empty());
    }

    void keepsToEightRequestsASecond()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 100; ++id)
            schedule.add(id, Host, Start);
        const auto requests = requestsUntil(schedule, Start, Start + 60s, 1ms);
        QVERIFY(requests.size() >= 510);
        QVERIFY(requests.size() <= 40 + 8 * 60 + 1);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const auto inOneSecond = std::ranges::count_if(requests, [&](SteadyTime time) {
                return time >= requests[i] && time < requests[i] + 1s;
            });
            QVERIFY2(inOneSecond <= 48, "a burst of forty and eight more at most");
        }
    }

    void fortyFirstAnswersComeAtOnce()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 60; ++id)
            schedule.add(id, Host, Start);
        const auto requests = requestsUntil(schedule, Start, Start + 10s, 1h);
        QCOMPARE(requests.size(), 60U);
        QVERIFY(requests[39] <= Start + 100ms);
        QVERIFY(requests[40] > Start + 100ms);
        QVERIFY(requests[59] >= Start + 2400ms); // the others at eight a second
    }

    void noBurstGoesToAHostThatThrottledLately()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 60; ++id)
            schedule.add(id, Host, Start + 5min);
        schedule.throttled(Host, Start, 10s);
        const auto requests = requestsUntil(schedule, Start + 5min, Start + 6min, 1h);
        QCOMPARE(requests.size(), 60U);
        QVERIFY(requests[10] > Start + 5min + 500ms);
    }

    void asksTheEarliestDueFirst()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start + 2s);
        schedule.add(2, Host, Start + 1s);
        schedule.add(3, Host, Start + 3s);
        QCOMPARE(schedule.takeDue(Start + 10s), (std::vector<JobId>{2, 1, 3}));
    }

    void urgentRowsTakeTurnsWithTheOthers()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 6; ++id)
            schedule.add(id, Host, Start);
        for (JobId id = 11; id <= 16; ++id) {
            schedule.add(id, Host, Start + 1h);
            schedule.bringForward(id, Start + 1s, true);
        }
        QCOMPARE(schedule.takeDue(Start + 1s), (std::vector<JobId>{11, 1, 12, 2, 13, 3}));
    }

    void whoIsExpectedToHaveEndedGoesFirst()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 5; ++id)
            schedule.add(id, Host, Start);
        schedule.takeDue(Start);
        for (JobId id = 1; id <= 5; ++id)
            schedule.answered(id, Host, Start + std::chrono::seconds(id), id == 5);
        QCOMPARE(schedule.takeDue(Start + 4s), (std::vector<JobId>{1, 2, 3, 4})); // and not before its time
        schedule.add(1, Host, Start + 4s);
        QCOMPARE(schedule.takeDue(Start + 5s), (std::vector<JobId>{5, 1}));
    }

    void noMoreThanAHandfulGoFirst()
    {
        PollSchedule schedule({.underWay = 2});
        for (JobId id = 1; id <= 4; ++id) {
            schedule.add(id, Host, Start);
            schedule.takeDue(Start);
            schedule.answered(id, Host, Start + 10s + std::chrono::seconds(id), true);
        }
        schedule.add(5, Host, Start + 1h);
        schedule.bringForward(5, Start + 20s, true);
        QCOMPARE(schedule.takeDue(Start + 20s), (std::vector<JobId>{1, 3}));
    }

    void bringingForwardNeverDelays()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start + 1s);
        schedule.bringForward(1, Start + 1h, false);
        QCOMPARE(schedule.nextWake(Start), std::optional(Start + 1s));
    }

    void nothingGoesToAHostWhileItIsBlocked_data()
    {
        QTest::addColumn<int>("askedForMs");
        QTest::addColumn<int>("blockMs");
        QTest::newRow("a stated wait is kept") << 42000 << 42000;
        QTest::newRow("a fraction of a second becomes one") << 128 << 1000;
        QTest::newRow("a day becomes an hour") << 86400000 << 3600000;
        QTest::newRow("no wait stated: ten seconds") << -1 << 10000;
    }

    void nothingGoesToAHostWhileItIsBlocked()
    {
        QFETCH(int, askedForMs);
        QFETCH(int, blockMs);
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        schedule.add(2, Host, Start + 1s);
        schedule.add(3, OtherHost, Start + 500ms);
        schedule.takeDue(Start);
        using Wait = std::optional<std::chrono::milliseconds>;
        schedule.throttled(Host, Start, askedForMs < 0 ? Wait() : Wait(std::chrono::milliseconds(askedForMs)));
        schedule.answered(1, Host, Start + 1s);
        const SteadyTime blockedUntil = Start + std::chrono::milliseconds(blockMs);
        QCOMPARE(schedule.blockedUntil(Host, Start), std::optional(blockedUntil));
        QVERIFY(!schedule.blockedUntil(OtherHost, Start));
        schedule.bringForward(2, Start, true);
        QCOMPARE(schedule.takeDue(blockedUntil - 1ms), range(3, 3));
        QCOMPARE(schedule.takeDue(blockedUntil).size(), 1U);
        QVERIFY(!schedule.blockedUntil(Host, blockedUntil));
    }

    void waitsLongerEachTimeTheHostGivesNoTime()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        SteadyTime now = Start;
        for (const auto expected : {10s, 20s, 40s, 80s}) {
            schedule.throttled(Host, now, std::nullopt);
            QCOMPARE(schedule.blockedUntil(Host, now), std::optional(now + expected));
            now += expected;
        }
        schedule.answeredWell(Host);
        schedule.throttled(Host, now, std::nullopt);
        QCOMPARE(schedule.blockedUntil(Host, now), std::optional(now + 10s));
    }

    void oneBurstOfRefusalsIsOneEpisode()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        for (int i = 0; i < 6; ++i)
            schedule.throttled(Host, Start, 5s);
        QCOMPARE(schedule.backoff(Host, Start), 2.0);
    }

    void backoffIsBoundedAndFadesByATwentiethAMinute()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        SteadyTime now = Start;
        for (int i = 0; i < 10; ++i) {
            schedule.throttled(Host, now, 1s);
            now += 1s;
        }
        QCOMPARE(schedule.backoff(Host, now), 16.0);
        QVERIFY(qAbs(schedule.backoff(Host, now + 1min) - 15.2) < 1e-9);
        QCOMPARE(schedule.backoff(Host, now + 1h), 1.0);
    }

    void afterABlockTheHeldGoOutAtFiveASecond()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 50; ++id)
            schedule.add(id, Host, Start);
        schedule.throttled(Host, Start, 10s);
        const auto requests = requestsUntil(schedule, Start, Start + 30s, 1h);
        QCOMPARE(requests.size(), 50U);
        QCOMPARE(requests.front(), Start + 10s);
        QVERIFY(requests.back() >= Start + 10s + 9s);
    }

    void anAnnouncedShortageSlowsDownBeforehand()
    {
        PollSchedule schedule;
        schedule.add(1, Host, Start);
        schedule.slowDown(Host, Start);
        schedule.slowDown(Host, Start + 1s);
        QCOMPARE(schedule.backoff(Host, Start), 2.0);
        QVERIFY(!schedule.blockedUntil(Host, Start));
        schedule.slowDown(Host, Start + 61s);
        QVERIFY(schedule.backoff(Host, Start + 61s) > 3);
    }

    void afterSleepNothingFiresAllAtOnce()
    {
        PollSchedule schedule;
        for (JobId id = 1; id <= 40; ++id)
            schedule.add(id, Host, Start);
        schedule.forgetTokens(Start + 8h);
        QCOMPARE(schedule.takeDue(Start + 8h).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
