// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "icons.h"
#include "messageline.h"
#include "window/add/addjobs.h"
#include "window/details/detailspane.h"
#include "window/history/historypage.h"
#include "window/history/reportactions.h"
#include "window/list/emptypage.h"
#include "window/list/jobactions.h"
#include "window/list/jobdelegate.h"
#include "window/list/jobfiltermodel.h"
#include "window/list/joblistview.h"
#include "window/list/jobtextmodel.h"
#include "window/network/connectivity.h"
#include "window/network/troublebanner.h"
#include "window/notify/announcer.h"
#include "window/notify/notifier.h"
#include "window/notify/trayicon.h"
#include "window/preferences/hostsdialog.h"
#include "windowactions.h"
#include "windowboxes.h"
#include "windowmemory.h"

#include "words/jobtext.h"
#include "words/language.h"
#include "words/storetext.h"
#include "words/timelefttext.h"

#include "desktop/settings.h"
#include "polling/poller.h"
#include "watchlist/watchlist.h"

#include <QAccessible>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Parts parts)
    : m_parts(std::move(parts)), m_order(new JobFilterModel(this)), m_texts(new JobTextModel(m_parts.clock, this)),
      m_list(new JobListView), m_practiceBanner(new QLabel), m_summary(new QLabel), m_timeLeft(new QLabel),
      m_search(new QLineEdit), m_pages(new QStackedWidget), m_splitter(new QSplitter(Qt::Vertical)),
      m_details(new DetailsPane), m_message(new MessageLine),
      m_paste(new AddJobs(m_parts.model, m_parts.watchList, m_parts.settings, this))
{
    m_order->setSourceModel(&m_parts.model);
    m_texts->setSourceModel(m_order);
    m_list->setModel(m_texts);
    m_list->setItemDelegate(new JobDelegate(m_list));
    m_jobs = new JobActions(m_parts.model, m_parts.poller, m_parts.watchList, m_list, m_message, this);
    m_reports = new ReportActions(m_parts.model, m_parts.watchList, m_parts.settings, m_list, m_message, this);
    m_network = new Connectivity(
        {m_parts.model, m_parts.poller, m_parts.client, m_parts.settings, m_texts, m_parts.clock}, this);

    m_actions = new WindowActions(m_parts.language.choice(), this);
    m_actions->fillMenuBar(menuBar(), *m_jobs, *m_reports);
    createToolBar();
    createLayout();
    connectParts();
    retranslateUi();
    QTimer::singleShot(0, this, &MainWindow::completeBehindFirstFrame);

    setAcceptDrops(true);
    m_emptyPage->setFocus();
    const int line = fontMetrics().height();
    resize(QSize(60 * line, 46 * line).boundedTo(screen()->availableSize() * 0.9));
}

MainWindow::~MainWindow()
{
    memory().save(m_parts.settings);
    m_details->commitNote();
    // The list outlives this part of the window, and an open editor commits its text while it goes.
    m_list->disconnect(this);
    m_texts->disconnect(this);
    m_parts.model.disconnect(this);
    m_parts.poller.disconnect(this);
    m_parts.watchList.disconnect(this);
}

WindowMemory MainWindow::memory()
{
    return {this, m_splitter, m_list, m_search, m_actions->groups, m_actions->showDetails};
}

void MainWindow::bringBack()
{
    memory().restore(m_parts.settings);
}

void MainWindow::takeTrustedText(const QString &text)
{
    m_paste->takeTrustedText(text);
}

void MainWindow::takeJobs(const QList<NewJob> &jobs)
{
    m_paste->takeJobs(jobs);
}

void MainWindow::showJobs(const QList<JobId> &ids)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    if (!isVisible())
        restoreGeometry(m_geometryWhenHidden); // window managers put a window that comes back where they like
    show();
    raise();
    activateWindow();
    m_search->clear();
    m_actions->showHistory->setChecked(false);
    m_actions->showAll->setChecked(true);
    showGroup(m_actions->showAll);
    m_list->select(ids);
}

void MainWindow::createToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({m_actions->add, m_actions->paste, m_jobs->checkNow()});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_search->setMaximumWidth(20 * fontMetrics().height());
    m_search->installEventFilter(this);
    m_searchInBar = m_toolBar->addWidget(m_search);
}

void MainWindow::createLayout()
{
    const int line = fontMetrics().height();
    for (QLabel *label : {m_practiceBanner, m_summary, m_timeLeft}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_timeLeft);
        label->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
    }
    m_practiceBanner->setAutoFillBackground(true);
    m_practiceBanner->setBackgroundRole(QPalette::Highlight);
    m_practiceBanner->setForegroundRole(QPalette::HighlightedText);
    m_practiceBanner->setVisible(m_parts.practice);
    m_actions->practice->setVisible(!m_parts.practice);

    m_list->setFrameShape(QFrame::NoFrame);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({28 * line, 12 * line});
    m_emptyPage = new EmptyPage(m_actions->add, m_actions->practice);
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_splitter);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_practiceBanner);
    layout->addWidget(m_network->banner());
    auto *summary = new QHBoxLayout;
    summary->addWidget(m_summary, 1);
    summary->addWidget(m_timeLeft, 0, Qt::AlignTop);
    layout->addLayout(summary);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    setCentralWidget(content);
}

void MainWindow::connectParts()
{
    connect(m_actions->add, &QAction::triggered, this, [this] {
        const QString text = QGuiApplication::clipboard()->text();
        m_paste->openDialog(AddJobs::hasMonitorUrl(text) ? text : QString());
    });
    connect(m_actions->paste, &QAction::triggered, this,
            [this] { m_paste->takeText(QGuiApplication::clipboard()->text()); });
    connect(m_actions->practice, &QAction::triggered, this,
            [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::requestQuit);
    connect(m_actions->selectAll, &QAction::triggered, m_list, &QAbstractItemView::selectAll);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (m_pages->currentWidget() == m_history) {
            m_history->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions->preferences, &QAction::triggered, m_network, &Connectivity::openPreferences);
    connect(m_actions->toggleWindow, &QAction::triggered, this, &MainWindow::toggleWindow);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions->groups, &QActionGroup::triggered, this, &MainWindow::showGroup);
    connect(m_actions->showDetails, &QAction::toggled, m_details, &QWidget::setVisible);
    connect(m_details, &DetailsPane::noteEdited, &m_parts.watchList, &WatchList::setNote);
    connect(m_actions->showHosts, &QAction::triggered, this, [this] {
        auto *dialog = new HostsDialog(m_parts.settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->showHistory, &QAction::toggled, this, &MainWindow::updatePage);
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_parts.settings.setLanguage(chosen->data().toString());
        m_parts.language.install(chosen->data().toString());
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search->setClearButtonEnabled(true); // loads the icon theme, which nothing else needs
        m_order->search(text);
        updateSummary();
    });

    connect(m_list, &JobListView::onScreenChanged, &m_parts.poller, &Poller::setOnScreen);
    connect(m_list, &JobListView::selectionChangedTo, this, [this] {
        m_jobs->update();
        updateDetails();
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_texts, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int current = m_list->currentIndex().row();
        if (first.row() <= current && current <= last.row())
            updateDetails();
    });

    // Between answers, what is said of time grows old.
    m_timePasses.setInterval(std::chrono::seconds(15));
    connect(&m_timePasses, &QTimer::timeout, this, [this] {
        m_texts->refreshTimes();
        updateTimeLeft();
    });
    connect(m_jobs, &JobActions::restored, this, &MainWindow::showJobs);
    connect(m_paste, &AddJobs::added, m_list, &JobListView::select);
    connect(m_paste, &AddJobs::alreadyWatched, m_list, &JobListView::select);
    connect(m_paste, &AddJobs::said, m_message, qOverload<const QString &>(&MessageLine::show));
    connect(&m_parts.model, &JobListModel::summaryChanged, this, &MainWindow::updateSummary);
    connect(&m_parts.watchList, &WatchList::faulted, this, &MainWindow::showFault);
}

/// What asks the desktop, or is seen later only. No answer comes before, since it takes the event loop as well.
void MainWindow::completeBehindFirstFrame()
{
    m_tray = new TrayIcon(m_actions->toggleWindow, {m_actions->paste, m_jobs->checkNow(), m_actions->quit}, this);
    m_tray->setSummary(m_parts.model.summary());
    m_tray->show();
    m_notifier = Notifier::create(m_tray);
    m_announcer = new Announcer(m_parts.model, *m_notifier, this);
    connect(m_notifier.get(), &Notifier::activated, this, &MainWindow::showJobs);
    connect(&m_parts.watchList, &WatchList::noticed, this, &MainWindow::onNoticed);
    connect(&m_parts.watchList, &WatchList::returned, this, &MainWindow::onReturned);
}

void MainWindow::retranslateUi()
{
    m_toolBar->setWindowTitle(tr("Toolbar"));

    m_actions->retranslateUi();
    m_jobs->retranslateUi();
    m_reports->retranslateUi();

    m_search->setPlaceholderText(tr("Search (%1)").arg(m_actions->find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search the list"));
    m_list->setAccessibleName(tr("Watched copy jobs"));
    m_practiceBanner->setText(tr("Practice: these copies are only played, on this computer. Nothing is stored."));
    updateSummary();
    updateDetails();
}

void MainWindow::updateSummary()
{
    const Summary summary = m_parts.model.summary();
    const bool nothingFound = m_order->rowCount() == 0 && !m_search->text().isEmpty();
    m_summary->setText(nothingFound ? tr("No job matches the search.") : JobText::summary(summary));
    m_summary->setVisible(summary.total > 0);
    updateTimeLeft();
    updatePage();
    setWindowTitle(JobText::windowTitle(summary, QLocale()));
    if (m_tray)
        m_tray->setSummary(summary);
    m_jobs->update();
}

void MainWindow::updateTimeLeft()
{
    const Summary summary = m_parts.model.summary();
    m_timeLeft->setText(summary.end ? TimeLeftText::timeLeft(*summary.end, QLocale(), m_parts.clock.wall())
                                    : QString());
    m_timeLeft->setVisible(!m_timeLeft->text().isEmpty());
    if (!isVisible() || summary.running == 0)
        m_timePasses.stop();
    else if (!m_timePasses.isActive())
        m_timePasses.start();
}

void MainWindow::updatePage()
{
    QWidget *jobs = m_parts.model.summary().total > 0 ? static_cast<QWidget *>(m_splitter) : m_emptyPage;
    QWidget *page = m_actions->showHistory->isChecked() ? history() : jobs;
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    m_searchInBar->setVisible(page != m_history); // which has its own
    if (page == m_splitter)
        m_list->setFocus();
    else
        page->setFocus();
}

/// Made when somebody wants to see it.
QWidget *MainWindow::history()
{
    if (!m_history) {
        m_history = new HistoryPage(m_parts.watchList, m_parts.settings, m_parts.clock);
        connect(m_history, &HistoryPage::left, m_actions->showHistory,
                [this] { m_actions->showHistory->setChecked(false); });
        m_pages->addWidget(m_history);
    }
    return m_history;
}

void MainWindow::updateDetails()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_list->selectionModel()->isSelected(current)) {
        m_details->clear();
        return;
    }
    m_details->show(current.data(JobListModel::IdRole).value<JobId>(), m_texts->factsAt(current),
                    current.data(JobListModel::BatchRole).toString(), current.data(JobListModel::NoteRole).toString(),
                    m_parts.clock.wall());
}

void MainWindow::showGroup(const QAction *chosen)
{
    const QVariant group = chosen->data();
    m_order->showOnly(group.isValid() ? std::optional(static_cast<JobGroup>(group.toInt())) : std::nullopt);
}

void MainWindow::toggleWindow()
{
    if (isVisible() && !isMinimized() && m_tray && m_tray->canHoldWindow())
        hideInTray();
    else
        showJobs({});
}

void MainWindow::hideInTray()
{
    m_geometryWhenHidden = saveGeometry();
    hide();
}

void MainWindow::onNoticed(JobId id, NoticeKind kind)
{
    m_announcer->announce(id, kind);
    // Views send nothing of their own accord when a row changes: a screen reader would not hear of the end.
    const QModelIndex row = m_texts->mapFromSource(m_order->mapFromSource(m_parts.model.indexOf(id)));
    if (!row.isValid() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::NameChanged);
    event.setChild(row.row());
    QAccessible::updateAccessibility(&event);
}

void MainWindow::onReturned(const MissedOutcomesSummary &summary)
{
    const NoticeText text = StoreText::missed(summary);
    m_notifier->show(text, summary.ids, summary.failed + summary.unknown > 0);
    m_message->show(tr("%1: %2").arg(text.title, text.body), tr("&Show"), [this, ids = summary.ids] { showJobs(ids); });
}

void MainWindow::showFault(const StoreFault &fault)
{
    m_message->show(StoreText::fault(fault));
}

void MainWindow::showContextMenu(const QPoint &position)
{
    if (!m_list->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_jobs->fillMenu(menu);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void MainWindow::requestQuit()
{
    const int running = m_parts.model.summary().running;
    if (running == 0 || m_parts.practice) {
        QCoreApplication::exit();
        return;
    }
    const bool canHide = m_tray && m_tray->canHoldWindow();
    askToQuit(this, running, canHide ? [this] { hideInTray(); } : std::function<void()>());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_texts->retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A window that hides must be found again; at the end of the session nobody is asked.
    if (qApp->isSavingSession() || m_parts.practice) {
        event->accept();
        QCoreApplication::exit();
        return;
    }
    event->ignore();
    if (m_tray && m_tray->canHoldWindow())
        hideInTray();
    else
        requestQuit();
}

void MainWindow::showEvent(QShowEvent *event)
{
    m_parts.poller.setHidden(false);
    QMainWindow::showEvent(event);
    updateTimeLeft();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    m_parts.poller.setHidden(true);
    m_timePasses.stop();
    QMainWindow::hideEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_paste->takeDropped(*event->mimeData());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Ctrl+V takes monitor URLs anywhere in the window: in the search field they would only be a secret on the screen.
    if (watched == m_search && AddJobs::isPasteOfMonitorUrl(event)) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}
