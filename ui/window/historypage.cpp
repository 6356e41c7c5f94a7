// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "detailspane.h"
#include "historymodel.h"

#include "session/settings.h"
#include "store/jobkeeper.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShowEvent>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms;

} // namespace

HistoryPage::HistoryPage(JobKeeper &keeper, Settings &settings, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_clock(std::move(clock))
    , m_model(new HistoryModel(keeper.store(), m_clock, this))
    , m_search(new QLineEdit)
    , m_view(new QTreeView)
    , m_details(new DetailsPane)
    , m_back(new QPushButton)
    , m_forget(new QPushButton)
    , m_keepLabel(new QLabel)
    , m_keepDays(new QSpinBox)
    , m_forgetAction(new QAction(this))
{
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setSectionResizeMode(HistoryModel::NameColumn, QHeaderView::Stretch);
    const int line = fontMetrics().height();
    for (const int column : {HistoryModel::PlaceColumn, HistoryModel::OutcomeColumn})
        m_view->setColumnWidth(column, 14 * line);
    m_search->setClearButtonEnabled(true);
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
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] { m_model->search(m_search->text()); });
    connect(m_back, &QAbstractButton::clicked, this, &HistoryPage::left);
    connect(m_forget, &QAbstractButton::clicked, this, &HistoryPage::forgetSelected);
    connect(m_forgetAction, &QAction::triggered, this, &HistoryPage::forgetSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::showDetails);
    connect(&m_keeper, &JobKeeper::shelvesChanged, this, [this] {
        if (isVisible())
            m_model->reload();
    });
    connect(m_keepDays, &QSpinBox::valueChanged, this, [this, &settings](int days) {
        settings.setRetention(std::chrono::days(days));
        m_keeper.setRetention(settings.retention());
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

void HistoryPage::showDetails()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    m_forget->setEnabled(!rows.isEmpty());
    m_forgetAction->setEnabled(!rows.isEmpty());
    if (rows.size() != 1) {
        m_details->clear();
        return;
    }
    const Job &job = m_model->at(rows.first().row()).job;
    m_details->show({job.name, job.place, job.watchedSince, job.progress, job.expiry}, job.batch, job.note, m_clock.wall());
}

void HistoryPage::forgetSelected()
{
    const QList<JobId> ids = selectedIds();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete from the history?"),
                                tr("%Ln job(s) will be deleted from the history for good.", nullptr,
                                   static_cast<int>(ids.size())),
                                QMessageBox::Cancel, this);
    const QPushButton *forget = box->addButton(tr("&Delete"), QMessageBox::AcceptRole);
    connect(forget, &QAbstractButton::clicked, this, [this, ids] { m_keeper.forget(ids); });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        m_model->reload();
    QWidget::showEvent(event);
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
    if (isVisible())
        m_model->reload();
}
