// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspage.h"

#include "chipbar.h"
#include "jobgroupmodel.h"
#include "joblistview.h"
#include "jobtextmodel.h"
#include "window/details/detailspane.h"
#include "window/details/detailssplitter.h"

#include "words/timelefttext.h"

#include <QAccessible>
#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

JobsPage::JobsPage(JobListModel &model, Clock clock, const Choices &choices, QWidget *parent)
    : QWidget(parent), m_model(model), m_clock(std::move(clock)), m_showAllAction(choices.showAll),
      m_texts(new JobTextModel(model, m_clock, this)), m_groups(new JobGroupModel(*m_texts, this)),
      m_chips(new ChipBar(choices.groups)), m_list(new JobListView), m_details(new DetailsPane),
      m_splitter(new DetailsSplitter(m_list, m_details))
{
    m_list->setJobs(m_groups);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_chips);
    layout->addWidget(m_splitter, 1);

    connect(choices.groups, &QActionGroup::triggered, this, &JobsPage::showGroup);
    connect(choices.groupings, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_groups->setGrouping(static_cast<Grouping>(chosen->data().toInt()));
        emit layoutChanged();
    });
    connect(choices.showDetails, &QAction::toggled, m_details, &DetailsPane::setWanted);
    connect(m_chips, &ChipBar::showAllWanted, this, &JobsPage::showAllWanted);
    connect(m_list, &JobListView::columnsChanged, this, &JobsPage::layoutChanged);
    connect(m_list, &JobListView::selectionChangedTo, this, [this] {
        updateDetails();
        emit selectionChanged();
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex row = m_list->indexAt(position);
        if (row.isValid() && !m_groups->isHeading(row))
            emit menuWanted(m_list->viewport()->mapToGlobal(position));
    });
    connect(m_list->header(), &QWidget::customContextMenuRequested, this, &JobsPage::chooseColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this, &JobsPage::layoutChanged);
    connect(m_texts, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const auto current = m_list->currentId();
        const int row = current ? m_model.indexOf(*current).row() : -1;
        if (first.row() <= row && row <= last.row())
            updateDetails();
    });
    connect(&model, &JobListModel::summaryChanged, this, &JobsPage::updateSummary);
    // Between answers, what is said of time grows old.
    m_timePasses.setInterval(std::chrono::seconds(15));
    connect(&m_timePasses, &QTimer::timeout, this, [this] {
        m_texts->refreshTimes();
        updateTimeLeft();
    });
    setFocusProxy(m_list);
    retranslateUi();
}

void JobsPage::search(const QString &text)
{
    m_groups->search(text);
    m_list->startAtTop();
    updateSummary();
}

void JobsPage::showAll()
{
    m_showAllAction->setChecked(true);
    showGroup(m_showAllAction);
}

bool JobsPage::isOnScreen(JobId id) const
{
    const QModelIndex row = m_groups->indexOf(id);
    return m_list->isVisible() && row.isValid() && m_list->visualRect(row).intersects(m_list->viewport()->rect());
}

void JobsPage::announce(JobId id)
{
    const QModelIndex row = m_groups->indexOf(id);
    if (!row.isValid() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::NameChanged);
    event.setChild(row.row());
    QAccessible::updateAccessibility(&event);
}

void JobsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_texts->retranslate();
    }
    QWidget::changeEvent(event);
}

void JobsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimeLeft();
}

void JobsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timePasses.stop();
}

void JobsPage::retranslateUi()
{
    m_list->setAccessibleName(tr("Watched copy jobs"));
    m_chips->retranslateUi();
    updateSummary();
    updateDetails();
}

void JobsPage::updateSummary()
{
    const Summary summary = m_model.summary();
    m_chips->setSummary(summary);
    m_chips->setShown(m_groups->shownCount(), summary.total);
    updateTimeLeft();
}

void JobsPage::updateTimeLeft()
{
    const Summary summary = m_model.summary();
    m_chips->setTimeLeft(summary.end ? TimeLeftText::timeLeft(*summary.end, QLocale(), m_clock.wall()) : QString());
    if (!isVisible() || summary.unsettled() == 0)
        m_timePasses.stop();
    else if (!m_timePasses.isActive())
        m_timePasses.start();
}

void JobsPage::updateDetails()
{
    const bool wasHidden = m_details->isHidden();
    std::vector<const Job *> jobs;
    for (const JobId id : m_list->selectedIds()) {
        if (const Job *job = m_model.find(id))
            jobs.push_back(job);
    }
    if (jobs.empty())
        m_details->clear();
    else if (jobs.size() == 1)
        m_details->show(*jobs.front(), m_historyOf ? m_historyOf(jobs.front()->id) : ProgressHistory(), m_clock.wall());
    else
        m_details->show(jobs);
    // What comes into view asks for all that it could show: the list keeps the larger part.
    const QList<int> sizes = m_splitter->sizes();
    const int whole = sizes.first() + sizes.last();
    if (wasHidden && !m_details->isHidden() && sizes.last() > whole / 2)
        m_splitter->setSizes({whole - whole / 3, whole / 3});
}

void JobsPage::showGroup(const QAction *chosen)
{
    const QVariant group = chosen->data();
    m_groups->showOnly(group.isValid() ? std::optional(static_cast<JobGroup>(group.toInt())) : std::nullopt);
    m_list->startAtTop();
    updateSummary();
    emit layoutChanged();
}

void JobsPage::chooseColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const JobColumnSpec &spec : jobColumns()) {
        QAction *action = menu->addAction(spec.title());
        action->setCheckable(true);
        action->setChecked(m_list->isColumnShown(spec.column));
        action->setEnabled(spec.column != JobColumn::Name);
        connect(action, &QAction::toggled, m_list,
                [this, column = spec.column](bool shown) { m_list->showColumn(column, shown); });
    }
    menu->popup(m_list->header()->mapToGlobal(position));
}
