// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inputcollector.h"

/// Standard input, judged as its lines arrive. All that came is read anew each time, because a line can depend on those
/// before it: a table's header, a request with a name.
class ArrivingInput
{
public:
    /// @p collector gets everything at the end, for its issues; @p isAllowed is asked as the collector asks.
    ArrivingInput(InputCollector &collector, std::function<bool(const MonitorUrl &)> isAllowed);

    /// The new jobs of the lines that are whole with @p bytes.
    QList<NewJob> take(const QByteArray &bytes);
    /// The input has ended: the jobs that were not given before.
    QList<NewJob> end();

private:
    InputCollector &m_collector;
    InputCollector m_soFar;
    QByteArray m_bytes;
};
