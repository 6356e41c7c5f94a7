// SPDX-License-Identifier: GPL-3.0-or-later
#include "background.h"

#include "window/inlinemessage.h"
#include "window/windowlife.h"

#include "words/backgroundtext.h"
#include "words/jobtext.h"

#include "commandline/jobevent.h"
#include "desktop/autostart.h"
#include "desktop/settings.h"
#include "watchlist/watchlist.h"

#include <QEvent>
#include <QMainWindow>

#ifdef COPYJOBS_WITH_DBUS
#include "desktopnotifier.h"
#endif

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// No desktop needs to hear of progress more often.
constexpr auto UpdateEvery = 1s;
constexpr auto BatchesWithin = 500ms;
constexpr int JobsInToolTip = 5;

/// The ways to tell by their place in the chain.
enum Way : qsizetype { ByDesktop, ByTray, ByWindow };

/// Under it the settings keep which way was said last.
const QString WaySaidKey = u"noticeWay"_s;

std::unique_ptr<Notifier> desktopNotifier()
{
#ifdef COPYJOBS_WITH_DBUS
    return std::make_unique<DesktopNotifier>(QDBusConnection::sessionBus());
#else
    return nullptr;
#endif
}

} // namespace

Background::Background(Parts parts)
    : QObject(parts.window), m_parts(std::move(parts)), m_tray(m_parts.actions, m_parts.window)
{
    if (auto desktop = desktopNotifier())
        m_ways.push_back(std::move(desktop));
    m_ways.push_back(std::make_unique<TrayNotifier>(m_tray));
    m_ways.push_back(std::make_unique<WindowNotifier>(
        m_parts.window, [this](const Notification &notification) { sayInWindow(notification); }));
    QList<Notifier *> ways;
    for (const auto &way : m_ways)
        ways.append(way.get());
    m_notifier = std::make_unique<NotifierChain>(ways);
    const auto isLookedAt = [this](JobId id) { return isActiveOnScreen(m_parts.window) && m_parts.isOnScreen(id); };
    m_announcer = std::make_unique<Announcer>(m_parts.watchList.model(), *m_notifier, m_parts.clock, isLookedAt);
    m_announcer->setQuietUntil(m_parts.settings.quietUntil());
    connect(m_notifier.get(), &Notifier::activated, this, &Background::show);
    connect(m_notifier.get(), &NotifierChain::wayChanged, this, &Background::sayWay);

    connect(&m_tray, &TrayIcon::toggled, this, &Background::toggled);
    connect(&m_tray, &TrayIcon::pasteTriggered, this, &Background::pasteTriggered);
    connect(&m_tray, &TrayIcon::quietChosen, this, &Background::setQuiet);
    connect(&m_tray, &TrayIcon::vanished, this, &Background::trayVanished);

    connect(&m_parts.watchList, &WatchList::noticed, this, &Background::onNoticed);
    connect(&m_parts.watchList, &WatchList::returned, this, &Background::onMissed);
    connect(&m_parts.watchList, &WatchList::closing, this,
            [this] { m_parts.watchList.tellNextTime(m_announcer->untold()); });
    for (QTimer *timer : {&m_batchesEnd, &m_updating, &m_quietEnds})
        timer->setSingleShot(true);
    m_batchesEnd.setInterval(BatchesWithin);
    m_updating.setInterval(UpdateEvery);
    connect(&m_batchesEnd, &QTimer::timeout, this, &Background::runForBatches);
    connect(&m_updating, &QTimer::timeout, this, [this] {
        if (std::exchange(m_updateAgain, false))
            update();
    });
    connect(&m_quietEnds, &QTimer::timeout, this, [this] { m_tray.setQuiet(false); });
    connect(&m_parts.watchList.model(), &JobListModel::summaryChanged, this, &Background::update);
    connect(&m_endCommand, &EndCommand::failed, this,
            [this](const QString &program, std::optional<int> exitCode, const QString &reason) {
                answer(BackgroundText::commandFailed(program, exitCode, reason));
            });

    connect(&m_parts.settings, &Settings::backgroundChanged, this, &Background::applySettings);
    m_parts.window->installEventFilter(this);
    applySettings();
}

Background::~Background() = default;

void Background::applySettings()
{
    m_announcer->setSwitches(m_parts.settings.notices());
    m_endCommand.setCommand(m_parts.practice ? QString() : m_parts.settings.endCommand());
    const QDateTime &quietUntil = m_parts.settings.quietUntil();
    const auto quietFor = std::chrono::milliseconds(m_parts.clock.wall().msecsTo(quietUntil));
    m_tray.setQuiet(quietUntil.isValid() && quietFor > 0ms);
    if (quietUntil.isValid() && quietFor > 0ms)
        m_quietEnds.start(quietFor);
    update();
}

void Background::setQuiet(bool quiet)
{
    m_parts.settings.setQuietUntil(quiet ? quietEnd(m_parts.clock.wall()) : QDateTime());
    m_announcer->setQuietUntil(m_parts.settings.quietUntil());
    applySettings();
}

void Background::onNoticed(JobId id, NoticeKind kind)
{
    m_announcer->announce(id, kind);
    runEndCommand(id);
}

void Background::onMissed(const MissedOutcomesSummary &summary)
{
    const NoticeText text = m_announcer->announceMissed(summary.ids);
    m_parts.message->show(BackgroundText::inOneLine(text), tr("&Show"),
                          [this, ids = summary.ids] { emit showRequested(ids); });
    for (const JobId id : summary.ids)
        runEndCommand(id);
}

void Background::runEndCommand(JobId id)
{
    const Job *job = m_parts.watchList.model().find(id);
    if (!job || !m_endCommand.isSet())
        return;
    m_endCommand.run(
        jobEvent(JobEvent::Ended, *job, m_parts.watchList.model().indexOf(id).row() + 1, m_parts.clock.wall()));
    if (!job->batch.isEmpty())
        m_batches.insert(job->batch);
    m_batchesEnd.start();
}

void Background::runForBatches()
{
    for (const QString &batch : std::exchange(m_batches, {})) {
        if (const auto ended = endedBatch(batch, m_parts.watchList.model().jobs()))
            m_endCommand.run(batchEvent(*ended, m_parts.clock.wall()));
    }
}

void Background::update()
{
    if (m_updating.isActive()) {
        m_updateAgain = true;
        return;
    }
    const Summary summary = m_parts.watchList.model().summary();
    const auto problem = m_parts.watchList.model().commonProblem(m_parts.clock.wall());
    const bool isOffline = problem && problem->kind != CommonProblemKind::HostThrottled;
    m_tray.setState(trayLook(summary, isOffline, m_parts.settings.isTrayMonochrome()), toolTip());
    m_launcher.set(wholeProgress(summary), summary.needAttention);
    updateAutostart();
    m_updating.start();
}

void Background::updateAutostart()
{
    if (m_parts.practice)
        return;
    const StartAtLogin start = m_parts.settings.startAtLogin();
    const bool wanted = start == StartAtLogin::Always
                        || (start == StartAtLogin::WhileJobsRun && m_parts.watchList.model().summary().unsettled() > 0);
    // Who never wanted one has none, and whoever made one by hand shall keep it.
    if (m_autostart == wanted || (!m_autostart && start == StartAtLogin::Never))
        return;
    m_autostart = wanted;
    if (!Autostart::own().set(wanted))
        m_parts.message->showFault(BackgroundText::autostartFailed());
}

QString Background::toolTip() const
{
    const QLocale locale;
    QStringList running;
    int more = 0;
    for (const Job &job : m_parts.watchList.model().jobs()) {
        if (!isSettled(job.progress.state) && ++more <= JobsInToolTip)
            running << BackgroundText::runningJob(job.name, job.progress, locale);
    }
    return BackgroundText::trayToolTip(JobText::trayTooltip(m_parts.watchList.model().summary(), locale), running,
                                       more - static_cast<int>(running.size()));
}

void Background::answer(const QString &text)
{
    m_parts.message->show(text);
    if (!isActiveOnScreen(m_parts.window))
        m_notifier->show({.text = {BackgroundText::answerTitle(), text}});
}

void Background::show(const QList<JobId> &ids, const QString &activationToken)
{
    // Where a compositor hands out such tokens, Qt takes them from here when the window is activated.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    emit showRequested(ids);
}

void Background::sayInWindow(const Notification &notification)
{
    const QString text = BackgroundText::inOneLine(notification.text) + m_waySaid;
    if (notification.tone == NoticeTone::Problem) {
        m_parts.message->showFault(text); // for however long nobody looks
        return;
    }
    if (notification.jobs.isEmpty()) {
        m_parts.message->show(text);
        return;
    }
    m_parts.message->show(text, tr("&Show"), [this, ids = notification.jobs] { emit showRequested(ids); });
}

/// Says once, not at every start, that notifications come another way than people expect.
void Background::sayWay(qsizetype way)
{
    const auto last = static_cast<qsizetype>(m_ways.size()) - 1;
    const QByteArray word = way == last ? "window" : way == last - 1 ? "tray" : "desktop";
    if (m_parts.settings.layout(WaySaidKey) == word)
        return;
    m_parts.settings.setLayout(WaySaidKey, word);
    if (word == "window")
        m_waySaid = u' ' + BackgroundText::toldInWindow();
    else if (word == "tray")
        m_parts.message->show(BackgroundText::toldByTray());
}

bool Background::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        m_announcer->lookedAt();
        m_waySaid.clear();
        [[fallthrough]];
    case QEvent::WindowDeactivate:
    case QEvent::Hide:
        m_tray.setWindowInFront(event->type() == QEvent::WindowActivate);
        break;
    case QEvent::LanguageChange:
        update();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
