// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "historymodel.h"
#include "window/details/detailspane.h"
#include "window/paddeddelegate.h"

#include "desktop/settings.h"
#include "watchlist/watchlist.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QShowEvent>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms;

} // namespace

HistoryPage::HistoryPage(WatchList &watchList, Settings &settings, Clock clock, QWidget *parent)
    : QWidget(parent), m_watchList(watchList), m_clock(std::move(clock)),
      m_model(new HistoryModel(watchList.store(), m_clock, this)), m_search(new QLineEdit), m_nothing(new QLabel),
      m_splitter(new QSplitter(Qt::Vertical)), m_view(new QTreeView), m_details(new DetailsPane),
      m_back(new QPushButton), m_forget(new QPushButton), m_keepLabel(new QLabel), m_keepDays(new QSpinBox),
      m_forgetAction(new QAction(this))
{
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setSectionResizeMode(HistoryModel::NameColumn, QHeaderView::Stretch);
    m_view->setItemDelegate(new PaddedDelegate(m_view));
    const int line = fontMetrics().height();
    m_view->setColumnWidth(HistoryModel::PlaceColumn, 14 * line);
    m_view->setColumnWidth(HistoryModel::OutcomeColumn, 20 * line);
    m_search->setClearButtonEnabled(true);
    setFocusProxy(m_search);
    m_keepDays->setRange(1, 3650);
    m_keepDays->setValue(static_cast<int>(settings.retention().count()));
    m_forgetAction->setShortcut(QKeySequence::Delete);
    m_forgetAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_forgetAction);

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_back);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_keepLabel);
    bar->addWidget(m_keepDays);
    bar->addWidget(m_forget);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({28 * line, 12 * line});
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
    connect(m_forgetAction, &QAction::triggered, this, &HistoryPage::forgetSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showDetails);
    connect(m_details, &DetailsPane::noteEdited, this, &HistoryPage::keepNote);
    // What happens together is shown together.
    m_changed.setSingleShot(true);
    m_changed.setInterval(0ms);
    connect(&m_changed, &QTimer::timeout, this, &HistoryPage::reload);
    connect(&m_watchList, &WatchList::shelvesChanged, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_watchList, &WatchList::noticed, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_watchList, &WatchList::returned, &m_changed, qOverload<>(&QTimer::start));
    connect(m_keepDays, &QSpinBox::valueChanged, this, [this, &settings](int days) {
        settings.setRetention(std::chrono::days(days));
        m_watchList.setRetention(settings.retention());
    });
    retranslateUi();
    showDetails();
}

QList<JobId> HistoryPage::selectedIds() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<JobId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_model->at(row.row()).job.id);
    return ids;
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
    m_forget->setEnabled(!rows.isEmpty());
    m_forgetAction->setEnabled(!rows.isEmpty());
    if (rows.size() != 1) {
        m_details->clear();
        return;
    }
    const Job &job = m_model->at(rows.first().row()).job;
    m_details->show(job.id, factsOf(job), job.batch, job.note, m_clock.wall());
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
    m_keepLabel->setText(tr("Keep for"));
    //: after a number of days, in a field for that number
    m_keepDays->setSuffix(tr(" days"));
    m_keepDays->setAccessibleName(tr("How many days ended jobs are kept"));
    m_forget->setText(tr("&Delete …"));
    m_forgetAction->setText(tr("&Delete …"));
    m_changed.start();
}
