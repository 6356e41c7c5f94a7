// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/timelefttext.h"

#include "support/bothlanguages.h"
#include "support/fixedlocale.h"
#include "support/jobexamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

EndRange in(int earliest, int latest)
{
    return {now.addSecs(earliest), now.addSecs(latest)};
}

JobProgress atZeroFor(int minutes)
{
    JobProgress progress = running(Status::InProgress, 0);
    progress.reportedAt = now;
    progress.movedAt = minutesAgo(minutes);
    return progress;
}

} // namespace

class TestTimeLeftText : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void timesLeft_data()
    {
        QTest::addColumn<EndRange>("end");
        addLanguageColumns();
        QTest::newRow("minutes") << in(8 * 60, 15 * 60) << u"8–15 min left"_s << u"noch 8–15 Min."_s;
        QTest::newRow("minutes, rounded outwards")
            << in(8 * 60 + 50, 14 * 60 + 10) << u"8–15 min left"_s << u"noch 8–15 Min."_s;
        QTest::newRow("seconds, rounded outwards by fives") << in(23, 41) << u"20–45 s left"_s << u"noch 20–45 Sek."_s;
        QTest::newRow("a narrow range is a range") << in(20, 21) << u"20–25 s left"_s << u"noch 20–25 Sek."_s;
        QTest::newRow("perhaps at once") << in(2, 38) << u"up to 40 s left"_s << u"noch höchstens 40 Sek."_s;
        QTest::newRow("perhaps within the minute")
            << in(40, 170) << u"up to 3 min left"_s << u"noch höchstens 3 Min."_s;
        QTest::newRow("the earliest end has passed")
            << in(-40, 300) << u"up to 5 min left"_s << u"noch höchstens 5 Min."_s;
        QTest::newRow("hours") << in(75 * 60, 190 * 60) << u"1–4 h left"_s << u"noch 1–4 Std."_s;
        QTest::newRow("from minutes to hours")
            << in(40 * 60 + 20, 101 * 60) << u"40 min – 2 h left"_s << u"noch 40 Min. – 2 Std."_s;
        QTest::newRow("shortly before the end no figure is worth reading")
            << in(1, 10) << u"a few seconds left"_s << u"noch wenige Sekunden"_s;
        QTest::newRow("the very last second") << in(-5, 1) << u"a few seconds left"_s << u"noch wenige Sekunden"_s;
        QTest::newRow("more than a few seconds") << in(6, 11) << u"5–15 s left"_s << u"noch 5–15 Sek."_s;
        QTest::newRow("the latest end has passed") << in(-60, 0) << QString() << QString();
    }

    void timesLeft()
    {
        QFETCH(EndRange, end);
        compareInBothLanguages([&](const QLocale &locale) { return TimeLeftText::timeLeft(end, locale, now); });
    }

    void explanations_data()
    {
        QTest::addColumn<TimeLeft>("timeLeft");
        QTest::addColumn<JobProgress>("progress");
        addLanguageColumns();
        const JobProgress runs = running(Status::InProgress);
        const auto without = [](NoEstimate why) { return TimeLeft{.noEstimate = why}; };
        const QString unknown = u"Time left unknown. "_s;
        const QString unbekannt = u"Restzeit unbekannt. "_s;

        QTest::newRow("a range") << TimeLeft{.end = in(480, 900)} << runs << u"8–15 min left"_s << u"noch 8–15 Min."_s;
        QTest::newRow("a range that has passed")
            << TimeLeft{.end = in(-480, -90)} << runs << u"It takes longer than estimated."_s
            << u"Es dauert länger als geschätzt."_s;
        QTest::newRow("nothing but 0 % for a while")
            << without(NoEstimate::NotMoving) << atZeroFor(2) << unknown + u"The service reports only 0 and 100 %."_s
            << unbekannt + u"Der Dienst meldet nur 0 und 100 %."_s;
        QTest::newRow("nothing but 0 % so far")
            << without(NoEstimate::NotMoving) << atZeroFor(0) << unknown + u"It is too early for an estimate."_s
            << unbekannt + u"Für eine Schätzung ist es zu früh."_s;
        QTest::newRow("no percentage") << without(NoEstimate::NoPercentage) << running(Status::InProgress, {})
                                       << unknown + u"The service gives no percentage."_s
                                       << unbekannt + u"Der Dienst nennt keinen Prozentsatz."_s;
        QTest::newRow("stalled") << TimeLeft{.noEstimate = NoEstimate::Stalled, .stalledSince = minutesAgo(50)} << runs
                                 << unknown + u"The percentage is unchanged since 13:20."_s
                                 << unbekannt + u"Der Prozentsatz ist seit 13:20 unverändert."_s;
        QTest::newRow("all of it") << without(NoEstimate::AtHundred) << running(Status::InProgress, 100)
                                   << unknown + u"The service reports 100 %, but not yet the end."_s
                                   << unbekannt + u"Der Dienst meldet 100 %, aber noch nicht das Ende."_s;
        QTest::newRow("before the first report") << TimeLeft() << inState(JobState::Pending) << QString() << QString();
        QTest::newRow("after the end") << TimeLeft() << inState(JobState::Completed) << QString() << QString();
    }

    void explanations()
    {
        QFETCH(TimeLeft, timeLeft);
        QFETCH(JobProgress, progress);
        compareInBothLanguages(
            [&](const QLocale &locale) { return TimeLeftText::explained(timeLeft, progress, locale, now); });
    }
};

QTEST_GUILESS_MAIN(TestTimeLeftText)
#include "tst_timelefttext.moc"
