// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many jobs on one host, in virtual time: under a limit that the service sets, and under our own budget.
//
//     bench_host [seed]
//
// Every lane runs one job after the other, so that the number of jobs stays the same and every way of asking meets the
// same jobs at the same times. A job whose end was not seen goes on being asked.

#include "jobmix.h"
#include "polling/pollpolicy.h"
#include "polling/pollschedule.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <limits>
#include <queue>
#include <vector>

namespace {

constexpr double watchedFor = 3600; ///< seconds

struct Reply
{
    bool throttled = false;
    double retryAfter = 0; ///< seconds, with throttled
    bool ended = false;
};

/// A service that answers so many requests in a sliding window; refused ones count as well, as they do in real ones.
class Service
{
public:
    Service(std::size_t limit, double window) : m_limit(limit), m_window(window) {}

    Reply ask(double now, const SyntheticJob &job, double begin)
    {
        while (!m_requests.empty() && m_requests.front() <= now - m_window)
            m_requests.pop_front();
        m_requests.push_back(now);
        ++requests;
        if (m_limit > 0 && m_requests.size() > m_limit) {
            ++refused;
            const double free = m_requests[m_requests.size() - m_limit] + m_window;
            return {true, std::max(1.0, free - now), false};
        }
        return {false, 0, now >= begin + job.duration};
    }

    int requests = 0;
    int refused = 0;

private:
    std::size_t m_limit; ///< 0: none
    double m_window;
    std::deque<double> m_requests;
};

struct Watch
{
    SyntheticJob job;
    double begin = 0;
    Chance chance{0};
    ProgressHistory history;
    double lag = -1; ///< under 0: the end was not seen
};

/// A way of asking many jobs. Times are seconds.
class Asker
{
public:
    virtual ~Asker() = default;
    virtual void begin(std::size_t id, double now) = 0;
    virtual std::vector<std::size_t> takeDue(double now) = 0;
    virtual double nextWake(double now) = 0; ///< never: infinity
    virtual void answered(std::size_t id, double now, const Reply &reply, Watch &watch) = 0;
};

/// A loop per job that knows nothing of the others.
class LoopPerJob : public Asker
{
public:
    LoopPerJob(double beat, bool waits) : m_beat(beat), m_waits(waits) {}

    void begin(std::size_t id, double now) override { m_due.emplace(now, id); }
    std::vector<std::size_t> takeDue(double now) override
    {
        std::vector<std::size_t> taken;
        for (; !m_due.empty() && m_due.top().first <= now; m_due.pop())
            taken.push_back(m_due.top().second);
        return taken;
    }
    double nextWake(double) override
    {
        return m_due.empty() ? std::numeric_limits<double>::infinity() : m_due.top().first;
    }
    void answered(std::size_t id, double now, const Reply &reply, Watch &) override
    {
        if (!reply.ended)
            m_due.emplace(now + (m_waits ? std::max(m_beat, reply.retryAfter) : m_beat), id);
    }

private:
    using Due = std::pair<double, std::size_t>;
    double m_beat;
    bool m_waits;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
};

/// What the program does.
class Ours : public Asker
{
public:
    explicit Ours(PollPace pace) : m_pace(pace) {}

    void begin(std::size_t id, double now) override { m_schedule.add(static_cast<JobId>(id), m_host, time(now)); }
    std::vector<std::size_t> takeDue(double now) override
    {
        const std::vector<JobId> taken = m_schedule.takeDue(time(now));
        return {taken.begin(), taken.end()};
    }
    double nextWake(double now) override
    {
        const auto wake = m_schedule.nextWake(time(now));
        return wake ? std::chrono::duration<double>(wake->time_since_epoch()).count()
                    : std::numeric_limits<double>::infinity();
    }
    void answered(std::size_t id, double now, const Reply &reply, Watch &watch) override
    {
        if (reply.throttled)
            m_schedule.throttled(m_host, time(now), milliseconds(reply.retryAfter));
        else
            m_schedule.answeredWell(m_host);
        std::optional<SteadyTime> next;
        if (!reply.ended) {
            const auto delay = pollDelay(watch.history, m_pace, watch.chance.between(-1, 1));
            next = time(now) + milliseconds(std::chrono::duration<double>(delay).count()
                                            * m_schedule.backoff(m_host, time(now)));
        }
        m_schedule.answered(static_cast<JobId>(id), m_host, next);
    }

private:
    static std::chrono::milliseconds milliseconds(double seconds)
    {
        return std::chrono::milliseconds(std::llround(seconds * 1000));
    }
    static SteadyTime time(double seconds)
    {
        return SteadyTime(std::chrono::round<SteadyTime::duration>(std::chrono::duration<double>(seconds)));
    }

    const QString m_host = QStringLiteral("https://contoso.sharepoint.com");
    PollPace m_pace;
    PollSchedule m_schedule;
};

/// What happens when, besides due times.
struct Event
{
    enum class Kind { Begin, AtService, Received } kind;
    double at;
    std::size_t id;
    Reply reply = {};

    bool operator>(const Event &other) const { return at > other.at; }
};

std::vector<Watch> watchesFor(int lanes, std::uint64_t seed)
{
    std::vector<Watch> watches;
    for (int lane = 0; lane < lanes; ++lane) {
        double begin = 0;
        for (const SyntheticJob &job : jobsOf({}, 400, seed + static_cast<std::uint64_t>(lane))) {
            if (begin >= watchedFor)
                break;
            watches.push_back({job, begin, Chance(job.seed), {}});
            begin += job.duration;
        }
    }
    return watches;
}

/// Runs the hour; the results are in @p watches and @p service.
void run(std::vector<Watch> &watches, Service &service, Asker &asker)
{
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    for (std::size_t id = 0; id < watches.size(); ++id)
        events.push({Event::Kind::Begin, watches[id].begin, id});
    double now = 0;
    while (now < watchedFor) {
        for (const std::size_t id : asker.takeDue(now))
            events.push({Event::Kind::AtService, now + watches[id].chance.between(0.04, 0.2), id});
        const double wake = std::max(now, asker.nextWake(now));
        if (events.empty() || wake < events.top().at) {
            now = wake;
            continue;
        }
        const Event event = events.top();
        events.pop();
        now = event.at;
        Watch &watch = watches[event.id];
        switch (event.kind) {
        case Event::Kind::Begin:
            asker.begin(event.id, now);
            break;
        case Event::Kind::AtService: {
            const Reply reply = service.ask(now, watch.job, watch.begin);
            if (!reply.throttled && !reply.ended)
                watch.history = extended(std::move(watch.history), static_cast<float>(now - watch.begin),
                                         watch.job.percentage(now - watch.begin));
            events.push({Event::Kind::Received, now + watch.chance.between(0.04, 0.2), event.id, reply});
            break;
        }
        case Event::Kind::Received:
            if (event.reply.ended)
                watch.lag = now - watch.begin - watch.job.duration;
            asker.answered(event.id, now, event.reply, watch);
            break;
        }
    }
}

void printHead()
{
    std::printf("| %-32s | requests/s | refused | ends | seen | lag mean |   p50 |   p95 |    max |\n", "");
    std::printf("|----------------------------------|-----------:|--------:|-----:|-----:|---------:|------:|------:|"
                "-------:|\n");
}

void printRun(const char *name, int lanes, std::uint64_t seed, Service service, Asker &asker)
{
    std::vector<Watch> watches = watchesFor(lanes, seed);
    run(watches, service, asker);
    std::vector<double> lags;
    int ends = 0;
    double sum = 0;
    for (const Watch &watch : watches) {
        ends += watch.begin + watch.job.duration < watchedFor ? 1 : 0;
        if (watch.lag >= 0) {
            lags.push_back(watch.lag);
            sum += watch.lag;
        }
    }
    std::sort(lags.begin(), lags.end());
    const auto quantile = [&lags](double share) {
        return lags.empty() ? 0.0 : lags[static_cast<std::size_t>(share * static_cast<double>(lags.size() - 1))];
    };
    std::printf("| %-32s | %10.2f | %7d | %4d | %4zu | %8.1f | %5.1f | %5.1f | %6.1f |\n", name,
                service.requests / watchedFor, service.refused, ends, lags.size(),
                lags.empty() ? 0.0 : sum / static_cast<double>(lags.size()), quantile(0.5), quantile(0.95),
                quantile(1));
}

} // namespace

int main(int argc, char **argv)
{
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2026;
    std::printf("# Many jobs on one host for an hour of virtual time, seed %llu\n",
                static_cast<unsigned long long>(seed));

    std::printf("\n## 50 jobs, and a service that takes 600 requests in five minutes\n\n");
    printHead();
    const Service limited(600, 300);
    LoopPerJob ignoring(1, false);
    printRun("1 s loop, ignores Retry-After", 50, seed, limited, ignoring);
    LoopPerJob waiting(1, true);
    printRun("1 s loop, each job waits alone", 50, seed, limited, waiting);
    LoopPerJob dotnet(5, true);
    printRun("5 s loop, each job waits alone", 50, seed, limited, dotnet);
    Ours eager(PollPace::Eager);
    printRun("Copyjobs, eager", 50, seed, limited, eager);
    Ours balanced(PollPace::Balanced);
    printRun("Copyjobs, balanced", 50, seed, limited, balanced);

    std::printf("\n## No limit but our own budget: 8 requests a second, 6 at a time\n\n");
    printHead();
    for (const int lanes : {40, 100, 300}) {
        const struct
        {
            const char *name;
            PollPace pace;
        } settings[] = {{"eager", PollPace::Eager}, {"balanced", PollPace::Balanced}, {"frugal", PollPace::Frugal}};
        for (const auto &[name, pace] : settings) {
            Ours ours(pace);
            char label[40];
            std::snprintf(label, sizeof label, "%d jobs, %s", lanes, name);
            printRun(label, lanes, seed, Service(0, 1), ours);
        }
    }
    return 0;
}
