// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "icons.h"
#include "messageline.h"
#include "newslabel.h"
#include "window/add/addjobs.h"
#include "window/details/detailspane.h"
#include "window/history/historypage.h"
#include "window/history/reportactions.h"
#include "window/list/emptypage.h"
#include "window/list/jobactions.h"
#include "window/list/joblistview.h"
#include "window/list/jobspage.h"
#include "window/list/monitorurlguide.h"
#include "window/network/connectivity.h"
#include "window/network/troublebanner.h"
#include "window/notify/background.h"
#include "wheelguard.h"
#include "windowactions.h"
#include "windowboxes.h"
#include "windowmemory.h"

#include "words/jobtext.h"
#include "words/language.h"
#include "words/storetext.h"

#include "desktop/settings.h"
#include "intake/linkreader.h"
#include "network/monitorclient.h"
#include "polling/poller.h"
#include "watchlist/watchlist.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QRubberBand>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Characters of the clipboard that are looked through when the window comes to the front.
constexpr qsizetype OfferedText = 100'000;

} // namespace

MainWindow::MainWindow(Parts parts)
    : m_parts(std::move(parts)), m_actions(new WindowActions(m_parts.language.choice(), this)),
      m_page(new JobsPage(m_parts.watchList.model(), m_parts.clock,
                          {m_actions->groups, m_actions->groupings, m_actions->showAll, m_actions->showDetails})),
      m_list(m_page->list()), m_practiceBanner(new QLabel), m_search(new QLineEdit), m_pages(new QStackedWidget),
      m_message(new MessageLine), m_news(new NewsLabel(m_parts.clock)),
      m_paste(new AddJobs(m_parts.watchList, m_parts.settings, this))
{
    m_jobs = new JobActions(m_parts.watchList, m_list, m_message, this);
    m_reports = new ReportActions(m_parts.watchList, m_parts.settings, m_list, m_message, this);
    m_network = new Connectivity({m_parts.watchList, m_parts.client, m_parts.settings, m_parts.clock}, this);

    m_actions->fillMenuBar(menuBar(), *m_jobs, *m_reports);
    m_page->details()->setActions(m_jobs->nextSteps());
    m_page->setHistories([this](JobId id) { return m_parts.watchList.poller().historyOf(id); });
    createToolBar();
    createLayout();
    connectParts();
    retranslateUi();
    QTimer::singleShot(0, this, &MainWindow::completeBehindFirstFrame);

    setAcceptDrops(true);
    qApp->installEventFilter(new WheelGuard(this));
    m_emptyPage->setFocus();
    const int line = fontMetrics().height();
    resize(QSize(60 * line, 46 * line).boundedTo(screen()->availableSize() * 0.9));
}

MainWindow::~MainWindow()
{
    memory().save(m_parts.settings);
    // While these are still whole: an open editor commits its text when it goes.
    delete takeCentralWidget();
}

void MainWindow::commitEdits()
{
    m_page->details()->commitNote();
    if (QWidget *field = QApplication::focusWidget())
        field->clearFocus(); // who types a name has left the field now
}

WindowMemory MainWindow::memory()
{
    return {this, m_page->splitter(), m_list, m_actions->groups, m_actions->groupings, m_actions->showDetails};
}

void MainWindow::bringBack()
{
    memory().restore(m_parts.settings);
    m_isBack = true;
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
    m_answersTray = false;
    setWindowState(windowState() & ~Qt::WindowMinimized);
    if (!isVisible())
        restoreGeometry(m_geometryWhenHidden); // window managers put a window that comes back where they like
    show();
    raise();
    activateWindow();
    m_search->clear();
    m_actions->showHistory->setChecked(false);
    m_page->showAll();
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
    m_practiceBanner->setTextFormat(Qt::PlainText);
    m_practiceBanner->setWordWrap(true);
    m_practiceBanner->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
    m_practiceBanner->setAutoFillBackground(true);
    m_practiceBanner->setBackgroundRole(QPalette::Highlight);
    m_practiceBanner->setForegroundRole(QPalette::HighlightedText);
    m_practiceBanner->setVisible(m_parts.practice);
    m_actions->practice->setVisible(!m_parts.practice);

    m_emptyPage = new EmptyPage({m_actions->add, m_actions->openFile, m_actions->practice});
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_page);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_practiceBanner);
    layout->addWidget(m_network->banner());
    layout->addWidget(m_pages, 1);
    setCentralWidget(content);
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_news);
    m_dropLight = new QRubberBand(QRubberBand::Rectangle, content);
}

void MainWindow::connectParts()
{
    connect(m_actions->add, &QAction::triggered, this, [this] {
        const QString text = AddJobs::clipboardText();
        m_paste->openDialog(AddJobs::hasMonitorUrl(text) ? text : QString());
    });
    connect(m_actions->paste, &QAction::triggered, this,
            [this] { m_paste->takeText(AddJobs::clipboardText()); });
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
    connect(m_actions->openFile, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions->showMessages, &QAction::triggered, this, [this] { m_message->openMessages(this); });
    connect(m_actions->showGuide, &QAction::triggered, this, [this] { MonitorUrlGuide::open(this); });
    connect(m_actions->showShortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(m_network, &Connectivity::troubleChanged, m_news, &NewsLabel::setTrouble);
    connect(&m_parts.client, &MonitorClient::answered, m_news, &NewsLabel::noteNews);
    connect(m_actions->preferences, &QAction::triggered, m_network, &Connectivity::openPreferences);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_page->details(), &DetailsPane::noteEdited, &m_parts.watchList, &WatchList::setNote);
    connect(m_actions->showHistory, &QAction::toggled, this, &MainWindow::updatePage);
    connect(m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction *chosen) { m_parts.settings.setLanguage(chosen->data().toString()); });
    connect(&m_parts.settings, &Settings::languageChanged, this, [this](const QString &language) {
        m_parts.language.install(language);
        for (QAction *action : m_actions->languages->actions())
            action->setChecked(action->data().toString() == language);
    });
    connect(&m_parts.settings, &Settings::retentionChanged, &m_parts.watchList, &WatchList::setRetention);
    connect(&m_parts.settings, &Settings::endedStayChanged, &m_parts.watchList, &WatchList::setEndedStay);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search->setClearButtonEnabled(true); // loads the icon theme, which nothing else needs
        m_page->search(text);
    });

    connect(m_list, &JobListView::onScreenChanged, &m_parts.watchList.poller(), &Poller::setOnScreen);
    connect(m_page, &JobsPage::selectionChanged, m_jobs, &JobActions::update);
    connect(m_page, &JobsPage::menuWanted, this, &MainWindow::showContextMenu);
    connect(m_page, &JobsPage::layoutChanged, this, &MainWindow::rememberSoon);
    connect(m_page, &JobsPage::showAllWanted, this, [this] {
        m_search->clear();
        m_page->showAll();
    });
    m_remembering.setSingleShot(true);
    m_remembering.setInterval(std::chrono::milliseconds(500));
    connect(&m_remembering, &QTimer::timeout, this, [this] { memory().save(m_parts.settings); });
    connect(m_jobs, &JobActions::restored, this, &MainWindow::showJobs);
    connect(m_paste, &AddJobs::added, m_list, &JobListView::goTo);
    connect(m_paste, &AddJobs::alreadyWatched, m_list, &JobListView::select);
    connect(m_reports, &ReportActions::textRead, m_paste, &AddJobs::takeText);
    connect(m_reports, &ReportActions::imported, this, [this](const ImportCounts &counts) {
        // To where what came can be seen.
        if (counts.watched + counts.ended > 0)
            m_actions->showHistory->setChecked(counts.watched == 0);
    });
    connect(m_paste, &AddJobs::said, m_message, qOverload<const QString &>(&MessageLine::show));
    connect(&m_parts.watchList.model(), &JobListModel::summaryChanged, this, &MainWindow::updateSummary);
    connect(&m_parts.watchList, &WatchList::faulted, this, &MainWindow::showFault);
    connect(&m_parts.watchList, &WatchList::mended, m_message, &MessageLine::clearFault);
}

/// What asks the desktop, or is seen later only. No answer comes before, since it takes the event loop as well.
void MainWindow::completeBehindFirstFrame()
{
    const auto isOnScreen = [this](JobId id) { return m_page->isOnScreen(id); };
    m_background = new Background({.watchList = m_parts.watchList,
                                   .settings = m_parts.settings,
                                   .clock = m_parts.clock,
                                   .practice = m_parts.practice,
                                   .window = this,
                                   .message = m_message,
                                   .actions = {m_actions->add, m_jobs->checkNow(), m_actions->quit},
                                   .isOnScreen = isOnScreen});
    connect(m_background, &Background::showRequested, this, &MainWindow::showJobs);
    connect(m_background, &Background::toggled, this, &MainWindow::toggleWindow);
    connect(m_background, &Background::trayVanished, this, &MainWindow::onTrayVanished);
    connect(m_background, &Background::pasteTriggered, this, [this] {
        m_answersTray = true;
        m_paste->takeText(QGuiApplication::clipboard()->text());
    });
    connect(m_paste, &AddJobs::said, this, [this](const QString &text) {
        if (m_answersTray)
            m_background->answer(text);
    });
    connect(&m_parts.watchList, &WatchList::noticed, m_page, [this](JobId id) { m_page->announce(id); });
}

void MainWindow::retranslateUi()
{
    m_toolBar->setWindowTitle(tr("Toolbar"));

    m_actions->retranslateUi();
    m_jobs->retranslateUi();
    m_reports->retranslateUi();

    m_search->setPlaceholderText(tr("Search (%1)").arg(m_actions->find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search the list"));
    m_practiceBanner->setText(tr("Practice: these copies are only played, on this computer. Nothing is stored."));
    updateSummary();
}

void MainWindow::updateSummary()
{
    const Summary summary = m_parts.watchList.model().summary();
    updatePage();
    const QString title = JobText::windowTitle(summary, QLocale());
    //: the window's title in practice; %1 is what it is otherwise
    setWindowTitle(m_parts.practice ? tr("%1 (practice)").arg(title) : title);
    m_news->setExpecting(summary.unsettled() > 0);
    m_jobs->update();
}

void MainWindow::updatePage()
{
    QWidget *jobs = m_parts.watchList.model().summary().total > 0 ? static_cast<QWidget *>(m_page) : m_emptyPage;
    QWidget *page = m_actions->showHistory->isChecked() ? history() : jobs;
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    m_searchInBar->setVisible(page != m_history); // which has its own
    page->setFocus();
}

/// Made when somebody wants to see it.
QWidget *MainWindow::history()
{
    if (!m_history) {
        m_history = new HistoryPage(m_parts.watchList, m_parts.clock);
        connect(m_history, &HistoryPage::left, m_actions->showHistory,
                [this] { m_actions->showHistory->setChecked(false); });
        m_reports->setHistory(m_history);
        m_pages->addWidget(m_history);
    }
    return m_history;
}

void MainWindow::toggleWindow()
{
    // A window behind others, or on another workspace, is wanted and not seen.
    if (isActiveWindow() && !isMinimized() && m_background->canHoldWindow())
        hideInBackground();
    else
        showJobs({});
}

void MainWindow::hideInBackground()
{
    m_geometryWhenHidden = saveGeometry();
    hide();
}

void MainWindow::startHidden()
{
    m_parts.watchList.poller().setHidden(true);
    // A session's panel comes after its programs; but without one nobody could know that this runs.
    QTimer::singleShot(std::chrono::seconds(20), this, [this] {
        if (!isVisible() && !m_background->canHoldWindow() && m_geometryWhenHidden.isEmpty())
            showMinimized();
    });
}

/// A window that was hidden in the tray could not be found again.
void MainWindow::onTrayVanished()
{
    if (isVisible())
        return;
    restoreGeometry(m_geometryWhenHidden);
    show();
}

void MainWindow::showFault(const StoreFault &fault)
{
    m_message->showFault(StoreText::fault(fault));
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a file with monitor URLs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        QMimeData files;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        files.setUrls(urls);
        m_paste->takeDropped(files);
    });
    dialog->open();
}

/// Says that the clipboard holds URLs that are not watched yet; each clipboard once, and nothing of it is kept.
void MainWindow::offerClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    const size_t hash = qHash(text);
    if (!m_parts.settings.offersClipboard() || hash == m_offered || !AddJobs::hasMonitorUrl(text))
        return;
    m_offered = hash;
    int fresh = 0;
    for (const FoundLink &found : findMonitorLinks(text.left(OfferedText)).links) {
        const auto *url = std::get_if<MonitorUrl>(&found.link);
        fresh += url && !m_parts.watchList.known(*url) ? 1 : 0;
    }
    if (fresh > 0)
        m_message->show(tr("The clipboard holds %Ln monitor URL(s).", nullptr, fresh), tr("&Watch them"),
                        [this] { m_paste->takeText(QGuiApplication::clipboard()->text()); });
}

void MainWindow::showContextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_jobs->fillMenu(menu);
    m_list->setMenuOpen(true);
    connect(menu, &QMenu::aboutToHide, m_list, [this] { m_list->setMenuOpen(false); });
    menu->popup(at);
}

void MainWindow::rememberSoon()
{
    if (m_isBack)
        m_remembering.start();
}

void MainWindow::requestQuit()
{
    const int running = m_parts.watchList.model().summary().unsettled();
    if (running == 0 || m_parts.practice) {
        QCoreApplication::exit();
        return;
    }
    askToQuit(this, running, [this] { hideInBackground(); });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        offerClipboard();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // At the end of the session nobody is asked.
    if (qApp->isSavingSession() || m_parts.practice) {
        event->accept();
        QCoreApplication::exit();
        return;
    }
    event->ignore();
    const Closing closing = m_parts.settings.closing();
    const int running = m_parts.watchList.model().summary().unsettled();
    if (closing == Closing::KeepRunning)
        hideInBackground();
    else if (closing == Closing::Quit || running == 0)
        QCoreApplication::exit();
    else
        askWhatClosingMeans(this, running, [this](Closing chosen) {
            m_parts.settings.setClosing(chosen);
            chosen == Closing::KeepRunning ? hideInBackground() : QCoreApplication::exit();
        });
}

void MainWindow::showEvent(QShowEvent *event)
{
    m_parts.watchList.poller().setHidden(false);
    QMainWindow::showEvent(event);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    m_parts.watchList.poller().setHidden(true);
    QMainWindow::hideEvent(event);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    rememberSoon();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    rememberSoon();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
    m_dropLight->setGeometry(centralWidget()->rect());
    m_dropLight->setVisible(event->isAccepted());
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropLight->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropLight->hide();
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
    return QMainWindow::eventFilter(watched, event);
}
