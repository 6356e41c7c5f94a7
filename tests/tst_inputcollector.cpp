// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/arrivinginput.h"
#include "commandline/inputcollector.h"
#include "intake/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Input file{InputKind::File, u"jobs.txt"_s};

InputCollector collectorThatAllows(const QString &host)
{
    return InputCollector([host](const MonitorUrl &url) { return url.toUrl().host() == host; });
}

FoundLinks found(const QString &text)
{
    return findMonitorLinks(text);
}

} // namespace

class TestInputCollector : public QObject
{
    Q_OBJECT

private slots:
    void takesEachUrlOnceOverAllInputs()
    {
        InputCollector collector = collectorThatAllows({});
        collector.take(file, found(u"A\thttps://contoso.sharepoint.com/_api/v2.0/monitor/1\n"_s));
        const auto second = collector.take(file, found(u"https://contoso.sharepoint.com/_api/v2.0/monitor/1\n"
                                                       "https://contoso.sharepoint.com/_api/v2.0/monitor/2\n"_s));
        QCOMPARE(second.size(), 1);
        QCOMPARE(collector.jobs().size(), 2);
        QCOMPARE(collector.jobs()[0].name, u"A"_s);
        QVERIFY(collector.issues().isEmpty());
    }

    void asksBackWhenAnotherNameCame()
    {
        InputCollector collector = collectorThatAllows({});
        collector.take(file, found(u"A\thttps://contoso.sharepoint.com/_api/v2.0/monitor/1\n"_s));
        collector.take(file, found(u"B\thttps://contoso.sharepoint.com/_api/v2.0/monitor/1\n"_s));
        QCOMPARE(collector.jobs().size(), 1);
        QCOMPARE(collector.issues().size(), 1);
        QCOMPARE(collector.issues()[0].entry.known->name, u"A"_s);
        QVERIFY(!collector.hasRefusals());
    }

    void unknownHostsNeedLeave()
    {
        const QString text = u"https://stranger.test/monitor/1\n"_s;
        InputCollector strict = collectorThatAllows({});
        strict.take(file, found(text));
        QVERIFY(strict.jobs().isEmpty());
        QVERIFY(strict.hasRefusals());
        QVERIFY(strict.foundAny());
        InputCollector open = collectorThatAllows(u"stranger.test"_s);
        open.take(file, found(text));
        QCOMPARE(open.jobs().size(), 1);
        QVERIFY(!open.hasRefusals());
    }

    void anAdministratorsDecisionIsSaid()
    {
        InputCollector collector([](const MonitorUrl &) { return false; }, true);
        collector.takeUrl(u"https://stranger.test/monitor/1"_s);
        QVERIFY(collector.jobs().isEmpty());
        QCOMPARE(collector.issues().size(), 1);
        QCOMPARE(collector.issues().first().entry.reason(), NotAMonitorUrl::ForbiddenHost);
    }

    void loopbackNeedsNone()
    {
        InputCollector collector = collectorThatAllows({});
        collector.takeUrl(u"http://127.0.0.1:8080/monitor/1"_s);
        QCOMPARE(collector.jobs().size(), 1);
    }

    void aDoubtfulOneIsTakenAndSaid()
    {
        InputCollector collector = collectorThatAllows({});
        collector.takeUrl(u"https://contoso.sharepoint.com/:f:/s/Sales/Abc"_s);
        QCOMPARE(collector.jobs().size(), 1);
        QCOMPARE(collector.issues().size(), 1);
        QVERIFY(!collector.issues()[0].isRefusal());
    }

    void anArgumentIsNamedByItsHostAlone()
    {
        InputCollector collector = collectorThatAllows({});
        collector.takeUrl(u"http://contoso.sharepoint.com/monitor/geheim"_s);
        QVERIFY(collector.hasRefusals());
        QVERIFY(!collector.foundAny());
        QCOMPARE(collector.issues()[0].source, u"contoso.sharepoint.com"_s);
    }

    void aLongInputIsTakenInWhateverPieces()
    {
        QByteArray text;
        for (int i = 0; text.size() < 400'000; ++i)
            text += "Projekt\thttps://contoso.sharepoint.com/_api/v2.0/monitor/" + QByteArray::number(i) + '\n';
        const qsizetype lines = text.count('\n');
        InputCollector collector = collectorThatAllows({});
        ArrivingInput arriving(collector, [](const MonitorUrl &) { return true; });
        qsizetype taken = 0;
        for (qsizetype at = 0; at < text.size(); at += 65536)
            taken += arriving.take(text.mid(at, 65536)).size();
        taken += arriving.end().size();
        QCOMPARE(taken, lines); // each once
        QCOMPARE(collector.jobs().size(), lines);
        QVERIFY(!arriving.isTooLong());
    }

    void moreThanIsReadIsNoted()
    {
        InputCollector collector = collectorThatAllows({});
        ArrivingInput arriving(collector, [](const MonitorUrl &) { return true; });
        QCOMPARE(arriving.take("https://contoso.sharepoint.com/_api/v2.0/monitor/1\n"_ba).size(), 1);
        arriving.take(QByteArray(MaximumText, '\n'));
        QVERIFY(arriving.isTooLong());
        QVERIFY(arriving.take("https://contoso.sharepoint.com/_api/v2.0/monitor/2\n"_ba).isEmpty());
        QVERIFY(arriving.end().isEmpty());
        QCOMPARE(collector.jobs().size(), 1);
    }

    void othersAreCounted()
    {
        InputCollector collector = collectorThatAllows({});
        collector.take(file, found(u"see https://example.com/ and https://example.org/"_s));
        QCOMPARE(collector.otherUrls(), 2);
        QVERIFY(!collector.foundAny());
    }
};

QTEST_GUILESS_MAIN(TestInputCollector)
#include "tst_inputcollector.moc"
