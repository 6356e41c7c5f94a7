// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real requests at real speed: thirty played copies of 5 to 40 s, watched by the program's own tracker with all rows in
// view, and the same thirty on a port of their own by a loop that asks each every second. The servers count.
//
//     bench_live [jobs] [seed]

#include "support/watched.h"
#include "jobmix.h"
#include "polling/polltimer.h"
#include "simulator/monitorserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The kinds of life that end in a completed copy and close no host.
constexpr Scenario Lives[] = {Scenario::Steady,       Scenario::StepsOfTen, Scenario::StuckAtZero,
                              Scenario::Accelerating, Scenario::TwoStages,  Scenario::SeeOther};

/// What other clients do: ask, wait a second, ask again.
class Loop : public QObject
{
public:
    explicit Loop(std::vector<MonitorUrl> urls) : m_urls(std::move(urls))
    {
        connect(&m_client, &MonitorClient::answered, this, [this](JobId id, const PollReply &reply) {
            const PollOutcome outcome = interpret(reply, QDateTime::currentDateTimeUtc());
            if (!outcome.report || !hasEnded(outcome.report->state))
                QTimer::singleShot(1s, Qt::PreciseTimer, this, [this, id] { ask(id); });
        });
        for (JobId id = 0; id < static_cast<JobId>(m_urls.size()); ++id)
            ask(id);
    }

private:
    void ask(JobId id) { m_client.ask(id, m_urls[static_cast<std::size_t>(id)]); }

    std::vector<MonitorUrl> m_urls;
    MonitorClient m_client;
};

bool allHeard(const MonitorServer &server, const std::vector<MonitorUrl> &urls)
{
    return std::ranges::all_of(urls, [&](const MonitorUrl &url) { return server.endHeardAfter(url).has_value(); });
}

void print(const char *name, const MonitorServer &server, const std::vector<MonitorUrl> &urls)
{
    int requests = 0;
    double sum = 0;
    std::vector<double> lags;
    for (const MonitorUrl &url : urls) {
        requests += server.requestCount(url);
        lags.push_back(std::chrono::duration<double>(server.endHeardAfter(url).value_or(0ms)).count());
        sum += lags.back();
    }
    std::sort(lags.begin(), lags.end());
    const auto count = static_cast<double>(urls.size());
    std::printf("| %-10s | %16.1f | %10.2f | %6.2f | %6.2f |\n", name, requests / count, sum / count,
                lags[static_cast<std::size_t>(0.95 * (count - 1))], lags.back());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int jobs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 30;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;

    MonitorServer ours(systemClock());
    MonitorServer theirs(systemClock());
    if (!ours.listen() || !theirs.listen())
        return EXIT_FAILURE;
    Chance chance(seed);
    std::vector<Job> watched;
    std::vector<MonitorUrl> ourUrls;
    std::vector<MonitorUrl> theirUrls;
    for (int i = 0; i < jobs; ++i) {
        const Scenario life = Lives[static_cast<std::size_t>(i) % std::size(Lives)];
        const std::chrono::milliseconds duration(std::lround(5000 * std::pow(8, chance.unit())));
        ourUrls.push_back(*ours.add(life, duration));
        theirUrls.push_back(*theirs.add(life, duration));
        watched.push_back({.url = ourUrls.back(), .name = u"Job %1"_s.arg(i)});
    }

    JobListModel model;
    MonitorClient client;
    Poller poller(model, systemClock());
    const PollTimer timer(poller, client, systemClock());
    const QList<JobId> ids = watchAll(poller, model, std::move(watched));
    poller.setOnScreen(QSet<JobId>(ids.begin(), ids.end()));
    const Loop loop(theirUrls);

    while (!allHeard(ours, ourUrls) || !allHeard(theirs, theirUrls))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);

    std::printf("# Live: %d played copies of 5 to 40 s at real speed, seed %llu\n\n", jobs,
                static_cast<unsigned long long>(seed));
    std::printf("| %-10s | requests per job | lag mean s |  p95 s |  max s |\n", "");
    std::printf("|------------|-----------------:|-----------:|-------:|-------:|\n");
    print("Copyjobs", ours, ourUrls);
    print("1 s loop", theirs, theirUrls);
    return EXIT_SUCCESS;
}
