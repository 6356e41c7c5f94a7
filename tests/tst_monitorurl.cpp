// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/monitorurl.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HostKind)
Q_DECLARE_METATYPE(NotAMonitorUrl)
Q_DECLARE_METATYPE(std::optional<NotAMonitorUrl>)
Q_DECLARE_METATYPE(std::optional<QDateTime>)

namespace {

const QString businessUrl =
    u"https://contoso-my.sharepoint.com/personal/anna_contoso_com/_api/v2.1/drives/b!Ab-c_D/operations/"
    "765c944e-1f2d-4b6a-9c3e-aa0123456789?c=QUJD%2BREVG%2FR0g%3D%3D&v=2.0&tempauth=v1.eyJhIjoxfQ.c2ln"_s;

/// The parsed URL; a test that expects one fails with the reason's number where there is none.
std::optional<MonitorUrl> parsed(const QString &text)
{
    const auto result = MonitorUrl::parse(text);
    if (const auto *url = std::get_if<MonitorUrl>(&result))
        return *url;
    qWarning("refused for reason %d", int(std::get<NotAMonitorUrl>(result)));
    return {};
}

QByteArray base64Url(const QByteArray &text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString withToken(const QByteArray &token)
{
    return u"https://contoso.sharepoint.com/_api/v2.1/drives/b!x/operations/1?v=2.0&tempauth="_s
           + QString::fromLatin1(token);
}

QString printed(const MonitorUrl &url)
{
    QString text;
    QDebug(&text) << url;
    return text.trimmed();
}

} // namespace

class TestMonitorUrl : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void knowsTheHost_data();
    void knowsTheHost();
    void keepsTheAddressAsItIs_data();
    void keepsTheAddressAsItIs();
    void takesBackOnlyWhatItGave_data();
    void takesBackOnlyWhatItGave();
    void normalises_data();
    void normalises();
    void namesThePlace_data();
    void namesThePlace();
    void countsThrottlingByHost_data();
    void countsThrottlingByHost();
    void doubtsWhatLooksLikeSomethingElse_data();
    void doubtsWhatLooksLikeSomethingElse();
    void recognisesAJobInRunningText_data();
    void recognisesAJobInRunningText();
    void readsTheExpiry_data();
    void readsTheExpiry();
    void takesHugeAddresses();
    void printsNoSecret_data();
    void printsNoSecret();
};

void TestMonitorUrl::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NotAMonitorUrl>("reason");
    using enum NotAMonitorUrl;

    QTest::newRow("empty text is no URL") << QString() << NotAUrl;
    QTest::newRow("blanks are no URL") << u" \t\n "_s << NotAUrl;
    QTest::newRow("a sentence is no URL") << u"Please copy this folder."_s << NotAUrl;
    QTest::newRow("a sentence ending in dots is no cut-off URL") << u"and so on..."_s << NotAUrl;
    QTest::newRow("a host without a scheme is no URL") << u"contoso.sharepoint.com/_api/v2.0/monitor/1"_s << NotAUrl;
    QTest::newRow("a scheme alone is no URL") << u"https://"_s << NotAUrl;
    QTest::newRow("a URL without a host is no URL") << u"https:///monitor/1"_s << NotAUrl;
    QTest::newRow("a scheme without slashes is no URL") << u"https:contoso.sharepoint.com"_s << NotAUrl;
    QTest::newRow("ftp is no web address") << u"ftp://contoso.sharepoint.com/monitor/1"_s << NotAUrl;
    QTest::newRow("a script is no web address") << u"javascript://contoso.sharepoint.com/%0Aalert(1)"_s << NotAUrl;
    QTest::newRow("a file is no web address") << u"file:///etc/passwd"_s << NotAUrl;
    QTest::newRow("two URLs are no URL") << u"https://api.onedrive.com/monitor/1 https://api.onedrive.com/2"_s
                                         << NotAUrl;
    QTest::newRow("a line feed inside is no URL") << u"https://api.onedrive.com/\nmonitor/1"_s << NotAUrl;
    QTest::newRow("a NUL inside is no URL") << u"https://api.onedrive.com/a"_s + QChar(0) + u"b"_s << NotAUrl;
    QTest::newRow("a direction override inside is no URL") << u"https://api.onedrive.com/\u202Emonitor"_s << NotAUrl;
    QTest::newRow("an empty label in the host is no URL") << u"https://.sharepoint.com/monitor/1"_s << NotAUrl;
    QTest::newRow("a port out of range is no URL") << u"https://api.onedrive.com:99999/monitor/1"_s << NotAUrl;

    QTest::newRow("plain http to SharePoint is not secure") << u"http://contoso.sharepoint.com/monitor/1"_s << NotHttps;
    QTest::newRow("plain http to an unknown host is not secure") << u"http://example.com/monitor/1"_s << NotHttps;
    QTest::newRow("plain http to a neighbour in the network is not secure") << u"http://192.168.0.1/x"_s << NotHttps;
    QTest::newRow("a name that begins like loopback is not loopback") << u"http://localhost.evil.test/x"_s << NotHttps;
    QTest::newRow("a name that begins like 127.0.0.1 is not loopback") << u"http://127.0.0.1.evil.test/"_s << NotHttps;

    QTest::newRow("a user name is refused") << u"https://anna@contoso.sharepoint.com/monitor/1"_s << HasUserInfo;
    QTest::newRow("a password is refused") << u"https://anna:secret@contoso.sharepoint.com/monitor/1"_s << HasUserInfo;
    QTest::newRow("an empty user name is refused") << u"https://@contoso.sharepoint.com/monitor/1"_s << HasUserInfo;
    QTest::newRow("a known host as user name is refused")
        << u"https://contoso.sharepoint.com@evil.test/"_s << HasUserInfo;
    QTest::newRow("a backslash before the real host is refused")
        << uR"(https://contoso.sharepoint.com\@evil.test/)"_s << HasUserInfo;
    QTest::newRow("a user name on loopback is refused") << u"http://anna@127.0.0.1:8080/monitor/1"_s << HasUserInfo;

    QTest::newRow("an ellipsis means cut off") << u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A34…"_s << CutOff;
    QTest::newRow("three full stops mean cut off") << u"https://contoso.sharepoint.com/_api/v2.0/mon..."_s << CutOff;
    QTest::newRow("cut off inside the host") << u"https://contoso.sharepo…"_s << CutOff;
    QTest::newRow("cut off inside the query") << businessUrl + u"…"_s << CutOff;
    QTest::newRow("an escaped ellipsis means cut off") << u"https://api.onedrive.com/monitor/4s%e2%80%a6"_s << CutOff;
    QTest::newRow("a cut-off URL with blanks behind it") << u"https://api.onedrive.com/monitor/4s…  "_s << CutOff;

    QTest::newRow("a Graph operation") << u"https://graph.microsoft.com/v1.0/drives/b!x/operations/12ab"_s
                                       << GraphOperation;
    QTest::newRow("a Graph operation with a slash behind it")
        << u"https://graph.microsoft.com/v1.0/sites/x/operations/12ab/"_s << GraphOperation;
    QTest::newRow("a Graph operation with a query")
        << u"https://graph.microsoft.com/v1.0/sites/x/operations/12ab?$select=id"_s << GraphOperation;
    QTest::newRow("a Graph operation of the US government")
        << u"https://graph.microsoft.us/v1.0/drives/b!x/operations/12ab"_s << GraphOperation;
    QTest::newRow("a Graph operation of the US department of defence")
        << u"https://dod-graph.microsoft.us/v1.0/drives/b!x/Operations/12ab"_s << GraphOperation;
    QTest::newRow("a Graph operation in China")
        << u"https://microsoftgraph.chinacloudapi.cn/v1.0/drives/b!x/operations/12ab"_s << GraphOperation;
    QTest::newRow("the Graph request itself")
        << u"https://graph.microsoft.com/v1.0/me/drive/items/1/copy"_s << GraphRequest;
    QTest::newRow("the list of operations is a request")
        << u"https://graph.microsoft.com/v1.0/drives/b!x/operations"_s << GraphRequest;
    QTest::newRow("Graph in capitals and with the root's dot")
        << u"HTTPS://GRAPH.Microsoft.COM./v1.0/me"_s << GraphRequest;
    QTest::newRow("Graph in plain http is a request first") << u"http://graph.microsoft.com/v1.0/me"_s << GraphRequest;
    QTest::newRow("a cut-off Graph request is a request first")
        << u"https://graph.microsoft.com/v1.0/me…"_s << GraphRequest;
    QTest::newRow("Graph with a port") << u"https://graph.microsoft.com:443/v1.0/me"_s << GraphRequest;

    QTest::newRow("a short sharing link") << u"https://1drv.ms/f/s!Abc"_s << SharingLink;
    QTest::newRow("OneDrive in the browser") << u"https://onedrive.live.com/?id=root&cid=1"_s << ItemOrPage;
    QTest::newRow("Office in the browser") << u"https://www.office.com/launch/onedrive"_s << ItemOrPage;
    QTest::newRow("Office without www") << u"https://office.com/"_s << ItemOrPage;

    QTest::newRow("a header list turned into text") << u"System.String[]"_s << PowerShellArray;
}

void TestMonitorUrl::refuses()
{
    QFETCH(QString, text);
    QFETCH(NotAMonitorUrl, reason);

    const auto result = MonitorUrl::parse(text);
    QVERIFY(std::holds_alternative<NotAMonitorUrl>(result));
    QCOMPARE(std::get<NotAMonitorUrl>(result), reason);
}

void TestMonitorUrl::knowsTheHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<HostKind>("kind");
    using enum HostKind;

    QTest::newRow("worldwide") << u"https://contoso.sharepoint.com"_s << Known;
    QTest::newRow("worldwide, OneDrive") << u"https://contoso-my.sharepoint.com"_s << Known;
    QTest::newRow("US government high") << u"https://contoso.sharepoint.us"_s << Known;
    QTest::newRow("US military") << u"https://contoso.sharepoint-mil.us"_s << Known;
    QTest::newRow("US department of defence") << u"https://contoso.dps.mil"_s << Known;
    QTest::newRow("China") << u"https://contoso.sharepoint.cn"_s << Known;
    QTest::newRow("sovereign Germany") << u"https://contoso.sovcloud-sharepoint.de"_s << Known;
    QTest::newRow("sovereign France") << u"https://contoso.sovcloud-sharepoint.fr"_s << Known;
    QTest::newRow("Microsoft's ring") << u"https://contoso.sharepoint-df.com"_s << Known;
    QTest::newRow("Microsoft's government ring") << u"https://contoso.sharepoint-df.us"_s << Known;
    QTest::newRow("consumer API") << u"https://api.onedrive.com"_s << Known;
    QTest::newRow("consumer") << u"https://onedrive.com"_s << Known;
    QTest::newRow("consumer on SharePoint's platform") << u"https://my.microsoftpersonalcontent.com"_s << Known;
    QTest::newRow("consumer service") << u"https://northeurope1-0.svc.ms"_s << Known;
    QTest::newRow("consumer storage") << u"https://abc.1drv.com"_s << Known;
    QTest::newRow("old consumer storage") << u"https://storage.live.com"_s << Known;
    QTest::newRow("capitals do not matter") << u"https://CONTOSO.SharePoint.Com"_s << Known;
    QTest::newRow("the root's dot does not matter") << u"https://contoso.sharepoint.com."_s << Known;
    QTest::newRow("a port does not matter") << u"https://contoso.sharepoint.com:8443"_s << Known;
    QTest::newRow("several labels below it") << u"https://a.b.sharepoint.com"_s << Known;
    QTest::newRow("an international label below it") << u"https://münchen.sharepoint.com"_s << Known;
    QTest::newRow("full-width letters are the same host") << u"https://contoso.ｓharepoint.com"_s << Known;

    QTest::newRow("the suffix alone is nobody's") << u"https://sharepoint.com"_s << Unknown;
    QTest::newRow("a suffix counts from a dot") << u"https://evil-sharepoint.com"_s << Unknown;
    QTest::newRow("a suffix counts at the end") << u"https://sharepoint.com.evil.test"_s << Unknown;
    QTest::newRow("a tenant in front of another host") << u"https://contoso.sharepoint.com.evil.test"_s << Unknown;
    QTest::newRow("another top level") << u"https://contoso.sharepoint.co"_s << Unknown;
    QTest::newRow("a Cyrillic o") << u"https://contoso.sharep\u043Eint.com"_s << Unknown;
    QTest::newRow("below a host that stands for itself") << u"https://evil.api.onedrive.com"_s << Unknown;
    QTest::newRow("one letter before onedrive.com") << u"https://xonedrive.com"_s << Unknown;
    QTest::newRow("an address in the network") << u"https://192.168.0.1"_s << Unknown;
    QTest::newRow("all addresses") << u"https://0.0.0.0"_s << Unknown;
    QTest::newRow("an IPv6 address in the network") << u"https://[fe80::1]"_s << Unknown;
    QTest::newRow("Graph's name in front of another host") << u"https://graph.microsoft.com.evil.test"_s << Unknown;

    QTest::newRow("localhost") << u"http://localhost:8080"_s << Loopback;
    QTest::newRow("localhost in capitals with a dot") << u"http://LOCALHOST.:8080"_s << Loopback;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080"_s << Loopback;
    QTest::newRow("anywhere in 127.0.0.0/8") << u"http://127.255.3.4"_s << Loopback;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080"_s << Loopback;
    QTest::newRow("loopback with https") << u"https://127.0.0.1"_s << Loopback;
}

void TestMonitorUrl::knowsTheHost()
{
    QFETCH(QString, host);
    QFETCH(HostKind, kind);

    for (const QString &path : {u"/_api/v2.0/monitor/1"_s, u""_s, u"/?a=https://contoso.sharepoint.com"_s}) {
        const auto url = parsed(host + path);
        QVERIFY(url);
        QCOMPARE(url->hostKind(), kind);
    }
}

void TestMonitorUrl::keepsTheAddressAsItIs_data()
{
    QTest::addColumn<QByteArray>("url");

    QTest::newRow("SharePoint with key and token") << businessUrl.toLatin1();
    QTest::newRow("the documented shape")
        << QByteArray("https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5-88FC-4504-8B21-0AABD3412717");
    QTest::newRow("consumer") << QByteArray("https://api.onedrive.com/v1.0/monitor/4sO9wdX1-_!aB*");
    QTest::newRow("plus signs, escaped and not")
        << QByteArray("https://contoso.sharepoint.com/o/operations/1?c=a+b%2Bc%20d&tempauth=v1.e+/y==");
    QTest::newRow("escaped delimiters stay escaped")
        << QByteArray("https://contoso.sharepoint.com/operations/1%2F2%3F3%234"
                      "?c=%26%3D%25%21%27%28%29%2A%3B%3A%40%24%2C");
    QTest::newRow("plain delimiters stay plain")
        << QByteArray("https://contoso.sharepoint.com/b!x/operations('1')/$v;a=1,2?c=!$'()*,;:@/?[]&d==");
    QTest::newRow("an escaped percent sign stays one") << QByteArray("https://contoso.sharepoint.com/o?c=%252B%2525");
    QTest::newRow("letters beyond ASCII stay escaped")
        << QByteArray("https://contoso.sharepoint.com/sites/%C3%BC/o?c=%C3%9F");
    QTest::newRow("dots and doubled slashes stay") << QByteArray("https://contoso.sharepoint.com/a/../b/./c//d/?x=..");
    QTest::newRow("an empty query stays") << QByteArray("https://contoso.sharepoint.com/monitor/1?");
    QTest::newRow("no path") << QByteArray("https://contoso.sharepoint.com?x=1");
    QTest::newRow("the practice server") << QByteArray("http://127.0.0.1:41234/monitor/1?c=%2B");
    QTest::newRow("IPv6 loopback") << QByteArray("http://[::1]:41234/monitor/1");
}

void TestMonitorUrl::keepsTheAddressAsItIs()
{
    QFETCH(QByteArray, url);

    const auto monitorUrl = parsed(QString::fromLatin1(url));
    QVERIFY(monitorUrl);
    QCOMPARE(monitorUrl->secret(), url);
    const auto again = parsed(QString::fromLatin1(monitorUrl->secret()));
    QVERIFY(again == monitorUrl);
    QVERIFY(MonitorUrl::fromSecret(monitorUrl->secret()) == monitorUrl);
}

void TestMonitorUrl::takesBackOnlyWhatItGave_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros of an erased URL") << QByteArray(200, '\0');
    QTest::newRow("another scheme") << QByteArray("ftp://contoso.sharepoint.com/monitor/1");
    QTest::newRow("no host") << QByteArray("https:///monitor/1");
    QTest::newRow("nothing but the scheme") << QByteArray("https://");
    QTest::newRow("a bracket for a host") << QByteArray("https://[");
    QTest::newRow("empty brackets") << QByteArray("https://[]/monitor/1");
    QTest::newRow("plain http to another computer") << QByteArray("http://contoso.sharepoint.com/monitor/1");
    QTest::newRow("a name before the host") << QByteArray("https://anna@contoso.sharepoint.com/monitor/1");
    QTest::newRow("a blank") << QByteArray("https://contoso.sharepoint.com/monitor/1 2");
    QTest::newRow("a line break") << QByteArray("https://contoso.sharepoint.com/monitor/1\r\nX: 1");
    QTest::newRow("a byte beyond ASCII") << QByteArray("https://contoso.sharepoint.com/monitor/\xFC");
}

void TestMonitorUrl::takesBackOnlyWhatItGave()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!MonitorUrl::fromSecret(bytes));
}

void TestMonitorUrl::normalises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("url");

    QTest::newRow("blanks around it go") << u"  \thttps://api.onedrive.com/monitor/1\r\n"_s
                                         << QByteArray("https://api.onedrive.com/monitor/1");
    QTest::newRow("invisible characters around it go")
        << u"\uFEFF\u200Bhttps://api.onedrive.com/monitor/1\u200E\u00A0"_s
        << QByteArray("https://api.onedrive.com/monitor/1");
    QTest::newRow("a fragment goes") << u"https://api.onedrive.com/monitor/1?a=b#top"_s
                                     << QByteArray("https://api.onedrive.com/monitor/1?a=b");
    QTest::newRow("the scheme's own port goes")
        << u"https://api.onedrive.com:443/monitor/1"_s << QByteArray("https://api.onedrive.com/monitor/1");
    QTest::newRow("scheme and host become lower case, the path stays")
        << u"HTTPS://API.OneDrive.com/Monitor/Ab"_s << QByteArray("https://api.onedrive.com/Monitor/Ab");
    QTest::newRow("letters beyond ASCII are escaped")
        << u"https://contoso.sharepoint.com/sites/Übung/monitor/1"_s
        << QByteArray("https://contoso.sharepoint.com/sites/%C3%9Cbung/monitor/1");
    QTest::newRow("a stray percent sign leaves the others alone")
        << u"https://contoso.sharepoint.com/monitor/100%?c=a%2Bb%"_s
        << QByteArray("https://contoso.sharepoint.com/monitor/100%25?c=a%2Bb%25");
    QTest::newRow("forbidden characters are escaped, the others stay")
        << u"https://contoso.sharepoint.com/monitor/1?c={a|b%2B}"_s
        << QByteArray("https://contoso.sharepoint.com/monitor/1?c=%7Ba%7Cb%2B%7D");
    QTest::newRow("international hosts are asked for in punycode")
        << u"https://münchen.sharepoint.com/monitor/1"_s
        << QByteArray("https://xn--mnchen-3ya.sharepoint.com/monitor/1");
}

void TestMonitorUrl::normalises()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, url);

    const auto monitorUrl = parsed(text);
    QVERIFY(monitorUrl);
    QCOMPARE(monitorUrl->secret(), url);
}

void TestMonitorUrl::namesThePlace_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("shortId");

    QTest::newRow("a person's OneDrive") << businessUrl << u"contoso-my.sharepoint.com"_s << u"contoso-my"_s
                                         << u"anna"_s << u"765c944e"_s;
    QTest::newRow("a person with two names, which the tenant tells")
        << u"https://contoso-my.sharepoint.com/personal/anna_berg_contoso_com/monitor/1"_s
        << u"contoso-my.sharepoint.com"_s << u"contoso-my"_s << u"anna_berg"_s << u"1"_s;
    QTest::newRow("a person of another domain")
        << u"https://contoso-my.sharepoint.com/personal/anna_fabrikam_de/monitor/1"_s << u"contoso-my.sharepoint.com"_s
        << u"contoso-my"_s << u"anna"_s << u"1"_s;
    QTest::newRow("a person named like the tenant")
        << u"https://contoso-my.sharepoint.com/personal/contoso_contoso_com/monitor/1"_s
        << u"contoso-my.sharepoint.com"_s << u"contoso-my"_s << u"contoso"_s << u"1"_s;
    QTest::newRow("a site")
        << u"https://contoso.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/12345678-9"_s
        << u"contoso.sharepoint.com"_s << u"contoso"_s << u"Sales"_s << u"12345678"_s;
    QTest::newRow("a team") << u"https://contoso.sharepoint.com/Teams/Sales%20EU/operations/1"_s
                            << u"contoso.sharepoint.com"_s << u"contoso"_s << u"Sales EU"_s << u"1"_s;
    QTest::newRow("a site beyond ASCII") << u"https://contoso.sharepoint.com/sites/%C3%9Cbung/operations/1"_s
                                         << u"contoso.sharepoint.com"_s << u"contoso"_s << u"Übung"_s << u"1"_s;
    QTest::newRow("a site that would break the line and turn it")
        << u"https://contoso.sharepoint.com/sites/a%0A%E2%80%AEb/operations/%0A1"_s << u"contoso.sharepoint.com"_s
        << u"contoso"_s << u"ab"_s << u"1"_s;
    QTest::newRow("a site with markup is plain text")
        << u"https://contoso.sharepoint.com/sites/%3Cb%3Ex/operations/1"_s << u"contoso.sharepoint.com"_s
        << u"contoso"_s << u"<b>x"_s << u"1"_s;
    QTest::newRow("the root site") << u"https://contoso.sharepoint.com/_api/v2.0/monitor/4A3407B5-88FC"_s
                                   << u"contoso.sharepoint.com"_s << u"contoso"_s << QString() << u"4A3407B5"_s;
    QTest::newRow("nothing behind sites") << u"https://contoso.sharepoint.com/sites"_s << u"contoso.sharepoint.com"_s
                                          << u"contoso"_s << QString() << u"sites"_s;
    QTest::newRow("the administrator's host")
        << u"https://contoso-admin.sharepoint.com/monitor/1"_s << u"contoso-admin.sharepoint.com"_s
        << u"contoso-admin"_s << QString() << u"1"_s;
    QTest::newRow("the sovereign cloud") << u"https://contoso.sovcloud-sharepoint.de/monitor/1"_s
                                         << u"contoso.sovcloud-sharepoint.de"_s << u"contoso"_s << QString() << u"1"_s;
    QTest::newRow("consumer") << u"https://api.onedrive.com/v1.0/monitor/4sO9wdX1abcdef"_s << u"api.onedrive.com"_s
                              << QString() << QString() << u"4sO9wdX1"_s;
    QTest::newRow("consumer on SharePoint's platform")
        << u"https://my.microsoftpersonalcontent.com/personal/0123456789abcdef/_api/v2.1/operations/9"_s
        << u"my.microsoftpersonalcontent.com"_s << QString() << u"0123456789abcdef"_s << u"9"_s;
    QTest::newRow("loopback with a port") << u"http://127.0.0.1:8080/sites/Practice/monitor/steady"_s
                                          << u"127.0.0.1:8080"_s << QString() << u"Practice"_s << u"steady"_s;
    QTest::newRow("IPv6 with a port") << u"http://[::1]:8080/"_s << u"[::1]:8080"_s << QString() << QString()
                                      << QString();
    QTest::newRow("capitals, the root's dot and a slash at the end")
        << u"https://CONTOSO.sharepoint.com./monitor/abc/"_s << u"contoso.sharepoint.com"_s << u"contoso"_s << QString()
        << u"abc"_s;
    QTest::newRow("no path") << u"https://contoso.sharepoint.com"_s << u"contoso.sharepoint.com"_s << u"contoso"_s
                             << QString() << QString();
    QTest::newRow("no half of a character") << u"https://api.onedrive.com/monitor/1234567%F0%9F%98%80"_s
                                            << u"api.onedrive.com"_s << QString() << QString() << u"1234567"_s;
    QTest::newRow("an unknown host that imitates is shown as it is asked for")
        << u"https://contoso.sharep\u043Eint.com/monitor/1"_s << u"contoso.xn--sharepint-52h.com"_s << QString()
        << QString() << u"1"_s;
}

void TestMonitorUrl::namesThePlace()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    QFETCH(QString, tenant);
    QFETCH(QString, site);
    QFETCH(QString, shortId);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    const Place place = monitorUrl->place();
    QCOMPARE(place.host, host);
    QCOMPARE(place.tenant, tenant);
    QCOMPARE(place.site, site);
    QCOMPARE(place.shortId, shortId);
}

void TestMonitorUrl::countsThrottlingByHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("key");

    QTest::newRow("path and query do not matter") << businessUrl << u"https://contoso-my.sharepoint.com"_s;
    QTest::newRow("capitals and the root's dot do not matter")
        << u"https://Contoso-My.SharePoint.com./x"_s << u"https://contoso-my.sharepoint.com"_s;
    QTest::newRow("the scheme's own port does not matter")
        << u"https://api.onedrive.com:443/x"_s << u"https://api.onedrive.com"_s;
    QTest::newRow("another port does") << u"http://127.0.0.1:8081/x"_s << u"http://127.0.0.1:8081"_s;
    QTest::newRow("IPv6 keeps its brackets") << u"http://[::1]:8081/x"_s << u"http://[::1]:8081"_s;
}

void TestMonitorUrl::countsThrottlingByHost()
{
    QFETCH(QString, url);
    QFETCH(QString, key);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    QCOMPARE(monitorUrl->hostKey(), key);
}

void TestMonitorUrl::doubtsWhatLooksLikeSomethingElse_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<std::optional<NotAMonitorUrl>>("doubt");
    using Doubt = std::optional<NotAMonitorUrl>;
    const Doubt none, sharing = NotAMonitorUrl::SharingLink, upload = NotAMonitorUrl::UploadSession,
                      item = NotAMonitorUrl::ItemOrPage, other = NotAMonitorUrl::OtherShape;
    const QString host = u"https://contoso.sharepoint.com"_s;

    QTest::newRow("today's monitor URL") << businessUrl << none;
    QTest::newRow("the documented monitor URL") << host + u"/_api/v2.0/monitor/4A34"_s << none;
    QTest::newRow("a consumer monitor URL") << u"https://api.onedrive.com/v1.0/monitor/4sO9"_s << none;
    QTest::newRow("a monitor segment beats an item's") << host + u"/_api/v2.0/drives/x/items/y/monitor/1"_s << none;
    QTest::newRow("operations below the API") << host + u"/sites/a/_api/v2.1/drives/x/items/y/operations/1"_s << none;
    QTest::newRow("capitals do not matter for operations")
        << host + u"/_api/v2.1/drives/x/items/y/Operations/1"_s << none;
    QTest::newRow("operations as a call") << host + u"/_api/v2.1/drives/x/items/y/operations('1')"_s << none;
    QTest::newRow("a path that the API does not document") << host + u"/_api/v2.1/new/1"_s << other;
    QTest::newRow("a consumer path that is not documented") << u"https://api.onedrive.com/v1.0/new/1"_s << other;

    QTest::newRow("a site's start page") << host << item;
    QTest::newRow("a site's path outside the API") << host + u"/something/new/1"_s << item;
    QTest::newRow("a folder called operations") << host + u"/sites/a/Shared%20Documents/operations/1"_s << item;
    QTest::newRow("operations below a layout page") << host + u"/_layouts/15/operations/1"_s << item;
    QTest::newRow("operations outside the API") << host + u"/drives/x/items/y/operations/1"_s << item;
    QTest::newRow("a folder's sharing link") << host + u"/:f:/s/Sales/Eabc?e=1"_s << sharing;
    QTest::newRow("a workbook's sharing link") << host + u"/:x:/g/personal/anna_contoso_com/Eabc"_s << sharing;
    QTest::newRow("a document's link that is read-only") << host + u"/:w:/r/sites/Sales/Documents/a.docx"_s << sharing;
    QTest::newRow("an escaped sharing link") << host + u"/%3Af%3A/g/Eabc"_s << sharing;
    QTest::newRow("a guest's link") << host + u"/sites/a/_layouts/15/guestaccess.aspx?share=E"_s << sharing;
    QTest::newRow("an upload session") << host + u"/_api/v2.0/drives/x/items/y/uploadSession?guid='1'"_s << upload;
    QTest::newRow("the request for an upload session")
        << host + u"/_api/v2.0/drive/items/y/createUploadSession"_s << upload;
    QTest::newRow("a consumer upload session") << u"https://api.onedrive.com/rup/abc/1"_s << upload;
    QTest::newRow("a page") << host + u"/sites/Sales/SitePages/Home.aspx"_s << item;
    QTest::newRow("a page in capitals") << host + u"/HOME.ASPX?a=b"_s << item;
    QTest::newRow("a layout page") << host + u"/sites/Sales/_layouts/15/download"_s << item;
    QTest::newRow("a library's view") << host + u"/sites/Sales/Lib/Forms/All"_s << item;
    QTest::newRow("a file in the library") << host + u"/sites/Sales/Shared%20Documents/a.docx"_s << item;
    QTest::newRow("a file in a OneDrive")
        << u"https://contoso-my.sharepoint.com/personal/a_contoso_com/Documents/a"_s << item;
    QTest::newRow("an item in the API") << host + u"/_api/v2.0/drives/b!x/items/01ABC"_s << item;
    QTest::newRow("an item in the API as a call") << host + u"/_api/v2.0/drives('x')/items('01ABC')"_s << item;
    QTest::newRow("a consumer item") << u"https://api.onedrive.com/v1.0/drive/root:/a.txt"_s << item;
    QTest::newRow("words in the query do not count") << host + u"/_api/v2.1/new/1?u=/monitor/uploadSession/x.aspx"_s << other;
    QTest::newRow("words that only begin alike do not count") << host + u"/_api/v2.1/monitoring/rups/Formsheet/itemsy"_s << other;

    QTest::newRow("an unknown host resembles nothing") << u"https://example.com/:f:/s/Sales/x.aspx"_s << none;
    QTest::newRow("loopback resembles nothing") << u"http://127.0.0.1/:f:/s/Sales/x.aspx"_s << none;
}

void TestMonitorUrl::doubtsWhatLooksLikeSomethingElse()
{
    QFETCH(QString, url);
    QFETCH(std::optional<NotAMonitorUrl>, doubt);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    QVERIFY(monitorUrl->resembles() == doubt);
}

void TestMonitorUrl::recognisesAJobInRunningText_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("namesAJob");

    QTest::newRow("a known host and operations") << businessUrl << true;
    QTest::newRow("a known host and monitor") << u"https://api.onedrive.com/v1.0/Monitor/1"_s << true;
    QTest::newRow("a known host and something else") << u"https://contoso.sharepoint.com/new/1"_s << false;
    QTest::newRow("a known host and the word in the query")
        << u"https://contoso.sharepoint.com/?a=/monitor/"_s << false;
    QTest::newRow("an unknown host and monitor") << u"https://example.com/monitor/1"_s << false;
    QTest::newRow("loopback and monitor") << u"http://127.0.0.1/monitor/1"_s << false;
}

void TestMonitorUrl::recognisesAJobInRunningText()
{
    QFETCH(QString, url);
    QFETCH(bool, namesAJob);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    QCOMPARE(monitorUrl->namesAJob(), namesAJob);
}

void TestMonitorUrl::readsTheExpiry_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<std::optional<QDateTime>>("expiry");
    using Expiry = std::optional<QDateTime>;
    const Expiry noon = QDateTime(QDate(2026, 10, 14), QTime(12, 0), QTimeZone::utc());
    const QByteArray exp = QByteArray::number(noon->toSecsSinceEpoch());
    const QByteArray header = base64Url(R"({"typ":"JWT","alg":"none"})");
    const auto payload = [](const QByteArray &value) { return base64Url(R"({"iss":"x","exp":)" + value + '}'); };

    QTest::newRow("a JWT") << withToken(header + '.' + payload(exp) + ".c2ln") << noon;
    QTest::newRow("a JWT with a version before it") << withToken("v1." + header + '.' + payload(exp) + ".c2ln") << noon;
    QTest::newRow("a payload behind the version") << withToken("v1." + payload('"' + exp + '"') + ".c2ln") << noon;
    QTest::newRow("a JWT without signature") << withToken(header + '.' + payload(exp) + '.') << noon;
    QTest::newRow("seconds as a string") << withToken(header + '.' + payload('"' + exp + '"') + ".x") << noon;
    QTest::newRow("seconds with a fraction") << withToken(header + '.' + payload(exp + ".9") + ".x") << noon;
    QTest::newRow("padding, escaped") << withToken(
        header + '.' + QByteArray("{\"exp\":" + exp + "}").toBase64().replace("=", "%3D") + ".x")
                                      << noon;
    QTest::newRow("the plain base64 alphabet") << withToken(
        header + '.' + QByteArray("{\"a\":\"~~~~>>>\",\"exp\":" + exp + "}").toBase64().replace("+", "%2B") + ".x")
                                               << noon;
    QTest::newRow("the parameter in capitals")
        << withToken(header + '.' + payload(exp) + ".x").replace(u"tempauth"_s, u"TempAuth"_s) << noon;
    QTest::newRow("a time that has passed") << withToken(header + '.' + payload("1500000000") + ".x")
                                            << Expiry(QDateTime::fromSecsSinceEpoch(1500000000, QTimeZone::utc()));

    QTest::newRow("no token") << u"https://api.onedrive.com/v1.0/monitor/4sO9"_s << Expiry();
    QTest::newRow("an empty token") << withToken("") << Expiry();
    QTest::newRow("an opaque token") << withToken("v1.AAAA.BBBB") << Expiry();
    QTest::newRow("dots alone") << withToken("...x") << Expiry();
    QTest::newRow("a payload that is no base64") << withToken(header + ".***.x") << Expiry();
    QTest::newRow("a payload that is no JSON") << withToken(header + '.' + base64Url("hello") + ".x") << Expiry();
    QTest::newRow("a payload that is an array") << withToken(header + '.' + base64Url("[1]") + ".x") << Expiry();
    QTest::newRow("no exp") << withToken(header + '.' + base64Url("{}") + ".x") << Expiry();
    QTest::newRow("exp is null") << withToken(header + '.' + payload("null") + ".x") << Expiry();
    QTest::newRow("exp is an object") << withToken(header + '.' + payload("{}") + ".x") << Expiry();
    QTest::newRow("exp is a word") << withToken(header + '.' + payload("\"soon\"") + ".x") << Expiry();
    QTest::newRow("exp is not a number") << withToken(header + '.' + payload("\"nan\"") + ".x") << Expiry();
    QTest::newRow("exp is endless") << withToken(header + '.' + payload("\"inf\"") + ".x") << Expiry();
    QTest::newRow("exp is nought") << withToken(header + '.' + payload("0") + ".x") << Expiry();
    QTest::newRow("exp is negative") << withToken(header + '.' + payload("-1790000000") + ".x") << Expiry();
    QTest::newRow("exp in milliseconds is absurd") << withToken(header + '.' + payload(exp + "000") + ".x") << Expiry();
    QTest::newRow("exp beyond all numbers is absurd") << withToken(header + '.' + payload("1e300") + ".x") << Expiry();
}

void TestMonitorUrl::readsTheExpiry()
{
    QFETCH(QString, url);
    QFETCH(std::optional<QDateTime>, expiry);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    const auto read = monitorUrl->expiry();
    QVERIFY(read == expiry);
    QVERIFY(!read || read->timeSpec() == Qt::UTC);
}

void TestMonitorUrl::takesHugeAddresses()
{
    const QByteArray token = QByteArray("v1.") + QByteArray(60'000, 'a') + "%2B!.c2ln";
    const QString text = withToken(token);
    const auto url = parsed(text);
    QVERIFY(url);
    QVERIFY(url->secret() == text.toLatin1());
    QCOMPARE(url->place().shortId, u"1"_s);
    QVERIFY(!url->expiry());
    QVERIFY(printed(*url).size() < 100);
}

void TestMonitorUrl::printsNoSecret_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");

    QTest::newRow("SharePoint") << businessUrl << u"contoso-my.sharepoint.com · 765c944e"_s;
    QTest::newRow("consumer: eight characters of the token")
        << u"https://api.onedrive.com/v1.0/monitor/4sO9wdX1secret"_s << u"api.onedrive.com · 4sO9wdX1"_s;
    QTest::newRow("no path") << u"https://contoso.sharepoint.com?tempauth=secret"_s << u"contoso.sharepoint.com"_s;
    QTest::newRow("a path that would forge a log line")
        << u"https://contoso.sharepoint.com/%0D%0AERROR"_s << u"contoso.sharepoint.com · ERROR"_s;
}

void TestMonitorUrl::printsNoSecret()
{
    QFETCH(QString, url);
    QFETCH(QString, text);

    const auto monitorUrl = parsed(url);
    QVERIFY(monitorUrl);
    QCOMPARE(printed(*monitorUrl), text);
}

QTEST_GUILESS_MAIN(TestMonitorUrl)
#include "tst_monitorurl.moc"
