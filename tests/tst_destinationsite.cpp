// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/destinationsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which site is opened: the service's word is believed for the job's own host only.
class TestDestinationSite : public QObject
{
    Q_OBJECT

private slots:
    void isOfTheJobsOwnHost_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("site");
        const QString site = u"https://contoso.sharepoint.com/sites/Sales"_s;
        QTest::newRow("a site") << site + u"/_api/v2.0/drives/x/items/1"_s << site;
        QTest::newRow("the root site") << u"https://contoso.sharepoint.com/_api/v2.0/drives/x"_s
                                       << u"https://contoso.sharepoint.com"_s;
        QTest::newRow("a doubled scheme, as older documentation has it")
            << u"https://https://contoso.sharepoint.com/sites/Sales/_api/v2.0/x"_s << site;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no interface in it") << site << QString();
        QTest::newRow("another host") << u"https://evil.example/_api/x"_s << QString();
        QTest::newRow("a host that begins the same") << u"https://contoso.sharepoint.com.evil.example/_api/x"_s << QString();
        QTest::newRow("the host as a user") << u"https://contoso.sharepoint.com@evil.example/_api/x"_s << QString();
        QTest::newRow("a user at the host") << u"https://me@contoso.sharepoint.com/_api/x"_s << QString();
        QTest::newRow("another port") << u"https://contoso.sharepoint.com:8443/_api/x"_s << QString();
        QTest::newRow("without encryption") << u"http://contoso.sharepoint.com/_api/x"_s << QString();
        QTest::newRow("a file") << u"file:///etc/_api/x"_s << QString();
        QTest::newRow("a script") << u"javascript:alert(1)/_api/x"_s << QString();
        QTest::newRow("a query before it") << u"https://contoso.sharepoint.com/?a=b/_api/x"_s << QString();
    }

    void isOfTheJobsOwnHost()
    {
        QFETCH(QString, location);
        Job job;
        job.place.host = u"contoso.sharepoint.com"_s;
        job.progress.resourceLocation = location;
        QTEST(destinationSite(job).value_or(QUrl()).toString(), "site");
    }
};

QTEST_GUILESS_MAIN(TestDestinationSite)
#include "tst_destinationsite.moc"
