// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveoutput.h"

#include "textwidth.h"
#include "words/waittext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString withoutColour(QString line)
{
    static const QRegularExpression colour(u"\x1b\\[\\d*m"_s);
    return line.remove(colour);
}

} // namespace

void LiveOutput::tell(JobEvent event, const Job &job, int position)
{
    if (event != JobEvent::Ended || m_endedAs.value(position, JobState::Pending) == job.progress.state)
        return;
    m_endedAs.insert(position, job.progress.state);
    m_ended.push_back(job);
}

/// A terminal that became narrower has broken the lines on it into several.
QString LiveOutput::toBlockStart(const Screen &screen) const
{
    int rows = 0;
    const int columns = std::max(1, screen.columns);
    for (const QString &line : m_lines)
        rows += std::max(1, (textWidth(withoutColour(line)) + columns - 1) / columns);
    rows = std::min(rows, screen.rows - 1); // what has scrolled away is out of reach
    const QString up = rows > 0 ? u"\x1b[%1A"_s.arg(rows) : QString();
    return u"\r"_s + up + u"\x1b[J"_s;
}

void LiveOutput::refresh()
{
    const Screen screen = m_screen();
    const QLocale locale;
    const QDateTime now = m_clock.wall();
    // The names of jobs are for whoever looks on, and not for a title that others see.
    m_out << m_progress.update(m_model.summary(), u"copyjobs: "_s + WaitText::outcome(m_model.jobs())) << Qt::flush;
    const QStringList lines = liveBlock(m_model.jobs(), screen, locale, now);
    if (m_ended.empty() && lines == m_lines && screen == m_drawnOn)
        return;
    // Everything in one go, so that nothing flickers.
    QString text = toBlockStart(screen);
    for (const Job &job : std::exchange(m_ended, {}))
        text += jobLine(job, screen, locale, now) + u'\n';
    for (const QString &line : lines)
        text += line + u'\n';
    m_out << text << Qt::flush;
    m_lines = lines;
    m_drawnOn = screen;
}

void LiveOutput::pause()
{
    m_out << m_progress.reset() << Qt::flush;
}

void LiveOutput::beginAnew()
{
    m_lines.clear();
    m_drawnOn = {};
    refresh();
}

bool LiveOutput::breakLine()
{
    m_out << '\n' << Qt::flush;
    m_lines.append(QString()); // goes when the block is drawn again
    return true;
}

void LiveOutput::finish()
{
    refresh();
    m_out << m_progress.reset() << WaitText::outcome(m_model.jobs()) << Qt::endl;
}
