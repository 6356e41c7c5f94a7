// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linkreader.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

/// A monitor URL comes back whole, byte for byte, or not at all: whatever it is written in, and wherever its lines break.
class TestWholeUrls : public QObject
{
    Q_OBJECT

private slots:
    void notationsGiveTheUrl_data();
    void notationsGiveTheUrl();
    void oneNotationInAnotherNeverChangesIt_data();
    void oneNotationInAnotherNeverChangesIt();
    void brokenLinesNeverChangeIt_data();
    void brokenLinesNeverChangeIt();
    void twoBrokenOnesStayApart_data();
    void twoBrokenOnesStayApart();
    void cutOffIsNeverReady_data();
    void cutOffIsNeverReady();
    void damagedIsNeverTaken_data();
    void damagedIsNeverTaken();
};

namespace {

constexpr int SamplesOfEach = 12;

/// Characters of URL-safe Base64.
QString token(QRandomGenerator &chance, int size)
{
    static const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"_s;
    QString text;
    for (int i = 0; i < size; ++i)
        text += alphabet[chance.bounded(int(alphabet.size()))];
    return text;
}

QString guid(QRandomGenerator &chance)
{
    QString text;
    for (const int digits : {8, 4, 4, 4, 12}) {
        if (!text.isEmpty())
            text += u'-';
        for (int i = 0; i < digits; ++i)
            text += QString::number(chance.bounded(16), 16);
    }
    return text;
}

QString signedQuery(QRandomGenerator &chance)
{
    return u"?c="_s + token(chance, 20) + u"%2B"_s + token(chance, 7) + u"%3D&v=2.0&tempauth=v1.eyJ"_s
           + token(chance, chance.bounded(40, 400)) + u'.' + token(chance, chance.bounded(24, 90));
}

/// The four families, and what the service makes of them.
const QMap<QString, std::function<QString(QRandomGenerator &)>> families{
    {u"OneDrive's"_s,
     [](QRandomGenerator &chance) {
         const int sizes[]{128, 192, 256};
         return u"https://api.onedrive.com/v1.0/monitor/4s"_s + token(chance, sizes[chance.bounded(3)]);
     }},
    {u"the old SharePoint's"_s,
     [](QRandomGenerator &chance) {
         return u"https://contoso.sharepoint.com/_api/v2.0/monitor/"_s + guid(chance).toUpper();
     }},
    {u"SharePoint's"_s,
     [](QRandomGenerator &chance) {
         return u"https://contoso-my.sharepoint.com/personal/anna_contoso_com/_api/v2.1/drives/b!"_s + token(chance, 32)
                + u"/operations/"_s + guid(chance) + signedQuery(chance);
     }},
    {u"personal content's"_s,
     [](QRandomGenerator &chance) {
         return u"https://my.microsoftpersonalcontent.com/personal/"_s + guid(chance).left(8)
                + u"/_api/v2.1/drives/b!"_s + token(chance, 16) + u"/operations/"_s + guid(chance)
                + signedQuery(chance);
     }},
};

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// As `-2D` and `_`: https://help.proofpoint.com
QString proofpoint2(const QString &url)
{
    QString coded;
    for (const char c : url.toUtf8()) {
        if ((c > 0 && QChar(QLatin1Char(c)).isLetterOrNumber()) || c == '.')
            coded += QLatin1Char(c);
        else
            coded += c == '/' ? u"_"_s : u"-%1"_s.arg(uint(uchar(c)), 2, 16, QLatin1Char('0')).toUpper();
    }
    return u"https://urldefense.proofpoint.com/v2/url?u="_s + coded + u"&d=DwMFAg&c=abc&e="_s;
}

/// All signs of @p url as @p format writes their codes.
QString escaped(const QString &url, const std::function<QString(uint)> &format)
{
    QString text;
    for (const QChar c : url)
        text += c.isLetterOrNumber() || c > u'~' ? QString(c) : format(c.unicode());
    return text;
}

QString safeLink(const QString &url)
{
    return u"https://eur02.safelinks.protection.outlook.com/?url="_s + percentEncoded(url)
           + u"&data=05%7C02%7Canna%40contoso.com%7C&sdata=abc%3D&reserved=0"_s;
}

QString replaced(QString text, const QString &before, const QString &after)
{
    return text.replace(before, after);
}

/// All characters of @p url as @p format writes their codes.
QString numbered(const QString &url, const std::function<QString(uint)> &format)
{
    QString text;
    for (const QChar c : url)
        text += c > u'~' ? QString(c) : format(c.unicode());
    return text;
}

QString base64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

QString brokenAt(const QString &text, int width, const QString &between)
{
    QString lines = text.left(width);
    for (qsizetype at = width; at < text.size(); at += width)
        lines += between + text.mid(at, width);
    return lines;
}

/// Words of RFC 2047, each with a part of @p url as @p code writes it.
QString encodedWords(const QString &url, const QString &coding, const std::function<QString(const QString &)> &code)
{
    constexpr int width = 42;
    QString words;
    for (qsizetype at = 0; at < url.size(); at += width)
        words += (at > 0 ? u"\r\n =?UTF-8?"_s : u"=?UTF-8?"_s) + coding + u'?' + code(url.mid(at, width)) + u"?="_s;
    return u"Subject: "_s + words + u"\r\nDate: x\r\n"_s;
}

using Notation = QString (*)(const QString &);

struct Row
{
    const char *name;
    Notation write;
};

const Row notations[]{
    {"bare", [](const QString &url) { return url; }},
    {"a header",
     [](const QString &url) { return u"HTTP/2 202\r\nlocation: "_s + url + u"\r\nrequest-id: 1\r\n\r\n"_s; }},
    {"HTML", [](const QString &url) { return u"<a href=\""_s + url.toHtmlEscaped() + u"\">Nord</a>"_s; }},
    {"HTML twice", [](const QString &url) { return url.toHtmlEscaped().toHtmlEscaped(); }},
    {"numbers of HTML", [](const QString &url) { return escaped(url, [](uint c) { return u"&#%1;"_s.arg(c); }); }},
    {"hexadecimal numbers of HTML",
     [](const QString &url) { return escaped(url, [](uint c) { return u"&#x%1;"_s.arg(c, 0, 16); }); }},
    {"JSON's numbers",
     [](const QString &url) {
         return escaped(url, [](uint c) { return u"\\u%1"_s.arg(c, 4, 16, QLatin1Char('0')); });
     }},
    {"JavaScript's numbers",
     [](const QString &url) {
         return escaped(url, [](uint c) { return u"\\x%1"_s.arg(c, 2, 16, QLatin1Char('0')); });
     }},
    {"C's octal numbers",
     [](const QString &url) { return escaped(url, [](uint c) { return u"\\%1"_s.arg(c, 3, 8, QLatin1Char('0')); }); }},
    {"JSON", [](const QString &url) { return u"{\"Location\":\""_s + replaced(url, u"/"_s, u"\\/"_s) + u"\"}"_s; }},
    {"JSON in JSON",
     [](const QString &url) {
         return uR"({"a":"{\"Location\":\")"_s + replaced(url, u"&"_s, u"\\\\u0026"_s) + uR"(\"}"})"_s;
     }},
    {"a shell's",
     [](const QString &url) {
         return u"curl "_s + replaced(replaced(replaced(url, u"?"_s, u"\\?"_s), u"&"_s, u"\\&"_s), u"="_s, u"\\="_s);
     }},
    {"cmd's",
     [](const QString &url) { return u"curl "_s + replaced(replaced(url, u"%"_s, u"^%"_s), u"&"_s, u"^&"_s); }},
    {"a batch file's", [](const QString &url) { return u"curl \""_s + replaced(url, u"%"_s, u"%%"_s) + u'"'; }},
    {"PowerShell's", [](const QString &url) { return u"iwr "_s + replaced(url, u"&"_s, u"`&"_s); }},
    {"Java's properties",
     [](const QString &url) { return u"url="_s + replaced(replaced(url, u":"_s, u"\\:"_s), u"="_s, u"\\="_s); }},
    {"LaTeX's",
     [](const QString &url) {
         return u"\\url{"_s + replaced(replaced(replaced(url, u"%"_s, u"\\%"_s), u"&"_s, u"\\&"_s), u"_"_s, u"\\_"_s)
                + u'}';
     }},
    {"encoded as a whole", percentEncoded},
    {"encoded twice", [](const QString &url) { return percentEncoded(percentEncoded(url)); }},
    {"SafeLinks", safeLink},
    {"SafeLinks in HTML",
     [](const QString &url) { return u"<a href='"_s + safeLink(url).toHtmlEscaped() + u"'>x</a>"_s; }},
    {"SafeLinks in SafeLinks", [](const QString &url) { return safeLink(safeLink(url)); }},
    {"Proofpoint 1",
     [](const QString &url) {
         return u"https://urldefense.proofpoint.com/v1/url?u="_s + percentEncoded(url) + u"&k=abc"_s;
     }},
    {"Proofpoint 2", proofpoint2},
    {"Proofpoint 3",
     [](const QString &url) {
         const qsizetype signs = url.count(u'!');
         return u"https://urldefense.com/v3/__"_s + replaced(url, u"!"_s, u"*"_s) + u"__;"_s
                + QString::fromLatin1(QByteArray(signs, '!').toBase64(QByteArray::OmitTrailingEquals))
                + u"!!abc!def$"_s;
     }},
    {"Barracuda",
     [](const QString &url) {
         return u"https://linkprotect.cudasvc.com/url?a="_s + percentEncoded(url) + u"&c=E,1,a"_s;
     }},
    {"Check Point",
     [](const QString &url) { return u"https://protect.checkpoint.com/v2/___"_s + url + u"___.YXBz"_s; }},
    {"Cisco", [](const QString &url) { return u"https://secure-web.cisco.com/1abc/"_s + percentEncoded(url); }},
    {"Base64 in a parameter",
     [](const QString &url) { return u"https://eu-west-1.protection.sophos.com/?d=x&u="_s + base64(url) + u"&i=1"_s; }},
    {"Google",
     [](const QString &url) { return u"https://www.google.com/url?q="_s + percentEncoded(url) + u"&sa=D"_s; }},
    {"Markdown", [](const QString &url) { return u"siehe [Nord]("_s + url + u") dazu"_s; }},
    {"Slack", [](const QString &url) { return u'<' + url + u"|Nord>"_s; }},
    {"AsciiDoc", [](const QString &url) { return url + u"[Nord]"_s; }},
    {"BBCode", [](const QString &url) { return u"[url="_s + url + u"]Nord[/url]"_s; }},
    {"Jira", [](const QString &url) { return u"[Nord|"_s + url + u']'; }},
    {"Org", [](const QString &url) { return u"[["_s + url + u"][Nord]]"_s; }},
    {"angle brackets", [](const QString &url) { return u"hier <"_s + url + u"> bitte"_s; }},
    {"a sentence", [](const QString &url) { return u"Nimm "_s + url + u", bitte."_s; }},
    {"a list with semicolons",
     [](const QString &url) { return u"see https://example.org/a;"_s + url + u";https://example.org/b"_s; }},
    {"a formula", [](const QString &url) { return u"=HYPERLINK(\""_s + url + u"\";\"Nord\")"_s; }},
    {"a table", [](const QString &url) { return u"name,url\r\nNord,"_s + url + u"\r\n"_s; }},
    {"a header list of Java", [](const QString &url) { return u"[Date: x, Location: "_s + url + u", a: b]"_s; }},
    {"a wire log", [](const QString &url) { return u"<< \"Location: "_s + url + u"[\\r][\\n]\""_s; }},
    {"colours", [](const QString &url) { return u"\x1b[33m"_s + url + u"\x1b[0m"_s; }},
    {"invisible characters",
     [](const QString &url) { return u"\u200B"_s + url.left(50) + u"\u00AD"_s + url.mid(50) + u"\u2069"_s; }},
    {"a report's",
     [](const QString &url) { return replaced(replaced(url, u"http"_s, u"hxxp"_s), u".com"_s, u"[.]com"_s); }},
    {"numbers of HTML for all",
     [](const QString &url) { return numbered(url, [](uint c) { return u"&#%1;"_s.arg(c); }); }},
    {"hexadecimal numbers of HTML for all",
     [](const QString &url) {
         return u"<a href=\""_s + numbered(url, [](uint c) { return u"&#x%1;"_s.arg(c, 0, 16); }) + u"\">Nord</a>"_s;
     }},
    {"padded numbers of HTML for all",
     [](const QString &url) {
         return numbered(url, [](uint c) { return u"&#%1;"_s.arg(c, 4, 10, QLatin1Char('0')); });
     }},
    {"JSON's numbers for all",
     [](const QString &url) {
         return u'"' + numbered(url, [](uint c) { return u"\\u%1"_s.arg(c, 4, 16, QLatin1Char('0')); }) + u'"';
     }},
    {"JavaScript's numbers for all",
     [](const QString &url) {
         return u'\'' + numbered(url, [](uint c) { return u"\\x%1"_s.arg(c, 2, 16, QLatin1Char('0')); }) + u'\'';
     }},
    {"percent signs for all",
     [](const QString &url) { return numbered(url, [](uint c) { return u"%%1"_s.arg(c, 2, 16, QLatin1Char('0')); }); }},
    {"encoded words in Base64", [](const QString &url) { return encodedWords(url, u"B"_s, base64); }},
    {"encoded words in quoted-printable",
     [](const QString &url) {
         return encodedWords(url, u"q"_s, [](const QString &part) {
             return escaped(part, [](uint c) { return u"=%1"_s.arg(c, 2, 16, QLatin1Char('0')).toUpper(); });
         });
     }},
    {"Base64", base64},
    {"Base64 for a command", [](const QString &url) { return u"echo "_s + base64(url) + u" | base64 -d"_s; }},
    {"Base64 over lines", [](const QString &url) { return brokenAt(base64(url + u'\n'), 76, u"\n"_s) + u'\n'; }},
    {"a mail's body in Base64",
     [](const QString &url) {
         return u"Content-Transfer-Encoding: base64\r\n\r\n"_s
                + brokenAt(base64(u"Hallo,\r\n\r\n"_s + url + u"\r\n\r\nGruß\r\n"_s), 76, u"\r\n"_s)
                + u"\r\n\r\n--x\r\n"_s;
     }},
    {"YAML", [](const QString &url) { return u"- name: Nord\n  url: >-\n    "_s + url + u"\n  note: x\n"_s; }},
    {"JSON lines",
     [](const QString &url) {
         return u"{\"msg\":\"copy\",\"headers\":{\"location\":\""_s + url + u"\"}}\n{\"msg\":\"x\"}\n"_s;
     }},
    {"an object of ConvertTo-Json",
     [](const QString &url) {
         return u"{\n    \"Headers\":  {\n        \"Location\":  \""_s + replaced(url, u"&"_s, u"\\u0026"_s)
                + u"\",\n        \"Date\":  \"x\"\n    }\n}\n"_s;
     }},
    {"a list of ConvertTo-Json",
     [](const QString &url) {
         return u"{\n  \"Key\": \"Location\",\n  \"Value\": [\n    \""_s + url + u"\"\n  ]\n}\n"_s;
     }},
    {"curl -v", [](const QString &url) { return u"< HTTP/2 202 \n< date: x\n< location: "_s + url + u"\n< \n"_s; }},
    {"frames of HTTP/2",
     [](const QString &url) { return u"recv (stream_id=13) :status: 202\nrecv (stream_id=13) location: "_s + url; }},
    {"HttpResponseMessage",
     [](const QString &url) {
         return u"StatusCode: 202, ReasonPhrase: 'Accepted', Headers:\r\n{\r\n  Location: "_s + url
                + u"\r\n  Content-Length: 0\r\n}"_s;
     }},
    {"Postman's export",
     [](const QString &url) { return u"{\"header\":[{\"key\":\"Location\",\"value\":\""_s + url + u"\"}]}"_s; }},
    {"Excel's semicolons",
     [](const QString &url) { return u"Name;Status;Location\r\n\"A; B\";202;"_s + url + u"\r\n"_s; }},
    {"Wireshark's tree",
     [](const QString &url) { return u"    HTTP/1.1 202 Accepted\\r\\n\n    Location: "_s + url + u"\\r\\n\n"_s; }},
    {"a link of Outlook", [](const QString &url) { return u"Siehe "_s + url + u'<' + safeLink(url) + u">\n"_s; }},
    {"a chat with times",
     [](const QString &url) { return u"[14:03] Anna Muster\n"_s + url + u"\n[14:05] Bert\nok\n"_s; }},
    {"a dump of rclone",
     [](const QString &url) {
         return u"2026/11/25 14:03:11 DEBUG : HTTP/2.0 202 Accepted\nLocation: "_s + url + u"\nDate: x\n\n"_s;
     }},
    {"Format-List", [](const QString &url) { return u"Key   : Location\nValue : {"_s + url + u"}\n"_s; }},
    {"a run of Power Automate",
     [](const QString &url) {
         return u"{\"outputs\":{\"headers\":{\"Location\":\""_s + url + u"\"},\"body\":\"\"}}"_s;
     }},
    {"a dictionary of Python", [](const QString &url) { return u"{'Date': 'x', 'Location': '"_s + url + u"'}"_s; }},
    {"a table of Markdown",
     [](const QString &url) { return u"| Name | URL |\n|---|---|\n| A | "_s + url + u" |\n"_s; }},
    {"a here document", [](const QString &url) { return u"cat <<'EOF' > jobs\nNord\t"_s + url + u"\nEOF\n"_s; }},
    {"quoted-printable",
     [](const QString &url) {
         QString lines = u"Content-Transfer-Encoding: quoted-printable\n\n"_s;
         return lines + replaced(replaced(brokenAt(url, 60, u"\n"_s), u"="_s, u"=3D"_s), u"\n"_s, u"=\n"_s) + u'\n';
     }},
};

using Layout = QString (*)(const QString &url, int width);

struct LayoutRow
{
    const char *name;
    Layout write;
    bool isCertain; ///< most come back whole
};

const LayoutRow layouts[]{
    {"a console", [](const QString &url, int width) { return brokenAt(url, width, u"\n"_s) + u'\n'; }, true},
    {"Format-List",
     [](const QString &url, int width) {
         return u"Location : "_s + brokenAt(url, width - 11, u"\r\n           "_s) + u"\r\nDate     : x\r\n"_s;
     },
     true},
    {"with a name",
     [](const QString &url, int width) { return brokenAt(u"Projekt Nord\t"_s + url, width, u"\n"_s) + u'\n'; }, true},
    {"an indent",
     [](const QString &url, int width) { return u"* "_s + brokenAt(url, width - 2, u"\n  "_s) + u"\n\nGruss\n"_s; },
     true},
    {"a quoted mail",
     [](const QString &url, int width) { return u"> "_s + brokenAt(url, width, u"\n> "_s) + u"\n>\n> Gruss\n"_s; },
     true},
    {"angle brackets",
     [](const QString &url, int width) { return u'<' + brokenAt(url, width, u"\n"_s) + u">\n\nGruss\n"_s; }, true},
    {"JSON",
     [](const QString &url, int width) { return brokenAt(u"{\"Location\":\""_s + url + u"\"}"_s, width, u"\n"_s); },
     true},
    {"SafeLinks", [](const QString &url, int width) { return brokenAt(safeLink(url), width, u"\n"_s) + u'\n'; }, false},
    {"SafeLinks in angle brackets",
     [](const QString &url, int width) { return u'<' + brokenAt(safeLink(url), width, u"\n"_s) + u">\n"_s; }, true},
    {"before a line of text",
     [](const QString &url, int width) { return brokenAt(url, width, u"\n"_s) + u"\nund mehr davon\n"_s; }, false},
    {"before a prompt",
     [](const QString &url, int width) { return brokenAt(url, width, u"\n"_s) + u"\nPS C:\\> dir\n"_s; }, false},
    {"lines of two lengths",
     [](const QString &url, int width) {
         return url.left(width - 7) + u'\n' + brokenAt(url.mid(width - 7), width, u"\n"_s) + u'\n';
     },
     false},
    {"YAML, folded",
     [](const QString &url, int width) {
         return u"- url: >-\n    "_s + brokenAt(url, width, u"\n    "_s) + u"\n  note: x\n"_s;
     },
     true},
    {"a shell's backslashes",
     [](const QString &url, int width) { return u"curl "_s + brokenAt(url, width, u"\\\n"_s) + u'\n'; }, true},
    {"a frame",
     [](const QString &url, int width) {
         return u"│"_s + brokenAt(url + QString(width - url.size() % width, u' '), width, u"│\n│"_s) + u"│\n"_s;
     },
     true},
    {"a database's plus signs",
     [](const QString &url, int width) { return u" 1 | "_s + brokenAt(url, width, u"+\n   | "_s) + u"\n(1 row)\n"_s; },
     false},
    {"curl's trace",
     [](const QString &url, int width) {
         QString lines;
         const QString header = u"location: "_s + url;
         for (qsizetype at = 0; at < header.size(); at += width)
             lines += u"%1: "_s.arg(at, 4, 16, QLatin1Char('0')) + header.mid(at, width) + u'\n';
         return lines;
     },
     true},
    {"a column too narrow",
     [](const QString &url, int width) {
         return u"| Nord | "_s + url.left(std::min(width, 90)) + u" |\n| Sued | x |\n"_s;
     },
     false},
    {"stars for the rest",
     [](const QString &url, int width) { return brokenAt(url.left(2 * width), width, u"\n  "_s) + u"\n  ***\n"_s; },
     false},
    {"the last line lost",
     [](const QString &url, int width) {
         const QString lines = brokenAt(url, width, u"\n"_s);
         return lines.left(lines.lastIndexOf(u'\n') + 1);
     },
     false},
};

void everyFamily(const std::function<void(const QByteArray &, const QString &)> &add)
{
    for (auto family = families.cbegin(); family != families.cend(); ++family)
        add(family.key().toUtf8(), family.key());
}

/// What is taken without a question.
QStringList taken(const QString &text, QStringList *asked = nullptr)
{
    QStringList urls;
    for (const FoundLink &found : findMonitorLinks(text).links) {
        if (const auto *url = std::get_if<MonitorUrl>(&found.link); url && url->hostKind() == HostKind::Known)
            (found.isJoined && asked ? *asked : urls) += QString::fromLatin1(url->secret());
    }
    return urls;
}

} // namespace

void TestWholeUrls::notationsGiveTheUrl_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<Notation>("write");
    for (const Row &row : notations)
        everyFamily([&](const QByteArray &name, const QString &family) {
            QTest::addRow("%s in %s", name.constData(), row.name) << family << row.write;
        });
}

void TestWholeUrls::notationsGiveTheUrl()
{
    QFETCH(QString, family);
    QFETCH(Notation, write);
    for (quint32 seed = 1; seed <= SamplesOfEach; ++seed) {
        QRandomGenerator chance(seed);
        const QString url = families[family](chance);
        const QString text = write(url);
        QCOMPARE(taken(text), QStringList{url});
    }
}

void TestWholeUrls::oneNotationInAnotherNeverChangesIt_data()
{
    QTest::addColumn<Notation>("write");
    for (const Row &row : notations) {
        if (QByteArray(row.name) != "Proofpoint 3") // has the signs of an address apart, and is given nothing else
            QTest::newRow(row.name) << row.write;
    }
}

void TestWholeUrls::oneNotationInAnotherNeverChangesIt()
{
    QFETCH(Notation, write);
    QRandomGenerator chance(1);
    auto family = families.begin();
    for (const Row &inner : notations) {
        for (int i = 0; i < 2; ++i) {
            if (++family == families.end())
                family = families.begin();
            const QString url = (*family)(chance);
            const QString word = inner.write(url);
            if (std::ranges::any_of(word, [](QChar c) { return c.isSpace(); }))
                continue; // of several words no one has an address made
            const QString text = write(word);
            QStringList asked;
            for (const QString &got : taken(text, &asked))
                QVERIFY2(got == url, qPrintable(u"%1: %2\n%3"_s.arg(QString::fromLatin1(inner.name), text, got)));
            const QString damaged = write(inner.write(url.left(url.size() * 7 / 10) + u'…'));
            QVERIFY2(taken(damaged, &asked).isEmpty(),
                     qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(inner.name), damaged)));
        }
    }
}

void TestWholeUrls::brokenLinesNeverChangeIt_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<Layout>("write");
    QTest::addColumn<bool>("isCertain");
    for (const LayoutRow &row : layouts)
        everyFamily([&](const QByteArray &name, const QString &family) {
            QTest::addRow("%s in %s", name.constData(), row.name) << family << row.write << row.isCertain;
        });
}

void TestWholeUrls::brokenLinesNeverChangeIt()
{
    QFETCH(QString, family);
    QFETCH(Layout, write);
    QFETCH(bool, isCertain);
    int all = 0, whole = 0;
    // Every third width, others for the next layout: with the sanitizers all of them take minutes.
    const auto offset = static_cast<int>(qstrlen(QTest::currentDataTag()) % 3);
    for (int width = 40 + offset; width <= 200; width += 3) {
        QRandomGenerator chance(static_cast<quint32>(width));
        const QString url = families[family](chance);
        if (url.size() <= 2 * width) // a single line that is left tells of no width
            continue;
        QStringList asked;
        const QString text = write(url, width);
        const QStringList urls = taken(text, &asked);
        for (const QString &got : urls)
            QVERIFY2(got == url, qPrintable(u"%1 characters, not %2, at a width of %3: %4"_s.arg(got.size())
                                                .arg(url.size())
                                                .arg(width)
                                                .arg(text)));
        ++all;
        whole += (urls + asked).contains(url);
    }
    QVERIFY2(!isCertain || whole * 10 >= all * 9, qPrintable(u"%1 of %2"_s.arg(whole).arg(all)));
}

/// Of which nothing becomes a part of the other.
void TestWholeUrls::twoBrokenOnesStayApart_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("between");
    QTest::newRow("a line each") << u""_s << u"\n"_s;
    QTest::newRow("with an empty line") << u""_s << u"\n\n"_s;
    QTest::newRow("with names") << u"Nord\t"_s << u"\nSued\t"_s;
    QTest::newRow("in a list of headers") << u"Location : "_s << u"\nLocation : "_s;
    QTest::newRow("with a comma") << u""_s << u","_s;
    QTest::newRow("with a blank") << u""_s << u" "_s;
    QTest::newRow("in quotes") << u"[\""_s << u"\", \""_s;
}

void TestWholeUrls::twoBrokenOnesStayApart()
{
    QFETCH(QString, before);
    QFETCH(QString, between);
    auto second = families.begin();
    for (int width = 40; width <= 137; ++width) { // so much of one of OneDrive's could be all of it
        if (++second == families.end())
            second = families.begin();
        for (const auto &first : families) {
            QRandomGenerator chance(static_cast<quint32>(width));
            const QString one = first(chance);
            const QString other = second.value()(chance);
            QString text;
            for (const QString &line : (before + one + between + other).split(u'\n'))
                text += brokenAt(line, width, u"\n"_s) + u'\n';
            QStringList asked;
            for (const QString &got : taken(text, &asked))
                QVERIFY2(got == one || got == other, qPrintable(text + got));
        }
    }
}

/// Whatever comes behind it, an address that stops early is not taken.
void TestWholeUrls::cutOffIsNeverReady_data()
{
    QTest::addColumn<QString>("behind");
    QTest::newRow("an ellipsis") << u"…"_s;
    QTest::newRow("three full stops") << u"..."_s;
    QTest::newRow("three full stops in brackets") << u"[...]"_s;
    QTest::newRow("stars") << u"***"_s;
    QTest::newRow("a word for it") << u" [truncated]"_s;
    QTest::newRow("an ellipsis of HTML") << u"&hellip;"_s;
    QTest::newRow("an ellipsis of JSON") << u"\\u2026"_s;
    QTest::newRow("an ellipsis, encoded") << u"%E2%80%A6"_s;
    QTest::newRow("an ellipsis and the end") << u"…9f2c"_s;
    QTest::newRow("two full stops and the end") << u"..9f2c"_s;
    QTest::newRow("a tilde and the end") << u"~9f2c"_s;
    QTest::newRow("a character that was lost") << u"\uFFFD9f2c"_s;
    QTest::newRow("the letter x") << u"xxxxxxxx"_s;
    QTest::newRow("dashes") << u"-----"_s;
    QTest::newRow("number signs") << u"####"_s;
    QTest::newRow("stars in the next line") << u"\n***"_s;
    QTest::newRow("an ellipsis in the next line") << u"\n  …"_s;
    QTest::newRow("a word for it without a blank") << u"[truncated]"_s;
}

void TestWholeUrls::cutOffIsNeverReady()
{
    QFETCH(QString, behind);
    for (quint32 seed = 1; seed <= SamplesOfEach; ++seed) {
        for (const auto &family : families) {
            QRandomGenerator chance(seed);
            const QString url = family(chance);
            for (qsizetype size = url.indexOf(u'/', 8) + 2; size < url.size(); size += 7) {
                const QString text = url.left(size) + behind;
                QVERIFY2(taken(text).isEmpty(), qPrintable(text));
            }
        }
    }
}

/// Also within each notation.
void TestWholeUrls::damagedIsNeverTaken_data()
{
    QTest::addColumn<Notation>("write");
    for (const Row &row : notations)
        QTest::newRow(row.name) << row.write;
}

void TestWholeUrls::damagedIsNeverTaken()
{
    QFETCH(Notation, write);
    for (quint32 seed = 1; seed <= SamplesOfEach / 4; ++seed) {
        for (const auto &family : families) {
            QRandomGenerator chance(seed);
            const QString url = family(chance);
            for (const QString &damaged :
                 {url.left(url.size() * 8 / 10) + u"…"_s, url.left(url.size() * 6 / 10) + u"..."_s,
                  url.left(url.size() * 7 / 10) + u"***"_s, url.left(60) + u"…"_s + url.right(15),
                  url.left(60) + u"..."_s + url.right(15), url.left(80)}) {
                const QString text = write(damaged);
                QVERIFY2(taken(text).isEmpty(), qPrintable(text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestWholeUrls)
#include "tst_wholeurls.moc"
