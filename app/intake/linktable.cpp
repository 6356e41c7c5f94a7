// SPDX-License-Identifier: GPL-3.0-or-later
#include "linktable.h"

#include "urljudge.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Behind the cell that starts at @p begin: at a separator, a line feed or the end. Empty where a quote is not closed.
std::optional<qsizetype> endOfQuotedCell(QStringView text, qsizetype begin, QChar separator)
{
    qsizetype at = begin + 1;
    for (;;) {
        at = text.indexOf(u'"', at);
        if (at == -1)
            return {};
        if (at + 1 < text.size() && text[at + 1] == u'"') {
            at += 2;
            continue;
        }
        while (at < text.size() && text[at] != separator && text[at] != u'\n')
            ++at;
        return at;
    }
}

qsizetype endOfPlainCell(QStringView text, qsizetype begin, QChar separator)
{
    qsizetype at = begin;
    while (at < text.size() && text[at] != separator && text[at] != u'\n')
        ++at;
    return at;
}

/// Reads rows one by one. A quote that is never closed is taken for a letter, from there on in all cells: the text
/// behind it is not searched again for each of them.
class RowReader
{
public:
    RowReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) { }

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }

    QStringList next()
    {
        QStringList cells;
        for (;;) {
            const qsizetype end = endOfCell();
            const QStringView cell = m_text.sliced(m_at, end - m_at);
            m_line += int(cell.count(u'\n'));
            cells += csvCell(cell);
            m_at = end + 1;
            if (end >= m_text.size())
                return cells;
            if (m_text[end] == u'\n') {
                ++m_line;
                return cells;
            }
        }
    }

private:
    qsizetype endOfCell()
    {
        if (m_quotesClose && m_at < m_text.size() && m_text[m_at] == u'"') {
            if (const auto end = endOfQuotedCell(m_text, m_at, m_separator))
                return *end;
            m_quotesClose = false;
        }
        return endOfPlainCell(m_text, m_at, m_separator);
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quotesClose = true;
};

/// Columns may be spelt in many ways: "Monitor URL", "monitor_url", "MonitorUrl".
QString columnName(const QString &cell)
{
    QString name = cell.toLower();
    name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return name;
}

/// Where the columns are; -1 for one that is not there.
struct Columns
{
    qsizetype url = -1, name = -1, batch = -1, note = -1;
};

/// Empty where @p header names no column with URLs, or is no header because it has one itself.
std::optional<Columns> columnsOf(const QStringList &header)
{
    // The first of them that is there counts: a table of copies also has the items' URLs.
    static const QStringList urls{u"monitorurl"_s,       u"monitoruri"_s, u"operationlocation"_s, u"überwachungsurl"_s,
                                  u"monitorlink"_s,      u"monitor"_s,    u"location"_s,          u"locationheader"_s,
                                  u"responselocation"_s, u"uri"_s,        u"url"_s,               u"adresse"_s,
                                  u"link"_s,             u"href"_s};
    static const QStringList urlsAlone{u"uri"_s, u"url"_s, u"monitorurl"_s, u"monitoruri"_s, u"operationlocation"_s,
                                       u"überwachungsurl"_s};
    QStringList names;
    for (const QString &cell : header) {
        if (indexOfUrl(cell) != -1)
            return {};
        names += columnName(cell);
    }
    Columns columns;
    for (const QString &url : header.size() == 1 ? urlsAlone : urls) {
        if (columns.url == -1)
            columns.url = names.indexOf(url);
    }
    if (columns.url == -1)
        return {};
    for (const QString &name : {u"name"_s, u"jobname"_s, u"displayname"_s, u"title"_s, u"titel"_s, u"filename"_s, u"ordner"_s,
                                u"folder"_s, u"projekt"_s, u"project"_s}) {
        if (columns.name == -1)
            columns.name = names.indexOf(name);
    }
    columns.batch = std::max(names.indexOf(u"batch"_s), names.indexOf(u"gruppe"_s));
    columns.note = std::max(names.indexOf(u"note"_s), names.indexOf(u"notiz"_s));
    return columns;
}

bool isMonitorUrl(const QString &cell)
{
    const auto url = nextUrl(cell);
    return url && judged(*url, Stands::InText).namesAJob;
}

std::optional<QList<LinkRow>> readTable(QStringView text, int firstLine, QChar separator)
{
    RowReader reader(text, separator);
    const auto columns = columnsOf(reader.next());
    if (!columns)
        return {};
    QList<LinkRow> rows;
    while (!reader.atEnd()) {
        const int line = firstLine + reader.line() - 1;
        const QStringList cells = reader.next();
        if (cells.size() == 1) {
            rows += LinkRow{.line = line, .url = cells.first(), .name = {}, .batch = {}, .note = {}};
        } else {
            QString url = cells.value(columns->url);
            // A row may hold the URL of an item, too: the monitor URL is meant.
            if (cells.size() > 1 && !isMonitorUrl(url)) {
                const auto better = std::ranges::find_if(cells, isMonitorUrl);
                if (better != cells.end())
                    url = *better;
            }
            rows += LinkRow{line, url, cells.value(columns->name), cells.value(columns->batch), cells.value(columns->note)};
        }
        if (rows.last().url.isEmpty())
            rows.removeLast();
    }
    return rows;
}

} // namespace

QString csvCell(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.size() < 2 || cell.front() != u'"' || cell.back() != u'"')
        return cell.toString();
    return cell.sliced(1, cell.size() - 2).toString().replace("\"\""_L1, "\""_L1).trimmed();
}

std::optional<QList<LinkRow>> readLinkTable(QStringView text)
{
    int line = 1;
    qsizetype begin = 0;
    QChar said; // by a line for Excel
    while (begin < text.size()) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const QStringView first = text.sliced(begin, (feed == -1 ? text.size() : feed) - begin).trimmed();
        const bool isSeparator = first.startsWith("sep="_L1, Qt::CaseInsensitive) && first.size() <= 5;
        if (!first.isEmpty() && !first.startsWith(u'#') && !first.startsWith("//"_L1) && !isSeparator)
            break;
        if (isSeparator)
            said = first.size() == 5 ? first.back() : u'\t';
        begin = feed == -1 ? text.size() : feed + 1;
        ++line;
    }
    const QStringView header = text.sliced(begin).left(text.sliced(begin).indexOf(u'\n'));
    if (!said.isNull()) {
        if (auto rows = readTable(text.sliced(begin), line, said))
            return rows;
    }
    for (const QChar separator : {u'\t', u';', u','}) {
        const bool isLast = separator == u',';
        if (!isLast && !header.contains(separator))
            continue;
        if (auto rows = readTable(text.sliced(begin), line, separator))
            return rows;
    }
    return {};
}
