// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real requests at real speed: played copies of 5 to 40 s, watched by the program's window, by its `wait`, and by a loop that
// asks each every second, at the same time, each on a server of its own with the same copies. The servers count.
//
//     bench_live [jobs] [seed]

#include "graph/polloutcome.h"
#include "jobmix.h"
#include "network/monitorclient.h"
#include "simulator/monitorserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
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

/// The program as people start it, with a home of its own and a display that nobody sees, from here to the end of this.
class Copyjobs
{
public:
    Copyjobs(QStringList arguments, const std::vector<MonitorUrl> &urls)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        for (const MonitorUrl &url : urls)
            arguments.append(QString::fromLatin1(url.secret()));
        m_process.start(QStringLiteral(COPYJOBS), arguments);
    }
    ~Copyjobs()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
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
    std::printf("| %-13s | %16.1f | %10.2f | %6.2f | %6.2f |\n", name, requests / count, sum / count,
                lags[static_cast<std::size_t>(0.95 * (count - 1))], lags.back());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int jobs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 30;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;

    MonitorServer byWindow(systemClock());
    MonitorServer byWait(systemClock());
    MonitorServer byLoop(systemClock());
    const std::vector<MonitorServer *> servers{&byWindow, &byWait, &byLoop};
    if (!std::ranges::all_of(servers, [](MonitorServer *server) { return server->listen(); }))
        return EXIT_FAILURE;
    Chance chance(seed);
    std::vector<std::vector<MonitorUrl>> urls(servers.size());
    for (int i = 0; i < jobs; ++i) {
        const Scenario life = Lives[static_cast<std::size_t>(i) % std::size(Lives)];
        const std::chrono::milliseconds duration(std::lround(5000 * std::pow(8, chance.unit())));
        for (std::size_t server = 0; server < servers.size(); ++server)
            urls[server].push_back(*servers[server]->add(life, duration));
    }

    const Copyjobs window({}, urls[0]);
    const Copyjobs wait({u"wait"_s}, urls[1]);
    const Loop loop(urls[2]);
    const auto allAreHeard = [&] {
        return allHeard(byWindow, urls[0]) && allHeard(byWait, urls[1]) && allHeard(byLoop, urls[2]);
    };
    while (!allAreHeard())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);

    std::printf("# Live: %d played copies of 5 to 40 s at real speed, seed %llu\n\n", jobs,
                static_cast<unsigned long long>(seed));
    std::printf("| %-13s | requests per job | lag mean s |  p95 s |  max s |\n", "");
    std::printf("|---------------|-----------------:|-----------:|-------:|-------:|\n");
    print("Window", byWindow, urls[0]);
    print("copyjobs wait", byWait, urls[1]);
    print("1 s loop", byLoop, urls[2]);
    return EXIT_SUCCESS;
}
