// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineoutput.h"

#include "words/jobtext.h"
#include "words/phrases.h"
#include "words/waittext.h"

using namespace Qt::StringLiterals;

void LineOutput::tell(JobEvent event, const Job &job, int)
{
    if (event == JobEvent::Added || event == JobEvent::TimedOut)
        return; // no news yet, and what finish() says anyway
    const QString line = outcomeLine(job);
    if (std::exchange(m_printed[job.id], line) == line)
        return;
    m_out << WaitText::clock(m_clock.wall(), QLocale()) << "  " << line << Qt::endl;
}

void LineOutput::finish()
{
    m_out << '\n' << WaitText::outcome(m_model.jobs()) << '\n';
    for (const Job &job : m_model.jobs())
        m_out << "  " << outcomeLine(job) << '\n';
    m_out << Qt::flush;
}

QString LineOutput::outcomeLine(const Job &job) const
{
    const QLocale locale;
    const QString label = JobText::label(job.progress, locale, m_clock.wall(), job.expiry);
    const QString percentage = job.progress.percentageComplete ? JobText::percentage(job.progress, locale) : QString();
    const QString expiry = JobText::expiresSoon(job, locale, m_clock.wall());
    //: a job in the terminal: %1 is its name, %2 how it stands
    return WaitText::withPlainBlanks(
        JobText::tr("%1: %2").arg(Phrases::sanitized(job.name), Phrases::list({label, percentage, expiry})));
}
