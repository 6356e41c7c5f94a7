// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspage.h"

#include "chipbar.h"
#include "emptypage.h"
#include "jobactions.h"
#include "jobgroupmodel.h"
#include "jobheader.h"
#include "joblistview.h"
#include "jobtextmodel.h"
#include "window/add/addjobs.h"
#include "window/details/detailspane.h"
#include "window/details/detailssplitter.h"

#include "words/timelefttext.h"

#include "desktop/settings.h"
#include "watchlist/watchlist.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JobsPage::JobsPage(WatchList &watchList, Clock clock, const Choices &choices, InlineMessage *message, QWidget *parent)
    : QStackedWidget(parent), m_watchList(watchList), m_model(watchList.model()), m_clock(std::move(clock)),
      m_groupChoice(choices.groups), m_groupingChoice(choices.groupings), m_showDetails(choices.showDetails),
      m_texts(new JobTextModel(watchList.model(), m_clock, this)),
      m_groups(new JobGroupModel(*m_texts, this)), m_chips(new ChipBar(choices.groups)), m_list(new JobListView),
      m_details(new DetailsPane), m_splitter(new DetailsSplitter(m_list, m_details)),
      m_empty(new EmptyPage(choices.begin)), m_search(new QLineEdit(this))
{
    m_list->setJobs(m_groups);
    m_list->setFrameShape(QFrame::NoFrame);
    m_actions = new JobActions(watchList, m_list, message, this);
    m_details->setActions(m_actions->nextSteps());
    m_search->setMaximumWidth(20 * fontMetrics().height());
    m_search->installEventFilter(this);

    auto *jobs = new QWidget;
    auto *layout = new QVBoxLayout(jobs);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_chips);
    layout->addWidget(m_splitter, 1);
    jobs->setFocusProxy(m_list);
    addWidget(m_empty);
    addWidget(jobs);
    setFocusProxy(m_empty);

    connectParts(choices);
    retranslateUi();
}

void JobsPage::connectParts(const Choices &choices)
{
    connect(choices.groups, &QActionGroup::triggered, this, &JobsPage::showGroup);
    connect(choices.groupings, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_groups->setGrouping(static_cast<Grouping>(chosen->data().toInt()));
        emit layoutChanged();
    });
    connect(choices.showDetails, &QAction::toggled, m_details, &DetailsPane::setWanted);
    connect(m_details, &DetailsPane::noteEdited, &m_watchList, &WatchList::setNote);
    connect(m_chips, &ChipBar::showAllWanted, this, &JobsPage::showAll);
    connect(m_search, &QLineEdit::textChanged, this, &JobsPage::search);
    connect(m_list, &JobListView::columnsChanged, this, &JobsPage::layoutChanged);
    connect(m_list, &JobListView::onScreenChanged, &m_watchList.poller(), &Poller::setOnScreen);
    connect(m_list, &JobListView::selectionChangedTo, this, [this] {
        updateDetails();
        m_actions->update();
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &JobsPage::showContextMenu);
    connect(m_list->columns(), &QWidget::customContextMenuRequested, this, &JobsPage::chooseColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this, &JobsPage::layoutChanged);
    connect(m_texts, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const auto current = m_list->currentId();
        const int row = current ? m_model.indexOf(*current).row() : -1;
        if (first.row() <= row && row <= last.row())
            updateDetails();
    });
    connect(&m_model, &JobListModel::summaryChanged, this, &JobsPage::updateSummary);
    connect(&m_watchList, &WatchList::noticed, m_list, [this](JobId id) { m_list->announce(m_groups->indexOf(id)); });
    // Between answers, what is said of time grows old.
    m_timePasses.setInterval(std::chrono::seconds(15));
    connect(&m_timePasses, &QTimer::timeout, this, [this] {
        m_texts->refreshTimes();
        updateTimeLeft();
    });
}

void JobsPage::search(const QString &text)
{
    m_search->setClearButtonEnabled(true); // loads the icon theme, which nothing else needs
    m_groups->search(text);
    m_list->startAtTop();
    updateSummary();
}

void JobsPage::showAll()
{
    m_search->clear();
    QAction *all = m_groupChoice->actions().first();
    all->setChecked(true);
    showGroup(all);
}

void JobsPage::commitEdits()
{
    m_details->commitNote();
}

void JobsPage::restoreLayout(const Settings &settings)
{
    m_splitter->restoreShares(settings.layout(u"splitter"_s));
    const auto choose = [&settings](const QActionGroup *choices, const QString &part) {
        const int chosen = settings.layout(part).toInt();
        if (chosen > 0 && chosen < choices->actions().size())
            choices->actions().at(chosen)->trigger();
    };
    choose(m_groupChoice, u"shown"_s);
    choose(m_groupingChoice, u"grouping"_s);
    m_list->restoreColumns(settings.layout(u"columns"_s));
    m_showDetails->setChecked(settings.layout(u"details"_s) != "hidden");
    QList<JobId> ids;
    for (const QByteArray &id : settings.layout(u"selection"_s).split(' '))
        ids.append(id.toLongLong());
    m_list->select(ids);
}

void JobsPage::saveLayout(Settings &settings) const
{
    settings.setLayout(u"splitter"_s, m_splitter->saveShares());
    const auto keep = [&settings](const QActionGroup *choices, const QString &part) {
        settings.setLayout(part, QByteArray::number(choices->actions().indexOf(choices->checkedAction())));
    };
    keep(m_groupChoice, u"shown"_s);
    keep(m_groupingChoice, u"grouping"_s);
    settings.setLayout(u"columns"_s, m_list->saveColumns());
    settings.setLayout(u"details"_s, m_showDetails->isChecked() ? "shown" : "hidden");
    QByteArrayList ids;
    for (const JobId id : m_list->selectedIds().mid(0, 1000))
        ids.append(QByteArray::number(id));
    settings.setLayout(u"selection"_s, ids.join(' '));
}

bool JobsPage::isOnScreen(JobId id) const
{
    const QModelIndex row = m_groups->indexOf(id);
    return m_list->isVisible() && row.isValid() && m_list->visualRect(row).intersects(m_list->viewport()->rect());
}

bool JobsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Ctrl+V takes monitor URLs anywhere in the window: in the search field they would only be a secret on the screen.
    if (watched == m_search && AddJobs::isPasteOfMonitorUrl(event)) {
        event->ignore();
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->enter();
            return true;
        }
    }
    return QStackedWidget::eventFilter(watched, event);
}

void JobsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_texts->retranslate();
    }
    QStackedWidget::changeEvent(event);
}

void JobsPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    updateTimeLeft();
}

void JobsPage::hideEvent(QHideEvent *event)
{
    QStackedWidget::hideEvent(event);
    m_timePasses.stop();
}

void JobsPage::retranslateUi()
{
    m_list->setAccessibleName(tr("Watched copy jobs"));
    m_search->setPlaceholderText(tr("Search (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search the list"));
    m_actions->retranslateUi();
    m_chips->retranslateUi();
    updateSummary();
    updateDetails();
}

void JobsPage::updateSummary()
{
    const Summary summary = m_model.summary();
    m_chips->setSummary(summary);
    m_chips->setShown(m_groups->shownCount(), summary.total);
    m_actions->update();
    updateTimeLeft();
    QWidget *page = summary.total > 0 ? widget(1) : m_empty;
    if (currentWidget() == page)
        return;
    setCurrentWidget(page);
    setFocusProxy(page);
    if (isVisibleTo(window()))
        page->setFocus();
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
    std::vector<const Job *> jobs;
    for (const JobId id : m_list->selectedIds()) {
        if (const Job *job = m_model.find(id))
            jobs.push_back(job);
    }
    if (jobs.empty())
        m_details->clear();
    else if (jobs.size() == 1)
        m_details->show(*jobs.front(), m_watchList.poller().historyOf(jobs.front()->id), m_clock.wall());
    else
        m_details->show(jobs);
}

void JobsPage::showGroup(const QAction *chosen)
{
    const QVariant group = chosen->data();
    m_groups->showOnly(group.isValid() ? std::optional(static_cast<JobGroup>(group.toInt())) : std::nullopt);
    m_list->startAtTop();
    updateSummary();
    emit layoutChanged();
}

void JobsPage::showContextMenu(const QPoint &position)
{
    const QModelIndex row = m_list->indexAt(position);
    if (!row.isValid() || m_groups->isHeading(row))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    m_list->setMenuOpen(true);
    connect(menu, &QMenu::aboutToHide, m_list, [this] { m_list->setMenuOpen(false); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void JobsPage::chooseColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const JobColumnSpec &spec : jobColumns()) {
        QAction *action = menu->addAction(spec.title());
        action->setCheckable(true);
        action->setChecked(m_list->columns()->isWanted(spec.column));
        action->setEnabled(spec.column != JobColumn::Name);
        connect(action, &QAction::toggled, m_list,
                [this, column = spec.column](bool shown) { m_list->columns()->setWanted(column, shown); });
    }
    menu->popup(m_list->columns()->mapToGlobal(position));
}
