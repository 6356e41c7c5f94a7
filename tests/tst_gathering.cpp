// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/gathering.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Input file{InputKind::File, u"jobs.txt"_s};

Gathering gatheringThatAllows(const QString &host)
{
    return Gathering([host](const MonitorUrl &url) { return url.toUrl().host() == host; });
}

FoundLinks found(const QString &text)
{
    return findMonitorLinks(text);
}

} // namespace

class TestGathering : public QObject
{
    Q_OBJECT

private slots:
    void takesEachUrlOnceOverAllInputs()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.take(file, found(u"A\thttps://contoso.sharepoint.com/monitor/1\n"_s));
        const auto second = gathering.take(file, found(u"https://contoso.sharepoint.com/monitor/1\n"
                                                       "https://contoso.sharepoint.com/monitor/2\n"_s));
        QCOMPARE(second.size(), 1);
        QCOMPARE(gathering.jobs().size(), 2);
        QCOMPARE(gathering.jobs()[0].name, u"A"_s);
        QVERIFY(gathering.objections().isEmpty());
    }

    void asksBackWhenAnotherNameCame()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.take(file, found(u"A\thttps://contoso.sharepoint.com/monitor/1\n"_s));
        gathering.take(file, found(u"B\thttps://contoso.sharepoint.com/monitor/1\n"_s));
        QCOMPARE(gathering.jobs().size(), 1);
        QCOMPARE(gathering.objections().size(), 1);
        QCOMPARE(gathering.objections()[0].entry.known->name, u"A"_s);
        QVERIFY(!gathering.hasRefusals());
    }

    void strangersNeedLeave()
    {
        const QString text = u"https://stranger.test/monitor/1\n"_s;
        Gathering strict = gatheringThatAllows({});
        strict.take(file, found(text));
        QVERIFY(strict.jobs().isEmpty());
        QVERIFY(strict.hasRefusals());
        QVERIFY(strict.foundAny());
        Gathering open = gatheringThatAllows(u"stranger.test"_s);
        open.take(file, found(text));
        QCOMPARE(open.jobs().size(), 1);
        QVERIFY(!open.hasRefusals());
    }

    void loopbackNeedsNone()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.takeUrl(u"http://127.0.0.1:8080/monitor/1"_s);
        QCOMPARE(gathering.jobs().size(), 1);
    }

    void aDoubtfulOneIsTakenAndSaid()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.takeUrl(u"https://contoso.sharepoint.com/:f:/s/Sales/Abc"_s);
        QCOMPARE(gathering.jobs().size(), 1);
        QCOMPARE(gathering.objections().size(), 1);
        QVERIFY(!gathering.objections()[0].isRefusal());
    }

    void anArgumentIsNamedByItsHostAlone()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.takeUrl(u"http://contoso.sharepoint.com/monitor/geheim"_s);
        QVERIFY(gathering.hasRefusals());
        QVERIFY(!gathering.foundAny());
        QCOMPARE(gathering.objections()[0].source, u"contoso.sharepoint.com"_s);
    }

    void othersAreCounted()
    {
        Gathering gathering = gatheringThatAllows({});
        gathering.take(file, found(u"see https://example.com/ and https://example.org/"_s));
        QCOMPARE(gathering.otherUrls(), 2);
        QVERIFY(!gathering.foundAny());
    }
};

QTEST_GUILESS_MAIN(TestGathering)
#include "tst_gathering.moc"
