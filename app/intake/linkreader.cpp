// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkreader.h"

#include "brokenlines.h"
#include "encodedtext.h"
#include "harlog.h"
#include "linkname.h"
#include "linktable.h"
#include "plaintext.h"
#include "requestnames.h"
#include "urlintext.h"
#include "urljudge.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What mail programs, chats and spreadsheets put around a link, blanks and invisible characters included.
bool isDecoration(QChar c)
{
    if (c.unicode() < 128)
        return c.isSpace() || QStringView(u"\"'<>`").contains(c);
    const auto category = c.category();
    return c.isSpace() || c == u'„' || c == u'‚' || category == QChar::Other_Format
           || category == QChar::Punctuation_InitialQuote || category == QChar::Punctuation_FinalQuote;
}

QStringView withoutDecorationBefore(QStringView text)
{
    qsizetype begin = 0;
    while (begin < text.size() && isDecoration(text[begin]))
        ++begin;
    return text.sliced(begin);
}

QStringView withoutDecorationBehind(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && (isDecoration(text[end - 1]) || text[end - 1] == u',' || text[end - 1] == u';'))
        --end;
    return text.first(end);
}

QStringView undecorated(QStringView text)
{
    return withoutDecorationBehind(withoutDecorationBefore(text));
}

QStringView withoutBullet(QStringView line)
{
    for (const QStringView bullet : {QStringView(u"- "), QStringView(u"* "), QStringView(u"• "), QStringView(u"+ ")}) {
        if (line.startsWith(bullet))
            return line.sliced(bullet.size());
    }
    qsizetype digits = 0;
    while (digits < std::min<qsizetype>(line.size(), 4) && line[digits].isDigit())
        ++digits;
    if (digits > 0 && (line.sliced(digits).startsWith(u". ") || line.sliced(digits).startsWith(u") ")))
        return line.sliced(digits + 2);
    return line;
}

/// What is around an address in its line.
struct Surroundings
{
    bool isAlone = false; ///< it has the line for itself, but for a name
    QString name;         ///< may be empty
};

/// The text between the last @p open in @p before and its end; empty where there is none.
QString labelBehind(QStringView before, QChar open)
{
    constexpr qsizetype longest = 1000;
    before = before.last(std::min(longest, before.size()));
    int depth = 1;
    for (qsizetype at = before.size() - 1; at >= 0; --at) {
        if (open == u'[' && before[at] == u']')
            ++depth;
        if (before[at] == open && --depth == 0)
            return before.sliced(at + 1).toString();
    }
    return {};
}

/// The text of @p behind up to @p close.
QString labelUpTo(QStringView behind, QStringView close)
{
    constexpr qsizetype longest = 1000;
    const qsizetype end = behind.left(longest).indexOf(close, 0, Qt::CaseInsensitive);
    return end == -1 ? QString() : behind.first(end).toString();
}

/// The label of a link in one of the notations that have them, with the address between @p before and @p behind.
QString labelOf(QStringView before, QStringView behind)
{
    if (before.endsWith(u"](")) // Markdown
        return labelBehind(before.chopped(2), u'[');
    if (before.endsWith(u"](<"))
        return labelBehind(before.chopped(3), u'[');
    if (before.endsWith(u"[[") && behind.startsWith(u"][")) // Org
        return labelUpTo(behind.sliced(2), u"]");
    if (before.endsWith(u'<') && behind.startsWith(u'|')) // Slack
        return labelUpTo(behind.sliced(1), u">");
    if (behind.startsWith(u'[') && !before.endsWith(u'[')) // AsciiDoc
        return behind.startsWith(u"[\\") ? QString() : labelUpTo(behind.sliced(1), u"]");
    if (before.endsWith("[url="_L1, Qt::CaseInsensitive) && behind.startsWith(u']')) // BBCode
        return labelUpTo(behind.sliced(1), u"[/url]");
    if (before.endsWith(u'|') && behind.startsWith(u']')) // Jira
        return labelBehind(before.chopped(1), u'[');
    if (before.endsWith(u'[') && behind.startsWith(u' ')) // MediaWiki
        return labelUpTo(behind.sliced(1), u"]");
    if (before.endsWith(u" <") && behind.startsWith(u">`_")) // reStructuredText
        return labelBehind(before.chopped(2), u'`');
    if (before.endsWith(u"href=\"", Qt::CaseInsensitive) || before.endsWith(u"href='", Qt::CaseInsensitive)) { // HTML
        const qsizetype close = behind.left(1000).indexOf(u'>');
        if (close == -1)
            return {};
        const QString html = labelUpTo(behind.sliced(close + 1), u"</a");
        return textOfHtml(html).simplified();
    }
    return {};
}

/// The address is the whole of @p line, or its link, or has only a name before or behind it.
Surroundings surroundingsOf(QStringView line, qsizetype begin, qsizetype end)
{
    QStringView before = line.first(begin);
    const QStringView behind = line.sliced(end);
    if (const QString label = labelOf(before, behind); !label.isEmpty()) {
        const QStringView bare = undecorated(withoutBullet(undecorated(line)));
        return {bare.startsWith(u'[') && (behind.trimmed() == u')' || behind.trimmed() == u">)"), label};
    }
    const bool startsLine = withoutDecorationBefore(withoutBullet(withoutDecorationBefore(before))).isEmpty();
    if (startsLine && undecorated(behind).isEmpty() && !before.contains(u'\t'))
        return {true, {}};
    // name<TAB>URL, name;URL
    constexpr qsizetype longestName = 2000;
    QStringView name = before.last(std::min(longestName, before.size()));
    while (!name.isEmpty() && QStringView(u" \"'<`").contains(name.back()))
        name.chop(1);
    if (name.endsWith(u"\\t") || name.endsWith(u"`t")) // written out, as by an echo
        return {true, name.chopped(2).toString()};
    if (name.endsWith(u'\t') || name.endsWith(u';')) {
        const bool isList = indexOfUrl(name) != -1;
        return {!isList && !endsInLocation(before), csvCell(name.chopped(1))};
    }
    // URL<TAB>name, URL;name
    if (startsLine) {
        QStringView rest = behind;
        if (rest.startsWith(u'"') || rest.startsWith(u'\''))
            rest = rest.sliced(1);
        const QChar separator = rest.isEmpty() ? QChar(u' ') : rest.front();
        if (separator == u'\t' || separator == u';') {
            const QStringView cell = rest.sliced(1).left(rest.sliced(1).indexOf(separator));
            return {true, indexOfUrl(cell) == -1 ? csvCell(cell) : QString()};
        }
    }
    return {};
}

/// Gathers what was found, each URL once.
class Collector
{
public:
    void add(const QString &url, FoundLink found)
    {
        const auto *monitorUrl = std::get_if<MonitorUrl>(&found.link);
        const QByteArray secret = monitorUrl ? monitorUrl->secret() : QByteArray();
        found.name = nameFrom(found.name, secret);
        found.batch = nameFrom(found.batch, secret);
        if (!found.note.isEmpty() && nameFrom(found.note, secret).isEmpty())
            found.note.clear();
        const qsizetype next = m_result.links.size();
        const qsizetype place =
            monitorUrl ? placeOf(m_placesOfUrls, secret, next) : placeOf(m_placesOfRefused, url, next);
        if (place == next) {
            m_result.links += std::move(found);
            return;
        }
        FoundLink &first = m_result.links[place];
        if (first.name.isEmpty())
            first.name = found.name;
        first.isJoined &= found.isJoined; // it is there once without a doubt
    }
    void addRefusal(NotAMonitorUrl reason, int line) { m_result.links += FoundLink{reason, line, {}, {}, {}}; }
    void countOther() { ++m_result.otherUrls; }
    /// One that is cut off so early that nobody knows what it was to be: worth a sentence where there is nothing else.
    void noteCutOther(int line)
    {
        if (m_cutOther == 0)
            m_cutOther = line;
    }
    int cutOther() const { return m_cutOther; }
    void noteAccessToken() { m_result.hadAccessToken = true; }

    bool isEmpty() const { return m_result.links.isEmpty() && m_result.otherUrls == 0; }
    bool hasLinks() const { return !m_result.links.isEmpty(); }
    bool namesAJob() const
    {
        return std::ranges::any_of(m_result.links, [](const FoundLink &found) {
            const auto *url = std::get_if<MonitorUrl>(&found.link);
            return url && url->namesAJob();
        });
    }
    FoundLinks take() { return std::move(m_result); }

private:
    /// Where @p key was found first; that is @p next when it is new.
    template <typename Key>
    static qsizetype placeOf(QHash<Key, qsizetype> &places, const Key &key, qsizetype next)
    {
        const qsizetype before = places.size();
        qsizetype &place = places[key];
        if (places.size() > before)
            place = next;
        return place;
    }

    FoundLinks m_result;
    QHash<QByteArray, qsizetype> m_placesOfUrls;
    QHash<QString, qsizetype> m_placesOfRefused;
    int m_cutOther = 0; ///< its line
};

/// The headers of an HTTP response that the text is in.
struct Response
{
    int line = 1;
    int status = 0;
    bool hasLocation = false;
};

/// The response whose status line `HTTP/1.1 202 Accepted` is @p line. Those of 1xx, and a proxy's leave to connect,
/// only precede the real one.
std::optional<Response> readStatusLine(QStringView line, int number)
{
    if (!line.startsWith("HTTP/"_L1))
        return {};
    const qsizetype blank = line.indexOf(u' ');
    const int status = blank == -1 ? 0 : line.sliced(blank + 1).left(3).toInt();
    if (status < 200 || status > 599 || line.endsWith("connection established"_L1, Qt::CaseInsensitive))
        return {};
    return Response{number, status};
}

/// What a log or a mail writes behind an address of which it left something out.
bool saysItWasCut(QStringView behind)
{
    if (behind.startsWith(u"'..") || behind.startsWith(u"\"..")) // as Node.js prints a long text
        return true;
    for (const QStringView mark : {QStringView(u" ["), QStringView(u" ("), QStringView(u"["), QStringView(u"("),
                                   QStringView(u"<"), QStringView(u" <")}) {
        if (!behind.startsWith(mark))
            continue;
        const QStringView word = behind.sliced(mark.size());
        for (const QStringView cut :
             {QStringView(u"..."), QStringView(u"…"), QStringView(u"truncated"), QStringView(u"cut"),
              QStringView(u"snip"), QStringView(u"gekürzt"), QStringView(u"redacted"), QStringView(u"masked"),
              QStringView(u"shortened"), QStringView(u"omitted")}) {
            if (word.startsWith(cut, Qt::CaseInsensitive))
                return true;
        }
    }
    return behind.startsWith(u" …") || behind.startsWith(u" ...") || behind.startsWith(u"•••")
           || behind.startsWith(u"█");
}

/// Whether a program's text goes on behind the quote that an address is in: `"…" +`, `"…"&"…"`, `'…' \`, or with another
/// literal in the @p next line. An address that is taken apart so is not put together again.
bool goesOnInAnotherLiteral(QStringView before, QStringView behind, QStringView next)
{
    if (behind.isEmpty() || before.isEmpty() || behind.front() != before.back()
        || (before.back() != u'"' && before.back() != u'\''))
        return false;
    const QStringView rest = behind.sliced(1).trimmed();
    for (const QStringView sign : {QStringView(u"+"), QStringView(u"&"), QStringView(u".."), QStringView(u"."),
                                   QStringView(u"||"), QStringView(u"<>"), QStringView(u"~")}) {
        if (!rest.startsWith(sign))
            continue;
        const QStringView operand = rest.sliced(sign.size()).trimmed();
        if (operand.isEmpty() || operand == u"_" || operand.front() == before.back())
            return true;
    }
    next = next.trimmed();
    if (rest == u"\\")
        return next.startsWith(before.back()); // else another argument of a shell's command
    if (!rest.isEmpty())
        return false;
    if (indexOfUrl(next.left(16)) != -1)
        return false; // an element of a list without commas
    for (const QStringView sign : {QStringView(u"+"), QStringView(u"&"), QStringView(u".."), QStringView(u"."),
                                   QStringView(u"||")}) {
        if (next.startsWith(sign) && next.sliced(sign.size()).trimmed().startsWith(before.back()))
            return true;
    }
    const qsizetype append = next.indexOf("+="_L1);
    if (append > 0 && append < 40 && next.sliced(append + 2).trimmed().startsWith(before.back()))
        return true;
    const QStringView literal = !next.isEmpty() && QStringView(u"fbru@$").contains(next.front()) ? next.sliced(1) : next;
    return literal.startsWith(before.back()) && !literal.sliced(1).startsWith(before.back());
}

/// Reads text line by line; remembers the response it is in and the name that waits for its link.
class TextReader
{
public:
    TextReader(QList<RequestName> names, const QHash<int, QString> &uncertain, Collector &found)
        : m_names(std::move(names)), m_uncertain(uncertain), m_found(found)
    { }

    /// @p next is the line behind it.
    void readLine(QStringView line, qsizetype position, int number, QStringView next = {})
    {
        m_next = next;
        m_line = number;
        m_position = position;
        followResponse(line);
        if (line.isEmpty())
            return;
        noteAccessToken(line);
        qsizetype from = 0;
        while (const auto url = nextUrl(line, from)) {
            readUrl(line, *url);
            from = url->end;
        }
        if (from > 0)
            noteRest(line);
        else if (line.size() < LongestOfThese)
            noteWithoutUrl(line);
    }

    void finish() { closeResponse(); }

private:
    static constexpr qsizetype LongestOfThese = 1'000'000;

    void noteRest(QStringView line)
    {
        if (line.size() < LongestOfThese)
            notePnpCopyJob(line);
    }

    void noteWithoutUrl(QStringView line)
    {
        noteRelativeLocation(line);
        notePowerShellArray(line);
        notePnpCopyJob(line);
    }

    void noteAccessToken(QStringView line)
    {
        const qsizetype bearer = indexOfWord(line, "bearer "_L1);
        if (bearer != -1 && indexOfWord(line.first(bearer), "authorization"_L1) != -1)
            m_found.noteAccessToken();
    }

    void followResponse(QStringView line)
    {
        line = line.trimmed();
        if (line.startsWith(u'<') || line.startsWith(u'>')) // as curl -v and others mark what was received
            line = line.sliced(1).trimmed();
        const auto response = readStatusLine(line, m_line);
        if (!response && !line.isEmpty())
            return;
        closeResponse();
        m_response = response;
    }

    void closeResponse()
    {
        if (!m_response)
            return;
        if (!m_response->hasLocation && m_response->status < 300)
            m_found.addRefusal(NotAMonitorUrl::NoLocation, m_response->line);
        if (!m_response->hasLocation)
            nameBefore(m_position); // the request has had its answer
        m_response.reset();
    }

    /// `Location: /teams('9f1c')/operations('1b2d')`: to be read at Graph, or without its host.
    void noteRelativeLocation(QStringView line)
    {
        for (qsizetype slash = line.indexOf(u'/'); slash != -1 && slash < 4000; slash = line.indexOf(u'/', slash + 1)) {
            if (slash > 0 && !QStringView(u" \t:\"'[{(=").contains(line[slash - 1]))
                continue;
            if (!endsInLocation(line.first(slash)))
                continue;
            const QStringView path = line.sliced(slash);
            if (m_response)
                m_response->hasLocation = true;
            const bool isRedirect = m_response && m_response->status >= 300 && m_response->status < 400;
            const bool isAtGraph = path.contains("/operations("_L1, Qt::CaseInsensitive)
                                   || (path.contains("/operations/"_L1, Qt::CaseInsensitive)
                                       && !path.contains("_api/"_L1, Qt::CaseInsensitive));
            if (isAtGraph)
                m_found.addRefusal(NotAMonitorUrl::GraphOperation, m_line);
            else if (!isRedirect)
                m_found.addRefusal(NotAMonitorUrl::CutOff, m_line);
            return;
        }
    }

    void notePowerShellArray(QStringView line)
    {
        if (!line.contains("System.String[]"_L1))
            return;
        const bool isAlone = undecorated(line) == "System.String[]"_L1;
        if (!isAlone && !line.contains("Location"_L1, Qt::CaseInsensitive))
            return; // another header's
        if (m_response)
            m_response->hasLocation = true;
        if (!std::exchange(m_hasPowerShellArray, true))
            m_found.addRefusal(NotAMonitorUrl::PowerShellArray, m_line);
    }

    void notePnpCopyJob(QStringView line)
    {
        m_hasEncryptionKey |= line.contains("EncryptionKey"_L1);
        m_hasJobId |= line.contains("JobId"_L1);
        if (m_hasEncryptionKey && m_hasJobId && !std::exchange(m_hasPnpCopyJob, true))
            m_found.addRefusal(NotAMonitorUrl::PnpCopyJob, m_line);
    }

    void readUrl(QStringView line, const UrlInText &url)
    {
        const Surroundings around = surroundingsOf(line, url.begin, url.end);
        const QChar before = url.begin > 0 ? line[url.begin - 1] : QChar(u' ');
        const bool isOpened = QStringView(u"\"'<`{[(").contains(before);
        JudgedUrl result =
            judged(url, around.isAlone || url.isLocation || isOpened ? Stands::Alone : Stands::InText, before);
        const bool isRedirect = m_response && m_response->status >= 300 && m_response->status < 400;
        const QStringView behind = line.sliced(url.end);
        if (!around.isAlone && !(url.isLocation && !isRedirect) && !result.namesAJob) {
            m_found.countOther();
            if (result.wholeness == Wholeness::Cut && !url.url.endsWith(u'/'))
                m_found.noteCutOther(m_line);
            return;
        }
        FoundLink found{result.link, m_line, {}, {}, {}};
        QString key = url.url;
        if (result.namesAJob
            && (saysItWasCut(behind) || goesOnInAnotherLiteral(line.first(url.begin), behind, m_next)))
            found.link = NotAMonitorUrl::CutOff;
        const auto broken = m_uncertain.constFind(m_line);
        if (broken != m_uncertain.constEnd() && broken->startsWith(line.sliced(url.begin, url.end - url.begin))) {
            found.link = judged(urlAt(*broken), Stands::Alone).link;
            found.isJoined = std::holds_alternative<MonitorUrl>(found.link);
        }
        const QString requested = nameBefore(m_position + url.begin);
        found.name = around.name.isEmpty() ? requested : around.name;
        m_found.add(key, std::move(found));
        if (m_response)
            m_response->hasLocation = true;
    }

    /// Takes the last name that a request before @p position gave; it belongs to one link only.
    QString nameBefore(qsizetype position)
    {
        QString name;
        while (m_nextName < m_names.size() && m_names[m_nextName].position < position)
            name = m_names[m_nextName++].name;
        return name;
    }

    QList<RequestName> m_names;
    const QHash<int, QString> &m_uncertain;
    Collector &m_found;
    qsizetype m_nextName = 0;
    qsizetype m_position = 0;
    QStringView m_next;
    int m_line = 1;
    std::optional<Response> m_response;
    bool m_hasPowerShellArray = false;
    bool m_hasEncryptionKey = false;
    bool m_hasJobId = false;
    bool m_hasPnpCopyJob = false;
};

void readHarEntries(const QList<HarEntry> &log, Collector &found)
{
    bool hasCopy = false, hasOtherService = false;
    const QHash<int, QString> none;
    TextReader answers({}, none, found);
    for (const HarEntry &entry : log) {
        const QString path = entry.requestUrl.section(u'?', 0, 0);
        hasCopy |= path.endsWith("/copy"_L1, Qt::CaseInsensitive);
        hasOtherService |= path.contains("CopyJob"_L1, Qt::CaseInsensitive); // CreateCopyJobs, GetCopyJobProgress
        const QString url = entry.location.isEmpty() ? entry.requestUrl : entry.location;
        const JudgedUrl result = judged(url);
        if (!entry.location.isEmpty() || result.namesAJob)
            found.add(url, {result.link, 1, entry.name, {}, {}});
        else
            found.countOther();
        if (!entry.answer.isEmpty()) {
            for (const QString &line : entry.answer.split(u'\n'))
                answers.readLine(line, 0, 1);
        }
    }
    if (found.hasLinks())
        return;
    if (hasOtherService)
        found.addRefusal(NotAMonitorUrl::PnpCopyJob, 1);
    else if (hasCopy)
        found.addRefusal(NotAMonitorUrl::NoLocation, 1);
}

void readTableRows(const QList<LinkRow> &rows, const QHash<int, QString> &uncertain, Collector &found)
{
    for (const LinkRow &row : rows) {
        QString cell = undecorated(row.url).toString();
        JudgedUrl result = judged(cell);
        // A formula, a link with a label, or words around it.
        if (const auto url = nextUrl(cell); url && (url->begin > 0 || url->end < cell.size())) {
            result = judged(*url, Stands::Alone, url->begin > 0 ? cell[url->begin - 1] : QChar(u' '));
            cell = url->url;
        }
        FoundLink link{result.link, row.line, row.name, row.batch.simplified(), row.note};
        if (const auto broken = uncertain.constFind(row.line); broken != uncertain.constEnd()) {
            link.link = judged(urlAt(*broken), Stands::Alone).link;
            link.isJoined = std::holds_alternative<MonitorUrl>(link.link);
        }
        found.add(cell, std::move(link));
    }
}

/// Lines of an offset and sixteen bytes, as xxd, hexdump, Wireshark and curl write them: an address in it is in pieces.
bool isHexDump(QStringView text)
{
    const QStringView line = text.sliced(text.indexOf(u'\n') + 1).left(80); // the first may say what it is
    qsizetype digits = 0, pairs = 0;
    while (digits < line.size() && isHexDigit(line[digits]))
        ++digits;
    for (qsizetype at = digits; at + 1 < line.size() && pairs < 8; ++at) {
        if (isHexDigit(line[at]) && isHexDigit(line[at + 1])) {
            ++pairs;
            ++at;
        } else if (line[at] != u' ' && line[at] != u':') {
            break;
        }
    }
    return digits >= 4 && digits <= 8 && pairs == 8;
}

/// Why text in which nothing was found is of no use.
NotAMonitorUrl reasonForNothing(const QString &text)
{
    if (text.contains("System.String[]"_L1))
        return NotAMonitorUrl::PowerShellArray;
    // Graph puts these into every answer: they are its headers, copied without their status line.
    const bool isFromGraph = text.contains("x-ms-ags-diagnostic"_L1, Qt::CaseInsensitive)
                             || text.contains("client-request-id"_L1, Qt::CaseInsensitive);
    return isFromGraph ? NotAMonitorUrl::NoLocation : NotAMonitorUrl::NotAUrl;
}

/// Far enough to see how the line begins.
qsizetype endOfLine(QStringView text)
{
    const QStringView near = text.left(1000);
    const qsizetype feed = near.indexOf(u'\n');
    return feed == -1 ? near.size() : feed;
}

void readLines(QStringView text, const QHash<int, QString> &uncertain, Collector &found)
{
    TextReader reader(requestNames(text), uncertain, found);
    int line = 1;
    for (qsizetype begin = 0; begin <= text.size(); ++line) {
        const qsizetype lineFeed = text.indexOf(u'\n', begin);
        const qsizetype end = lineFeed == -1 ? text.size() : lineFeed;
        const QStringView next = text.sliced(std::min(end + 1, text.size()));
        reader.readLine(text.sliced(begin, end - begin), begin, line, next.first(endOfLine(next)));
        begin = end + 1;
    }
    reader.finish();
}

} // namespace

FoundLinks findMonitorLinks(const QString &text)
{
    const QString visible = visibleText(text);
    std::optional<Collector> inHar; // one that gave no monitor URL: it is read as text, too, for another's notation
    Collector found;
    if (const auto log = readHar(visible)) {
        readHarEntries(*log, found);
        if (found.namesAJob())
            return found.take();
        inHar = std::exchange(found, {});
    }
    const JoinedText joined = withJoinedLines(withoutQuotedPrintable(withoutEncodings(visible)));
    if (const auto rows = readLinkTable(joined.text))
        readTableRows(*rows, joined.uncertain, found);
    else
        readLines(joined.text, joined.uncertain, found);
    Collector &best = inHar && !found.namesAJob() ? *inHar : found;
    if (!best.hasLinks() && (best.cutOther() > 0 || isHexDump(joined.text)))
        best.addRefusal(NotAMonitorUrl::CutOff, std::max(1, best.cutOther()));
    if (best.isEmpty() && !joined.text.trimmed().isEmpty())
        best.addRefusal(reasonForNothing(joined.text), 1);
    return best.take();
}

FoundLinks &FoundLinks::operator+=(const FoundLinks &other)
{
    links += other.links;
    otherUrls += other.otherUrls;
    hadAccessToken |= other.hadAccessToken;
    return *this;
}

bool FoundLinks::hasMonitorUrl() const
{
    return std::ranges::any_of(links,
                               [](const FoundLink &found) { return std::holds_alternative<MonitorUrl>(found.link); });
}
