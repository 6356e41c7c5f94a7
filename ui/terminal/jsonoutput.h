// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "joboutput.h"

#include "jobs/clock.h"

#include <QHash>
#include <QTextStream>

/// One JSON object per line: for scripts.
class JsonOutput : public JobOutput
{
public:
    JsonOutput(QTextStream &out, Clock clock) : m_out(out), m_clock(std::move(clock)) {}

    void tell(JobEvent event, const Job &job, int position) override;

private:
    QTextStream &m_out;
    Clock m_clock;
    QHash<int, QJsonObject> m_told; ///< the last one, by position
};
