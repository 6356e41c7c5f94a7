// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobgroupmodel.h"

#include "jobtextmodel.h"

#include "words/phrases.h"

#include "jobs/joblistmodel.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// More than these at a time are placed all together.
constexpr int Many = 50;
/// Behind all that have a name.
constexpr int Nameless = 1;

} // namespace

JobGroupModel::JobGroupModel(JobTextModel &texts, QObject *parent) : QAbstractProxyModel(parent), m_texts(texts)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(&texts);
    connect(&texts, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(&texts, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onAboutToBeRemoved(first, last); });
    connect(&texts, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (std::exchange(m_removingMany, false)) {
            rebuildGroups();
            emit layoutChanged();
        }
    });
    connect(&texts, &QAbstractItemModel::dataChanged, this, &JobGroupModel::onChanged);
    connect(&texts, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    rebuildGroups();
}

JobGroupModel::~JobGroupModel() = default;

QModelIndex JobGroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (m_grouping == Grouping::None)
        return createIndex(row, column, m_groups.front().get());
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, m_groups[static_cast<std::size_t>(parent.row())].get());
}

QModelIndex JobGroupModel::parent(const QModelIndex &index) const
{
    const auto *group = static_cast<const Group *>(index.internalPointer());
    return group ? headingOf(*group) : QModelIndex();
}

int JobGroupModel::rowCount(const QModelIndex &parent) const
{
    if (m_grouping == Grouping::None)
        return parent.isValid() ? 0 : static_cast<int>(m_groups.front()->ids.size());
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (!isHeading(parent) || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())]->ids.size());
}

int JobGroupModel::columnCount(const QModelIndex &) const
{
    return m_texts.columnCount();
}

QModelIndex JobGroupModel::mapToSource(const QModelIndex &index) const
{
    const auto *group = static_cast<const Group *>(index.internalPointer());
    if (!group)
        return {};
    return m_texts.index(sourceRow(group->ids[static_cast<std::size_t>(index.row())]), index.column());
}

QModelIndex JobGroupModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QModelIndex row = indexOf(index.data(JobListModel::IdRole).value<JobId>());
    return row.siblingAtColumn(index.column());
}

QVariant JobGroupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (!isHeading(index))
        return role == IsHeadingRole ? false : QAbstractProxyModel::data(index, role);
    const Group &group = *m_groups[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IsHeadingRole:
        return true;
    case CountRole:
        return static_cast<int>(group.ids.size());
    case KeyRole:
        return m_grouping == Grouping::Status ? QString::number(group.key.order) : group.key.name;
    case Qt::DisplayRole:
        return index.column() == 0 ? titleOf(group.key) : QString();
    case Qt::AccessibleTextRole: {
        //: what a screen reader says of a heading in the list; %1 is its title
        return index.column() == 0 ? tr("%1, %n job(s)", nullptr, static_cast<int>(group.ids.size())).arg(titleOf(group.key))
                                   : QString();
    }
    default:
        return {};
    }
}

QVariant JobGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_texts.headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags JobGroupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index) ? Qt::ItemIsEnabled : QAbstractProxyModel::flags(index) | Qt::ItemNeverHasChildren;
}

void JobGroupModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? std::nullopt : std::optional(static_cast<JobColumn>(column));
    m_order = order;
    rebuild();
}

void JobGroupModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_held = false;
    beginResetModel(); // jobs get other parents, or none
    m_grouping = grouping;
    rebuildGroups();
    endResetModel();
}

void JobGroupModel::search(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

void JobGroupModel::showOnly(std::optional<JobGroup> group)
{
    m_only = group;
    rebuild();
}

void JobGroupModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (held)
        return;
    for (const JobId id : std::exchange(m_waiting, {}))
        place(id);
}

QModelIndex JobGroupModel::indexOf(JobId id) const
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return {};
    return createIndex(positionIn(*row->group, id, row->key), 0, row->group);
}

Summary JobGroupModel::summaryOf(const QModelIndex &heading) const
{
    const Group &group = *m_groups[static_cast<std::size_t>(heading.row())];
    if (!group.summary) {
        SummaryCounter counter;
        for (const JobId id : group.ids) {
            if (const Job *job = m_texts.jobs().find(id))
                counter.add(job->progress, job->timeLeft, job->handled);
        }
        group.summary = counter.summary();
    }
    return *group.summary;
}

QList<JobId> JobGroupModel::shownIds() const
{
    QList<JobId> ids;
    ids.reserve(m_rows.size());
    for (const auto &group : m_groups)
        ids.append(QList<JobId>(group->ids.begin(), group->ids.end()));
    return ids;
}

int JobGroupModel::sourceRow(JobId id) const
{
    return m_texts.jobs().indexOf(id).row();
}

bool JobGroupModel::accepts(JobId id) const
{
    const Job *job = m_texts.jobs().find(id);
    return job && (!m_only || groupOf(*job) == *m_only) && m_texts.matches(sourceRow(id), m_words);
}

JobGroupModel::GroupKey JobGroupModel::groupKeyOf(JobId id) const
{
    const Job &job = *m_texts.jobs().find(id);
    QString name;
    switch (m_grouping) {
    case Grouping::Status:
        return {static_cast<int>(groupOf(job)), {}};
    case Grouping::Batch:
        name = job.batch;
        break;
    case Grouping::Site:
        name = JobText::place({.host = job.place.host, .tenant = job.place.tenant, .site = job.place.site});
        break;
    case Grouping::None:
        return {};
    }
    return {name.isEmpty() ? Nameless : 0, name};
}

JobGroupModel::SortKey JobGroupModel::sortKeyOf(JobId id) const
{
    if (!m_sortColumn)
        return {};
    const JobSortValue value = m_texts.sortValue(sourceRow(id), *m_sortColumn);
    return {value.number,
            value.text.isEmpty() ? std::nullopt : std::optional(m_collator.sortKey(value.text))};
}

QString JobGroupModel::titleOf(const GroupKey &key) const
{
    if (m_grouping == Grouping::Status)
        return JobText::group(static_cast<JobGroup>(key.order));
    //: heading above the jobs without a batch
    return key.name.isEmpty() ? tr("No batch") : Phrases::sanitized(key.name);
}

/// Numbers before texts, and what has none of either behind the others in both directions; last, as they were added.
bool JobGroupModel::isBefore(JobId left, const SortKey &leftKey, JobId right, const SortKey &rightKey) const
{
    const bool falls = m_order == Qt::DescendingOrder;
    if (leftKey.number != rightKey.number)
        return falls ? leftKey.number > rightKey.number : leftKey.number < rightKey.number;
    if (leftKey.text.has_value() != rightKey.text.has_value())
        return leftKey.text.has_value();
    const int texts = leftKey.text ? leftKey.text->compare(*rightKey.text) : 0;
    if (texts != 0)
        return falls ? texts > 0 : texts < 0;
    return left < right;
}

bool JobGroupModel::isGroupBefore(const GroupKey &left, const GroupKey &right) const
{
    if (left.order != right.order)
        return left.order < right.order;
    const int names = m_collator.compare(left.name, right.name);
    return names != 0 ? names < 0 : left.name < right.name;
}

/// Where @p id stands or belongs with @p key. A job that is there counts by the key it stands with.
int JobGroupModel::positionIn(const Group &group, JobId id, const SortKey &key) const
{
    const auto at = std::lower_bound(group.ids.begin(), group.ids.end(), id, [&](JobId one, JobId) {
        return isBefore(one, m_rows.constFind(one)->key, id, key);
    });
    return static_cast<int>(at - group.ids.begin());
}

QModelIndex JobGroupModel::headingOf(const Group &group) const
{
    return m_grouping == Grouping::None ? QModelIndex() : createIndex(group.position, 0);
}

JobGroupModel::Group &JobGroupModel::groupFor(const GroupKey &key)
{
    if (m_grouping == Grouping::None)
        return *m_groups.front();
    const auto at = std::lower_bound(m_groups.begin(), m_groups.end(), key, [this](const auto &group, const GroupKey &one) {
        return isGroupBefore(group->key, one);
    });
    if (at != m_groups.end() && (*at)->key == key)
        return **at;
    const auto position = static_cast<int>(at - m_groups.begin());
    beginInsertRows({}, position, position);
    Group &group = **m_groups.insert(at, std::make_unique<Group>(Group{.key = key}));
    renumber();
    endInsertRows();
    return group;
}

void JobGroupModel::removeIfEmpty(Group &group)
{
    if (m_grouping == Grouping::None || !group.ids.empty())
        return;
    const int position = group.position;
    beginRemoveRows({}, position, position);
    m_groups.erase(m_groups.begin() + position);
    renumber();
    endRemoveRows();
}

void JobGroupModel::renumber()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->position = static_cast<int>(i);
}

void JobGroupModel::insert(JobId id)
{
    Group &group = groupFor(groupKeyOf(id));
    const SortKey key = sortKeyOf(id);
    const int position = positionIn(group, id, key);
    beginInsertRows(headingOf(group), position, position);
    group.ids.insert(group.ids.begin() + position, id);
    m_rows.insert(id, {&group, key});
    group.summary.reset();
    endInsertRows();
}

/// New jobs of one group behind all that are there, in one go; false, and nothing done, where they are not that.
bool JobGroupModel::appendMany(int first, int last)
{
    const auto &jobs = m_texts.jobs().jobs();
    const GroupKey key = groupKeyOf(jobs[static_cast<std::size_t>(first)].id);
    std::vector<JobId> ids;
    for (int row = first; row <= last; ++row) {
        const JobId id = jobs[static_cast<std::size_t>(row)].id;
        if (m_sortColumn || groupKeyOf(id) != key || (!ids.empty() && id < ids.back()))
            return false;
        if (accepts(id))
            ids.push_back(id);
    }
    if (ids.empty())
        return true;
    Group &group = groupFor(key);
    if (!group.ids.empty() && group.ids.back() > ids.front())
        return false;
    const auto position = static_cast<int>(group.ids.size());
    beginInsertRows(headingOf(group), position, position + static_cast<int>(ids.size()) - 1);
    for (const JobId id : ids)
        m_rows.insert(id, {&group, {}});
    group.ids.insert(group.ids.end(), ids.begin(), ids.end());
    group.summary.reset();
    endInsertRows();
    return true;
}

void JobGroupModel::remove(JobId id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    Group &group = *m_rows.constFind(id)->group;
    beginRemoveRows(headingOf(group), index.row(), index.row());
    group.ids.erase(group.ids.begin() + index.row());
    m_rows.remove(id);
    group.summary.reset();
    endRemoveRows();
    removeIfEmpty(group);
}

/// Puts a job where it belongs now.
void JobGroupModel::place(JobId id)
{
    const bool isShown = m_rows.contains(id);
    if (const bool isWanted = accepts(id); isWanted != isShown) {
        if (isWanted)
            insert(id);
        else
            remove(id);
        return;
    }
    if (!isShown)
        return;
    Group &to = groupFor(groupKeyOf(id));
    SortKey key = sortKeyOf(id);
    const Row old = m_rows.value(id);
    Group &from = *old.group;
    const int row = positionIn(from, id, old.key);
    from.summary.reset();
    if (&from != &to) {
        const int position = positionIn(to, id, key);
        beginMoveRows(headingOf(from), row, row, headingOf(to), position);
        from.ids.erase(from.ids.begin() + row);
        to.ids.insert(to.ids.begin() + position, id);
        m_rows.insert(id, {&to, std::move(key)});
        to.summary.reset();
        endMoveRows();
        removeIfEmpty(from);
        return;
    }
    // With its old key the row counts as standing where it is: behind it, one more stands before the new place.
    const int position = positionIn(from, id, key);
    if (position == row || position == row + 1) {
        m_rows[id].key = std::move(key);
        return;
    }
    beginMoveRows(headingOf(from), row, row, headingOf(from), position);
    from.ids.erase(from.ids.begin() + row);
    from.ids.insert(from.ids.begin() + (position > row ? position - 1 : position), id);
    m_rows[id].key = std::move(key);
    endMoveRows();
}

/// All that is shown, anew: for many changes at a time.
void JobGroupModel::rebuild()
{
    emit layoutAboutToBeChanged();
    rebuildGroups();
    emit layoutChanged();
}

/// Persistent indexes follow their jobs and headings.
void JobGroupModel::rebuildGroups()
{
    struct Kept
    {
        QModelIndex index;
        GroupKey heading;
        JobId id = 0; ///< none for a heading
    };
    std::vector<Kept> kept;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &index : persistent) {
        if (isHeading(index)) {
            kept.push_back({index, m_groups[static_cast<std::size_t>(index.row())]->key});
        } else {
            const auto &ids = static_cast<const Group *>(index.internalPointer())->ids;
            kept.push_back({index, {}, ids[static_cast<std::size_t>(index.row())]});
        }
    }

    m_waiting.clear();
    m_groups.clear();
    m_rows.clear();
    if (m_grouping == Grouping::None)
        m_groups.push_back(std::make_unique<Group>());
    const auto isLess = [this](const GroupKey &left, const GroupKey &right) { return isGroupBefore(left, right); };
    std::map<GroupKey, std::unique_ptr<Group>, decltype(isLess)> groups(isLess);
    for (const Job &job : m_texts.jobs().jobs()) {
        if (!accepts(job.id))
            continue;
        Group *group = nullptr;
        if (m_grouping == Grouping::None) {
            group = m_groups.front().get();
        } else {
            const GroupKey key = groupKeyOf(job.id);
            auto &place = groups[key];
            if (!place)
                place = std::make_unique<Group>(Group{.key = key});
            group = place.get();
        }
        group->ids.push_back(job.id);
        m_rows.insert(job.id, {group, sortKeyOf(job.id)});
    }
    for (auto &[key, group] : groups)
        m_groups.push_back(std::move(group));
    renumber();
    for (const auto &group : m_groups) {
        std::ranges::sort(group->ids, [this](JobId left, JobId right) {
            return isBefore(left, m_rows.constFind(left)->key, right, m_rows.constFind(right)->key);
        });
    }

    for (const Kept &one : kept) {
        QModelIndex now;
        if (one.id != 0) {
            now = indexOf(one.id);
        } else {
            const auto group = std::ranges::find(m_groups, one.heading, [](const auto &each) { return each->key; });
            if (m_grouping != Grouping::None && group != m_groups.end())
                now = headingOf(**group);
        }
        changePersistentIndex(one.index, now.isValid() ? createIndex(now.row(), one.index.column(), now.internalPointer())
                                                       : QModelIndex());
    }
}

void JobGroupModel::onInserted(int first, int last)
{
    if (last - first >= Many) {
        if (!appendMany(first, last))
            rebuild();
        return;
    }
    for (int row = first; row <= last; ++row) {
        const JobId id = m_texts.jobs().jobs()[static_cast<std::size_t>(row)].id;
        if (accepts(id))
            insert(id);
    }
}

void JobGroupModel::onAboutToBeRemoved(int first, int last)
{
    const auto &jobs = m_texts.jobs().jobs();
    if (last - first >= Many) {
        m_removingMany = true;
        emit layoutAboutToBeChanged();
        return;
    }
    for (int row = first; row <= last; ++row) {
        const JobId id = jobs[static_cast<std::size_t>(row)].id;
        m_waiting.remove(id);
        remove(id);
    }
}

void JobGroupModel::onChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() == last.row()) {
        const JobId id = first.data(JobListModel::IdRole).value<JobId>();
        if (m_held)
            m_waiting.insert(id);
        else
            place(id);
        const QModelIndex row = indexOf(id);
        // Cell by cell: a view paints a single one alone, and for several all that it shows.
        for (int column = first.column(); row.isValid() && column <= last.column(); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            emit dataChanged(cell, cell, roles);
        }
        if (m_grouping == Grouping::Batch && row.isValid())
            emit dataChanged(row.parent(), row.parent());
        return;
    }
    // All rows say something else: it is another minute, or another language.
    if (roles.isEmpty()) {
        m_collator.setLocale(QLocale());
        rebuild();
    }
    for (const auto &group : m_groups) {
        if (group->ids.empty())
            continue;
        const auto below = static_cast<int>(group->ids.size()) - 1;
        emit dataChanged(createIndex(0, first.column(), group.get()), createIndex(below, last.column(), group.get()),
                         roles);
    }
}
