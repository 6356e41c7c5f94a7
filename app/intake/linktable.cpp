// SPDX-License-Identifier: GPL-3.0-or-later
#include "linktable.h"

#include "urljudge.h"

#include <QStringList>

#include <array>

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

/// Columns may be spelt in many ways: "Monitor URL", "monitor_url", "MonitorUrl". Empty for what is no column's name.
QString columnName(const QString &cell)
{
    QString name;
    for (const QChar c : cell) {
        if (c.isLetterOrNumber())
            name += c.toLower();
        else if (!QStringView(u" _-.:()[]/@#").contains(c))
            return {};
    }
    return name;
}

// The first of each that is there counts: a table of copies also has the items' URLs.
constexpr std::array urlColumns{u"monitorurl",
                                u"monitoruri",
                                u"monitoringurl",
                                u"monitoringuri",
                                u"operationlocation",
                                u"operationurl",
                                u"copyjoburl",
                                u"überwachungsurl",
                                u"ueberwachungsurl",
                                u"urldesurveillance",
                                u"urldesuivi",
                                u"urldesupervisión",
                                u"urldeseguimiento",
                                u"urldimonitoraggio",
                                u"urldemonitoramento",
                                u"bewakingsurl",
                                u"监视url",
                                u"監視url",
                                u"monitorlink",
                                u"monitor",
                                u"location",
                                u"locationheader",
                                u"headerslocation",
                                u"responselocation",
                                u"uri",
                                u"url",
                                u"urladresse",
                                u"adresseurl",
                                u"direcciónurl",
                                u"adresurl",
                                u"urlадрес",
                                u"адрес",
                                u"adresse",
                                u"address",
                                u"dirección",
                                u"indirizzo",
                                u"adres",
                                u"link",
                                u"lien",
                                u"enlace",
                                u"href"};
/// Those that a column alone may have to be more than a word above some lines.
constexpr std::array urlColumnsAlone{
    u"uri", u"url", u"monitorurl", u"monitoruri", u"operationlocation", u"überwachungsurl", u"ueberwachungsurl"};
constexpr std::array nameColumns{
    u"name",       u"jobname",    u"displayname", u"title",      u"titel",     u"bezeichnung", u"nom",    u"titre",
    u"nombre",     u"título",     u"nome",        u"titolo",     u"naam",      u"名前",        u"名称",   u"nazwa",
    u"имя",        u"название",   u"navn",        u"namn",       u"nimi",      u"név",         u"název",  u"itemname",
    u"sourcename", u"targetname", u"filename",    u"foldername", u"dateiname", u"ordner",      u"folder", u"projekt",
    u"project",    u"file",       u"datei",       u"item",       u"source",    u"quelle"};
constexpr std::array batchColumns{u"batch", u"gruppe", u"group"};
constexpr std::array noteColumns{u"note", u"notiz", u"comment", u"kommentar"};

/// Where the first of @p names is that is there; -1 for none.
qsizetype columnOf(const QStringList &header, const auto &names)
{
    for (const QStringView name : names) {
        if (const qsizetype column = header.indexOf(name); column != -1)
            return column;
    }
    return -1;
}

/// Where the columns are; -1 for one that is not there.
struct Columns
{
    qsizetype url = -1, name = -1, batch = -1, note = -1;
};

/// Empty where @p header names no column with URLs, or is no header because it has one itself.
std::optional<Columns> columnsOf(const QStringList &header)
{
    QStringList names;
    for (const QString &cell : header) {
        if (indexOfUrl(cell) != -1)
            return {};
        names += columnName(cell);
    }
    const Columns columns{names.size() == 1 ? columnOf(names, urlColumnsAlone) : columnOf(names, urlColumns),
                          columnOf(names, nameColumns), columnOf(names, batchColumns), columnOf(names, noteColumns)};
    return columns.url == -1 ? std::nullopt : std::optional(columns);
}

/// The monitor URLs in @p cell, as they are written there.
QStringList monitorUrlsIn(const QString &cell)
{
    QStringList urls;
    qsizetype from = 0;
    while (const auto url = nextUrl(cell, from)) {
        if (judged(*url, Stands::InText).namesAJob)
            urls += cell.sliced(url->begin, url->end - url->begin);
        from = url->end;
    }
    return urls;
}

/// What is to be read as an address in a row: the cell of the column for it, or the monitor URLs that are in others or
/// several in one. A row may hold the URL of an item, too: the monitor URL is meant.
QStringList urlsOf(const QStringList &cells, qsizetype column)
{
    QStringList urls = monitorUrlsIn(cells.value(column));
    if (urls.size() == 1)
        urls = {cells[column]}; // with what is around it
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i != column)
            urls += monitorUrlsIn(cells[i]);
    }
    return urls.isEmpty() ? cells.value(column).isEmpty() ? QStringList() : QStringList{cells[column]} : urls;
}

std::optional<QList<LinkRow>> readTable(QStringView text, int firstLine, QChar separator)
{
    RowReader reader(text, separator);
    const QStringList header = reader.next();
    const auto columns = columnsOf(header);
    if (!columns)
        return {};
    QList<LinkRow> rows;
    while (!reader.atEnd()) {
        const int line = firstLine + reader.line() - 1;
        const QStringList cells = reader.next();
        if (cells == header) // of a table that was appended
            continue;
        const bool isAlone = cells.size() == 1;
        for (const QString &url : urlsOf(cells, isAlone ? 0 : columns->url)) {
            rows += isAlone ? LinkRow{line, url, {}, {}, {}}
                            : LinkRow{line, url, cells.value(columns->name), cells.value(columns->batch),
                                      cells.value(columns->note)};
        }
    }
    return rows;
}

} // namespace

QString csvCell(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.size() < 2 || cell.front() != u'"' || cell.back() != u'"')
        return cell.toString();
    cell = cell.sliced(1, cell.size() - 2);
    QString text; // not by QString::replace(), which moves all that follows again and again
    text.reserve(cell.size());
    for (qsizetype at = 0; at < cell.size(); ++at) {
        text += cell[at];
        if (cell[at] == u'"' && at + 1 < cell.size() && cell[at + 1] == u'"')
            ++at;
    }
    return text.trimmed();
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
