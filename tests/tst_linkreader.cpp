// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linkreader.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The short names of expected finds, written as one line each: "line name -> short id" or "line reason".
using Lines = QStringList;

QString reasonWord(NotAMonitorUrl reason)
{
    switch (reason) {
    case NotAMonitorUrl::NotAUrl:
        return u"NotAUrl"_s;
    case NotAMonitorUrl::NotHttps:
        return u"NotHttps"_s;
    case NotAMonitorUrl::HasUserInfo:
        return u"HasUserInfo"_s;
    case NotAMonitorUrl::CutOff:
        return u"CutOff"_s;
    case NotAMonitorUrl::GraphOperation:
        return u"GraphOperation"_s;
    case NotAMonitorUrl::GraphRequest:
        return u"GraphRequest"_s;
    case NotAMonitorUrl::SharingLink:
        return u"SharingLink"_s;
    case NotAMonitorUrl::UploadSession:
        return u"UploadSession"_s;
    case NotAMonitorUrl::ItemOrPage:
        return u"ItemOrPage"_s;
    case NotAMonitorUrl::PowerShellArray:
        return u"PowerShellArray"_s;
    case NotAMonitorUrl::PnpCopyJob:
        return u"PnpCopyJob"_s;
    case NotAMonitorUrl::NoLocation:
        return u"NoLocation"_s;
    case NotAMonitorUrl::MailFilter:
        return u"MailFilter"_s;
    case NotAMonitorUrl::TooLong:
        return u"TooLong"_s;
    case NotAMonitorUrl::OtherShape:
        return u"OtherShape"_s;
    case NotAMonitorUrl::NoText:
        return u"NoText"_s;
    case NotAMonitorUrl::ForbiddenHost: // of a later verdict
        break;
    }
    return {};
}

/// "3 Project A -> 765c944e" or "3 CutOff", with "| batch | note" behind where there are any.
QString described(const FoundLink &found)
{
    QString text = QString::number(found.line);
    if (!found.name.isEmpty())
        text += u' ' + found.name;
    if (const auto *url = std::get_if<MonitorUrl>(&found.link))
        text += u" -> "_s + url->place().shortId;
    else
        text += u' ' + reasonWord(std::get<NotAMonitorUrl>(found.link));
    if (!found.batch.isEmpty() || !found.note.isEmpty())
        text += u" | "_s + found.batch + u" | "_s + found.note;
    return text;
}

Lines described(const FoundLinks &found)
{
    Lines lines;
    for (const FoundLink &link : found.links)
        lines += described(link);
    return lines;
}

/// SharePoint's monitor URL of an operation.
QString operation(const QString &id)
{
    return u"https://contoso-my.sharepoint.com/personal/anna_contoso_com/_api/v2.1/drives/b!x/operations/"_s + id
           + u"?c=QUJD%2BRA%3D%3D&v=2.0&tempauth=v1.eyJhIjoxfQ.c2ln"_s;
}

/// The same as JSON writers print it.
QString jsonOperation(const QString &id)
{
    return operation(id).replace(u"/"_s, uR"(\/)"_s).replace(u"&"_s, uR"(\u0026)"_s);
}

} // namespace

class TestMonitorLinks : public QObject
{
    Q_OBJECT

private slots:
    void findsLinks_data();
    void findsLinks();
    void takesTheAddressWhole_data();
    void takesTheAddressWhole();
    void countsOtherAddresses_data();
    void countsOtherAddresses();
    void takesHostileText_data();
    void takesHostileText();
    void takesThousandsOfLines();

private:
    void addLines();
    void addTables();
    void addRunningText();
    void addNamesOfRequests();
    void addArchives();
    void addRefusals();
};

void TestMonitorLinks::findsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Lines>("expected");

    addLines();
    addTables();
    addRunningText();
    addNamesOfRequests();
    addArchives();
    addRefusals();
}

void TestMonitorLinks::addLines()
{
    const QString a = operation(u"aaaa"_s);
    const QString b = operation(u"bbbb"_s);

    QTest::newRow("empty text gives nothing") << QString() << Lines{};
    QTest::newRow("blank text gives nothing") << u" \r\n\t\n"_s << Lines{};
    QTest::newRow("one URL") << a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("URLs on lines of their own") << a + u'\n' + b + u'\n' << Lines{u"1 -> aaaa"_s, u"2 -> bbbb"_s};
    QTest::newRow("blank lines count as lines")
        << u"\n\n"_s + a + u"\n\n"_s + b << Lines{u"3 -> aaaa"_s, u"5 -> bbbb"_s};
    QTest::newRow("carriage returns with line feeds") << a + u"\r\n"_s + b << Lines{u"1 -> aaaa"_s, u"2 -> bbbb"_s};
    QTest::newRow("carriage returns alone") << a + u'\r' + b << Lines{u"1 -> aaaa"_s, u"2 -> bbbb"_s};
    QTest::newRow("a byte order mark") << u"\uFEFF"_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("blanks around") << u"  \t"_s + a + u"  "_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("invisible characters around") << u"\u200B"_s + a + u"\u200E\u00A0"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("quotes around") << u'"' + a + u'"' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("apostrophes around") << u'\'' + a + u'\'' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("typographic quotes around") << u'„' + a + u'“' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("angle brackets around") << u'<' + a + u'>' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("backticks around") << u'`' + a + u'`' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a line of a JSON array") << u"  \""_s + a + u"\","_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a bullet before it") << u" - "_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("quoted in a mail") << u"> "_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a Markdown link's label is the name")
        << u"[Project A]("_s + a + u')' << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a Markdown link labelled with itself") << u"* ["_s + a + u"]("_s + a + u')' << Lines{u"1 -> aaaa"_s};
    QTest::newRow("any path where it stands alone")
        << u"https://contoso.sharepoint.com/new/shape"_s << Lines{u"1 -> shape"_s};
    QTest::newRow("an unknown host where it stands alone") << u"https://example.com/jobs/7"_s << Lines{u"1 -> 7"_s};
    QTest::newRow("loopback where it stands alone") << u"http://127.0.0.1:8080/monitor/7"_s << Lines{u"1 -> 7"_s};
    QTest::newRow("a known host that looks like a sharing link is for the person to decide")
        << u"https://contoso.sharepoint.com/:f:/s/Sales/Eabc"_s << Lines{u"1 -> Eabc"_s};

    QTest::newRow("a name and a tab") << u"Project A\t"_s + a << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a name and a tab and more cells")
        << u"Project A\t"_s + a + u"\t14.10.\tx"_s << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a tab without a name") << u'\t' + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a name and a semicolon") << u"Project A;"_s + a << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a semicolon and a blank") << u"Project A; "_s + a << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a semicolon and more cells") << u"Project A;"_s + a + u";batch"_s << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("a quoted name and URL")
        << u"\"Project; \"\"A\"\"\";\""_s + a + u"\""_s << Lines{u"1 Project; \"A\" -> aaaa"_s};
    QTest::newRow("a quoted name, URL and more cells") << u"\"A\";\""_s + a + u"\";\"x\""_s << Lines{u"1 A -> aaaa"_s};
    QTest::newRow("a name with a quote in it") << u"12\" disk;"_s + a << Lines{u"1 12\" disk -> aaaa"_s};
    QTest::newRow("a name with a semicolon in it") << u"Project; A;"_s + a << Lines{u"1 Project; A -> aaaa"_s};
    QTest::newRow("a name in other scripts") << u"プロジェクト 😀\t"_s + a << Lines{u"1 プロジェクト 😀 -> aaaa"_s};
    QTest::newRow("a name with markup stays plain") << u"<b>A</b>\t"_s + a << Lines{u"1 <b>A</b> -> aaaa"_s};
    QTest::newRow("blanks in a name become one") << u"  Project   A \t"_s + a << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("lines without a URL in a list are left out")
        << u"My copies\nA\t"_s + a + u"\nto do\nB\t"_s + b << Lines{u"2 A -> aaaa"_s, u"4 B -> bbbb"_s};
    QTest::newRow("a named unknown host") << u"A\thttps://example.com/x"_s << Lines{u"1 A -> x"_s};
    QTest::newRow("a named Graph request is refused with its name")
        << u"A\thttps://graph.microsoft.com/v1.0/me"_s << Lines{u"1 A GraphRequest"_s};

    QTest::newRow("the same URL twice is found once") << a + u'\n' + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("the first name stays") << u"A\t"_s + a + u"\nB\t"_s + a << Lines{u"1 A -> aaaa"_s};
    QTest::newRow("a later name fills an empty one") << a + u"\nB\t"_s + a << Lines{u"1 B -> aaaa"_s};
    QTest::newRow("the same URL in another spelling")
        << a + u'\n' + QString(a).replace(u"contoso-my"_s, u"Contoso-MY"_s) << Lines{u"1 -> aaaa"_s};
    QTest::newRow("the same refused URL twice")
        << u"https://1drv.ms/f/1\nhttps://1drv.ms/f/1"_s << Lines{u"1 SharingLink"_s};
}

void TestMonitorLinks::addTables()
{
    const QString a = operation(u"aaaa"_s);
    const QString b = operation(u"bbbb"_s);

    QTest::newRow("all columns between commas")
        << u"name,url,batch,note\nA,"_s + a + u",Sales,first\n"_s << Lines{u"2 A -> aaaa | Sales | first"_s};
    QTest::newRow("all columns between semicolons, in another order, in capitals")
        << u"Note;Batch;URL;Name\r\nfirst;Sales;"_s + a + u";A\r\n"_s << Lines{u"2 A -> aaaa | Sales | first"_s};
    QTest::newRow("columns between tabs") << u"url\tname\n"_s + a + u"\tA"_s << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("a byte order mark before the header") << u"\uFEFFname,url\nA,"_s + a << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("quoted header and cells")
        << u"\"name\",\"url\"\n\"A, \"\"B\"\"\",\""_s + a + u"\"\n"_s << Lines{u"2 A, \"B\" -> aaaa"_s};
    QTest::newRow("blanks around cells") << u" name , url \n A , "_s + a << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("unknown columns are left out")
        << u"id,url,owner,name\n1,"_s + a + u",anna,A"_s << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("a URL column alone") << u"url\n"_s + a + u'\n' + b << Lines{u"2 -> aaaa"_s, u"3 -> bbbb"_s};
    QTest::newRow("rows without a URL are left out") << u"name,url\nA,\n,\n\nB,"_s + b << Lines{u"5 B -> bbbb"_s};
    QTest::newRow("a row of one cell is a URL") << u"name,url\n"_s + a << Lines{u"2 -> aaaa"_s};
    QTest::newRow("missing cells at the end") << u"url,name,note\n"_s + a + u",A"_s << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("a line feed in a quoted cell") << u"name,url,note\nA,"_s + a + u",\"one\ntwo\"\nB,"_s + b
                                                  << Lines{u"2 A -> aaaa |  | one\ntwo"_s, u"4 B -> bbbb"_s};
    QTest::newRow("a quote that is never closed costs no row")
        << u"name,url\n\"A,"_s + a + u"\nB,"_s + b << Lines{u"2 \"A -> aaaa"_s, u"3 B -> bbbb"_s};
    QTest::newRow("blank lines before the header") << u"\n\nname,url\nA,"_s + a << Lines{u"4 A -> aaaa"_s};
    QTest::newRow("a refused cell keeps its row")
        << u"name,url\nA,https://1drv.ms/x\nB,soon"_s << Lines{u"2 A SharingLink"_s, u"3 B NotAUrl"_s};
    QTest::newRow("decoration in a cell") << u"name,url\nA,<"_s + a + u">"_s << Lines{u"2 A -> aaaa"_s};
    QTest::newRow("a header without rows has nothing to watch") << u"name,url"_s << Lines{u"1 NotAUrl"_s};
    QTest::newRow("commas without a header are running text") << u"A,"_s + a << Lines{u"1 -> aaaa"_s};
}

void TestMonitorLinks::addRunningText()
{
    const QString a = operation(u"aaaa"_s);
    const QString b = operation(u"bbbb"_s);

    QTest::newRow("response headers") << u"HTTP/1.1 202 Accepted\nDate: x\nLocation: "_s + a + u"\nServer: y\n"_s
                                      << Lines{u"3 -> aaaa"_s};
    QTest::newRow("a header in lower case") << u"location: "_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a header without a blank") << u"Location:"_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a header and its value in table cells") << u"Location\t"_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("name and value on two lines") << u"location:\n"_s + a << Lines{u"2 -> aaaa"_s};
    QTest::newRow("the other header") << u"Operation-Location: "_s + a << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a Location of any path") << u"Location: https://contoso.sharepoint.com/x/y"_s << Lines{u"1 -> y"_s};
    QTest::newRow("a Location at an unknown host") << u"Location: https://example.com/x/y"_s << Lines{u"1 -> y"_s};
    QTest::newRow("a Location at Graph's is refused")
        << u"Location: https://graph.microsoft.com/v1.0/x/operations/1"_s << Lines{u"1 GraphOperation"_s};
    QTest::newRow("another header that ends alike")
        << u"Content-Location: https://example.com/x\n"_s + a << Lines{u"2 -> aaaa"_s};
    QTest::newRow("curl with its notes")
        << u"* Connected to graph.microsoft.com\n> POST /v1.0/me/copy HTTP/2\n>\n< HTTP/2 202\n< location: "_s + a
               + u"\n< request-id: 1\n<\n* done"_s
        << Lines{u"5 -> aaaa"_s};
    QTest::newRow("PowerShell's list of headers")
        << u"Date      {Wed}\nLocation  {"_s + a + u"}\nServer    {x}"_s << Lines{u"2 -> aaaa"_s};
    QTest::newRow("a PowerShell pair") << u"[Location, "_s + a + u"]"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("JSON of headers with escapes")
        << u"{\"Location\": \""_s + jsonOperation(u"aaaa"_s) + u"\"}"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("JSON of header lists")
        << u"{\"Location\":[\""_s + a + u"\"],\"x\":[\"y\"]}"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("JSON of name and value")
        << u"{\"name\":\"Location\",\"value\":\""_s + a + u"\"}"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a Python dictionary") << u"{'Location': '"_s + a + u"', 'Date': 'x'}"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("a JSON array on one line")
        << u"[\""_s + a + u"\",\""_s + b + u"\"]"_s << Lines{u"1 -> aaaa"_s, u"1 -> bbbb"_s};
    QTest::newRow("a sentence") << u"Please watch "_s + a + u", it is important."_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("the end of a sentence") << u"Please watch "_s + a + u"."_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("two in a sentence") << u"Watch "_s + a + u" and ("_s + b + u")!"_s
                                       << Lines{u"1 -> aaaa"_s, u"1 -> bbbb"_s};
    QTest::newRow("text in another script right behind") << u"これは"_s + a + u"です"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("an HTML link") << u"<p>see <a href=\""_s + a + u"\">here</a></p>"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("an HTML link whose label has entities")
        << u"<a href=\""_s + a + u"\">Caf&eacute; &ndash; Men&#252;</a>"_s << Lines{u"1 Café – Menü -> aaaa"_s};
    QTest::newRow("a Markdown link in a sentence")
        << u"see [A]("_s + a + u") and [B]("_s + b + u")"_s << Lines{u"1 A -> aaaa"_s, u"1 B -> bbbb"_s};
    QTest::newRow("a URL within a command") << u"curl -i \""_s + a + u"\""_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("cut off in a header") << u"Location {https://contoso.sharepoint.com/_api/v2.0/dri…}"_s
                                         << Lines{u"1 CutOff"_s};
    QTest::newRow("cut off by full stops")
        << u"Location {https://contoso.sharepoint.com/_api/v2.0/dri...}"_s << Lines{u"1 CutOff"_s};
    QTest::newRow("cut off in a sentence")
        << u"watch https://contoso.sharepoint.com/_api/v2.0/monitor/4A… please"_s << Lines{u"1 CutOff"_s};
    QTest::newRow("the target of a finished copy is no monitor URL")
        << a + u"\nHTTP/1.1 303 See Other\nLocation: https://contoso.sharepoint.com/_api/v2.0/drives/x/items/y\n\n"_s
        << Lines{u"1 -> aaaa"_s};
}

void TestMonitorLinks::addNamesOfRequests()
{
    const QString a = operation(u"aaaa"_s);
    const QString b = operation(u"bbbb"_s);
    const QString answerA = u"\nHTTP/1.1 202 Accepted\nLocation: "_s + a + u"\n\n"_s;
    const QString answerB = u"\nHTTP/1.1 202 Accepted\nLocation: "_s + b + u"\n\n"_s;
    const QString target = u"\"parentReference\":{\"driveId\":\"d\",\"id\":\"i\",\"name\":\"Not me\"}"_s;

    QTest::newRow("a curl request names its copy")
        << u"curl -i -d '{"_s + target + u",\"name\":\"Project A\"}' https://graph.microsoft.com/v1.0/x/copy"_s
               + answerA
        << Lines{u"3 Project A -> aaaa"_s};
    QTest::newRow("a bare body names its copy")
        << u"{\"name\":\"Project A\"}"_s + answerA << Lines{u"3 Project A -> aaaa"_s};
    QTest::newRow("a body on several lines")
        << u"{\n  \"name\": \"Project A\",\n  "_s + target + u"\n}"_s + answerA << Lines{u"6 Project A -> aaaa"_s};
    QTest::newRow("escapes in a name") << uR"({"name":"\u00dcbung \"1\"\nx {"})"_s + answerA
                                       << Lines{u"3 Übung \"1\" x { -> aaaa"_s};
    QTest::newRow("a shell's apostrophe in a name")
        << uR"(curl -d '{"name":"Anna'\''s"}' x)"_s + answerA << Lines{u"3 Anna's -> aaaa"_s};
    QTest::newRow("a body in double quotes")
        << uR"(curl -d "{\"name\":\"Project A\"}" x)"_s + answerA << Lines{u"3 Project A -> aaaa"_s};
    QTest::newRow("the name belongs to the next Location only")
        << u"{\"name\":\"A\"}"_s + answerA + answerB << Lines{u"3 A -> aaaa"_s, u"7 -> bbbb"_s};
    QTest::newRow("two requests, two names") << u"{\"name\":\"A\"}"_s + answerA + u"{\"name\":\"B\"}"_s + answerB
                                             << Lines{u"3 A -> aaaa"_s, u"7 B -> bbbb"_s};
    QTest::newRow("the request that precedes counts")
        << u"{\"name\":\"A\"}\n{\"name\":\"B\"}"_s + answerB << Lines{u"4 B -> bbbb"_s};
    QTest::newRow("a name of null is none")
        << u"{\"name\":\"A\"}\n{\"name\":null}"_s + answerA << Lines{u"4 -> aaaa"_s};
    QTest::newRow("a missing name is none")
        << u"{\"name\":\"A\"}\n{"_s + target + u"}"_s + answerA << Lines{u"4 -> aaaa"_s};
    QTest::newRow("a name that is a number is none") << u"{\"name\":7}"_s + answerA << Lines{u"3 -> aaaa"_s};
    QTest::newRow("a request that was refused takes its name along")
        << u"{\"name\":\"A\"}\nHTTP/1.1 409 Conflict\n\n{\"error\":{}}\n"_s + answerB << Lines{u"7 -> bbbb"_s};
    QTest::newRow("an answer before the real one does not")
        << u"{\"name\":\"A\"}\nHTTP/1.1 200 Connection established\n\nHTTP/1.1 100 Continue\n"_s + answerA
        << Lines{u"7 A -> aaaa"_s};
    QTest::newRow("the copied item's name is no request's")
        << answerA + u"{\"id\":\"1\",\"name\":\"item\","_s + target + u"}"_s + answerB
        << Lines{u"3 -> aaaa"_s, u"7 -> bbbb"_s};
    QTest::newRow("half a request body swallows nothing")
        << u"{\"name\":\"A\",\n\"x\":{"_s + answerA + u"{\"name\":\"B\"}"_s + answerB
        << Lines{u"4 -> aaaa"_s, u"8 B -> bbbb"_s};
    QTest::newRow("name and Location in one object")
        << u"[{\"name\":\"A\",\"Location\":\""_s + a + u"\"},{\"name\":\"B\",\"Location\":\""_s + b + u"\"}]"_s
        << Lines{u"1 A -> aaaa"_s, u"1 B -> bbbb"_s};
    QTest::newRow("a list's own name counts more") << u"{\"name\":\"A\"}\nB\t"_s + b << Lines{u"2 B -> bbbb"_s};
}

void TestMonitorLinks::addArchives()
{
    const QString head = u"{\"log\":{\"version\":\"1.2\",\"entries\":["_s;
    const auto entry = [](const QString &url, const QString &body, int status, const QString &header,
                          const QString &value) {
        return u"{\"request\":{\"method\":\"POST\",\"url\":\"%1\",\"postData\":{\"text\":\"%2\"}},"_s
               "\"response\":{\"status\":%3,\"headers\":[{\"name\":\"Date\",\"value\":\"x\"},"
               "{\"name\":\"%4\",\"value\":\"%5\"}]}}"_s.replace(u"%1"_s, url)
                   .replace(u"%2"_s, body)
                   .replace(u"%3"_s, QString::number(status))
                   .replace(u"%4"_s, header)
                   .replace(u"%5"_s, value);
    };
    const QString copy = u"https://graph.microsoft.com/v1.0/me/drive/items/1/copy"_s;
    const QString bodyA = uR"({\"name\":\"Project A\"})"_s;

    QTest::newRow("an archive names its copies")
        << head + entry(copy, bodyA, 202, u"Location"_s, operation(u"aaaa"_s)) + u','
               + entry(copy, u"{}"_s, 202, u"location"_s, jsonOperation(u"bbbb"_s)) + u"]}}"_s
        << Lines{u"1 Project A -> aaaa"_s, u"1 -> bbbb"_s};
    QTest::newRow("an archive with a byte order mark")
        << u"\uFEFF"_s + head + entry(copy, bodyA, 202, u"Operation-Location"_s, operation(u"aaaa"_s)) + u"]}}"_s
        << Lines{u"1 Project A -> aaaa"_s};
    QTest::newRow("an archive's redirects are no answers")
        << head + entry(u"https://x.test/"_s, u""_s, 302, u"Location"_s, u"https://login.test/"_s) + u"]}}"_s
        << Lines{};
    QTest::newRow("an archive of polls has their URLs")
        << head + entry(operation(u"aaaa"_s), u""_s, 200, u"Server"_s, u"x"_s) + u"]}}"_s << Lines{u"1 -> aaaa"_s};
    QTest::newRow("an archive with entries of other types")
        << head + u"1,null,[],{},{\"request\":7,\"response\":\"x\"}]}}"_s << Lines{};
    QTest::newRow("an empty archive") << head + u"]}}"_s << Lines{u"1 NotAUrl"_s};
    QTest::newRow("a broken archive is text")
        << head + entry(copy, bodyA, 202, u"Location"_s, operation(u"aaaa"_s)) + u',' << Lines{u"1 -> aaaa"_s};
}

void TestMonitorLinks::addRefusals()
{
    const QString a = operation(u"aaaa"_s);

    QTest::newRow("text without any URL") << u"Please copy\nthis folder"_s << Lines{u"1 NotAUrl"_s};
    QTest::newRow("a quote alone") << u"\""_s << Lines{u"1 NotAUrl"_s};
    QTest::newRow("a host without a scheme") << u"\ncontoso.sharepoint.com/monitor/1"_s << Lines{u"1 NotAUrl"_s};
    QTest::newRow("plain http") << u"http://contoso.sharepoint.com/monitor/1"_s << Lines{u"1 NotHttps"_s};
    QTest::newRow("a user name") << u"https://a@contoso.sharepoint.com/monitor/1"_s << Lines{u"1 HasUserInfo"_s};
    QTest::newRow("a cut-off URL") << u"https://contoso.sharepoint.com/_api/v2…"_s << Lines{u"1 CutOff"_s};
    QTest::newRow("a Graph operation alone")
        << u"\nhttps://graph.microsoft.com/v1.0/x/operations/1"_s << Lines{u"2 GraphOperation"_s};
    QTest::newRow("a Graph request alone") << u"https://graph.microsoft.com/v1.0/me"_s << Lines{u"1 GraphRequest"_s};
    QTest::newRow("a sharing link alone") << u"https://1drv.ms/f/s!A"_s << Lines{u"1 SharingLink"_s};
    QTest::newRow("OneDrive in the browser alone") << u"https://onedrive.live.com/?id=1"_s << Lines{u"1 ItemOrPage"_s};
    QTest::newRow("good and bad lines together")
        << u"https://1drv.ms/f/s!A\nA\t"_s + a << Lines{u"1 SharingLink"_s, u"2 A -> aaaa"_s};

    QTest::newRow("a PowerShell array alone") << u"System.String[]"_s << Lines{u"1 PowerShellArray"_s};
    QTest::newRow("a PowerShell array as a header")
        << u"x\nLocation: System.String[]"_s << Lines{u"2 PowerShellArray"_s};
    QTest::newRow("PowerShell pairs of arrays")
        << u"{[Date, System.String[]]}\n{[Location, System.String[]]}\n{[Location, System.String[]]}"_s
        << Lines{u"2 PowerShellArray"_s};
    QTest::newRow("PowerShell arrays without the Location's")
        << u"{[Date, System.String[]]}"_s << Lines{u"1 PowerShellArray"_s};
    QTest::newRow("the array of another header beside a good one")
        << u"[Date, System.String[]]\nLocation: "_s + a << Lines{u"2 -> aaaa"_s};

    QTest::newRow("a PnP copy job as JSON")
        << uR"({"JobId":"1","EncryptionKey":"2","JobQueueUri":"https://q.test/?s=1"})"_s << Lines{u"1 PnpCopyJob"_s};
    QTest::newRow("a PnP copy job as a list")
        << u"EncryptionKey : 2\nJobId         : 1\nJobQueueUri   : https://q.test/?s=1"_s << Lines{u"2 PnpCopyJob"_s};
    QTest::newRow("several PnP copy jobs are one entry")
        << u"JobId : 1\nEncryptionKey : 2\nJobId : 3\nEncryptionKey : 4"_s << Lines{u"2 PnpCopyJob"_s};

    QTest::newRow("headers without a Location")
        << u"x\nHTTP/1.1 201 Created\nDate: x\n\n{}"_s << Lines{u"2 NoLocation"_s};
    QTest::newRow("accepted without a Location") << u"HTTP/2 202\nRetry-After: 5"_s << Lines{u"1 NoLocation"_s};
    QTest::newRow("curl's headers without a Location")
        << u"< HTTP/2 202 \n< date: x\n< \n"_s << Lines{u"1 NoLocation"_s};
    QTest::newRow("a status line alone") << u"HTTP/1.1 202 Accepted"_s << Lines{u"1 NoLocation"_s};
    QTest::newRow("two answers, one without a Location")
        << u"HTTP/1.1 201 Created\n\nHTTP/1.1 202 Accepted\nLocation: "_s + a
        << Lines{u"1 NoLocation"_s, u"4 -> aaaa"_s};
    QTest::newRow("a Location belongs to its own answer")
        << u"HTTP/1.1 202 Accepted\nLocation: "_s + a + u"\nHTTP/1.1 201 Created\nDate: x"_s
        << Lines{u"2 -> aaaa"_s, u"3 NoLocation"_s};
    QTest::newRow("a header list turned into text is said, not that there is none")
        << u"HTTP/1.1 202 Accepted\nLocation: System.String[]"_s << Lines{u"2 PowerShellArray"_s};
    QTest::newRow("a proxy's leave to connect needs no Location")
        << u"HTTP/1.1 200 Connection established\n\nHTTP/1.1 202 Accepted\nLocation: "_s + a << Lines{u"4 -> aaaa"_s};
    QTest::newRow("Graph's headers without a status line")
        << u"request-id: 1\nclient-request-id: 2\nx-ms-ags-diagnostic: {}"_s << Lines{u"1 NoLocation"_s};
}

void TestMonitorLinks::findsLinks()
{
    QFETCH(QString, text);
    QFETCH(Lines, expected);

    QCOMPARE(described(findMonitorLinks(text)), expected);
}

void TestMonitorLinks::takesTheAddressWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("url");
    const QString a = operation(u"aaaa"_s);
    const QString longOne = a + QString(30'000, u'x');

    QTest::newRow("alone") << a << a.toLatin1();
    QTest::newRow("a full stop is no part of a token") << a + u"."_s << a.toLatin1();
    QTest::newRow("as a header, a full stop goes") << u"Location: "_s + a + u"."_s << a.toLatin1();
    QTest::newRow("in quotes, a full stop goes") << u"see \""_s + a + u".\""_s << a.toLatin1();
    QTest::newRow("in a sentence, the full stop goes") << u"see "_s + a + u"."_s << a.toLatin1();
    QTest::newRow("in brackets") << u"see ("_s + a + u")."_s << a.toLatin1();
    QTest::newRow("with brackets of its own") << u"see https://contoso.sharepoint.com/_api/v2.1/operations('1')"_s
                                              << QByteArray("https://contoso.sharepoint.com/_api/v2.1/operations('1')");
    QTest::newRow("between apostrophes") << u"{'a':'"_s + a + u"','b':1}"_s << a.toLatin1();
    QTest::newRow("with JSON escapes in running text")
        << u"{\"Location\":\""_s + jsonOperation(u"aaaa"_s) + u"\"}"_s << a.toLatin1();
    QTest::newRow("with JSON escapes alone") << u'"' + jsonOperation(u"aaaa"_s) + u'"' << a.toLatin1();
    QTest::newRow("with JSON escapes behind a name") << u"A\t\""_s + jsonOperation(u"aaaa"_s) + u'"' << a.toLatin1();
    QTest::newRow("at the end of a shell's line") << u"curl "_s + a + u" \\\n -i"_s << a.toLatin1();
    QTest::newRow("IPv6 loopback") << u"Location: http://[::1]:8080/monitor/1"_s
                                   << QByteArray("http://[::1]:8080/monitor/1");
    QTest::newRow("tens of thousands of characters alone") << longOne << longOne.toLatin1();
    QTest::newRow("tens of thousands of characters as a header") << u"Location: "_s + longOne << longOne.toLatin1();
    QTest::newRow("tens of thousands of characters in a table")
        << u"url,name\n"_s + longOne + u",A"_s << longOne.toLatin1();
}

void TestMonitorLinks::takesTheAddressWhole()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, url);

    const FoundLinks found = findMonitorLinks(text);
    QCOMPARE(found.links.size(), 1);
    const auto *monitorUrl = std::get_if<MonitorUrl>(&found.links.first().link);
    QVERIFY(monitorUrl);
    QCOMPARE(monitorUrl->secret(), url);
}

void TestMonitorLinks::countsOtherAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("links");
    QTest::addColumn<int>("others");
    const QString a = operation(u"aaaa"_s);

    QTest::newRow("none in empty text") << QString() << 0 << 0;
    QTest::newRow("none beside a monitor URL alone") << a << 1 << 0;
    QTest::newRow("links in a sentence") << u"see https://example.com/a and http://example.com/b."_s << 0 << 2;
    QTest::newRow("a Graph operation in a sentence")
        << u"see https://graph.microsoft.com/x/operations/1 too"_s << 0 << 1;
    QTest::newRow("a sharing link in a sentence") << u"see https://contoso.sharepoint.com/:f:/s/a/b too"_s << 0 << 1;
    QTest::newRow("an unknown host's monitor in a sentence") << u"see https://example.com/monitor/1 too"_s << 0 << 1;
    QTest::newRow("a location in prose is no header") << u"at this location https://example.com/monitor/1"_s << 0 << 1;
    QTest::newRow("a location and a comma in prose is no header") << u"my location, https://example.com/x"_s << 0 << 1;
    QTest::newRow("the request beside its answer")
        << u"curl https://graph.microsoft.com/v1.0/x/copy -i\nLocation: "_s + a << 1 << 1;
    QTest::newRow("a redirect's target") << u"HTTP/1.1 302 Found\nLocation: https://login.test/x"_s << 0 << 1;
    QTest::newRow("one cut off in a sentence is a reason, too")
        << u"see https://contoso.sharepoint.com/sites/a… too"_s << 1 << 1;
    QTest::newRow("which is none beside a monitor URL")
        << a + u"\nsee https://contoso.sharepoint.com/sites/a… too"_s << 1 << 1;
    QTest::newRow("a queue of PnP's is counted") << u"JobQueueUri : https://q.test/?s=1"_s << 0 << 1;
    QTest::newRow("an address in an address is one")
        << u"x https://example.com/?u=https://contoso.sharepoint.com/"_s << 0 << 1;
    QTest::newRow("half an address is none") << u"x https:// y http:/z"_s << 1 << 0;
}

void TestMonitorLinks::countsOtherAddresses()
{
    QFETCH(QString, text);
    QFETCH(int, links);
    QFETCH(int, others);

    const FoundLinks found = findMonitorLinks(text);
    QCOMPARE(found.otherUrls, others);
    QCOMPARE(found.links.size(), links);
}

void TestMonitorLinks::takesHostileText_data()
{
    QTest::addColumn<QString>("unit");
    for (const QString &unit : {u"https://"_s,    u":"_s,
                                u"{"_s,           u"{\""_s,
                                uR"({\")"_s,      u"{\"\n"_s,
                                u"\""_s,          u"\"\""_s,
                                u"](http"_s,      u"Location: "_s,
                                u"\\"_s,          uR"(\u)"_s,
                                u"<"_s,           u"HTTP/1.1 202\n"_s,
                                u";"_s,           u"\t"_s,
                                u"%"_s,           u"https://a%\n"_s,
                                u"…"_s,           u"url,\"\n"_s,
                                u"https://[\n"_s, u"name;https://\n"_s,
                                u"\U0001F600"_s,  u"{\"a\":"_s})
        QTest::addRow("repeated for ever: %s", qPrintable(QString(unit).replace(u'\n', u'/'))) << unit;
    QTest::newRow("repeated for ever: a NUL") << QString(QChar(0));
    QTest::newRow("repeated for ever: half a character") << QString(QChar(0xD83D));
}

void TestMonitorLinks::takesHostileText()
{
    QFETCH(QString, unit);

    const QString text = unit.repeated(50'000 / unit.size());
    const FoundLinks found = findMonitorLinks(text);
    const FoundLinks behind = findMonitorLinks(text + u"\n\n"_s + operation(u"aaaa"_s));
    QVERIFY(found.links.size() <= text.count(u'\n') + 1);
    QVERIFY(behind.links.size() >= 1);
}

void TestMonitorLinks::takesThousandsOfLines()
{
    QString text;
    for (int i = 0; i < 10'000; ++i)
        text += u"Copy %1\t"_s.arg(i) + operation(QString::number(i)) + u'\n';
    const FoundLinks found = findMonitorLinks(text);
    QCOMPARE(found.links.size(), 10'000);
    QCOMPARE(described(found.links.last()), u"10000 Copy 9999 -> 9999"_s);
}

QTEST_GUILESS_MAIN(TestMonitorLinks)
#include "tst_linkreader.moc"
