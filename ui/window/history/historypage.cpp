// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "historymodel.h"
#include "window/details/detailspane.h"
#include "window/details/detailssplitter.h"
#include "window/list/jobclipboard.h"
#include "window/paddeddelegate.h"

#include "jobs/destinationsite.h"
#include "watchlist/watchlist.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QShowEvent>
#include <QTreeView>

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms;

struct ColumnWidth
{
    HistoryModel::Column column;
    int lines; ///< as wide as so many lines are high
};

/// All but the name, which takes what is left; the first of them goes last where there is not room for all.
constexpr ColumnWidth Columns[] = {{HistoryModel::OutcomeColumn, 11}, {HistoryModel::EndedColumn, 7},
                                   {HistoryModel::DurationColumn, 6}, {HistoryModel::PlaceColumn, 9},
                                   {HistoryModel::BatchColumn, 7},    {HistoryModel::NoteColumn, 8}};
constexpr int NameLines = 12; // at least

} // namespace

HistoryPage::HistoryPage(WatchList &watchList, Clock clock, QWidget *parent)
    : QWidget(parent), m_watchList(watchList), m_clock(std::move(clock)),
      m_model(new HistoryModel(watchList.store(), m_clock, this)), m_search(new QLineEdit), m_nothing(new QLabel),
      m_view(new QTreeView), m_details(new DetailsPane), m_splitter(new DetailsSplitter(m_view, m_details)),
      m_back(new QPushButton), m_forget(new QPushButton),
      m_forgetAction(new QAction(this)),
      m_copy(new QAction(this)), m_copyError(new QAction(this)), m_copyItemId(new QAction(this)),
      m_openSite(new QAction(this))
{
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setSortIndicator(HistoryModel::EndedColumn, Qt::DescendingOrder);
    m_view->setSortingEnabled(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(HistoryModel::NameColumn, QHeaderView::Stretch);
    m_view->setItemDelegate(new PaddedDelegate(m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const ColumnWidth &column : Columns)
        m_view->setColumnWidth(column.column, column.lines * fontMetrics().height());
    m_view->setColumnHidden(HistoryModel::SinceColumn, true);
    m_view->viewport()->installEventFilter(this);
    m_search->setClearButtonEnabled(true);
    setFocusProxy(m_search);
    m_forgetAction->setShortcut(QKeySequence::Delete);
    m_forgetAction->setShortcutContext(Qt::WidgetShortcut);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({m_copy, m_copyError, m_copyItemId, m_openSite, m_forgetAction});
    m_details->setActions({m_openSite, m_copyError});

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_back);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_forget);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_nothing, 1);

    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] {
        m_model->search(m_search->text());
        showDetails();
    });
    connect(m_view->verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this](int row) {
        const QScrollBar *scroll = m_view->verticalScrollBar();
        if (row + scroll->pageStep() > scroll->maximum())
            m_model->more();
    });
    connect(m_back, &QAbstractButton::clicked, this, &HistoryPage::left);
    connect(m_forget, &QAbstractButton::clicked, this, &HistoryPage::forgetSelected);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &HistoryPage::leave);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HistoryPage::showContextMenu);
    connect(m_copy, &QAction::triggered, this, [this] { JobClipboard::copyTable(selectedJobs(), m_clock.wall()); });
    connect(m_copyError, &QAction::triggered, this,
            [this] { JobClipboard::copyErrors(selectedJobs(), m_clock.wall()); });
    connect(m_copyItemId, &QAction::triggered, this, &HistoryPage::copyItemIds);
    connect(m_openSite, &QAction::triggered, this, &HistoryPage::openSite);
    connect(m_forgetAction, &QAction::triggered, this, &HistoryPage::forgetSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showDetails);
    connect(m_details, &DetailsPane::noteEdited, this, &HistoryPage::keepNote);
    // What happens together is shown together.
    m_changed.setSingleShot(true);
    m_changed.setInterval(0ms);
    connect(&m_changed, &QTimer::timeout, this, &HistoryPage::reload);
    connect(&m_watchList, &WatchList::sectionsChanged, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_watchList, &WatchList::noticed, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_watchList, &WatchList::returned, &m_changed, qOverload<>(&QTimer::start));
    retranslateUi();
    showDetails();
}

std::vector<Job> HistoryPage::selectedJobs() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<Job> jobs;
    for (const QModelIndex &row : std::as_const(rows))
        jobs.push_back(m_model->at(row.row()).job);
    return jobs;
}

std::vector<Job> HistoryPage::shownJobs() const
{
    std::vector<Job> jobs;
    for (const StoredJob &stored : m_watchList.store().ended(m_search->text(), {}, std::numeric_limits<int>::max()))
        jobs.push_back(stored.job);
    return jobs;
}

QList<JobId> HistoryPage::selectedIds() const
{
    QList<JobId> ids;
    for (const Job &job : selectedJobs())
        ids.append(job.id);
    return ids;
}

void HistoryPage::leave()
{
    if (m_search->text().isEmpty())
        emit left();
    else
        m_search->clear();
}

void HistoryPage::showContextMenu(const QPoint &position)
{
    if (!m_view->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_openSite, m_copy, m_copyError, m_copyItemId});
    menu->addSeparator();
    menu->addAction(m_forgetAction);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void HistoryPage::copyItemIds()
{
    QStringList ids;
    for (const Job &job : selectedJobs()) {
        if (!job.progress.resourceId.isEmpty())
            ids.append(job.progress.resourceId);
    }
    JobClipboard::copyLines(ids);
}

void HistoryPage::openSite()
{
    const std::vector<Job> jobs = selectedJobs();
    if (jobs.size() != 1)
        return;
    if (const auto site = destinationSite(jobs.front()))
        QDesktopServices::openUrl(*site);
}

/// Where there is not room for all, the least important columns go first, so that names stay whole.
void HistoryPage::fitColumns()
{
    const int line = fontMetrics().height();
    int used = NameLines * line;
    for (const ColumnWidth &column : Columns) {
        used += column.lines * line;
        m_view->setColumnHidden(column.column, used > m_view->viewport()->width());
    }
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

/// What is selected stays so, and a note that is being typed with it.
void HistoryPage::reload()
{
    if (!isVisible())
        return;
    const QList<JobId> before = selectedIds();
    const QSet<JobId> ids(before.begin(), before.end());
    m_model->reload();
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount() && !ids.isEmpty(); ++row) {
        if (ids.contains(m_model->at(row).job.id))
            selection.select(m_model->index(row, 0), m_model->index(row, HistoryModel::ColumnCount - 1));
    }
    if (!selection.isEmpty())
        m_view->selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    showDetails();
}

void HistoryPage::showDetails()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_splitter->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(m_search->text().isEmpty() ? tr("No job has ended yet. Ended jobs are kept here.")
                                                  : tr("No ended job matches the search."));
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const std::vector<Job> jobs = selectedJobs();
    m_forget->setEnabled(!rows.isEmpty());
    for (QAction *action : {m_forgetAction, m_copy})
        action->setEnabled(!rows.isEmpty());
    m_copyError->setEnabled(
        std::ranges::any_of(jobs, [](const Job &job) { return job.progress.state == JobState::Failed; }));
    m_copyItemId->setEnabled(
        std::ranges::any_of(jobs, [](const Job &job) { return !job.progress.resourceId.isEmpty(); }));
    m_openSite->setEnabled(jobs.size() == 1 && destinationSite(jobs.front()));
    if (rows.isEmpty()) {
        m_details->clear();
        return;
    }
    if (rows.size() > 1) {
        std::vector<const Job *> several;
        for (const Job &job : jobs)
            several.push_back(&job);
        m_details->show(several);
        return;
    }
    const Job &job = m_model->at(rows.first().row()).job;
    m_details->show(job, m_model->at(rows.first().row()).history, m_clock.wall());
}

void HistoryPage::keepNote(JobId id, const QString &note)
{
    if (m_watchList.setNote(id, note))
        m_model->setNote(id, note.trimmed());
}

void HistoryPage::forgetSelected()
{
    const QList<JobId> ids = selectedIds();
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Delete from the history?"),
        tr("%Ln job(s) will be deleted from the history for good.", nullptr, static_cast<int>(ids.size())),
        QMessageBox::Cancel, this);
    const QPushButton *forget = box->addButton(tr("&Delete"), QMessageBox::AcceptRole);
    connect(forget, &QAbstractButton::clicked, this, [this, ids] { m_watchList.forget(ids); });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        reload();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void HistoryPage::retranslateUi()
{
    m_back->setText(tr("&Back to the list"));
    m_search->setPlaceholderText(tr("Search the history"));
    m_search->setAccessibleName(tr("Search the history"));
    m_view->setAccessibleName(tr("Ended copy jobs"));
    m_forget->setText(tr("&Delete …"));
    m_forgetAction->setText(tr("&Delete …"));
    m_copy->setText(tr("&Copy row"));
    m_copyError->setText(tr("Copy &error"));
    m_copyItemId->setText(tr("Copy &item id"));
    m_openSite->setText(tr("&Open destination site"));
    m_changed.start();
}
