// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitfront.h"

#include "inputreader.h"
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
#include <QTimer>

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
      m_collector([this](const MonitorUrl &url) { return isAmong(m_commandLine.allowedHosts, url); }),
      m_engine(systemClock(), ConclusionRule::quick()), m_practice(systemClock()), m_out(stdout)
{ }

WaitFront::~WaitFront() = default;

int WaitFront::run()
{
    if (m_commandLine.demo ? !m_practice.start() : !takeInputs()) {
        if (m_commandLine.demo)
            printError(CommandLineText::noPractice());
        return m_commandLine.demo ? EXIT_FAILURE : WrongUsage;
    }
    m_end.inputRefused = m_collector.hasRefusals();
    if (!m_commandLine.demo && m_collector.jobs().isEmpty())
        return exitCodeOf(m_end);
    chooseOutput();
    watch();
    QCoreApplication::exec();

    for (const Job &job : m_engine.model.jobs()) {
        m_end.failedOrCancelled |= job.progress.state == JobState::Failed || job.progress.state == JobState::Cancelled;
        m_end.unknownOutcome |= job.progress.state == JobState::Unknown;
    }
    return exitCodeOf(m_end);
}

/// Whether there is anything to go on with; says what is wrong with the inputs.
bool WaitFront::takeInputs()
{
    const bool allGood = gatherInputs(m_collector, m_commandLine.inputs, StandardInput::Read);
    printIssues(m_collector.issues(), InputText::UnknownHostsBy::Option);
    if (!allGood)
        return false;
    if (!m_collector.foundAny()) {
        printError(InputText::nothingFound(m_collector.otherUrls()));
        return false;
    }
    if (m_collector.otherUrls() > 0 && !m_commandLine.quiet)
        printError(PasteText::othersLeftAlone(m_collector.otherUrls()));
    return true;
}

void WaitFront::chooseOutput()
{
    if (m_commandLine.json)
        m_output = std::make_unique<JsonOutput>(m_out, systemClock());
    else if (m_commandLine.quiet)
        m_output.reset();
    else if (const auto screen = terminalScreen())
        m_output = std::make_unique<LiveOutput>(m_engine.model, systemClock(), m_out,
                                                [screen] { return terminalScreen().value_or(*screen); });
    else
        m_output = std::make_unique<LineOutput>(m_engine.model, systemClock(), m_out);
}

void WaitFront::watch()
{
    const JobListModel &model = m_engine.model;
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
    if (m_commandLine.timeout) {
        auto *timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &WaitFront::timeOut);
        timer->start(*m_commandLine.timeout);
    }

    QList<NewJob> fresh = m_commandLine.demo ? PracticeText::jobs(m_practice) : m_collector.jobs();
    nameTheNameless(fresh, {}, QLocale());
    std::vector<Job> jobs;
    for (const NewJob &job : std::as_const(fresh))
        jobs.push_back({.url = job.url, .name = job.name, .batch = job.batch, .note = job.note});
    m_engine.poller.add(std::move(jobs));
}

void WaitFront::tellRows(JobEvent event, int first, int last)
{
    for (int row = first; row <= last && m_output; ++row)
        tell(event, row);
}

void WaitFront::tell(JobEvent event, int row)
{
    const Job &job = m_engine.model.jobs()[static_cast<std::size_t>(row)];
    const bool isEnd = event == JobEvent::Changed && isOver(job.progress.state);
    m_output->tell(isEnd ? JobEvent::Ended : event, job, row + 1);
}

int WaitFront::unfinished() const
{
    return static_cast<int>(
        std::ranges::count_if(m_engine.model.jobs(), [](const Job &job) { return !isOver(job.progress.state); }));
}

void WaitFront::endWhenOver()
{
    if (unfinished() > 0)
        return;
    if (m_output)
        m_output->finish();
    m_engine.model.disconnect(this);
    QCoreApplication::quit();
}

void WaitFront::interrupt()
{
    m_signals.restoreInterrupts(); // twice means at once
    m_end.interrupted = true;
    tellRows(JobEvent::Changed, 0, m_engine.model.rowCount() - 1); // what the model has not spoken of yet
    if (m_output)
        m_output->finish();
    printError(WaitText::interrupted(unfinished()));
    keepUnfinished();
    QCoreApplication::quit();
}

void WaitFront::timeOut()
{
    m_end.timedOut = true;
    tellRows(JobEvent::Changed, 0, m_engine.model.rowCount() - 1); // what the model has not spoken of yet
    for (int row = 0; row < m_engine.model.rowCount() && m_output; ++row) {
        if (!isOver(m_engine.model.jobs()[static_cast<std::size_t>(row)].progress.state))
            tell(JobEvent::TimedOut, row);
    }
    if (m_output)
        m_output->finish();
    printError(WaitText::timeIsUp(unfinished()));
    keepUnfinished();
    QCoreApplication::quit();
}

void WaitFront::keepUnfinished()
{
    if (!m_commandLine.keep || m_commandLine.demo)
        return;
    QList<NewJob> jobs;
    for (const Job &job : m_engine.model.jobs()) {
        if (!isOver(job.progress.state))
            jobs.append({*job.url, job.name, job.batch, job.note});
    }
    if (!jobs.isEmpty() && handToWindowOrComplain({.jobs = jobs}))
        printError(WaitText::handedOver(static_cast<int>(jobs.size())));
}
