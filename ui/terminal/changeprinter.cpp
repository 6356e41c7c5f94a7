// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeprinter.h"

#include "words/jobtext.h"
#include "words/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ChangePrinter::ChangePrinter(const JobListModel &model, Clock clock, QTextStream &out, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_out(out)
{
    connect(&m_model, &JobListModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            printChange(row);
        finishWhenOver();
    });
}

void ChangePrinter::printChange(int row)
{
    const Job &job = m_model.jobs()[static_cast<std::size_t>(row)];
    const QString line = outcomeLine(job);
    if (std::exchange(m_printed[job.id], line) == line)
        return;
    const QString time = QLocale().toString(m_clock.wall().toLocalTime().time(), u"HH:mm:ss"_s);
    m_out << time << "  " << line << Qt::endl;
}

void ChangePrinter::finishWhenOver()
{
    const bool over = std::ranges::all_of(m_model.jobs(), [](const Job &job) {
        return hasEnded(job.progress.state) || job.progress.state == JobState::Unknown;
    });
    if (!over || m_finished)
        return;
    m_finished = true;
    m_out << '\n' << JobText::summary(m_model.summary()) << '\n';
    for (const Job &job : m_model.jobs())
        m_out << "  " << outcomeLine(job) << '\n';
    m_out << Qt::flush;
    emit finished();
}

QString ChangePrinter::outcomeLine(const Job &job) const
{
    const QLocale locale;
    const QString label = JobText::label(job.progress, locale, m_clock.wall(), job.expiry);
    const QString percentage = job.progress.percentageComplete ? JobText::percentage(job.progress, locale) : QString();
    //: a job in the terminal: %1 is its name, %2 how it stands
    return JobText::tr("%1: %2").arg(Phrases::foreign(job.name), Phrases::list({label, percentage}));
}
