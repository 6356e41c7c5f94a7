// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcer.h"

#include "notifier.h"

#include "words/noticetext.h"

#include "log.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

/// Long enough for the answers of one burst, short enough to count as at once.
constexpr auto GatherFor = 500ms;
/// Thousands of jobs are added in many steps.
constexpr auto ExpiriesWithin = 1s;
/// A computer that slept, or a clock that was set, is noticed after this at the latest.
constexpr std::chrono::milliseconds LongestWait = 1h;

void startUntil(QTimer &timer, const QDateTime &time, const QDateTime &now)
{
    timer.start(std::clamp(std::chrono::milliseconds(now.msecsTo(time)), 0ms, LongestWait));
}

NoticeTone toneOf(const Digest &digest)
{
    if (digest.needsAttention())
        return digest.news.isEmpty() ? NoticeTone::Information : NoticeTone::Problem;
    // Where all that it sums up completed: others may have been looked at, and are counted all the same.
    const OutcomeCounts counts = digest.all ? digest.all->counts : digest.counts();
    const bool isSuccess = counts.failed + counts.unknown == 0 && counts.completed > 0;
    return isSuccess ? NoticeTone::Success : NoticeTone::Information;
}

/// Of the one that failed: with several, which one would it be?
QString errorOf(const Digest &digest)
{
    return digest.news.size() == 1 ? NoticeText::error(digest.news.first()) : QString();
}

} // namespace

Announcer::Announcer(const JobListModel &model, Notifier &notifier, Clock clock, NoticeBoard::Predicate isLookedAt,
                     QObject *parent)
    : QObject(parent), m_model(model), m_notifier(notifier), m_clock(std::move(clock)),
      m_isLookedAt(std::move(isLookedAt))
{
    for (QTimer *timer : {&m_gathering, &m_speaking, &m_expiring})
        timer->setSingleShot(true);
    m_gathering.setInterval(GatherFor);
    connect(&m_gathering, &QTimer::timeout, this, &Announcer::gather);
    connect(&m_speaking, &QTimer::timeout, this, &Announcer::speak);
    connect(&m_expiring, &QTimer::timeout, this, &Announcer::checkExpiries);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] { m_expiring.start(ExpiriesWithin); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &Announcer::dropHandled);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(JobListModel::HandledRole))
                    dropHandled();
            });
    connect(&m_notifier, &Notifier::closed, this, [this] { m_board.closed(); });
    checkExpiries();
}

void Announcer::setQuietUntil(const QDateTime &time)
{
    m_board.setQuietUntil(time);
    schedule();
}

void Announcer::announce(JobId id, NoticeKind kind)
{
    qCDebug(notifyLog) << "news of job" << id << "of kind" << int(kind);
    m_pending.insert(id, kind);
    if (!m_gathering.isActive())
        m_gathering.start();
}

NoticeText Announcer::announceMissed(const QList<JobId> &ids)
{
    QList<JobNews> news;
    for (const JobId id : ids) {
        const Job *job = m_model.find(id);
        const auto kind = job ? noticeFor({}, job->progress) : std::nullopt;
        if (kind)
            news.append(newsOf(*job, *kind));
    }
    const QDateTime now = m_clock.wall();
    m_board.addMissed(news, now, m_isLookedAt);
    schedule();
    return NoticeText::of({.news = news, .wasMissed = true}, QLocale(), now);
}

void Announcer::lookedAt()
{
    m_board.lookedAt();
    m_notifier.takeBack();
    schedule();
}

JobNews Announcer::newsOf(const Job &job, NoticeKind kind) const
{
    return {job.id, kind, job.name, job.batch, job.watchedSince, job.progress, job.tellMe};
}

void Announcer::gather()
{
    QList<JobNews> news;
    const QHash<JobId, NoticeKind> pending = std::exchange(m_pending, {});
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        if (const Job *job = m_model.find(one.key()))
            news.append(newsOf(*job, one.value()));
    }
    std::ranges::sort(news, {}, &JobNews::id);
    m_board.add(news, m_model.jobs(), m_clock.wall(), m_isLookedAt);
    schedule();
}

void Announcer::checkExpiries()
{
    const QDateTime now = m_clock.wall();
    m_board.addExpiring(m_model.jobs(), now, m_isLookedAt);
    m_expiring.stop();
    if (const auto next = m_board.nextExpiry(m_model.jobs()))
        startUntil(m_expiring, *next, now);
    schedule();
}

void Announcer::schedule()
{
    m_speaking.stop();
    if (const auto due = m_board.dueAt())
        startUntil(m_speaking, *due, m_clock.wall());
}

void Announcer::speak()
{
    const QDateTime now = m_clock.wall();
    const auto due = m_board.dueAt();
    if (!due)
        return;
    if (*due > now) {
        schedule(); // a timer that was shortened, or fired early
        return;
    }
    const Digest digest = m_board.tell(now);
    qCDebug(notifyLog) << "telling of jobs" << digest.jobs();
    m_notifier.show({NoticeText::of(digest, QLocale(), now), toneOf(digest), digest.jobs(), errorOf(digest)});
}

/// Who took a job out of the list, or dealt with it, needs no notification about it.
void Announcer::dropHandled()
{
    const auto isHandled = [this](JobId id) {
        const Job *job = m_model.find(id);
        return !job || job->handled;
    };
    if (m_board.drop(isHandled))
        m_notifier.takeBack();
    schedule();
}
