// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "joboutput.h"
#include "liveblock.h"
#include "terminalprogress.h"

#include "jobs/clock.h"
#include "jobs/joblistmodel.h"

#include <QHash>
#include <QTextStream>

#include <functional>

/// A block of lines that is drawn again in its place: for somebody who looks on. Jobs that have ended scroll away above it.
class LiveOutput : public JobOutput
{
public:
    /// @p screen tells what the terminal is like at that moment.
    LiveOutput(const JobListModel &model, Clock clock, QTextStream &out, std::function<Screen()> screen,
               TerminalProgress progress)
        : m_model(model), m_clock(std::move(clock)), m_out(out), m_screen(std::move(screen)),
          m_progress(std::move(progress))
    { }

    void tell(JobEvent event, const Job &job, int position) override;
    void refresh() override;
    void pause() override;
    void beginAnew() override;
    bool breakLine() override;
    void finish() override;

private:
    QString toBlockStart(const Screen &screen) const;

    const JobListModel &m_model;
    Clock m_clock;
    QTextStream &m_out;
    std::function<Screen()> m_screen;
    std::vector<Job> m_ended;            ///< not on the screen yet
    QHash<int, JobState> m_endedAs;      ///< by position, so that nothing is said twice
    QStringList m_lines;                 ///< on the screen
    Screen m_drawnOn;
    TerminalProgress m_progress;
};
