// SPDX-License-Identifier: GPL-3.0-or-later
#include "autosave.h"

#include "log.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace {

constexpr auto ShortWait = 200ms;
/// Percentages are asked for again after a crash anyway: for their sake the disk is not kept awake, nor the window waiting.
constexpr auto LongWait = 60s;
constexpr auto RetryWait = 5s;

} // namespace

Autosave::Autosave(JobStore &store, Clock clock, Current current, QObject *parent)
    : QObject(parent), m_store(store), m_clock(std::move(clock)), m_current(std::move(current))
{
    for (QTimer *timer : std::array{&m_soon, &m_later}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosave::flush);
    }
}

void Autosave::noteChange(JobId id, Wait wait)
{
    m_changed.insert(id);
    QTimer &timer = wait == Wait::Short ? m_soon : m_later;
    if (!timer.isActive())
        timer.start(wait == Wait::Short ? ShortWait : LongWait);
}

void Autosave::noteLeaving(const StoredJob &stored)
{
    if (m_changed.contains(stored.job.id))
        m_left.push_back(stored);
}

void Autosave::drop(const QSet<JobId> &ids)
{
    m_changed.subtract(ids);
    m_useless.subtract(ids);
    m_moves.removeIf([&ids](const auto &move) { return ids.contains(move.key()); });
    std::erase_if(m_left, [&ids](const StoredJob &stored) { return ids.contains(stored.job.id); });
}

void Autosave::add(const std::vector<StoredJob> &jobs)
{
    if (succeeded(m_store.add(jobs)))
        return;
    for (const StoredJob &stored : jobs)
        m_changed.insert(stored.job.id);
    m_later.start(RetryWait);
}

void Autosave::move(const QList<JobId> &ids, Section section)
{
    for (const JobId id : ids)
        m_moves.insert(id, section);
    if (m_left.empty()) // else the rows may not be there yet
        saveMoves();
}

void Autosave::flush()
{
    m_soon.stop();
    m_later.stop();
    if (!(saveChanges() && saveMoves() && forgetUseless()))
        m_later.start(RetryWait);
    emit flushed();
}

bool Autosave::saveChanges()
{
    std::vector<StoredJob> jobs = m_left;
    for (const JobId id : std::as_const(m_changed)) {
        if (auto stored = m_current(id))
            jobs.push_back(*std::move(stored));
    }
    std::ranges::sort(jobs, {}, [](const StoredJob &stored) { return stored.job.id; });
    if (!jobs.empty()) {
        if (const auto fault = m_store.save(jobs))
            return succeeded(fault);
    }
    m_changed.clear();
    m_left.clear();
    return jobs.empty() || succeeded({});
}

bool Autosave::saveMoves()
{
    for (const Section section : {Section::List, Section::Removed, Section::History}) {
        const QList<JobId> ids = m_moves.keys(section);
        if (ids.isEmpty())
            continue;
        if (const auto fault = m_store.move(ids, section, m_clock.wall())) {
            m_later.start(RetryWait);
            return succeeded(fault);
        }
        m_moves.removeIf([section](const auto &move) { return move.value() == section; });
        succeeded({});
    }
    return true;
}

bool Autosave::forgetUseless()
{
    if (m_useless.isEmpty())
        return true;
    if (const auto fault = m_store.forgetUrls(m_useless.values()))
        return succeeded(fault);
    emit urlsForgotten(std::exchange(m_useless, {}).values());
    return succeeded({});
}

bool Autosave::isWaiting() const
{
    return !m_changed.isEmpty() || !m_left.empty() || !m_moves.isEmpty() || !m_useless.isEmpty();
}

bool Autosave::succeeded(const JobStore::Outcome &outcome)
{
    if (outcome) {
        const bool isNews = !m_fault;
        m_fault = outcome;
        if (isNews) {
            qCDebug(watchListLog) << "not stored, fault" << outcome->kind;
            emit faulted(*outcome);
        }
    } else if (m_fault && !isWaiting()) {
        m_fault.reset();
        qCDebug(watchListLog) << "stored again";
        emit mended();
    }
    return !outcome;
}
