// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitfront.h"

#include "inputreader.h"
#include "jobsoflist.h"
#include "jsonoutput.h"
#include "lineoutput.h"
#include "liveoutput.h"
#include "terminal.h"
#include "windowhandover.h"
#include "words/commandlinetext.h"
#include "words/jobnames.h"
#include "words/pastetext.h"
#include "words/practicetext.h"
#include "words/waittext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Hosts are given as people write them: with or without scheme and port.
bool isAmong(const QStringList &hosts, const MonitorUrl &url)
{
    return std::ranges::any_of(hosts, [&](const QString &host) {
        return host.compare(url.toUrl().host(), Qt::CaseInsensitive) == 0
               || host.compare(url.place().host, Qt::CaseInsensitive) == 0
               || host.compare(url.hostKey(), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

WaitFront::WaitFront(const CommandLine &commandLine, QObject *parent)
    : QObject(parent), m_commandLine(commandLine),
      m_settings(commandLine.demo ? Settings::Keep::InMemory : Settings::Keep::OnDisk),
      m_collector([this](const MonitorUrl &url) { return isAllowed(url); }, m_settings.hostsAreLocked()),
      m_engine({JobStore::inMemory(), {}}, systemClock(), ConclusionRule::quick()), m_practice(systemClock()),
      m_out(&m_standardOutput)
{ }

WaitFront::~WaitFront() = default;

int WaitFront::run()
{
    tellUnreadable(m_settings);
    if (m_commandLine.demo && !m_practice.start()) {
        printError(CommandLineText::noPractice());
        return EXIT_FAILURE;
    }
    if (!m_commandLine.demo && !m_commandLine.list && !takeInputs())
        return WrongUsage;
    if (m_commandLine.list) {
        follow();
        if (m_followed.isEmpty() && !m_end.unknownOutcome && !m_commandLine.batch.isEmpty())
            return WrongUsage; // a mistyped batch is no success
        if (m_followed.isEmpty())
            return exitCodeOf(m_end);
    }
    m_end.inputRefused = m_collector.hasRefusals();
    if (!m_commandLine.demo && !m_commandLine.list && !m_arriving && m_collector.jobs().isEmpty())
        return exitCodeOf(m_end);
    chooseOutput();
    watch();
    if (const int code = QCoreApplication::exec(); code != 0)
        return code;

    for (const Job &job : m_engine.list.model().jobs()) {
        m_end.failedOrCancelled |= job.progress.state == JobState::Failed || job.progress.state == JobState::Cancelled;
        m_end.unknownOutcome |= job.progress.state == JobState::Unknown;
    }
    m_end.inputRefused = m_collector.hasRefusals();
    if (!m_standardOutput.fault().isEmpty()) {
        const int code = failureOf(m_standardOutput);
        if (m_standardOutput.isReaderGone())
            return code;
        m_end.notWritten = true;
    }
    return exitCodeOf(m_end);
}

/// Those of the settings, and those of the command line unless an administrator has decided.
bool WaitFront::isAllowed(const MonitorUrl &url) const
{
    return m_settings.allowedHosts().contains(url.hostKey())
           || (!m_settings.hostsAreLocked() && isAmong(m_commandLine.allowedHosts, url));
}

/// Whether there is anything to go on with; says what is wrong with the inputs. What standard input holds comes later.
bool WaitFront::takeInputs()
{
    const bool readsInput = m_commandLine.inputs.contains(u"-"_s);
    if (readsInput && StandardInput::isClosed()) {
        printError(InputText::standardInputClosed());
        return false;
    }
    const bool allGood = gatherInputs(m_collector, m_commandLine.inputs);
    if (!allGood || !readsInput) {
        printIssues(m_collector.issues(), InputText::UnknownHostsBy::Option);
        tellRefused(allGood);
        if (!allGood)
            return false;
        if (!m_collector.foundAny()) {
            if (m_collector.issues().isEmpty()) // else a reason was given
                printError(InputText::nothingFound(m_collector.otherUrls(), m_collector.isBlank()));
            return false;
        }
        if (m_collector.otherUrls() > 0 && !m_commandLine.quiet)
            printError(PasteText::othersLeftAlone(m_collector.otherUrls()));
        return true;
    }
    m_arriving.emplace(m_collector, [this](const MonitorUrl &url) { return isAllowed(url); });
    return true;
}

/// Watches @p jobs as well, which have no place in the list yet.
void WaitFront::takeMore(QList<NewJob> jobs)
{
    jobs.removeIf([this](const NewJob &job) { return m_engine.list.known(job.url).has_value(); });
    QSet<QString> names;
    for (const Job &job : m_engine.list.model().jobs())
        names.insert(job.name);
    nameTheNameless(jobs, names, QLocale());
    m_engine.list.add(jobs);
    // Somebody waits for all of them.
    QSet<JobId> all;
    for (const Job &job : m_engine.list.model().jobs())
        all.insert(job.id);
    m_engine.list.poller().setOnScreen(all);
}

void WaitFront::inputEnded()
{
    takeMore(m_arriving->end());
    const bool isTooLong = m_arriving->isTooLong();
    if (isTooLong)
        printError(InputText::tooLong(u"-"_s));
    m_arriving.reset();
    printIssues(m_collector.issues(), InputText::UnknownHostsBy::Option);
    tellRefused(!isTooLong);
    if (!m_collector.foundAny()) {
        if (m_collector.issues().isEmpty() && !isTooLong) // else a reason was given
            printError(InputText::nothingFound(m_collector.otherUrls()));
        QCoreApplication::exit(WrongUsage);
        return;
    }
    if (m_collector.otherUrls() > 0 && !m_commandLine.quiet)
        printError(PasteText::othersLeftAlone(m_collector.otherUrls()));
    const bool hasSpoken =
        !m_collector.issues().isEmpty() || m_collector.otherUrls() > 0 || m_collector.hadAccessToken();
    if (hasSpoken && errorsGoToTerminal() && m_output && m_engine.list.model().rowCount() > 0)
        m_output->beginAnew();
    endWhenOver();
}

/// A full disk gets no better by going on, and a reader that has gone does not come back.
void WaitFront::outputFailed()
{
    m_output.reset();
    m_engine.list.model().disconnect(this);
    QCoreApplication::quit();
}

/// Brings the model to what the window's list says.
void WaitFront::follow()
{
    const ListedJobs listed = jobsOfList();
    if (!listed.isFromWindow) {
        const bool wasThere = m_following.isActive();
        printError(wasThere ? WaitText::windowEnded() : WaitText::needsWindow());
        m_end.unknownOutcome = true;
        m_following.stop();
        if (wasThere)
            QCoreApplication::quit();
        return;
    }
    std::vector<Job> fresh;
    for (const Job &job : listed.jobs) {
        if (m_followed.contains(job.id)) {
            m_engine.list.model().setProgress(job.id, job.progress, job.timeLeft);
            continue;
        }
        const bool isMeant = m_commandLine.batch.isEmpty() ? !m_following.isActive() && !isSettled(job.progress.state)
                                                           : job.batch == m_commandLine.batch;
        if (isMeant)
            fresh.push_back(job);
    }
    // What was taken out of the list is waited for no longer.
    QList<JobId> gone;
    for (const JobId id : std::as_const(m_followed)) {
        const Job *const job = m_engine.list.model().find(id);
        if (job && !isSettled(job->progress.state) && std::ranges::find(listed.jobs, id, &Job::id) == listed.jobs.end())
            gone.append(id);
    }
    for (const Job &job : fresh)
        m_followed.insert(job.id);
    if (!fresh.empty())
        m_engine.list.model().append(std::move(fresh));
    if (!gone.isEmpty()) {
        m_engine.list.model().take(gone);
        m_end.unknownOutcome = true;
    }
    if (m_followed.isEmpty())
        printError(m_commandLine.batch.isEmpty() ? WaitText::nothingToWaitFor() : WaitText::noSuchBatch(m_commandLine.batch));
}

void WaitFront::tellRefused(bool allGood)
{
    if (m_collector.hadAccessToken() && !m_commandLine.quiet)
        printError(PasteText::accessTokenLeft());
    if (!m_commandLine.json)
        return;
    for (const InputIssue &issue : m_collector.issues()) {
        if (issue.isRefusal())
            m_out << jsonLine(refusedEvent(issue.entry, issue.kind != InputKind::Url));
    }
    if (allGood && !m_collector.foundAny() && m_collector.issues().isEmpty())
        m_out << jsonLine(nothingFoundEvent(m_collector.otherUrls(), m_collector.isBlank()));
    m_out.flush();
}

void WaitFront::chooseOutput()
{
    if (m_commandLine.json)
        m_output = std::make_unique<JsonOutput>(m_out, systemClock());
    else if (m_commandLine.quiet)
        m_output.reset();
    else if (const auto screen = terminalScreen())
        m_output = std::make_unique<LiveOutput>(
            m_engine.list.model(), systemClock(), m_out, [screen] { return terminalScreen().value_or(*screen); },
            TerminalProgress([](const char *name) { return qgetenv(name); }));
    else
        m_output = std::make_unique<LineOutput>(m_engine.list.model(), systemClock(), m_out);
}

void WaitFront::watch()
{
    const JobListModel &model = m_engine.list.model();
    connect(&model, &JobListModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { tellRows(JobEvent::Added, first, last); });
    connect(&model, &JobListModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        tellRows(JobEvent::Changed, first.row(), last.row());
    });
    connect(&model, &JobListModel::summaryChanged, this, [this] {
        if (m_output)
            m_output->refresh();
        endWhenOver();
    });
    connect(&m_signals, &EndSignals::interrupted, this, &WaitFront::interrupt);
    connect(&m_signals, &EndSignals::resized, this, [this] {
        if (m_output)
            m_output->refresh();
    });
    connect(&m_signals, &EndSignals::stopping, this, [this] {
        if (m_output)
            m_output->pause();
    });
    connect(&m_signals, &EndSignals::continued, this, [this] {
        if (m_output)
            m_output->beginAnew();
    });
    if (m_commandLine.timeout) {
        auto *timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &WaitFront::timeOut);
        timer->start(*m_commandLine.timeout);
    }

    connect(&m_standardOutput, &StandardOutput::failed, this, &WaitFront::outputFailed, Qt::QueuedConnection);
    if (m_commandLine.list) {
        tellRows(JobEvent::Added, 0, model.rowCount() - 1);
        tellRows(JobEvent::Changed, 0, model.rowCount() - 1);
        if (m_output)
            m_output->refresh();
        m_following.setInterval(std::chrono::seconds(1)); // the window is asked, and not the service
        connect(&m_following, &QTimer::timeout, this, &WaitFront::follow);
        m_following.start();
        QMetaObject::invokeMethod(this, &WaitFront::endWhenOver, Qt::QueuedConnection);
        return;
    }
    if (m_arriving) {
        m_input = std::make_unique<StandardInput>();
        connect(m_input.get(), &StandardInput::arrived, this,
                [this](const QByteArray &bytes) { takeMore(m_arriving->take(bytes)); });
        connect(m_input.get(), &StandardInput::ended, this, &WaitFront::inputEnded);
    }
    takeMore(m_commandLine.demo ? PracticeText::jobs(m_practice) : m_collector.jobs());
}

void WaitFront::tellRows(JobEvent event, int first, int last)
{
    for (int row = first; row <= last && m_output; ++row)
        tell(event, row);
}

void WaitFront::tell(JobEvent event, int row)
{
    const Job &job = m_engine.list.model().jobs()[static_cast<std::size_t>(row)];
    const bool isEnd = event == JobEvent::Changed && isSettled(job.progress.state);
    m_output->tell(isEnd ? JobEvent::Ended : event, job, row + 1);
}

int WaitFront::unfinished() const
{
    return static_cast<int>(std::ranges::count_if(m_engine.list.model().jobs(),
                                                  [](const Job &job) { return !isSettled(job.progress.state); }));
}

void WaitFront::endWhenOver()
{
    if (m_arriving || unfinished() > 0)
        return;
    if (m_engine.list.model().rowCount() > 0)
        finishOutput();
    m_engine.list.model().disconnect(this);
    QCoreApplication::quit();
}

/// What happens after that is not told any more.
void WaitFront::finishOutput()
{
    if (m_output)
        m_output->finish();
    m_output.reset();
}

void WaitFront::interrupt()
{
    m_signals.restoreInterrupts(); // twice means at once
    m_end.interrupted = true;
    tellRows(JobEvent::Changed, 0, m_engine.list.model().rowCount() - 1); // what the model has not spoken of yet
    if ((!m_output || !m_output->breakLine()) && errorsGoToTerminal())
        printError({}); // behind the ^C that the terminal shows
    finishOutput();
    printError(WaitText::interrupted(unfinished()));
    keepUnfinished();
    QCoreApplication::quit();
}

void WaitFront::timeOut()
{
    m_end.timedOut = true;
    tellRows(JobEvent::Changed, 0, m_engine.list.model().rowCount() - 1); // what the model has not spoken of yet
    for (int row = 0; row < m_engine.list.model().rowCount() && m_output; ++row) {
        if (!isSettled(m_engine.list.model().jobs()[static_cast<std::size_t>(row)].progress.state))
            tell(JobEvent::TimedOut, row);
    }
    finishOutput();
    printError(WaitText::timeIsUp(unfinished()));
    keepUnfinished();
    QCoreApplication::quit();
}

void WaitFront::keepUnfinished()
{
    if (!m_commandLine.keep || m_commandLine.demo || m_commandLine.list)
        return;
    QList<NewJob> jobs;
    for (const Job &job : m_engine.list.model().jobs()) {
        if (!isSettled(job.progress.state))
            jobs.append({*job.url, job.name, job.batch, job.note});
    }
    if (jobs.isEmpty())
        return;
    const auto result = handToWindowOrPrintError({.jobs = jobs});
    if (result == InstanceMessageResult::Taken || result == InstanceMessageResult::NotStored)
        printError(WaitText::handedOver(static_cast<int>(jobs.size())));
}
