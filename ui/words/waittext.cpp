// SPDX-License-Identifier: GPL-3.0-or-later
#include "waittext.h"

#include "inputtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int countOf(const std::vector<Job> &jobs, std::initializer_list<JobState> states)
{
    return static_cast<int>(std::ranges::count_if(jobs, [&states](const Job &job) {
        return std::ranges::find(states, job.progress.state) != states.end();
    }));
}

} // namespace

QString WaitText::outcome(const std::vector<Job> &jobs)
{
    QStringList parts;
    if (const int failed = countOf(jobs, {JobState::Failed}); failed > 0)
        parts.append(tr("%Ln failed", nullptr, failed));
    if (const int unknown = countOf(jobs, {JobState::Unknown}); unknown > 0)
        parts.append(tr("%Ln with unknown outcome", nullptr, unknown));
    if (const int cancelled = countOf(jobs, {JobState::Cancelled}); cancelled > 0)
        parts.append(tr("%Ln cancelled", nullptr, cancelled));
    if (const int open = countOf(jobs, {JobState::Pending, JobState::Running}); open > 0)
        parts.append(tr("%Ln running", nullptr, open));
    if (const int completed = countOf(jobs, {JobState::Completed}); completed > 0)
        parts.append(tr("%Ln completed", nullptr, completed));
    return parts.join(u" · "_s);
}

QString WaitText::clock(const QDateTime &time, const QLocale &locale)
{
    // What the language writes has no seconds or names the zone: its hours and minutes, with seconds.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.replace(u"mm"_s, u"mm:ss"_s);
    return withPlainBlanks(locale.toString(time.toLocalTime().time(), format));
}

QString WaitText::withPlainBlanks(QString text)
{
    for (const char16_t blank : {u'\u00A0', u'\u202F', u'\u2007'})
        text.replace(QChar(blank), u' ');
    return text;
}

QString WaitText::notWritten(const QString &fault)
{
    //: %1 is the system's reason, such as "No space left on device"
    return tr("The output could not be written: %1").arg(fault);
}

QString WaitText::notStored()
{
    return tr("The window could not store the jobs. They are watched, but will be lost when Copyjobs ends.");
}

QString WaitText::needsWindow()
{
    return tr("Copyjobs is not running. Open its window first, then repeat the command.");
}

QString WaitText::windowEnded()
{
    return tr("Copyjobs was quit while waiting for its jobs. Their outcome is unknown until it is started again.");
}

QString WaitText::noSuchJob(const QString &word)
{
    //: %1 is what was typed; "copyjobs list" is a command and stays as it is
    return tr("No job is called “%1” or has this number. See copyjobs list.").arg(InputText::shown(word));
}

QString WaitText::manySuchJobs(const QString &word)
{
    //: %1 is what was typed; "copyjobs list" is a command and stays as it is
    return tr("Several jobs are called “%1”. Use the number that copyjobs list shows.").arg(InputText::shown(word));
}

QString WaitText::nothingToWaitFor()
{
    return tr("No job in the list is running.");
}

QString WaitText::noSuchBatch(const QString &batch)
{
    //: %1 is what was typed; "copyjobs list" is a command and stays as it is
    return tr("No job in the list belongs to the batch “%1”. See copyjobs list.").arg(InputText::shown(batch));
}

QString WaitText::windowSilent()
{
    return tr("The window of Copyjobs does not respond, and it is not known whether it did what was asked.");
}

QString WaitText::andMore(int jobs)
{
    //: the last line of a list that is too long for the screen; %Ln is a number of jobs
    return tr("and %Ln more", nullptr, jobs);
}

QString WaitText::timeIsUp(int jobs)
{
    return tr("The time is up; %Ln job(s) have not ended. The copies themselves go on.", nullptr, jobs);
}

QString WaitText::interrupted(int jobs)
{
    return tr("Interrupted; %Ln job(s) have not ended. The copies themselves go on.", nullptr, jobs);
}

QString WaitText::handedOver(int jobs)
{
    return tr("%Ln job(s) handed to the window.", nullptr, jobs);
}

QString WaitText::noWindow()
{
    return tr("The window of Copyjobs could not be reached or opened. To watch jobs in a terminal, use: copyjobs wait");
}

QString WaitText::refusedByWindow()
{
    return tr("A different version of Copyjobs is already running. Please quit it and start it again.");
}
