// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollschedule.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double MaxBackoff = 16;
/// Services count requests over minutes: who is soon as fast as before is soon refused again. See tests/bench/hostbench.cpp.
constexpr double BackoffKeptPerQuietMinute = 0.95;
constexpr std::chrono::milliseconds FirstBlock = 10s;
constexpr std::chrono::milliseconds ShortestBlock = 1s;
constexpr std::chrono::milliseconds LongestBlock = 1h;

std::chrono::milliseconds blockLength(std::optional<std::chrono::milliseconds> wait, int throttledInARow)
{
    if (wait)
        return std::clamp(*wait, ShortestBlock, LongestBlock);
    const int doublings = std::min(throttledInARow - 1, 10);
    return std::min(FirstBlock * (1 << doublings), LongestBlock);
}

} // namespace

PollSchedule::Host &PollSchedule::hostOf(const QString &host)
{
    const auto [found, isNew] = m_hosts.try_emplace(host);
    if (isNew)
        found->second.tokens = m_budget.burst;
    return found->second;
}

void PollSchedule::add(JobId id, const QString &host, SteadyTime due)
{
    remove(id);
    Host &asked = hostOf(host);
    m_entries.insert(id, {&asked, due});
    asked.planned.emplace(due, id);
    asked.jobs += 1;
}

void PollSchedule::remove(JobId id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return;
    if (!entry->underWay)
        queueOf(*entry->host, *entry).erase({entry->due, id});
    forget(entry);
}

void PollSchedule::forget(QHash<JobId, Entry>::const_iterator entry)
{
    entry->host->jobs -= 1;
    m_entries.erase(entry);
}

int PollSchedule::jobsAt(const QString &host) const
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? 0 : found->second.jobs;
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
        if (now < host.blockedUntil)
            continue;
        host.tokens = tokens(host, now);
        host.tokensAt = now;
        while (host.underWay < m_budget.underWay && host.tokens >= 1) {
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
            host.tokens -= 1;
            taken.push_back(id);
        }
    }
    return taken;
}

void PollSchedule::answered(JobId id, const QString &host, std::optional<SteadyTime> next, bool endsThen)
{
    Host &from = hostOf(host);
    from.underWay = std::max(0, from.underWay - 1);
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->underWay)
        return;
    if (!next) {
        forget(entry);
        return;
    }
    entry->underWay = false;
    entry->due = *next;
    entry->urgent = endsThen && from.urgent.size() < static_cast<std::size_t>(m_budget.underWay);
    queueOf(from, *entry).emplace(*next, id);
}

void PollSchedule::throttled(const QString &host, SteadyTime now, std::optional<std::chrono::milliseconds> wait)
{
    Host &slowed = hostOf(host);
    // Several answers of one burst tell of one episode: only the first one doubles.
    if (now >= slowed.blockedUntil) {
        slowed.throttledInARow += 1;
        slowed.backoff = std::min(backoffOf(slowed, now) * 2, MaxBackoff);
    }
    slowed.blockedUntil = std::max(slowed.blockedUntil, now + blockLength(wait, slowed.throttledInARow));
    slowed.backoffAt = slowed.blockedUntil;
    // After the block those who waited go out one by one.
    slowed.tokens = 1;
    slowed.tokensAt = slowed.blockedUntil;
}

void PollSchedule::answeredWell(const QString &host)
{
    hostOf(host).throttledInARow = 0;
}

void PollSchedule::slowDown(const QString &host, SteadyTime now)
{
    Host &slowed = hostOf(host);
    if (slowed.backoffAt != SteadyTime::min() && now < slowed.backoffAt + 1min)
        return;
    slowed.backoff = std::min(backoffOf(slowed, now) * 2, MaxBackoff);
    slowed.backoffAt = now;
}

std::optional<SteadyTime> PollSchedule::blockedUntil(const QString &host, SteadyTime now) const
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end() || now >= found->second.blockedUntil)
        return std::nullopt;
    return found->second.blockedUntil;
}

double PollSchedule::backoff(const QString &host, SteadyTime now) const
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? 1 : backoffOf(found->second, now);
}

double PollSchedule::backoffOf(const Host &host, SteadyTime now)
{
    if (host.backoff <= 1 || now <= host.backoffAt)
        return host.backoff;
    const double quietMinutes = Seconds(now - host.backoffAt).count() / 60;
    return std::max(1.0, host.backoff * std::pow(BackoffKeptPerQuietMinute, quietMinutes));
}

double PollSchedule::rate(const Host &host, SteadyTime now) const
{
    return backoffOf(host, now) > 1 ? m_budget.perSecondSlowed : m_budget.perSecond;
}

double PollSchedule::tokens(const Host &host, SteadyTime now) const
{
    if (now <= host.tokensAt)
        return host.tokens;
    const double earned = Seconds(now - host.tokensAt).count() * rate(host, now);
    // No burst towards a host that throttled lately.
    const double most = backoffOf(host, now) > 1 ? m_budget.underWay : m_budget.burst;
    return std::min(host.tokens + earned, std::max(most, 1.0));
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
        due = std::max(due, host.blockedUntil);
        const double missing = 1 - tokens(host, std::max(now, due));
        if (missing > 0) {
            const Seconds pause(missing / rate(host, now));
            due = std::max(now, due) + std::chrono::ceil<std::chrono::milliseconds>(pause);
        }
        wake = wake ? std::min(*wake, due) : due;
    }
    return wake;
}

void PollSchedule::forgetTokens(SteadyTime now)
{
    for (auto &[name, host] : m_hosts) {
        host.tokens = 1;
        host.tokensAt = std::max(now, host.blockedUntil);
    }
}
