// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/notice.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Notice = std::optional<NoticeKind>;
Q_DECLARE_METATYPE(Notice)
Q_DECLARE_METATYPE(JobState)

class NoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void tells_data()
    {
        QTest::addColumn<JobState>("before");
        QTest::addColumn<JobState>("after");
        QTest::addColumn<Notice>("notice");

        using enum JobState;
        QTest::newRow("a copy that completes is announced") << Running << Completed << Notice(NoticeKind::Completed);
        QTest::newRow("a copy that fails is announced as failed") << Running << Failed << Notice(NoticeKind::Failed);
        QTest::newRow("a copy that is cancelled is announced as such")
            << Running << Cancelled << Notice(NoticeKind::Cancelled);
        QTest::newRow("an outcome that becomes unknown is announced")
            << Running << Unknown << Notice(NoticeKind::OutcomeUnknown);
        QTest::newRow("an end at the first answer is announced") << Pending << Failed << Notice(NoticeKind::Failed);
        QTest::newRow("a job that never answered can become unknown")
            << Pending << Unknown << Notice(NoticeKind::OutcomeUnknown);
        QTest::newRow("an unknown outcome that turns out well is announced")
            << Unknown << Completed << Notice(NoticeKind::Completed);
        QTest::newRow("an unknown outcome that turns out badly is announced")
            << Unknown << Failed << Notice(NoticeKind::Failed);
        QTest::newRow("a job that comes back to life is no news") << Unknown << Running << Notice();
        QTest::newRow("a job that starts to run is no news") << Pending << Running << Notice();
        QTest::newRow("a job that goes on running is no news") << Running << Running << Notice();
        QTest::newRow("a completed job is announced once") << Completed << Completed << Notice();
        QTest::newRow("a failed job is announced once") << Failed << Failed << Notice();
        QTest::newRow("an unknown outcome is announced once") << Unknown << Unknown << Notice();
    }

    void tells()
    {
        QFETCH(JobState, before);
        QFETCH(JobState, after);
        QFETCH(Notice, notice);
        JobProgress earlier;
        earlier.state = before;
        JobProgress later;
        later.state = after;
        QCOMPARE(noticeFor(earlier, later), notice);
    }

    void problemsAndProgressAreNoNews()
    {
        JobProgress before;
        before.state = JobState::Running;
        JobProgress after = before;
        after.percentageComplete = 100;
        after.problem = Problem{ProblemKind::Gone, TransportFault::None, {}, 404, u"itemNotFound"_s};
        QCOMPARE(noticeFor(before, after), Notice());
    }
};

QTEST_GUILESS_MAIN(NoticeTest)
#include "tst_notice.moc"
