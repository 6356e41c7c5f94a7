// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfront.h"

#include "jobsoflist.h"
#include "standardoutput.h"
#include "terminal.h"
#include "textwidth.h"
#include "words/jobtext.h"
#include "words/listtext.h"
#include "words/waittext.h"

#include "commandline/jobevent.h"
#include "commandline/waitresult.h"
#include "desktop/singleinstance.h"
#include "jobs/clock.h"
#include "jobs/summary.h"
#include "watchlist/listrequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isShown(const Job &job, ListFilter filter)
{
    switch (filter) {
    case ListFilter::All:
        return true;
    case ListFilter::Running:
        return groupOf(job.progress) == JobGroup::Running;
    case ListFilter::Ended:
        return isSettled(job.progress.state);
    case ListFilter::Attention:
        return groupOf(job.progress) == JobGroup::NeedsAttention;
    }
    return true;
}

/// One object per line, or the cells of a table with its columns as wide as what is in them.
QString printable(const std::vector<Job> &jobs, bool json)
{
    QString text;
    if (json) {
        for (const Job &job : jobs)
            text += jsonLine(listedJob(job));
        return text;
    }
    const QLocale locale;
    const QDateTime now = systemClock().wall();
    QList<QStringList> rows;
    QList<int> widths;
    for (const Job &job : jobs) {
        rows.append(ListText::cells(job, locale, now));
        widths.resize(rows.last().size());
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], textWidth(rows.last()[i]));
    }
    for (const QStringList &row : std::as_const(rows)) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(fitted(row[i], widths[i]));
        QString line = cells.join(u"  "_s);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

int listJobs(const CommandLine &commandLine)
{
    std::vector<Job> jobs = jobsOfList().jobs;
    std::erase_if(jobs, [&commandLine](const Job &job) { return !isShown(job, commandLine.filter); });
    return printed(printable(jobs, commandLine.json));
}

/// The jobs that the command line names. Says which are not there; then there are none.
QList<JobId> chosen(const QStringList &words, const std::vector<Job> &jobs)
{
    const NamedJobs named = namedJobs(words, jobs);
    for (const QString &word : named.unknown)
        printError(WaitText::noSuchJob(word));
    for (const QString &word : named.ambiguous)
        printError(WaitText::manySuchJobs(word));
    return named.unknown.isEmpty() && named.ambiguous.isEmpty() ? named.ids : QList<JobId>();
}

int showJobs(const CommandLine &commandLine)
{
    const std::vector<Job> jobs = jobsOfList().jobs;
    const QList<JobId> ids = chosen(commandLine.inputs, jobs);
    if (ids.isEmpty())
        return EXIT_FAILURE;
    QString text;
    for (const JobId id : ids) {
        const Job &job = *std::ranges::find(jobs, id, &Job::id);
        if (!text.isEmpty() && !commandLine.json)
            text += u'\n';
        text += commandLine.json ? jsonLine(listedJob(job))
                                 : ListText::details(job, QLocale(), systemClock().wall());
    }
    return printed(text);
}

int request(const CommandLine &commandLine, JobRequest::Kind kind)
{
    const ListedJobs listed = jobsOfList();
    if (!listed.isFromWindow) {
        printError(listed.isSilent ? WaitText::windowSilent() : WaitText::needsWindow());
        return EXIT_FAILURE;
    }
    JobRequest request{.kind = kind, .ids = {}};
    if (commandLine.inputs.isEmpty()) {
        for (const Job &job : listed.jobs)
            request.ids.append(job.id);
    } else {
        request.ids = chosen(commandLine.inputs, listed.jobs);
        if (request.ids.isEmpty())
            return EXIT_FAILURE;
    }
    const auto answer = ask(instanceFolder(InstanceKind::Real), {.request = request});
    if (const auto *taken = std::get_if<InstanceAnswer>(&answer)) {
        if (taken->isStored)
            return EXIT_SUCCESS;
        printError(WaitText::notStored());
        return NotWritten;
    }
    const bool isSilent = std::get<InstanceMessageResult>(answer) == InstanceMessageResult::Silent;
    printError(isSilent ? WaitText::windowSilent() : WaitText::refusedByWindow());
    return EXIT_FAILURE;
}

} // namespace

int useList(const CommandLine &commandLine)
{
    switch (commandLine.command) {
    case Command::Show:
        return showJobs(commandLine);
    case Command::Check:
        return request(commandLine, JobRequest::Kind::Check);
    case Command::Remove:
        return request(commandLine, JobRequest::Kind::Remove);
    default:
        return listJobs(commandLine);
    }
}
