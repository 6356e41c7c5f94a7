// SPDX-License-Identifier: GPL-3.0-or-later
#include "linktable.h"

#include <QHash>
#include <QStringList>

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

/// Which column has which name, in lower case; the first of two equal ones counts.
QHash<QString, qsizetype> columnsOf(const QStringList &header)
{
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header[i].toLower();
        if (!columns.contains(name))
            columns.insert(name, i);
    }
    return columns;
}

std::optional<QList<LinkRow>> readTable(QStringView text, int firstLine, QChar separator)
{
    RowReader reader(text, separator);
    const auto columns = columnsOf(reader.next());
    if (!columns.contains(u"url"_s))
        return {};
    QList<LinkRow> rows;
    while (!reader.atEnd()) {
        const int line = firstLine + reader.line() - 1;
        const QStringList cells = reader.next();
        const auto cell = [&](const QString &column) { return cells.value(columns.value(column, -1)); };
        if (cells.size() == 1)
            rows += LinkRow{.line = line, .url = cells.first(), .name = {}, .batch = {}, .note = {}};
        else
            rows += LinkRow{line, cell(u"url"_s), cell(u"name"_s), cell(u"batch"_s), cell(u"note"_s)};
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
    while (begin < text.size() && text[begin].isSpace()) {
        line += text[begin] == u'\n';
        ++begin;
    }
    const QStringView header = text.sliced(begin).left(text.sliced(begin).indexOf(u'\n'));
    for (const QChar separator : {u'\t', u';', u','}) {
        const bool isLast = separator == u',';
        if (!isLast && !header.contains(separator))
            continue;
        if (auto rows = readTable(text.sliced(begin), line, separator))
            return rows;
    }
    return {};
}
