// SPDX-License-Identifier: GPL-3.0-or-later
#include "addmodel.h"

#include "words/jobtext.h"
#include "words/pastetext.h"

#include "jobs/jobname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

int AddModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AddModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AddModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::CheckStateRole && index.column() == NameColumn && canChoose(row))
        return row.chosen ? Qt::Checked : Qt::Unchecked;
    // Names come from anywhere: a tooltip would take one with a tag in it for HTML.
    if (role == Qt::ToolTipRole)
        return u"<qt>"_s + data(index, Qt::DisplayRole).toString().toHtmlEscaped() + u"</qt>"_s;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case PlaceColumn:
        return row.entry.url() ? JobText::place(row.entry.url()->place())
                               : tr("Line %1").arg(QLocale().toString(row.entry.found.line));
    case VerdictColumn:
        return PasteText::verdict(row.entry);
    default:
        return {};
    }
}

QVariant AddModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case PlaceColumn:
        return tr("From");
    //: Column of the Add dialog: whether the entry can be watched, or why not.
    case VerdictColumn:
        return tr("Type");
    default:
        return {};
    }
}

bool AddModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !canChoose(m_rows[index.row()]))
        return false;
    if (role == Qt::CheckStateRole) {
        choose(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    const QString name = shortName(value.toString());
    if (role != Qt::EditRole || name.isEmpty())
        return false;
    Row &row = m_rows[index.row()];
    row.name = name;
    m_names.insert(row.entry.url()->secret(), name);
    emit dataChanged(index, index, {Qt::DisplayRole, Qt::EditRole});
    return true;
}

Qt::ItemFlags AddModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == NameColumn && canChoose(m_rows[index.row()]))
        flags |= Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return flags;
}

void AddModel::setEntries(const QList<IntakeEntry> &entries, const QStringList &names)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Row row{entries[i], names[i], entries[i].verdict == IntakeVerdict::Ready};
        if (canChoose(row)) {
            row.name = m_names.value(row.entry.url()->secret(), row.name);
            row.chosen = m_decisions.value(row.entry.url()->secret(), row.chosen);
        }
        m_rows.append(std::move(row));
    }
    endResetModel();
    emit chosenChanged();
}

QList<NewJob> AddModel::chosen() const
{
    QList<NewJob> jobs;
    for (const Row &row : m_rows) {
        if (row.chosen)
            jobs.append({*row.entry.url(), row.name, row.entry.found.batch, row.entry.found.note});
    }
    return jobs;
}

int AddModel::chosenCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, &Row::chosen));
}

bool AddModel::hasRefused() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.entry.verdict == IntakeVerdict::Refused; });
}

int AddModel::firstUndecided() const
{
    const auto undecided =
        std::ranges::find_if(m_rows, [this](const Row &row) { return canChoose(row) && !row.chosen; });
    return undecided == m_rows.end() ? 0 : static_cast<int>(undecided - m_rows.begin());
}

bool AddModel::canChoose(const Row &row) const
{
    return row.entry.verdict == IntakeVerdict::Ready || row.entry.verdict == IntakeVerdict::Broken || row.entry.verdict == IntakeVerdict::Doubtful
           || row.entry.verdict == IntakeVerdict::UnknownHost;
}

void AddModel::choose(int row, bool chosen)
{
    // A host is asked about once: the answer for one of its rows is the answer for all.
    const IntakeEntry &decided = m_rows[row].entry;
    for (int other = 0; other < m_rows.size(); ++other) {
        Row &same = m_rows[other];
        const bool sameHost = decided.verdict == IntakeVerdict::UnknownHost
                              && same.entry.verdict == IntakeVerdict::UnknownHost
                              && same.entry.url()->hostKey() == decided.url()->hostKey();
        if (other != row && !sameHost)
            continue;
        same.chosen = chosen;
        m_decisions.insert(same.entry.url()->secret(), chosen);
        const QModelIndex changed = index(other, NameColumn);
        emit dataChanged(changed, changed, {Qt::CheckStateRole});
    }
    emit chosenChanged();
}
