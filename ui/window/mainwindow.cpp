// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "inlinemessage.h"
#include "newslabel.h"
#include "wheelguard.h"
#include "window/add/addjobs.h"
#include "window/history/historypage.h"
#include "window/history/reportactions.h"
#include "window/list/jobactions.h"
#include "window/list/joblistview.h"
#include "window/network/commonproblembanner.h"
#include "window/network/connectivity.h"
#include "window/notify/background.h"
#include "windowactions.h"
#include "windowlife.h"
#include "windowmemory.h"
#include "windowpages.h"

#include "words/jobtext.h"
#include "words/language.h"
#include "words/storetext.h"

#include "desktop/settings.h"
#include "network/monitorclient.h"
#include "watchlist/watchlist.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Parts parts)
    : m_parts(std::move(parts)), m_actions(new WindowActions(m_parts.settings, this)), m_message(new InlineMessage),
      m_news(new NewsLabel(m_parts.clock, [&poller = m_parts.watchList.poller()] { return poller.nextWake(); })),
      m_pages(new WindowPages(m_parts.watchList, m_parts.clock,
                              {.groups = m_actions->groups(),
                               .groupings = m_actions->groupings(),
                               .showDetails = (*m_actions)[WindowAction::ShowDetails],
                               .begin = {(*m_actions)[WindowAction::Add], (*m_actions)[WindowAction::OpenFile],
                                         (*m_actions)[WindowAction::Practice]}},
                              (*m_actions)[WindowAction::ShowHistory], m_message)),
      m_jobs(m_pages->jobs()), m_add(new AddJobs(m_parts.watchList, m_parts.settings, this)),
      m_reports(new ReportActions(m_parts.watchList, m_parts.settings, m_jobs->list(), m_message, this)),
      m_network(new Connectivity(m_parts.watchList, m_parts.client, m_parts.clock, this)),
      m_life(new WindowLife(this, m_parts.watchList, m_parts.settings, m_parts.practice)),
      m_memory(new WindowMemory(this, m_jobs, m_parts.settings)), m_practiceBanner(new QLabel)
{
    m_actions->fillMenuBar(menuBar(), *m_jobs->actions(), *m_reports);
    createToolBar();
    createLayout();
    connectParts();
    retranslateUi();
    QTimer::singleShot(0, this, &MainWindow::completeBehindFirstFrame);

    qApp->installEventFilter(new WheelGuard(this));
    m_jobs->setFocus();
    const int line = fontMetrics().height();
    resize(QSize(60 * line, 46 * line).boundedTo(screen()->availableSize() * 0.9));
}

void MainWindow::createToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions(
        {(*m_actions)[WindowAction::Add], (*m_actions)[WindowAction::Paste], m_jobs->actions()->checkNow()});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    // The history has its own.
    connect(m_pages, &WindowPages::jobsShown, m_toolBar->addWidget(m_jobs->searchField()), &QAction::setVisible);
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
    (*m_actions)[WindowAction::Practice]->setVisible(!m_parts.practice);

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
}

void MainWindow::connectParts()
{
    m_actions->connectTo({.window = this,
                          .add = m_add,
                          .list = m_jobs->list(),
                          .message = m_message,
                          .network = m_network,
                          .life = m_life,
                          .settings = &m_parts.settings,
                          .find = [this] { m_pages->find(); }});
    connect(m_pages, &WindowPages::historyMade, m_reports, &ReportActions::setHistory);
    connect(&m_parts.settings, &Settings::proxyChanged, m_network, &Connectivity::chooseProxy);
    connect(m_network, &Connectivity::problemChanged, m_news, &NewsLabel::setProblem);
    connect(&m_parts.client, &MonitorClient::answered, m_news, &NewsLabel::noteNews);
    connect(&m_parts.settings, &Settings::languageChanged, &m_parts.language, &Language::install);
    connect(m_jobs->actions(), &JobActions::restored, this, &MainWindow::showJobs);
    connect(m_add, &AddJobs::added, m_jobs->list(), &JobListView::goTo);
    connect(m_add, &AddJobs::alreadyWatched, m_jobs->list(), &JobListView::select);
    connect(m_add, &AddJobs::windowWanted, m_life, &WindowLife::show);
    connect(m_add, &AddJobs::said, this, [this](const QString &text) {
        m_message->show(text);
        if (m_answersTray && m_background)
            m_background->answer(text);
    });
    connect(m_add, &AddJobs::offered, this, [this](const QString &sentence) {
        m_message->show(sentence, tr("&Watch them"), [this] { m_add->takeClipboard(); });
    });
    connect(m_reports, &ReportActions::textRead, m_add, &AddJobs::takeText);
    connect(m_reports, &ReportActions::imported, this, [this](const ImportCounts &counts) {
        // To where what came can be seen.
        if (counts.watched + counts.ended > 0)
            (*m_actions)[WindowAction::ShowHistory]->setChecked(counts.watched == 0);
    });
    connect(&m_parts.watchList.model(), &JobListModel::summaryChanged, this, &MainWindow::updateTitle);
    connect(&m_parts.watchList, &WatchList::faulted, this, &MainWindow::showFault);
    connect(&m_parts.watchList, &WatchList::mended, m_message, [this] { m_message->setLastingFault({}); });
}

/// What asks the desktop, or is seen later only. No answer comes before, since it takes the event loop as well.
void MainWindow::completeBehindFirstFrame()
{
    if (const QString file = m_parts.settings.unreadableSystemFile(); !file.isEmpty())
        m_message->showFault(StoreText::settingsUnreadable(file));
    m_background = new Background(
        {.watchList = m_parts.watchList,
         .settings = m_parts.settings,
         .clock = m_parts.clock,
         .practice = m_parts.practice,
         .window = this,
         .message = m_message,
         .actions = {(*m_actions)[WindowAction::Add], m_jobs->actions()->checkNow(), (*m_actions)[WindowAction::Quit]},
         .isOnScreen = [this](JobId id) { return m_jobs->isOnScreen(id); }});
    m_life->setCanHold([this] { return m_background->canHoldWindow(); });
    connect(m_background, &Background::showRequested, this, &MainWindow::showJobs);
    connect(m_background, &Background::toggled, this, [this] { m_life->isInFront() ? m_life->hide() : showJobs({}); });
    connect(m_background, &Background::trayVanished, m_life, &WindowLife::onTrayVanished);
    connect(m_background, &Background::pasteTriggered, this, [this] {
        m_answersTray = true;
        m_add->takeClipboard();
    });
}

void MainWindow::retranslateUi()
{
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_actions->retranslateUi();
    m_reports->retranslateUi();
    m_practiceBanner->setText(tr("Practice: these copies are simulated on this computer. Nothing is stored."));
    if (const auto fault = m_parts.watchList.fault())
        showFault(*fault);
    updateTitle();
}

void MainWindow::updateTitle()
{
    const Summary summary = m_parts.watchList.model().summary();
    const QString title = JobText::windowTitle(summary, QLocale());
    //: the window's title in practice; %1 is what it is otherwise
    setWindowTitle(m_parts.practice ? tr("%1 (practice)").arg(title) : title);
    m_news->setExpecting(summary.unsettled() > 0);
}

void MainWindow::showJobs(const QList<JobId> &ids)
{
    m_answersTray = false;
    m_life->show();
    (*m_actions)[WindowAction::ShowHistory]->setChecked(false);
    m_jobs->showAll();
    m_jobs->list()->select(ids);
}

void MainWindow::startHidden()
{
    m_life->startHidden();
}

void MainWindow::bringBack()
{
    m_memory->restore();
}

void MainWindow::commitEdits()
{
    m_jobs->commitEdits();
    if (QWidget *field = QApplication::focusWidget())
        field->clearFocus(); // who types a name has left the field now
    m_memory->save();
}

void MainWindow::say(const QString &text)
{
    m_message->show(text);
}

void MainWindow::showFault(const StoreFault &fault)
{
    if (m_parts.watchList.fault())
        m_message->setLastingFault(StoreText::fault(fault)); // nothing is kept for as long as it lasts
    else
        m_message->showFault(StoreText::fault(fault));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QMainWindow::changeEvent(event);
}
