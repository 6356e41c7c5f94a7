// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobmix.h"
#include "polling/poller.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <limits>
#include <queue>
#include <vector>

#include <QTimeZone>

/// A job on the host of a VirtualHost, and how the watching of it went. Times are seconds.
struct WatchedJob
{
    SyntheticJob job;
    double begin = 0;
    int requests = 0;
    double lag = -1; ///< from its end to the receipt of the reply that says so; under 0: not seen
    Chance chance{0};
};

/// @p jobs on one host, @p atATime of them at every moment: when one ends the next begins. The same for every way of
/// polling.
inline std::vector<WatchedJob> onOneHost(const std::vector<SyntheticJob> &jobs, std::size_t atATime)
{
    std::priority_queue<double, std::vector<double>, std::greater<>> free;
    std::vector<WatchedJob> watched;
    for (const SyntheticJob &job : jobs) {
        double begin = 0;
        if (watched.size() >= atATime) {
            begin = free.top();
            free.pop();
        }
        free.push(begin + job.duration);
        watched.push_back({.job = job, .begin = begin, .chance = Chance(job.seed)});
    }
    return watched;
}

/// A service that replies to so many requests in a sliding window; refused ones count as well, as they do in real ones.
class VirtualService
{
public:
    /// @p limit 0: none.
    explicit VirtualService(std::size_t limit = 0, double window = 1) : m_limit(limit), m_window(window) {}

    PollReply reply(double now, WatchedJob &watched)
    {
        while (!m_requests.empty() && m_requests.front() <= now - m_window)
            m_requests.pop_front();
        m_requests.push_back(now);
        ++requests;
        ++watched.requests;
        PollReply reply;
        reply.requestUrl = QUrl(QStringLiteral("https://contoso.sharepoint.com/"));
        reply.contentType = "application/json";
        if (m_limit > 0 && m_requests.size() > m_limit) {
            ++refused;
            reply.httpStatus = 429;
            const double free = m_requests[m_requests.size() - m_limit] + m_window;
            reply.retryAfter = QByteArray::number(std::max(1, static_cast<int>(std::ceil(free - now))));
            return reply;
        }
        reply.httpStatus = 200;
        const double age = now - watched.begin;
        if (age >= watched.job.duration)
            reply.body = R"({"status":"completed"})";
        else if (const auto files = watched.job.files(age))
            reply.body = R"({"status":"inProgress","statusDescription":"Completed )" + QByteArray::number(*files) + R"(/1000 files"})";
        else if (const auto percentage = watched.job.percentage(age))
            reply.body = R"({"status":"inProgress","percentageComplete":)" + QByteArray::number(*percentage) + '}';
        else
            reply.body = R"({"status":"inProgress"})";
        return reply;
    }

    int requests = 0;
    int refused = 0;

private:
    std::size_t m_limit;
    double m_window;
    std::deque<double> m_requests;
};

/// A way of polling many jobs.
class Asker
{
public:
    virtual ~Asker() = default;
    virtual void begin(std::size_t index, double now) = 0;
    virtual std::vector<std::size_t> takeDue(double now) = 0;
    virtual double nextWake() = 0; ///< infinity: never
    /// True when the job is known to have ended.
    virtual bool take(std::size_t index, double now, const PollReply &reply) = 0;
};

/// A loop per job that knows nothing of the others.
class LoopPerJob : public Asker
{
public:
    explicit LoopPerJob(double beat, bool waits = true) : m_beat(beat), m_waits(waits) {}

    void begin(std::size_t index, double now) override { m_due.emplace(now, index); }
    std::vector<std::size_t> takeDue(double now) override
    {
        std::vector<std::size_t> taken;
        for (; !m_due.empty() && m_due.top().first <= now; m_due.pop())
            taken.push_back(m_due.top().second);
        return taken;
    }
    double nextWake() override { return m_due.empty() ? std::numeric_limits<double>::infinity() : m_due.top().first; }
    bool take(std::size_t index, double now, const PollReply &reply) override
    {
        if (reply.body.contains("completed"))
            return true;
        m_due.emplace(now + (m_waits ? std::max(m_beat, reply.retryAfter.toDouble()) : m_beat), index);
        return false;
    }

private:
    using Due = std::pair<double, std::size_t>;
    double m_beat;
    bool m_waits;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
};

/// The program's own poller, with the list that it keeps.
class OurPoller : public Asker
{
public:
    /// @p batch: what all jobs belong to; empty: nothing.
    explicit OurPoller(bool metered = false, const QString &batch = {}) : m_batch(batch)
    {
        m_poller.setMetered(metered);
        QObject::connect(&m_poller, &Poller::due, &m_model,
                         [this](JobId id) { m_due.push_back(static_cast<std::size_t>(id - 1)); });
    }

    void begin(std::size_t index, double now) override
    {
        m_now = now;
        const auto url = MonitorUrl::parse(QStringLiteral("https://contoso.sharepoint.com/_api/v2.1/monitor/%1").arg(index));
        m_poller.watch({{.id = static_cast<JobId>(index + 1),
                         .url = std::get<MonitorUrl>(url),
                         .name = QStringLiteral("A"),
                         .batch = m_batch}});
    }
    std::vector<std::size_t> takeDue(double now) override
    {
        m_now = now;
        m_poller.pollDue(steady());
        return std::exchange(m_due, {});
    }
    double nextWake() override
    {
        const auto wake = m_poller.nextWake();
        return wake ? std::chrono::duration<double>(*wake - Start).count() : std::numeric_limits<double>::infinity();
    }
    bool take(std::size_t index, double now, const PollReply &reply) override
    {
        m_now = now;
        const auto id = static_cast<JobId>(index + 1);
        m_poller.takeReply(id, reply);
        if (!hasEnded(m_model.find(id)->progress.state))
            return false;
        m_poller.remove({id});
        return true;
    }

private:
    static constexpr SteadyTime Start{std::chrono::hours(1)};
    SteadyTime steady() const
    {
        return Start + std::chrono::round<SteadyTime::duration>(std::chrono::duration<double>(m_now));
    }

    QString m_batch;
    double m_now = 0;
    Chance m_chance{4711};
    const QDateTime m_startWall{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()};
    std::vector<std::size_t> m_due;
    JobListModel m_model;
    Poller m_poller{m_model,
                    {.steady = [this] { return steady(); },
                     .wall = [this] { return m_startWall.addMSecs(std::llround(m_now * 1000)); },
                     .jitter = [this] { return m_chance.between(-1, 1); }}};
};

/// Lets @p asker poll @p jobs until all ends are known, or until @p until.
inline void run(std::vector<WatchedJob> &jobs, VirtualService &service, Asker &asker,
                double until = std::numeric_limits<double>::infinity())
{
    struct Event
    {
        enum class Kind { Begin, AtService, Received } kind;
        double at;
        std::size_t index;
        PollReply reply = {};
        bool operator>(const Event &other) const { return at > other.at; }
    };
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    for (std::size_t index = 0; index < jobs.size(); ++index)
        events.push({Event::Kind::Begin, jobs[index].begin, index});
    std::size_t open = jobs.size();
    double now = 0;
    while (open > 0 && now < until) {
        const auto halfTrip = [&](std::size_t index) {
            return jobs[index].chance.between(shortestRoundTrip / 2, longestRoundTrip / 2);
        };
        for (const std::size_t index : asker.takeDue(now))
            events.push({Event::Kind::AtService, now + halfTrip(index), index});
        const double wake = std::max(now, asker.nextWake());
        if (events.empty() || wake < events.top().at) {
            now = wake + 1e-6; // past what a float's last digit hides
            continue;
        }
        const Event event = events.top();
        events.pop();
        now = event.at;
        WatchedJob &watched = jobs[event.index];
        switch (event.kind) {
        case Event::Kind::Begin:
            asker.begin(event.index, now);
            break;
        case Event::Kind::AtService:
            events.push({Event::Kind::Received, now + halfTrip(event.index), event.index, service.reply(now, watched)});
            break;
        case Event::Kind::Received:
            if (asker.take(event.index, now, event.reply)) {
                watched.lag = now - watched.begin - watched.job.duration;
                --open;
            }
            break;
        }
    }
}

/// What a way of polling cost and gave.
struct Figures
{
    std::size_t jobs = 0;
    double requests = 0; ///< per job
    double mean = 0;     ///< of the lag in seconds, and so below
    double median = 0;
    double p95 = 0;
    double most = 0;
};

/// Of those jobs whose end was seen and that @p counts.
inline Figures figuresOf(const std::vector<WatchedJob> &all,
                         const std::function<bool(const WatchedJob &)> &counts = [](const WatchedJob &) { return true; })
{
    Figures figures;
    std::vector<double> lags;
    for (const WatchedJob &one : all) {
        if (one.lag < 0 || !counts(one))
            continue;
        lags.push_back(one.lag);
        figures.requests += one.requests;
        figures.mean += one.lag;
    }
    figures.jobs = lags.size();
    if (lags.empty())
        return figures;
    std::sort(lags.begin(), lags.end());
    const auto quantile = [&lags](double share) {
        return lags[static_cast<std::size_t>(share * static_cast<double>(lags.size() - 1))];
    };
    figures.requests /= static_cast<double>(lags.size());
    figures.mean /= static_cast<double>(lags.size());
    figures.median = quantile(0.5);
    figures.p95 = quantile(0.95);
    figures.most = lags.back();
    return figures;
}
