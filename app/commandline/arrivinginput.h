// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inputcollector.h"

#include <QElapsedTimer>

/// Standard input, judged as its lines arrive. All that came is read anew each time, because a line can depend on those
/// before it: a table's header, a request with a name.
class ArrivingInput
{
public:
    /// @p collector gets everything at the end, for its issues; @p isAllowed is asked as the collector asks.
    ArrivingInput(InputCollector &collector, std::function<bool(const MonitorUrl &)> isAllowed);

    /// The new jobs of the lines that are whole with @p bytes.
    QList<NewJob> take(const QByteArray &bytes);
    /// Whether more came than MaximumText, which is as much as is kept.
    bool isTooLong() const { return m_isTooLong; }
    /// The input has ended: the jobs that were not given before.
    QList<NewJob> end();

private:
    InputCollector &m_collector;
    InputCollector m_soFar;
    QByteArray m_bytes;
    bool m_isTooLong = false;
    qsizetype m_read = 0; ///< so many bytes were there at the last reading
    qint64 m_cost = 0;    ///< of that one, in nanoseconds
    QElapsedTimer m_sinceRead;
};
