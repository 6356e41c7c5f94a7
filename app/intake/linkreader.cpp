// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkreader.h"

#include "harlog.h"
#include "linktable.h"
#include "requestnames.h"
#include "urlintext.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Parsed = std::variant<MonitorUrl, NotAMonitorUrl>;

/// What mail programs, chats and spreadsheets put around a link, blanks and invisible characters included.
bool isDecoration(QChar c)
{
    const auto category = c.category();
    return c.isSpace() || QStringView(u"\"'<>`„‚").contains(c) || category == QChar::Other_Format
           || category == QChar::Punctuation_InitialQuote || category == QChar::Punctuation_FinalQuote;
}

QStringView undecorated(QStringView text)
{
    while (!text.isEmpty() && isDecoration(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && (isDecoration(text.back()) || text.back() == u',' || text.back() == u';'))
        text.chop(1);
    return text;
}

QStringView withoutBullet(QStringView line)
{
    for (const QStringView bullet : {QStringView(u"- "), QStringView(u"* "), QStringView(u"• ")}) {
        if (line.startsWith(bullet))
            return line.sliced(bullet.size());
    }
    return line;
}

/// A link that has its line for itself, but for a name.
struct LinkLine
{
    QString url;
    QString name;
};

std::optional<LinkLine> linkLine(QStringView url, const QString &name)
{
    url = undecorated(url);
    const bool isBroken = std::ranges::any_of(url, [](QChar c) {
        return c <= u' ' || c == u'"' || c == u'<' || c == u'>'
               || (c > u'~' && c.isSpace()); // quickest for what is usual
    });
    if (isBroken)
        return {};
    return LinkLine{withoutJsonEscapes(url), name};
}

/// `[Project A](https://…)`: the label is the name, where it is not the address once more.
std::optional<LinkLine> readMarkdownLink(QStringView line)
{
    if (!line.startsWith(u'[') || !line.endsWith(u')'))
        return {};
    const qsizetype middle = line.indexOf("](http"_L1, 0, Qt::CaseInsensitive);
    if (middle == -1)
        return {};
    const QStringView label = line.sliced(1, middle - 1).trimmed();
    const QStringView url = line.sliced(middle + 2, line.size() - middle - 3);
    return linkLine(url, indexOfUrl(label) == -1 ? label.toString() : QString());
}

/// `name<TAB>URL`, `name;URL`, `"name";"URL"`; cells behind the URL are of no interest.
std::optional<LinkLine> readNamedLink(QStringView line, qsizetype urlBegin)
{
    QStringView before = line.first(urlBegin);
    while (!before.isEmpty() && QStringView(u" \"'<`").contains(before.back()))
        before.chop(1);
    if (before.isEmpty() || (before.back() != u'\t' && before.back() != u';'))
        return {};
    const QChar separator = before.back();
    const bool isQuoted = line[urlBegin - 1] == u'"';
    const QStringView rest = line.sliced(urlBegin);
    const QStringView url = rest.left(rest.indexOf(isQuoted ? QChar(u'"') : separator));
    return linkLine(url, csvCell(before.chopped(1)));
}

std::optional<LinkLine> readLinkLine(QStringView line)
{
    const QStringView bare = undecorated(withoutBullet(undecorated(line)));
    if (const auto link = readMarkdownLink(bare))
        return link;
    if (indexOfUrl(bare) == 0)
        return linkLine(bare, {});
    const qsizetype begin = indexOfUrl(line);
    return begin == -1 || endsInLocation(line.first(begin)) ? std::nullopt : readNamedLink(line, begin);
}

/// Whether a URL is worth taking from the middle of a text. A cut-off one is judged by what is left of it.
bool namesAJob(QStringView url, const Parsed &parsed)
{
    if (const auto *monitorUrl = std::get_if<MonitorUrl>(&parsed))
        return monitorUrl->namesAJob();
    if (std::get<NotAMonitorUrl>(parsed) != NotAMonitorUrl::CutOff)
        return false;
    while (url.endsWith(u'.') || url.endsWith(u'…'))
        url.chop(1);
    const Parsed rest = MonitorUrl::parse(url);
    const auto *monitorUrl = std::get_if<MonitorUrl>(&rest);
    return monitorUrl && monitorUrl->namesAJob();
}

/// Gathers what was found, each URL once.
class Collector
{
public:
    void add(const QString &url, FoundLink found)
    {
        found.name = found.name.simplified();
        const qsizetype next = m_result.links.size();
        const auto *monitorUrl = std::get_if<MonitorUrl>(&found.link);
        const qsizetype place =
            monitorUrl ? placeOf(m_placesOfUrls, monitorUrl->secret(), next) : placeOf(m_placesOfRefused, url, next);
        if (place == next)
            m_result.links += std::move(found);
        else if (FoundLink &first = m_result.links[place]; first.name.isEmpty())
            first.name = found.name;
    }
    void addRefusal(NotAMonitorUrl reason, int line) { m_result.links += FoundLink{reason, line, {}, {}, {}}; }
    void countOther() { ++m_result.otherUrls; }

    bool isEmpty() const { return m_result.links.isEmpty() && m_result.otherUrls == 0; }
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

/// Reads text line by line; remembers the response it is in and the name that waits for its link.
class TextReader
{
public:
    TextReader(QList<RequestName> names, Collector &found) : m_names(std::move(names)), m_found(found) { }

    void readLine(QStringView line, qsizetype position, int number)
    {
        m_line = number;
        m_position = position;
        followResponse(line);
        if (const auto link = readLinkLine(line)) {
            take(link->url, MonitorUrl::parse(link->url), link->name, line.size());
            return;
        }
        notePowerShellArray(line);
        notePnpCopyJob(line);
        readRunningText(line);
    }

    void finish() { closeResponse(); }

private:
    void followResponse(QStringView line)
    {
        line = line.trimmed();
        if (line.startsWith(u'<')) // as curl -v marks what it received
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

    void readRunningText(QStringView line)
    {
        for (auto url = nextUrl(line); url; url = nextUrl(line, url->end)) {
            const Parsed parsed = MonitorUrl::parse(url->url);
            const bool isRedirect = m_response && m_response->status >= 300 && m_response->status < 400;
            if ((url->isLocation && !isRedirect) || namesAJob(url->url, parsed))
                take(url->url, parsed, {}, url->begin);
            else
                m_found.countOther();
        }
    }

    void take(const QString &url, const Parsed &parsed, const QString &name, qsizetype column)
    {
        const QString requested = nameBefore(m_position + column);
        m_found.add(url, {parsed, m_line, name.isEmpty() ? requested : name, {}, {}});
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
    Collector &m_found;
    qsizetype m_nextName = 0;
    qsizetype m_position = 0;
    int m_line = 1;
    std::optional<Response> m_response;
    bool m_hasPowerShellArray = false;
    bool m_hasEncryptionKey = false;
    bool m_hasJobId = false;
    bool m_hasPnpCopyJob = false;
};

void readHarEntries(const QList<HarEntry> &log, Collector &found)
{
    for (const HarEntry &entry : log) {
        const QString url = entry.location.isEmpty() ? entry.requestUrl : entry.location;
        const Parsed parsed = MonitorUrl::parse(url);
        if (!entry.location.isEmpty() || namesAJob(url, parsed))
            found.add(url, {parsed, 1, entry.name, {}, {}});
        else
            found.countOther();
    }
}

void readTableRows(const QList<LinkRow> &rows, Collector &found)
{
    for (const LinkRow &row : rows) {
        const QString url = undecorated(row.url).toString();
        found.add(url, {MonitorUrl::parse(url), row.line, row.name, row.batch.simplified(), row.note});
    }
}

QString withLineFeeds(QString text)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    if (text.contains(u'\r'))
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text;
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

} // namespace

struct LinkSearch::State
{
    QString text;
    Collector found;
    std::optional<TextReader> reader; ///< of text that is neither a HAR nor a table
    qsizetype begin = 0;              ///< of the next line
    int line = 1;
};

LinkSearch::LinkSearch(const QString &text) : m_state(std::make_unique<State>())
{
    m_state->text = withLineFeeds(text);
    if (const auto log = readHar(m_state->text))
        readHarEntries(*log, m_state->found);
    else if (const auto rows = readLinkTable(m_state->text))
        readTableRows(*rows, m_state->found);
    else
        m_state->reader.emplace(requestNames(m_state->text), m_state->found);
}

LinkSearch::~LinkSearch() = default;

bool LinkSearch::readOn(int lines)
{
    if (!m_state->reader)
        return false;
    const QStringView text = m_state->text;
    for (qsizetype &begin = m_state->begin; lines > 0 && begin <= text.size(); --lines) {
        const qsizetype lineFeed = text.indexOf(u'\n', begin);
        const qsizetype end = lineFeed == -1 ? text.size() : lineFeed;
        m_state->reader->readLine(text.sliced(begin, end - begin), begin, m_state->line++);
        begin = end + 1;
    }
    if (m_state->begin <= text.size())
        return true;
    m_state->reader->finish();
    m_state->reader.reset();
    return false;
}

FoundLinks LinkSearch::take()
{
    while (readOn()) { }
    Collector &found = m_state->found;
    if (found.isEmpty() && !m_state->text.trimmed().isEmpty())
        found.addRefusal(reasonForNothing(m_state->text), 1);
    return found.take();
}

FoundLinks findMonitorLinks(const QString &text)
{
    return LinkSearch(text).take();
}

bool FoundLinks::hasMonitorUrl() const
{
    return std::ranges::any_of(links,
                               [](const FoundLink &found) { return std::holds_alternative<MonitorUrl>(found.link); });
}
