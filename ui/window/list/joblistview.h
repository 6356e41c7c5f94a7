// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

class JobGroupModel;
class JobHeader;

/// The list of jobs: a line for each, in columns, under headings that fold. What is seen stays where it is while rows come,
/// go and move; no row moves while a button is pressed on the list, a menu is open or a name is typed.
class JobListView : public QTreeView
{
    Q_OBJECT

public:
    explicit JobListView(QWidget *parent = nullptr);

    using QTreeView::edit;

    void setJobs(JobGroupModel *jobs);

    /// The ids of the selected jobs, from top to bottom.
    QList<JobId> selectedIds() const;
    /// The job with the focus; nothing for a heading, or none.
    std::optional<JobId> currentId() const;
    /// The job to go on with when @p ids leave the list: the next one below the first of them, else the last above.
    std::optional<JobId> neighbourOf(const QList<JobId> &ids) const;
    /// Selects @p ids alone and scrolls to the first of them.
    void select(const QList<JobId> &ids);
    /// Makes the first of @p ids current, the only one selected, and scrolls to it.
    void goTo(const QList<JobId> &ids);
    /// Takes the focus for the keyboard, with a row to begin at.
    void enter();
    /// After a person has asked for other rows, or another order.
    void startAtTop();
    /// Tells a screen reader that @p row says something else: views send nothing of their own accord. Not of a folded row.
    void announce(const QModelIndex &row);
    /// While a menu is open on the list.
    void setMenuOpen(bool open);

    /// Which columns there are, how wide and in what order.
    JobHeader *columns() const { return m_columns; }
    /// Columns, their widths and order, what is sorted and folded, as text.
    QByteArray saveColumns() const;
    /// What makes no sense is ignored.
    void restoreColumns(const QByteArray &saved);

signals:
    /// Other rows can be seen than before; empty when the window is hidden.
    void onScreenChanged(const QSet<JobId> &ids);
    void selectionChangedTo(const QModelIndex &current);
    /// Columns are other ones, wider, or in another order.
    void columnsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void doItemsLayout() override;

private:
    /// A row that was seen, and where.
    struct Seen
    {
        QPersistentModelIndex row;
        int y = 0;
    };

    void tint();
    void updateHold();
    void noteSeen();
    void unfold();
    void forgetAccessibleRows();
    void sortBy(int column, Qt::SortOrder order);
    void reportOnScreen();
    void drawHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    JobHeader *m_columns;
    JobGroupModel *m_jobs = nullptr;
    QSet<JobId> m_onScreen;
    bool m_reportPending = false;
    QSet<QString> m_folded;   ///< keys of headings
    std::vector<Seen> m_seen; ///< before rows moved, until they are laid out anew
    bool m_unfolding = false;
    bool m_tinting = false;
    bool m_pressed = false;
    bool m_menuOpen = false;
    bool m_editing = false;
};
