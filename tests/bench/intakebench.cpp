// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linkreader.h"
#include "intake/plaintext.h"

#include <QRandomGenerator>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;

// How many seconds of the processor's pasted text of several kinds and sizes takes to read, from its bytes on, and how many
// times as long as in the smallest a megabyte takes in the largest: about once, for the time shall grow as the text does.

namespace {

QByteArray url(QRandomGenerator &chance)
{
    const auto hex = [&](int digits) {
        QByteArray text;
        while (text.size() < digits)
            text += QByteArray::number(chance.generate(), 16);
        return text.left(digits);
    };
    return "https://contoso-my.sharepoint.com/personal/anna_contoso_com/_api/v2.1/drives/b!" + hex(32) + "/operations/"
           + hex(8) + '-' + hex(4) + '-' + hex(4) + '-' + hex(4) + '-' + hex(12) + "?c=" + hex(30)
           + "%3D&v=2.0&tempauth=v1.eyJ" + hex(60) + '.' + hex(40);
}

QByteArray wrapped(QByteArray text, qsizetype width)
{
    for (qsizetype at = width; at < text.size(); at += width + 1)
        text.insert(at, '\n');
    return text;
}

struct Kind
{
    const char *name;
    std::function<QByteArray(QRandomGenerator &)> next; ///< the text is as many of these as fit
    QByteArray before = {}, between = {}, behind = {};
};

const Kind kinds[]{
    {"URLs, a line each", [](auto &chance) { return url(chance) + '\n'; }},
    {"name<TAB>URL",
     [](auto &chance) {
         return "Projekt " + QByteArray::number(chance.bounded(1'000'000)) + '\t' + url(chance) + '\n';
     }},
    {"empty lines (CRLF)", [](auto &) { return QByteArray("\r\n"); }},
    {"quotes", [](auto &) { return QByteArray("\""); }},
    {"quotes at line ends", [](auto &) { return QByteArray("\"\n"); }},
    {"prose", [](auto &) { return QByteArray("The copy of the whole department is still running, please wait.\n"); }},
    {"wrapped at 80", [](auto &chance) { return wrapped(url(chance), 80) + "\n\n"; }},
    {"a million pieces", [](auto &) { return QByteArray("abcdefghijklmnopqrstuvwxyz0123456789\n"); },
     "https://contoso.sharepoint.com/_api/v2.1/drives/b!\n"},
    {"beginnings of URLs", [](auto &) { return QByteArray("https://contoso.sharepoint.com/_api/v2.1/drives/b\n"); }},
    {"schemes in one line", [](auto &) { return QByteArray("https://"); }},
    {"URLs in one line", [](auto &chance) { return url(chance) + ';'; }},
    {"CSV", [](auto &chance) { return "\"Projekt, Nord\",\"" + url(chance) + "\",Umzug\r\n"; }, "name,url,batch\r\n"},
    {"CSV with a quote left open", [](auto &chance) { return "\"Projekt," + url(chance) + "\r\n"; }, "name,url\r\n"},
    {"headers", [](auto &chance) { return "HTTP/1.1 202 Accepted\r\nLocation: " + url(chance) + "\r\n\r\n"; }},
    {"JSON lines", [](auto &chance) { return "{\"level\":\"info\",\"location\":\"" + url(chance) + "\"}\n"; }},
    {"braces", [](auto &) { return QByteArray("{\""); }},
    {"equals signs", [](auto &) { return QByteArray("=3D=\n"); }},
    {"zero bytes", [](auto &) { return QByteArray("a\0b\0\0", 5); }},
    {"bytes that are no UTF-8", [](auto &) { return QByteArray("\xFC\xE4\n"); }},
    {"URLs in Base64", [](auto &chance) { return url(chance).toBase64() + '\n'; }},
    {"Base64 over lines", [](auto &) { return QByteArray(76, 'A') + '\n'; }, "aHR0cHM6Ly\n" + QByteArray(76, 'a')},
    {"beginnings of Base64", [](auto &) { return QByteArray("aHR0cHM6Ly "); }},
    {"letters as entities", [](auto &) { return QByteArray("&#104;"); }},
    {"beginnings of entities", [](auto &) { return QByteArray("&amp;amp;amp;"); }, "&#104;"},
    {"encoded words", [](auto &) { return QByteArray("=?utf-8?Q?a=20b?=\n "); }},
    {"beginnings of encoded words", [](auto &) { return QByteArray("=?a?b? "); }, "?= "},
    {"lines of a trace",
     [n = 0](auto &) mutable { return QByteArray::number(0x10000 + 4 * (n++ % 16384), 16).mid(1) + ": abcd\n"; }},
    {"rows of a dump",
     [](auto &) { return QByteArray("00000010: 6874 7470 733a 2f2f 636f 6e74 6f73 6f2d  https://contoso-\n"); }},
    {"backspaces", [](auto &) { return QByteArray("a\b"); }},
    {"pieces with a plus",
     [](auto &) { return QByteArray("https://contoso.sharepoint.com/_api/v2.1/drives/b!abc+\nabcdefgh+\n"); }},
    {"stars behind URLs",
     [](auto &) { return QByteArray("https://contoso.sharepoint.com/_api/v2.1/drives/b!abc\n***\n"); }},
    {"masks", [](auto &) { return QByteArray("xxxxxxxxxx"); }, "https://contoso.sharepoint.com/_api/v2.1/drives/"},
    {"backslashes", [](auto &) { return QByteArray("\\"); }, "https://contoso.sharepoint.com/"},
    {"HAR",
     [](auto &chance) {
         return R"({"request":{"method":"POST","url":"https://graph.microsoft.com/v1.0/me/drive/items/01A/copy"},)"
                R"("response":{"status":202,"headers":[{"name":"Location","value":")"
                + url(chance) + R"("}],"content":{}}})";
     },
     R"({"log":{"version":"1.2","entries":[)", ",", "]}}"},
};

QByteArray textOf(const Kind &kind, qsizetype size)
{
    QRandomGenerator chance(1);
    QByteArray text = kind.before;
    text.reserve(size + 1000);
    for (QByteArray next = kind.next(chance); text.size() + next.size() + kind.behind.size() <= size;
         next = kind.next(chance))
        text += next + kind.between;
    text.chop(kind.between.size());
    return text + kind.behind;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray only = argc > 1 ? argv[1] : ""; // a kind

    std::printf("%-28s %10s %10s %10s %10s %12s\n", "seconds of CPU", "1 MB", "8 MB", "64 MB", "per MB", "URLs in 64");
    for (const Kind &kind : kinds) {
        if (!QByteArray(kind.name).contains(only))
            continue;
        std::printf("%-28s", kind.name);
        qsizetype found = 0;
        double first = 0, last = 0; // seconds per megabyte
        for (const qsizetype megabytes : {1, 8, 64}) {
            const QByteArray bytes = textOf(kind, megabytes * 1'000'000);
            const std::clock_t begin = std::clock();
            found = findMonitorLinks(decodedText(bytes)).links.size();
            const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
            last = seconds / double(megabytes);
            first = megabytes == 1 ? last : first;
            std::printf(" %10.2f", seconds);
            std::fflush(stdout);
        }
        std::printf(" %9.1f× %12lld\n", last / first, static_cast<long long>(found));
    }
}
