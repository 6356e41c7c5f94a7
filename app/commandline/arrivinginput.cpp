// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrivinginput.h"

#include "intake/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const Input &standardInput()
{
    static const Input input{InputKind::StandardInput, u"-"_s};
    return input;
}

} // namespace

ArrivingInput::ArrivingInput(InputCollector &collector, std::function<bool(const MonitorUrl &)> isAllowed)
    : m_collector(collector), m_soFar(std::move(isAllowed))
{ }

QList<NewJob> ArrivingInput::take(const QByteArray &bytes)
{
    m_isTooLong |= m_bytes.size() + bytes.size() > MaximumText;
    if (m_isTooLong)
        return {};
    m_bytes += bytes;
    // Each time all is read, for what came before says what the next line is. It must not be read for every line of a
    // long text.
    constexpr qsizetype isShort = 256 * 1024;
    constexpr int rarely = 10;
    if (m_bytes.size() > isShort && m_bytes.size() < 2 * m_read && m_sinceRead.nsecsElapsed() < rarely * m_cost)
        return {};
    const QByteArray lines = m_bytes.left(m_bytes.lastIndexOf('\n') + 1);
    if (lines.isEmpty() || m_bytes.trimmed().startsWith('{')) // JSON says nothing before its end
        return {};
    QElapsedTimer cost;
    cost.start();
    const QList<NewJob> jobs = m_soFar.take(standardInput(), findMonitorLinks(decodedText(lines)));
    m_read = m_bytes.size();
    m_cost = cost.nsecsElapsed();
    m_sinceRead.start();
    return jobs;
}

QList<NewJob> ArrivingInput::end()
{
    const QList<NewJob> all = m_collector.take(standardInput(), findMonitorLinks(decodedText(m_bytes)));
    QList<NewJob> rest;
    std::ranges::copy_if(all, std::back_inserter(rest), [this](const NewJob &job) {
        return std::ranges::none_of(m_soFar.jobs(), [&](const NewJob &known) { return known.url == job.url; });
    });
    return rest;
}
