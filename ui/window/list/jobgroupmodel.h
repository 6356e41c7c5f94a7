// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include "words/jobcolumns.h"

#include <QAbstractProxyModel>
#include <QCollator>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

class JobTextModel;

/// What the headings of the list stand for.
enum class Grouping { Status, Batch, Site, None };

/// The list as a tree that folds: headings with the jobs below them; without grouping, the jobs alone. It searches,
/// filters and sorts, within each group; unless sorted, jobs stand as they were added. A row moves only when its group
/// or its place in the order is another.
class JobGroupModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 200, ///< bool
        CountRole,                          ///< of a heading: int, how many jobs are below it
        KeyRole,                            ///< of a heading: QString, the same in every run and language
    };

    explicit JobGroupModel(JobTextModel &texts, QObject *parent = nullptr);
    ~JobGroupModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A negative column is the order in which jobs were added.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    /// Shows the jobs that contain every word of @p text; empty shows all.
    void search(const QString &text);
    /// Shows one part of the list only; nothing shows all.
    void showOnly(std::optional<JobGroup> group);
    /// While it is held, rows change their texts but not their places.
    void setHeld(bool held);

    bool isHeading(const QModelIndex &index) const { return index.isValid() && !index.internalPointer(); }
    /// The row of a job; invalid where it is not shown.
    QModelIndex indexOf(JobId id) const;
    /// How many jobs are shown, folded or not.
    int shownCount() const { return static_cast<int>(m_rows.size()); }
    /// The jobs below a heading in a few numbers.
    Summary summaryOf(const QModelIndex &heading) const;
    /// All that are shown, from top to bottom.
    QList<JobId> shownIds() const;

private:
    struct SortKey
    {
        double number = 0;
        std::optional<QCollatorSortKey> text;
    };
    struct GroupKey
    {
        int order = 0;
        QString name;

        bool operator==(const GroupKey &) const = default;
    };
    struct Group
    {
        GroupKey key;
        int position = 0; ///< among the groups
        std::vector<JobId> ids;
        mutable std::optional<Summary> summary; ///< until something below it changes
    };
    struct Row
    {
        Group *group = nullptr;
        SortKey key;
    };

    int sourceRow(JobId id) const;
    bool accepts(JobId id) const;
    GroupKey groupKeyOf(JobId id) const;
    SortKey sortKeyOf(JobId id) const;
    QString titleOf(const GroupKey &key) const;
    bool isBefore(JobId left, const SortKey &leftKey, JobId right, const SortKey &rightKey) const;
    bool isGroupBefore(const GroupKey &left, const GroupKey &right) const;
    int positionIn(const Group &group, JobId id, const SortKey &key) const;
    QModelIndex headingOf(const Group &group) const;
    Group &groupFor(const GroupKey &key);
    void removeIfEmpty(Group &group);
    void renumber();
    void insert(JobId id);
    bool appendMany(int first, int last);
    void remove(JobId id);
    void place(JobId id);
    void rebuild();
    void rebuildGroups();
    void onInserted(int first, int last);
    void onAboutToBeRemoved(int first, int last);
    void onChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    JobTextModel &m_texts;
    Grouping m_grouping = Grouping::Status;
    std::optional<JobColumn> m_sortColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QStringList m_words;
    std::optional<JobGroup> m_only;
    std::vector<std::unique_ptr<Group>> m_groups;
    QHash<JobId, Row> m_rows; ///< those that are shown
    QSet<JobId> m_waiting;    ///< changed while the list was held
    bool m_held = false;
    bool m_removingMany = false;
    QCollator m_collator;
};
