// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "joboutput.h"

#include "jobs/clock.h"
#include "jobs/joblistmodel.h"

#include <QHash>
#include <QTextStream>

/// A line per change, and a last one per job with its outcome: for logs and wherever there is no terminal.
class LineOutput : public JobOutput
{
public:
    LineOutput(const JobListModel &model, Clock clock, QTextStream &out)
        : m_model(model), m_clock(std::move(clock)), m_out(out) {}

    void tell(JobEvent event, const Job &job, int position) override;
    void finish() override;

private:
    QString outcomeLine(const Job &job) const;

    const JobListModel &m_model;
    Clock m_clock;
    QTextStream &m_out;
    QHash<JobId, QString> m_printed; ///< what was said last, so that nothing is said twice
};
