// SPDX-License-Identifier: GPL-3.0-or-later
#include "joblistview.h"

#include "jobdelegate.h"
#include "jobgroupmodel.h"
#include "jobheader.h"
#include "progressbar.h"
#include "window/colors.h"
#include "window/icons.h"

#include "jobs/joblistmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int EdgeWidth = 3; // of a selected row

} // namespace

JobListView::JobListView(QWidget *parent) : QTreeView(parent), m_columns(new JobHeader(this))
{
    setHeader(m_columns);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new JobDelegate(this));
    tint();

    connect(m_columns, &QHeaderView::sortIndicatorChanged, this, &JobListView::sortBy);
    connect(m_columns, &JobHeader::changed, this, &JobListView::columnsChanged);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_jobs->isHeading(index))
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
    const auto noteFold = [this](const QModelIndex &heading, bool folded) {
        forgetAccessibleRows();
        const QString key = heading.data(JobGroupModel::KeyRole).toString();
        if (m_unfolding)
            return;
        if (folded)
            m_folded.insert(key);
        else
            m_folded.remove(key);
        emit columnsChanged();
    };
    connect(this, &QTreeView::collapsed, this, [noteFold](const QModelIndex &heading) { noteFold(heading, true); });
    connect(this, &QTreeView::expanded, this, [noteFold](const QModelIndex &heading) { noteFold(heading, false); });
}

void JobListView::setJobs(JobGroupModel *jobs)
{
    m_jobs = jobs;
    for (const auto change : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(jobs, change, this, &JobListView::noteSeen);
    connect(jobs, &QAbstractItemModel::rowsAboutToBeMoved, this, &JobListView::noteSeen);
    connect(jobs, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobListView::noteSeen);
    setModel(jobs);
    // Behind the view's own, which must know of the rows first.
    connect(jobs, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (!parent.isValid() || !isExpanded(parent))
            unfold();
    });
    connect(jobs, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int, int, const QModelIndex &destination) {
                if (destination.isValid() && m_jobs->rowCount(destination) == 1)
                    unfold();
            });
    connect(jobs, &QAbstractItemModel::layoutChanged, this, [this] {
        unfold();
        emit selectionChangedTo(currentIndex()); // of what a search left out, nobody else tells
    });
    connect(jobs, &QAbstractItemModel::modelReset, this, &JobListView::unfold);
    unfold();
    m_columns->begin();
}

QList<JobId> JobListView::selectedIds() const
{
    QList<JobId> ids;
    if (!selectionModel()->hasSelection())
        return ids;
    // Ranges are few where many are selected, and rows know their place.
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, [](const QItemSelectionRange &range) {
        return std::pair(range.parent().isValid() ? range.parent().row() : -1, range.top());
    });
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto id = m_jobs->index(row, 0, range.parent()).data(JobListModel::IdRole).value<JobId>();
            if (id != 0)
                ids.append(id);
        }
    }
    return ids;
}

std::optional<JobId> JobListView::currentId() const
{
    const auto id = currentIndex().data(JobListModel::IdRole).value<JobId>();
    return id != 0 ? std::optional(id) : std::nullopt;
}

std::optional<JobId> JobListView::neighbourOf(const QList<JobId> &ids) const
{
    const QSet<JobId> going(ids.begin(), ids.end());
    std::optional<JobId> above;
    bool isBelow = false;
    for (const JobId id : m_jobs->shownIds()) {
        if (going.contains(id))
            isBelow = true;
        else if (isBelow)
            return id;
        else
            above = id;
    }
    return above;
}

void JobListView::select(const QList<JobId> &ids)
{
    std::map<std::pair<int, int>, QModelIndex> rows; // from top to bottom
    for (const JobId id : ids) {
        if (const QModelIndex row = m_jobs->indexOf(id); row.isValid())
            rows.emplace(std::pair(row.parent().isValid() ? row.parent().row() : -1, row.row()), row);
    }
    if (rows.empty())
        return;
    // Neighbours as one range: ten thousand of them would be searched whenever a row is painted.
    QItemSelection selection;
    const int lastColumn = m_jobs->columnCount() - 1;
    for (auto row = rows.begin(); row != rows.end();) {
        const QModelIndex top = row->second;
        QModelIndex bottom = top;
        for (++row; row != rows.end() && row->second.parent() == bottom.parent() && row->second.row() == bottom.row() + 1;
             ++row)
            bottom = row->second;
        selection.select(top, bottom.siblingAtColumn(lastColumn));
    }
    const QModelIndex first = rows.begin()->second;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setExpanded(first.parent(), true);
    executeDelayedItemsLayout();
    scrollTo(first);
}

void JobListView::goTo(const QList<JobId> &ids)
{
    if (!ids.isEmpty())
        select({ids.first()});
}

void JobListView::setMenuOpen(bool open)
{
    m_menuOpen = open;
    updateHold();
}

void JobListView::enter()
{
    setFocus(Qt::ShortcutFocusReason);
    if (selectedIds().isEmpty())
        goTo(m_jobs->shownIds());
}

void JobListView::startAtTop()
{
    m_seen.clear();
    scrollToTop();
}

QByteArray JobListView::saveColumns() const
{
    QStringList parts = m_columns->saved();
    for (const QString &key : m_folded)
        parts.append(u"fold:"_s + QString::fromLatin1(key.toUtf8().toHex()));
    return parts.join(u';').toUtf8();
}

void JobListView::restoreColumns(const QByteArray &saved)
{
    const QStringList parts = QString::fromUtf8(saved).split(u';');
    for (const QString &part : parts) {
        const QStringList fields = part.split(u':');
        if (fields.size() == 2 && fields[0] == "fold"_L1)
            m_folded.insert(QString::fromUtf8(QByteArray::fromHex(fields[1].toLatin1())));
    }
    unfold();
    m_columns->restore(parts);
}

void JobListView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    // Whatever brings other rows into view also paints them: scrolling, sorting, filtering, resizing, showing.
    if (m_reportPending)
        return;
    m_reportPending = true;
    QTimer::singleShot(0, this, &JobListView::reportOnScreen);
}

void JobListView::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    reportOnScreen();
}

void JobListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_columns->fit();
}

void JobListView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        tint();
    if (event->type() == QEvent::FontChange)
        m_columns->fit();
}

void JobListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool wantsToggle = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (wantsToggle && event->modifiers() == Qt::NoModifier && m_jobs->isHeading(current)) {
        setExpanded(current.siblingAtColumn(0), !isExpanded(current.siblingAtColumn(0)));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void JobListView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = true;
    updateHold();
    QTreeView::mousePressEvent(event);
}

void JobListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    m_pressed = false;
    updateHold();
}

void JobListView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    m_pressed = false; // the release may have gone elsewhere
    updateHold();
}

void JobListView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_jobs->isHeading(index)) {
        drawHeading(painter, option, index);
        return;
    }
    QTreeView::drawRow(painter, option, index);
    if (!selectionModel()->isSelected(index))
        return;
    const QRect edge(option.rect.left(), option.rect.top(), EdgeWidth, option.rect.height());
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge),
                      QApplication::palette().color(QPalette::Active, QPalette::Highlight));
}

bool JobListView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool edits = QTreeView::edit(index, trigger, event);
    if (state() == EditingState) {
        m_editing = true;
        updateHold();
    }
    return edits;
}

void JobListView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTreeView::closeEditor(editor, hint);
    m_editing = false;
    updateHold();
}

void JobListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectionChangedTo(currentIndex());
}

/// After rows came, went or moved, what was seen is where it was: most of what was seen, where rows moved among each
/// other. While the current row was among it and has not moved, nothing does: it might leave the view.
void JobListView::doItemsLayout()
{
    QTreeView::doItemsLayout();
    forgetAccessibleRows();
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    std::vector<int> moved;
    for (const Seen &seen : std::exchange(m_seen, {})) {
        if (!seen.row.isValid())
            continue;
        moved.push_back(visualRect(seen.row).top() - seen.y);
        if (seen.row == current && moved.back() == 0)
            return;
    }
    if (moved.empty())
        return;
    const auto middle = moved.begin() + static_cast<std::ptrdiff_t>(moved.size() / 2);
    std::nth_element(moved.begin(), middle, moved.end());
    if (*middle != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + *middle);
}

/// What a tree has said of a row is kept by the row's number since Qt 6.8, and said of whatever is there by now. Forgotten
/// later, since a row that is asked for its place may lay out the tree.
void JobListView::forgetAccessibleRows()
{
    QTimer::singleShot(0, this, [this] {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::queryAccessibleInterface(this)->tableInterface()->modelChange(&event);
    });
}

void JobListView::announce(const QModelIndex &row)
{
    if (!row.isValid() || !QAccessible::isActive())
        return;
    executeDelayedItemsLayout();
    int above = row.row();
    if (const QModelIndex heading = row.parent(); heading.isValid()) {
        if (!isExpanded(heading))
            return;
        above += heading.row() + 1;
        for (int i = 0; i < heading.row(); ++i) {
            const QModelIndex before = heading.siblingAtRow(i);
            above += isExpanded(before) ? m_jobs->rowCount(before) : 0;
        }
    }
    if (QAccessibleInterface *cell = QAccessible::queryAccessibleInterface(this)->tableInterface()->cellAt(above, 0)) {
        QAccessibleEvent event(cell, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void JobListView::tint()
{
    if (m_tinting)
        return;
    m_tinting = true;
    setPalette(QPalette()); // from the style and the window again
    setPalette(withTintedSelection(palette()));
    m_tinting = false;
}

void JobListView::updateHold()
{
    if (m_jobs)
        m_jobs->setHeld(m_pressed || m_menuOpen || m_editing);
}

/// Where the rows are that can be seen, unless it is known already and they are about to move on.
void JobListView::noteSeen()
{
    if (!m_seen.empty() || !isVisible())
        return;
    const int bottom = viewport()->height();
    for (QModelIndex row = indexAt({0, 0}); row.isValid(); row = indexBelow(row)) {
        const int y = visualRect(row).top();
        if (y >= bottom)
            break;
        m_seen.push_back({QPersistentModelIndex(row), y});
    }
}

/// Headings are open unless a person has folded them.
void JobListView::unfold()
{
    m_unfolding = true;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const QModelIndex heading = m_jobs->index(row, 0);
        if (!m_jobs->isHeading(heading))
            break;
        setExpanded(heading, !m_folded.contains(heading.data(JobGroupModel::KeyRole).toString()));
    }
    m_unfolding = false;
}

void JobListView::sortBy(int column, Qt::SortOrder order)
{
    if (!m_jobs)
        return;
    m_jobs->sort(column, order);
    startAtTop();
    emit columnsChanged();
}

void JobListView::reportOnScreen()
{
    m_reportPending = false;
    QSet<JobId> ids;
    if (isVisible()) {
        const int bottom = viewport()->height();
        for (QModelIndex index = indexAt({0, 0}); index.isValid() && visualRect(index).top() < bottom;
             index = indexBelow(index)) {
            if (!m_jobs->isHeading(index))
                ids.insert(index.data(JobListModel::IdRole).value<JobId>());
        }
    }
    if (ids == m_onScreen)
        return;
    m_onScreen = ids;
    emit onScreenChanged(m_onScreen);
}

/// Over the whole row: an arrow, the title, how many there are; with batches and sites also how far all of them are.
void JobListView::drawHeading(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    option.rect.setLeft(0);
    option.rect.setRight(viewport()->width() - 1);
    const QPalette &colors = palette();
    painter->save();
    painter->fillRect(option.rect, blended(colors.color(QPalette::Text), colors.color(QPalette::Base), 0.05));
    const int line = option.fontMetrics.height();
    const int gap = line / 3;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.styleObject = nullptr;
    arrow.palette = colors;
    arrow.rect = place({option.rect.left() + gap, option.rect.center().y() - line / 4, line / 2, line / 2});
    const auto closed = option.direction == Qt::RightToLeft ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    style()->drawPrimitive(isExpanded(index) ? QStyle::PE_IndicatorArrowDown : closed, &arrow, painter, this);

    const bool hasBar = m_jobs->grouping() != Grouping::Status;
    const QString count = QLocale().toString(index.data(JobGroupModel::CountRole).toInt());
    const int countWidth = option.fontMetrics.horizontalAdvance(count) + 2 * gap;
    const int left = option.rect.left() + line + gap;
    int right = option.rect.right() - countWidth;
    const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->setPen(colors.color(QPalette::Active, QPalette::Text));
    painter->drawText(place({right + gap, option.rect.top(), countWidth - gap, option.rect.height()}), flags, count);
    if (hasBar) {
        const Summary summary = m_jobs->summaryOf(index);
        const int bar = std::min(10 * line, (right - left) / 4);
        right -= bar + 2 * gap;
        paintProgressBar(painter, place({right + gap, option.rect.top(), bar, option.rect.height()}),
                         progressBarLook(summary), colors,
                         QApplication::palette().color(QPalette::Active, QPalette::Highlight), option.direction);
        const QString detail = JobText::summary(summary);
        const int detailWidth = std::min(option.fontMetrics.horizontalAdvance(detail) + gap, (right - left) / 2);
        right -= detailWidth + gap;
        painter->drawText(place({right + gap, option.rect.top(), detailWidth, option.rect.height()}), flags,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, detailWidth));
    }
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    painter->setFont(title);
    painter->drawText(place({left, option.rect.top(), right - left, option.rect.height()}), flags,
                      QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, right - left));
    if (index.row() == currentIndex().row() && m_jobs->isHeading(currentIndex()) && hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.styleObject = nullptr;
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        focus.backgroundColor = colors.color(QPalette::Base);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
    }
    painter->restore();
}
