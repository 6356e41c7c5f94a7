// SPDX-License-Identifier: GPL-3.0-or-later
#include "addfront.h"

#include "inputreader.h"
#include "terminal.h"
#include "windowhandover.h"

#include "commandline/waitresult.h"
#include "desktop/settings.h"

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// What has arrived on standard input, waiting for something if need be; empty at the end. A QFile would wait for more.
QByteArray readArrived()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const auto count = ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.truncate(std::max<qsizetype>(0, count));
    return bytes;
}

class Adding
{
public:
    explicit Adding(const CommandLine &commandLine)
        : m_commandLine(commandLine), m_hosts(Settings(Settings::Keep::OnDisk).allowedHosts()),
          m_collector([this](const MonitorUrl &url) { return m_hosts.contains(url.hostKey()); })
    { }

    int run();

private:
    bool takeStandardInput();
    bool handOn(QList<NewJob> jobs);

    const CommandLine &m_commandLine;
    QStringList m_hosts;
    InputCollector m_collector;
    int m_namesGiven = 0;
};

int Adding::run()
{
    if (!gatherInputs(m_collector, m_commandLine.inputs, StandardInput::Leave)) {
        printIssues(m_collector.issues(), InputText::UnknownHostsBy::Window);
        return WrongUsage;
    }
    const bool fromInput = m_commandLine.inputs.contains(u"-"_s);
    if (!handOn(m_collector.jobs()) || (fromInput && !takeStandardInput()))
        return WrongUsage;
    printIssues(m_collector.issues(), InputText::UnknownHostsBy::Window);
    if (!m_collector.foundAny())
        printError(InputText::nothingFound(m_collector.otherUrls()));
    return m_collector.foundAny() && !m_collector.hasRefusals() ? EXIT_SUCCESS : WrongUsage;
}

/// Hands on what whole lines hold as soon as they arrive. All that came is read anew each time, because a line can
/// depend on those before it: a table's header, a request with a name.
bool Adding::takeStandardInput()
{
    const Input input{InputKind::StandardInput, u"-"_s};
    InputCollector soFar([this](const MonitorUrl &url) { return m_hosts.contains(url.hostKey()); });
    QByteArray bytes;
    for (QByteArray part = readArrived(); !part.isEmpty(); part = readArrived()) {
        bytes += part;
        const QByteArray lines = bytes.left(bytes.lastIndexOf('\n') + 1);
        const bool isWhole = !bytes.trimmed().startsWith('{'); // JSON says nothing before its end
        if (isWhole && !lines.isEmpty() && !handOn(soFar.take(input, findMonitorLinks(decodedText(lines)))))
            return false;
    }
    // At the end everything is judged once; what was handed on before is not handed on again.
    const QList<NewJob> all = m_collector.take(input, findMonitorLinks(decodedText(bytes)));
    QList<NewJob> rest;
    for (const NewJob &job : all) {
        if (std::ranges::none_of(soFar.jobs(), [&](const NewJob &known) { return known.url == job.url; }))
            rest.append(job);
    }
    return handOn(rest);
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
        job.name = m_namesGiven == 1 ? m_commandLine.name : u"%1 %2"_s.arg(m_commandLine.name).arg(m_namesGiven);
    }
    return handToWindowOrComplain({.jobs = jobs});
}

} // namespace

int addToWindow(const CommandLine &commandLine)
{
    return Adding(commandLine).run();
}
