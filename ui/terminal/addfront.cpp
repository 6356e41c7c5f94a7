// SPDX-License-Identifier: GPL-3.0-or-later
#include "addfront.h"

#include "inputreader.h"
#include "standardinput.h"
#include "terminal.h"
#include "windowhandover.h"

#include "commandline/arrivinginput.h"
#include "commandline/waitresult.h"
#include "desktop/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class Adding
{
public:
    explicit Adding(const CommandLine &commandLine)
        : m_commandLine(commandLine),
          m_collector([this](const MonitorUrl &url) { return isAllowed(url); }, m_settings.hostsAreLocked())
    { }

    int run();

private:
    bool isAllowed(const MonitorUrl &url) const { return m_settings.allowedHosts().contains(url.hostKey()); }
    bool takeStandardInput();
    bool handOn(QList<NewJob> jobs);

    const CommandLine &m_commandLine;
    const Settings m_settings{Settings::Keep::OnDisk};
    InputCollector m_collector;
    int m_namesGiven = 0;
    bool m_hadTooMuch = false; ///< on standard input
    bool m_wasReached = false; ///< the window has the jobs, but could not store them
};

int Adding::run()
{
    tellUnreadable(m_settings);
    const bool fromInput = m_commandLine.inputs.contains(u"-"_s);
    if (fromInput && StandardInput::isClosed()) {
        printError(InputText::standardInputClosed());
        return WrongUsage;
    }
    if (!gatherInputs(m_collector, m_commandLine.inputs)) {
        printIssues(m_collector.issues(), InputText::UnknownHostsBy::Window);
        return m_collector.hasRefusals() ? RefusedInput : WrongUsage;
    }
    if (!handOn(m_collector.jobs()) || (fromInput && !takeStandardInput()))
        return m_wasReached ? NotWritten : EXIT_FAILURE;
    printIssues(m_collector.issues(), InputText::UnknownHostsBy::Window);
    if (!m_collector.foundAny()) {
        if (m_collector.issues().isEmpty() && !m_hadTooMuch) // else a reason was given
            printError(InputText::nothingFound(m_collector.otherUrls()));
        return WrongUsage;
    }
    return m_collector.hasRefusals() || m_hadTooMuch ? RefusedInput : EXIT_SUCCESS;
}

/// Hands on what whole lines hold as soon as they arrive.
bool Adding::takeStandardInput()
{
    ArrivingInput arriving(m_collector, [this](const MonitorUrl &url) { return isAllowed(url); });
    for (QByteArray part = StandardInput::readArrived(); !part.isEmpty(); part = StandardInput::readArrived()) {
        if (!handOn(arriving.take(part)))
            return false;
    }
    if (arriving.isTooLong()) {
        m_hadTooMuch = true;
        printError(InputText::tooLong(u"-"_s));
    }
    return handOn(arriving.end());
}

bool Adding::handOn(QList<NewJob> jobs)
{
    if (jobs.isEmpty())
        return true;
    for (NewJob &job : jobs) {
        if (job.batch.isEmpty())
            job.batch = m_commandLine.batch;
        if (!job.name.isEmpty() || m_commandLine.name.isEmpty())
            continue;
        ++m_namesGiven;
        job.name = m_namesGiven == 1 ? m_commandLine.name : u"%1 %2"_s.arg(m_commandLine.name, QString::number(m_namesGiven));
    }
    const InstanceMessageResult result = handToWindowOrPrintError({.jobs = jobs});
    m_wasReached = result == InstanceMessageResult::NotStored;
    return result == InstanceMessageResult::Taken;
}

} // namespace

int addToWindow(const CommandLine &commandLine)
{
    return Adding(commandLine).run();
}
