// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticeboard.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto FirstGap = 2s;
constexpr auto LongestGap = 32s;
constexpr auto CalmAfter = 60s; ///< without a notification the next one comes at once again

bool isProblem(NoticeKind kind)
{
    return kind == NoticeKind::Failed || kind == NoticeKind::OutcomeUnknown;
}

std::optional<NoticeKind> outcomeOf(JobState state)
{
    return noticeFor({}, JobProgress{.state = state});
}

/// A batch as the list shows it.
struct BatchState
{
    int running = 0;
    OutcomeCounts counts;
    const JobNews *last = nullptr;
};

template <typename Item, typename Key> void addOrReplace(QList<Item> &items, const Item &item, Key Item::*key)
{
    const auto same = std::ranges::find(items, item.*key, key);
    if (same == items.end())
        items.append(item);
    else
        *same = item;
}

/// Each job once, as it ended last.
QList<JobNews> mergedNews(const QList<JobNews> &first, const QList<JobNews> &then)
{
    QList<JobNews> all;
    all.reserve(first.size() + then.size());
    QHash<JobId, qsizetype> places;
    for (const QList<JobNews> *part : {&first, &then}) {
        for (const JobNews &news : *part) {
            const auto place = places.constFind(news.id);
            if (place != places.constEnd()) {
                all[*place] = news;
                continue;
            }
            places.insert(news.id, all.size());
            all.append(news);
        }
    }
    return all;
}

} // namespace

void OutcomeCounts::count(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Completed:
        ++completed;
        break;
    case NoticeKind::Failed:
        ++failed;
        break;
    case NoticeKind::Cancelled:
        ++cancelled;
        break;
    case NoticeKind::OutcomeUnknown:
        ++unknown;
        break;
    }
}

QList<JobId> Digest::jobs() const
{
    QList<JobId> ids;
    for (const JobNews &one : news)
        ids.append(one.id);
    for (const ExpiringJob &job : expiring) {
        if (!ids.contains(job.id))
            ids.append(job.id);
    }
    return ids;
}

OutcomeCounts Digest::counts() const
{
    OutcomeCounts counts;
    for (const JobNews &one : news)
        counts.count(one.kind);
    return counts;
}

bool Digest::needsAttention() const
{
    return !expiring.isEmpty()
           || std::ranges::any_of(news, [](const JobNews &one) { return isProblem(one.kind); });
}

Digest merged(Digest first, const Digest &then)
{
    if (first.isEmpty())
        return then;
    first.news = mergedNews(first.news, then.news);
    for (const ExpiringJob &job : then.expiring)
        addOrReplace(first.expiring, job, &ExpiringJob::id);
    for (const EndedBatch &batch : then.batches)
        addOrReplace(first.batches, batch, &EndedBatch::name);
    if (then.all || !then.news.isEmpty())
        first.all = then.all;
    first.wasMissed = first.wasMissed && then.wasMissed;
    return first;
}

std::optional<EndedBatch> endedBatch(const QString &name, const std::vector<Job> &jobs)
{
    EndedBatch batch{.name = name};
    for (const Job &job : jobs) {
        if (job.batch != name)
            continue;
        const auto outcome = outcomeOf(job.progress.state);
        if (!outcome)
            return std::nullopt;
        batch.counts.count(*outcome);
    }
    return batch.counts.total() > 1 ? std::optional(batch) : std::nullopt;
}

QDateTime quietEnd(const QDateTime &now)
{
    const QTime morning(6, 0);
    const QDateTime local = now.toLocalTime();
    const QDateTime today(local.date(), morning);
    return (local < today ? today : QDateTime(local.date().addDays(1), morning)).toUTC();
}

bool NoticeBoard::isWorthTelling(const JobNews &news) const
{
    return news.tellMe || (m_switches.problems && isProblem(news.kind));
}

/// Whether the end of a job that is alone is told.
bool NoticeBoard::isWorthTellingAlone(const JobNews &news) const
{
    return isProblem(news.kind) ? m_switches.problems : m_switches.completions;
}

void NoticeBoard::want(bool wanted, const QDateTime &now)
{
    // What is on the screen is kept true, whatever happens.
    if ((wanted || !m_told.isEmpty()) && !m_fresh.isEmpty() && !m_wantedAt)
        m_wantedAt = now;
}

void NoticeBoard::add(const QList<JobNews> &news, const std::vector<Job> &jobs, const QDateTime &now,
                      const Predicate &isLookedAt)
{
    QList<JobNews> unseen;
    for (const JobNews &one : news) {
        m_round.insert(one.id, one);
        if (!isLookedAt(one.id))
            unseen.append(one);
    }
    m_fresh = merged(m_fresh, {.news = unseen});
    addEnds(unseen, jobs, now);
    want(std::ranges::any_of(unseen, [this](const JobNews &one) { return isWorthTelling(one); }), now);
}

/// The ends of batches, and of all, that @p unseen brought.
void NoticeBoard::addEnds(const QList<JobNews> &unseen, const std::vector<Job> &jobs, const QDateTime &now)
{
    QHash<QString, BatchState> batches;
    for (const JobNews &one : unseen)
        batches.insert(one.batch, {.last = &one});
    bool anyRuns = false;
    for (const Job &job : jobs) {
        anyRuns = anyRuns || !isSettled(job.progress.state);
        const auto batch = batches.find(job.batch);
        if (batch == batches.end())
            continue;
        if (const auto outcome = outcomeOf(job.progress.state))
            batch->counts.count(*outcome);
        else
            ++batch->running;
    }
    bool told = false;
    for (auto batch = batches.cbegin(); batch != batches.cend(); ++batch) {
        if (batch.key().isEmpty() || batch->running > 0)
            continue;
        if (batch->counts.total() == 1) {
            told = told || isWorthTellingAlone(*batch->last);
        } else if (m_switches.batches) {
            addOrReplace(m_fresh.batches, {batch.key(), batch->counts}, &EndedBatch::name);
            told = true;
        }
    }
    if (!anyRuns) {
        if (m_round.size() > 1 && m_switches.allEnded && !unseen.isEmpty()) {
            AllEnded all{.at = now};
            for (const JobNews &one : std::as_const(m_round)) {
                all.counts.count(one.kind);
                if (!all.since.isValid() || one.watchedSince < all.since)
                    all.since = one.watchedSince;
            }
            m_fresh.all = all;
            told = true;
        } else if (m_round.size() == 1 && !unseen.isEmpty()) {
            told = told || isWorthTellingAlone(unseen.last());
        }
        if (m_fresh.all)
            m_gap = 0s; // nothing follows that this could be gathered with
        m_round.clear();
    }
    want(told, now);
}

void NoticeBoard::addMissed(const QList<JobNews> &news, const QDateTime &now, const Predicate &isLookedAt)
{
    QList<JobNews> unseen;
    std::ranges::copy_if(news, std::back_inserter(unseen), [&](const JobNews &one) { return !isLookedAt(one.id); });
    if (unseen.isEmpty())
        return;
    m_fresh = merged(m_fresh, {.news = unseen, .wasMissed = true});
    want(true, now);
}

void NoticeBoard::addExpiring(const std::vector<Job> &jobs, const QDateTime &now, const Predicate &isLookedAt)
{
    for (const Job &job : jobs) {
        if (isSettled(job.progress.state) || !job.expiry || *job.expiry <= now
            || *job.expiry > now.addDuration(expiryLead) || m_expiriesTold.value(job.id) == *job.expiry) {
            continue;
        }
        m_expiriesTold.insert(job.id, *job.expiry);
        if (m_switches.expiring && !isLookedAt(job.id))
            m_fresh.expiring.append({job.id, job.name, job.progress.percentageComplete, *job.expiry});
    }
    want(!m_fresh.expiring.isEmpty(), now);
}

std::optional<QDateTime> NoticeBoard::nextExpiry(const std::vector<Job> &jobs) const
{
    std::optional<QDateTime> next;
    for (const Job &job : jobs) {
        if (!isSettled(job.progress.state) && job.expiry && m_expiriesTold.value(job.id) != *job.expiry
            && (!next || *job.expiry < *next))
            next = *job.expiry;
    }
    return next ? std::optional(next->addDuration(-expiryLead)) : std::nullopt;
}

std::optional<QDateTime> NoticeBoard::dueAt() const
{
    if (!m_wantedAt)
        return std::nullopt;
    QDateTime due = *m_wantedAt;
    // A clock that was set back holds nothing up.
    if (m_lastTold.isValid() && m_lastTold <= due)
        due = std::max(due, m_lastTold.addDuration(m_gap));
    return m_quietUntil.isValid() ? std::max(due, m_quietUntil) : due;
}

Digest NoticeBoard::tell(const QDateTime &now)
{
    const bool calm = !m_lastTold.isValid() || m_lastTold.addDuration(CalmAfter) < now;
    m_gap = calm || m_gap == 0s ? FirstGap : std::min<std::chrono::seconds>(2 * m_gap, LongestGap);
    m_lastTold = now;
    m_wantedAt.reset();
    m_told = merged(m_told, m_fresh);
    m_fresh = {};
    return m_told;
}

void NoticeBoard::lookedAt()
{
    m_told = {};
    m_fresh = {};
    m_wantedAt.reset();
}

bool NoticeBoard::drop(const Predicate &isHandled)
{
    const bool wasShown = !m_told.isEmpty();
    for (Digest *digest : {&m_told, &m_fresh}) {
        digest->news.removeIf([&](const JobNews &one) { return isHandled(one.id); });
        digest->expiring.removeIf([&](const ExpiringJob &job) { return isHandled(job.id); });
        if (digest->isEmpty())
            *digest = {};
    }
    if (m_fresh.isEmpty())
        m_wantedAt.reset();
    return wasShown && m_told.isEmpty();
}
