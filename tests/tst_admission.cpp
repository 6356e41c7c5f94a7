// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/admission.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString Known = u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5-88FC-4504-8B21-0AABD3412717"_s;
const QString Watched = u"https://contoso.sharepoint.com/_api/v2.0/monitor/11111111-88FC-4504-8B21-0AABD3412717"_s;

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IntakeVerdict>("verdict");
        QTest::addColumn<bool>("otherNameCame");
        using V = IntakeVerdict;
        QTest::newRow("a known host is ready") << Known << V::Ready << false;
        QTest::newRow("what is watched is found again") << Watched << V::AlreadyWatched << false;
        QTest::newRow("with the same name too") << u"Mine\t"_s + Watched << V::AlreadyWatched << false;
        QTest::newRow("what has ended is known from the history")
            << u"https://api.onedrive.com/v1.0/monitor/ended"_s << V::AlreadyWatched << false;
        QTest::newRow("an unknown outcome in the history can be asked for again")
            << u"https://api.onedrive.com/v1.0/monitor/lost"_s << V::Ready << false;
        QTest::newRow("another name raises a doubt") << u"B\t"_s + Watched << V::AlreadyWatched << true;
        QTest::newRow("an unknown host is asked about") << u"https://copy.example/monitor/1"_s << V::UnknownHost << false;
        QTest::newRow("an allowed host is not") << u"https://allowed.example/monitor/1"_s << V::Ready << false;
        QTest::newRow("loopback is an unknown host") << u"http://127.0.0.1:8080/monitor/1"_s << V::UnknownHost << false;
        QTest::newRow("a sharing link is doubtful")
            << u"https://contoso.sharepoint.com/:f:/s/team/Eabc?e=x"_s << V::Doubtful << false;
        QTest::newRow("plain http is refused") << u"http://contoso.sharepoint.com/monitor/1"_s << V::Refused << false;
    }

    void verdicts()
    {
        QFETCH(QString, text);
        QFETCH(IntakeVerdict, verdict);
        QFETCH(bool, otherNameCame);
        const MonitorUrl watched = std::get<MonitorUrl>(MonitorUrl::parse(Watched));
        const IntakeRules rules{
            .known =
                [&](const MonitorUrl &url) {
                    if (url == watched)
                        return std::optional(KnownJob{.id = 7, .name = u"Mine"_s});
                    if (url.place().shortId == u"ended"_s)
                        return std::optional(
                            KnownJob{.id = 8, .name = u"Old"_s, .inList = false, .state = JobState::Failed});
                    if (url.place().shortId == u"lost"_s)
                        return std::optional(
                            KnownJob{.id = 9, .name = u"Lost"_s, .inList = false, .state = JobState::Unknown});
                    return std::optional<KnownJob>();
                },
            .isAllowed = [](const MonitorUrl &url) { return url.place().host == u"allowed.example"_s; }};
        const QList<IntakeEntry> entries = assess(findMonitorLinks(text), rules);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().verdict, verdict);
        QCOMPARE(entries.first().otherNameCame, otherNameCame);
        QCOMPARE(entries.first().known.has_value(), verdict == IntakeVerdict::AlreadyWatched);
        QCOMPARE(entries.first().reason().has_value(),
                 verdict == IntakeVerdict::Refused || verdict == IntakeVerdict::Doubtful);
    }

    /// Where an administrator has decided, nobody is asked: neither about a host nor about pieces that may belong together.
    void lockedHosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isJoined");
        QTest::addColumn<IntakeVerdict>("verdict");
        using V = IntakeVerdict;
        QTest::newRow("an unknown host is refused") << u"https://copy.example/monitor/1"_s << false << V::Refused;
        QTest::newRow("so it is in pieces") << u"https://copy.example/monitor/1"_s << true << V::Refused;
        QTest::newRow("an allowed one is not") << u"https://allowed.example/monitor/1"_s << false << V::Ready;
        QTest::newRow("a known one is not") << Known << false << V::Ready;
    }

    void lockedHosts()
    {
        QFETCH(QString, url);
        QFETCH(bool, isJoined);
        const IntakeRules rules{.known = [](const MonitorUrl &) { return std::optional<KnownJob>(); },
                                .isAllowed = [](const MonitorUrl &u) { return u.place().host == u"allowed.example"_s; },
                                .hostsAreLocked = true};
        const IntakeEntry entry = admit({.link = MonitorUrl::parse(url), .isJoined = isJoined}, rules);
        QTEST(entry.verdict, "verdict");
        QCOMPARE(entry.reason() == NotAMonitorUrl::ForbiddenHost, entry.verdict == IntakeVerdict::Refused);
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_admission.moc"
