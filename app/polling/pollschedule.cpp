// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollschedule.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double MaxSlowness = 16;
/// Services count requests over minutes: who is soon as fast as before is soon refused again. See tests/bench/hostbench.cpp.
constexpr double SlownessKeptPerQuietMinute = 0.95;
constexpr std::chrono::milliseconds FirstGate = 10s;
constexpr std::chrono::milliseconds ShortestGate = 1s;
constexpr std::chrono::milliseconds LongestGate = 1h;

std::chrono::milliseconds gateLength(std::optional<std::chrono::milliseconds> wait, int throttledInARow)
{
    if (wait)
        return std::clamp(*wait, ShortestGate, LongestGate);
    const int doublings = std::min(throttledInARow - 1, 10);
    return std::min(FirstGate * (1 << doublings), LongestGate);
}

} // namespace

PollSchedule::Host &PollSchedule::hostOf(const QString &host)
{
    const auto [found, isNew] = m_hosts.try_emplace(host);
    if (isNew)
        found->second.allowance = m_budget.underWay;
    return found->second;
}

void PollSchedule::add(JobId id, const QString &host, SteadyTime due)
{
    remove(id);
    Host &asked = hostOf(host);
    m_entries.insert(id, {&asked, due});
    asked.planned.emplace(due, id);
}

void PollSchedule::remove(JobId id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return;
    if (!entry->underWay)
        queueOf(*entry->host, *entry).erase({entry->due, id});
    m_entries.erase(entry);
}

void PollSchedule::bringForward(JobId id, SteadyTime due, bool urgent)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || entry->underWay)
        return;
    Host &host = *entry->host;
    queueOf(host, *entry).erase({entry->due, id});
    entry->due = std::min(entry->due, due);
    entry->urgent = entry->urgent || urgent;
    queueOf(host, *entry).emplace(entry->due, id);
}

/// The queue that the next request comes from, or none when nobody is due: urgent rows and the others take turns.
const PollSchedule::Queue *PollSchedule::nextQueue(const Host &host, SteadyTime now)
{
    const bool urgentDue = !host.urgent.empty() && host.urgent.begin()->first <= now;
    const bool plannedDue = !host.planned.empty() && host.planned.begin()->first <= now;
    if (urgentDue && (!plannedDue || !host.urgentWentLast))
        return &host.urgent;
    return plannedDue ? &host.planned : nullptr;
}

std::vector<JobId> PollSchedule::takeDue(SteadyTime now)
{
    std::vector<JobId> taken;
    for (auto &[name, host] : m_hosts) {
        if (now < host.gate)
            continue;
        host.allowance = allowance(host, now);
        host.allowanceAt = now;
        while (host.underWay < m_budget.underWay && host.allowance >= 1) {
            const Queue *next = nextQueue(host, now);
            if (!next)
                break;
            const bool urgent = next == &host.urgent;
            Queue &queue = urgent ? host.urgent : host.planned;
            const JobId id = queue.begin()->second;
            queue.erase(queue.begin());
            host.urgentWentLast = urgent;
            Entry &entry = m_entries[id];
            entry.underWay = true;
            entry.urgent = false;
            host.underWay += 1;
            host.allowance -= 1;
            taken.push_back(id);
        }
    }
    return taken;
}

void PollSchedule::answered(JobId id, const QString &host, std::optional<SteadyTime> next)
{
    Host &from = hostOf(host);
    from.underWay = std::max(0, from.underWay - 1);
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->underWay)
        return;
    if (!next) {
        m_entries.erase(entry);
        return;
    }
    entry->underWay = false;
    entry->due = *next;
    from.planned.emplace(*next, id);
}

void PollSchedule::throttled(const QString &host, SteadyTime now, std::optional<std::chrono::milliseconds> wait)
{
    Host &slowed = hostOf(host);
    // Several answers of one burst tell of one episode: only the first one doubles.
    if (now >= slowed.gate) {
        slowed.throttledInARow += 1;
        slowed.slowness = std::min(slownessOf(slowed, now) * 2, MaxSlowness);
    }
    slowed.gate = std::max(slowed.gate, now + gateLength(wait, slowed.throttledInARow));
    slowed.slownessAt = slowed.gate;
    // After the gate those who waited go out one by one.
    slowed.allowance = 1;
    slowed.allowanceAt = slowed.gate;
}

void PollSchedule::answeredWell(const QString &host)
{
    hostOf(host).throttledInARow = 0;
}

void PollSchedule::slowDown(const QString &host, SteadyTime now)
{
    Host &slowed = hostOf(host);
    if (slowed.slownessAt != SteadyTime::min() && now < slowed.slownessAt + 1min)
        return;
    slowed.slowness = std::min(slownessOf(slowed, now) * 2, MaxSlowness);
    slowed.slownessAt = now;
}

std::optional<SteadyTime> PollSchedule::gate(const QString &host, SteadyTime now) const
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end() || now >= found->second.gate)
        return std::nullopt;
    return found->second.gate;
}

double PollSchedule::slowness(const QString &host, SteadyTime now) const
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? 1 : slownessOf(found->second, now);
}

double PollSchedule::slownessOf(const Host &host, SteadyTime now)
{
    if (host.slowness <= 1 || now <= host.slownessAt)
        return host.slowness;
    const double quietMinutes = Seconds(now - host.slownessAt).count() / 60;
    return std::max(1.0, host.slowness * std::pow(SlownessKeptPerQuietMinute, quietMinutes));
}

double PollSchedule::rate(const Host &host, SteadyTime now) const
{
    return slownessOf(host, now) > 1 ? m_budget.perSecondSlowed : m_budget.perSecond;
}

double PollSchedule::allowance(const Host &host, SteadyTime now) const
{
    if (now <= host.allowanceAt)
        return host.allowance;
    const double earned = Seconds(now - host.allowanceAt).count() * rate(host, now);
    return std::min<double>(host.allowance + earned, m_budget.underWay);
}

std::optional<SteadyTime> PollSchedule::nextWake(SteadyTime now) const
{
    std::optional<SteadyTime> wake;
    for (const auto &[name, host] : m_hosts) {
        if (host.underWay >= m_budget.underWay || (host.planned.empty() && host.urgent.empty()))
            continue;
        SteadyTime due = SteadyTime::max();
        for (const Queue *queue : {&host.planned, &host.urgent}) {
            if (!queue->empty())
                due = std::min(due, queue->begin()->first);
        }
        due = std::max(due, host.gate);
        const double missing = 1 - allowance(host, std::max(now, due));
        if (missing > 0) {
            const Seconds pause(missing / rate(host, now));
            due = std::max(now, due) + std::chrono::ceil<std::chrono::milliseconds>(pause);
        }
        wake = wake ? std::min(*wake, due) : due;
    }
    return wake;
}

void PollSchedule::forgetAllowances(SteadyTime now)
{
    for (auto &[name, host] : m_hosts) {
        host.allowance = 1;
        host.allowanceAt = std::max(now, host.gate);
    }
}
