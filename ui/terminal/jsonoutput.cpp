// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonoutput.h"

void JsonOutput::tell(JobEvent event, const Job &job, int position)
{
    const QJsonObject object = jobEvent(event, job, position, m_clock.wall());
    const auto last = m_told.constFind(position);
    if (event != JobEvent::TimedOut && last != m_told.constEnd() && !isNews(*last, object))
        return;
    m_told.insert(position, object);
    m_out << jsonLine(object) << Qt::flush;
}
