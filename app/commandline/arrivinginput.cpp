// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrivinginput.h"

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
    m_bytes += bytes;
    const QByteArray lines = m_bytes.left(m_bytes.lastIndexOf('\n') + 1);
    if (lines.isEmpty() || m_bytes.trimmed().startsWith('{')) // JSON says nothing before its end
        return {};
    return m_soFar.take(standardInput(), findMonitorLinks(decodedText(lines)));
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
