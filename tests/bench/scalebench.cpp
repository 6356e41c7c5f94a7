// SPDX-License-Identifier: GPL-3.0-or-later
//
// What 100, 1,000 and 10,000 jobs cost in one real window without a display.
//
//     QT_QPA_PLATFORM=offscreen bench_scale [seconds of real polling for each size, 5 unless said] [jobs…]
//
// Times are of the processor and not of the wall where they can be, so that a busy machine changes little.

#include "support/noticelistener.h"
#include "support/ownbus.h"
#include "support/watched.h"
#include "desktop/settings.h"
#include "polling/polltimer.h"
#include "simulator/monitorserver.h"
#include "watchlist/watchlist.h"
#include "window/list/joblistview.h"
#include "window/mainwindow.h"
#include "window/notify/desktopnotifier.h"
#include "words/language.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDBusConnection>
#include <QEventLoop>
#include <QHeaderView>
#include <QNetworkProxy>
#include <QScrollBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>

#include <malloc.h>
#include <pthread.h>
#include <time.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

Milliseconds timeOf(clockid_t clock)
{
    timespec now;
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

Milliseconds threadTime()
{
    return timeOf(CLOCK_THREAD_CPUTIME_ID);
}
Milliseconds wallTime()
{
    return timeOf(CLOCK_MONOTONIC);
}

std::size_t heap()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Waits until the window has taken in what happened: a batch of changes has a timer, and what it starts comes behind.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(130ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A clock that stands still until it is moved, so that nothing is asked but what shall be.
struct StandingClock
{
    SteadyTime steady = SteadyTime(1h);
    QDateTime wall = QDateTime::currentDateTimeUtc();

    Clock clock()
    {
        return {.steady = [this] { return steady; }, .wall = [this] { return wall; }, .jitter = [] { return 0.0; }};
    }
    void move(std::chrono::milliseconds time)
    {
        steady += time;
        wall = wall.addDuration(time);
    }
};

/// As long as SharePoint makes them, and with a token that can be read.
QString urlText(int number)
{
    static const QString payload =
        QString::fromLatin1((R"({"exp":"1893456000","padding":")" + QByteArray(300, 'p') + R"("})")
                                .toBase64(QByteArray::OmitTrailingEquals));
    return u"https://contoso.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/%1-9a52-1f6f2f0f7c11?c=%2&v=2.0&tempauth=v1.%3.%4"_s
        .arg(number, 8, 16, QLatin1Char('0'))
        .arg(QString(300, u'k'), payload, QString(250, u's'));
}

/// The program with a window on the offscreen platform.
struct Program
{
    explicit Program(const Clock &clock)
        : watchList(JobStore::open(directory.path(), QDateTime::currentDateTimeUtc()), clock), timer(poller, client, clock),
          window({.watchList = watchList, .client = client, .language = language, .settings = settings, .clock = clock})
    {
        language.install(u"en"_s);
        window.show();
        settle();
        list = window.findChild<JobListView *>();
    }

    QTemporaryDir directory;
    MonitorClient client;
    WatchList watchList;
    JobListModel &model = watchList.model();
    Poller &poller = watchList.poller();
    PollTimer timer;
    Language language;
    Settings settings{Settings::Keep::InMemory};
    MainWindow window;
    JobListView *list = nullptr;
};

/// Answers as SharePoint gives them, handed in where the client's come in.
class Answers
{
public:
    Answers(Program &program, StandingClock &clock) : m_program(program), m_clock(clock) { }

    /// The next of the jobs, in an order without order, moves on a little. One in @p endsEvery ends.
    void one(std::size_t endsEvery = 0)
    {
        const std::vector<Job> &jobs = m_program.model.jobs();
        do {
            m_at = (m_at + 7919) % jobs.size();
        } while (!jobs[m_at].url); // an ended job's is erased, and it is not asked any more
        const Job &job = jobs[m_at];
        ++m_given;
        const bool ends = endsEvery > 0 && m_given % endsEvery == 0;
        const double percentage = std::min(99.0, job.progress.percentageComplete.value_or(0) + 0.37);
        PollReply reply;
        reply.httpStatus = 200;
        reply.requestUrl = job.url->toUrl();
        reply.contentType = "application/json; charset=utf-8";
        reply.requestId = u"5d0c3c1e-8f0b-4f6e-9a52-1f6f2f0f7c11"_s;
        reply.date = "Mon, 02 Jun 2025 10:15:30 GMT";
        reply.body =
            R"({"@odata.context":"https://contoso.sharepoint.com/sites/Sales/_api/v2.1/$metadata#drives('b!x')/)"
            R"(operations/$entity","id":"5d0c3c1e-8f0b-4f6e-9a52-1f6f2f0f7c11","createdDateTime":)"
            R"("0001-01-01T00:00:00Z","lastActionDateTime":"0001-01-01T00:00:00Z","percentageComplete":)"
            + QByteArray::number(percentage) + R"(,"status":")" + (ends ? "completed" : "inProgress") + "\"}";
        m_program.poller.takeReply(job.id, reply);
    }

    /// @p count of them, a tenth of a second for every @p perBatch; the processor's time for one, views and disk included.
    Milliseconds perAnswer(int count, int perBatch)
    {
        m_program.watchList.flush(); // what earlier answers left to write is theirs
        Milliseconds spent{0};
        for (int done = 0; done < count; done += perBatch) {
            m_clock.move(100ms);
            const auto begin = threadTime();
            for (int i = 0; i < perBatch; ++i)
                one();
            settle();
            spent += threadTime() - begin;
        }
        const auto begin = threadTime();
        m_program.watchList.flush();
        return (spent + (threadTime() - begin)) / count;
    }

private:
    Program &m_program;
    StandingClock &m_clock;
    std::size_t m_at = 0;
    std::size_t m_given = 0;
};

struct Figures
{
    int jobs = 0;
    double paste = 0;          ///< ms until all are on disk and in the list
    double pasteBlock = 0;     ///< ms, the longest time meanwhile that the window could not be used
    double perAnswer = 0;      ///< µs
    double perAnswerApart = 0; ///< µs, in other rows than the window shows
    double bytesPerJob = 0;
    double longestFrame = 0; ///< ms
    double usualFrame = 0;   ///< ms, the median
    double longestSorted = 0; ///< ms, the longest frame while the list is sorted, by whatever column
    int paintedHidden = 0;
    double perDue = 0; ///< µs of the schedule for each request
    double answersASecond = 0;
    double share = 0; ///< of one processor at 20 answers a second
};

class PaintCounter : public QObject
{
public:
    PaintCounter() { qApp->installEventFilter(this); }
    int painted = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// What the schedule alone takes to hand out one job and take it back.
double perDue(int jobs)
{
    PollSchedule schedule;
    const QString host = u"https://contoso.sharepoint.com"_s;
    SteadyTime now(1h);
    for (JobId id = 1; id <= jobs; ++id)
        schedule.add(id, host, now + std::chrono::milliseconds(id));
    const auto begin = threadTime();
    int asked = 0;
    while (asked < 20'000) {
        for (const JobId id : schedule.takeDue(now)) {
            schedule.answered(id, host, now + 60s);
            ++asked;
        }
        now = std::max(now + 1ms, schedule.nextWake(now).value_or(now));
    }
    return (threadTime() - begin).count() * 1000 / asked;
}

void withoutNetwork(Figures &figures)
{
    StandingClock clock;
    Program program(clock.clock());
    // Requests wait for a proxy that never answers: after the first six no more are made, and cost nothing here.
    QTcpServer proxy;
    proxy.listen(QHostAddress::LocalHost);
    program.client.chooseProxy({ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.serverPort()});

    QString text;
    std::vector<MonitorUrl> urls; // what the addresses alone weigh
    std::size_t before = heap();
    urls.reserve(static_cast<std::size_t>(figures.jobs));
    for (int i = 0; i < figures.jobs; ++i)
        urls.push_back(std::get<MonitorUrl>(MonitorUrl::parse(urlText(i))));
    const std::size_t urlBytes = heap() - before;
    urls.clear();
    urls.shrink_to_fit();
    for (int i = 0; i < figures.jobs; ++i)
        text += urlText(i) + u'\n';
    QGuiApplication::clipboard()->setText(text);
    before = heap();
    QAction *paste = nullptr;
    for (QAction *action : program.window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Paste))
            paste = action;
    }
    const auto begin = wallTime();
    const auto noteBlock = [&figures](const auto &work) {
        const auto since = threadTime();
        work();
        figures.pasteBlock = std::max(figures.pasteBlock, (threadTime() - since).count());
    };
    noteBlock([paste] { paste->trigger(); });
    while (program.model.rowCount() < figures.jobs)
        noteBlock([] { QCoreApplication::processEvents(); });
    noteBlock([] { QCoreApplication::processEvents(); });
    figures.paste = (wallTime() - begin).count();
    settle();

    Answers answers(program, clock);
    const int eachThrice = 3 * figures.jobs;
    answers.perAnswer(eachThrice, std::max(10, eachThrice / 20));
    program.list->clearSelection();
    settle();
    figures.bytesPerJob = static_cast<double>(heap() - before - urlBytes) / figures.jobs;

    program.list->scrollToTop();
    figures.perAnswer = answers.perAnswer(100, 10).count() * 1000;

    // Scrolls through all of the list and back while 100 answers come a second, sixty frames a second.
    std::vector<double> frames;
    QScrollBar *bar = program.list->verticalScrollBar();
    const int steps = 300;
    const auto endsEvery = static_cast<std::size_t>(std::max(10, 2000 / figures.jobs)); // of about 1000: half of them go on
    for (int i = 0; i < 2 * steps; ++i) {
        const auto frame = threadTime();
        clock.move(17ms);
        for (int answer = 0; answer < (i % 3 == 0 ? 1 : 2); ++answer)
            answers.one(endsEvery);
        bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * (i < steps ? i : 2 * steps - i) / steps));
        QCoreApplication::processEvents();
        frames.push_back((threadTime() - frame).count());
        QThread::msleep(2); // for the real timers of the batches
    }
    std::sort(frames.begin(), frames.end());
    figures.longestFrame = frames.back();
    figures.usualFrame = frames[frames.size() / 2];

    // The same in the middle of the list, sorted by each column in turn; the click that sorts is not among them.
    QHeaderView *titles = program.list->header();
    for (int column = 0; column < titles->count(); ++column) {
        titles->setSortIndicator(column, Qt::AscendingOrder);
        bar->setValue(bar->maximum() / 2);
        QCoreApplication::processEvents();
        for (int i = 0; i < 60; ++i) {
            const auto frame = threadTime();
            clock.move(17ms);
            for (int answer = 0; answer < (i % 3 == 0 ? 1 : 2); ++answer)
                answers.one();
            QCoreApplication::processEvents();
            figures.longestSorted = std::max(figures.longestSorted, (threadTime() - frame).count());
            QThread::msleep(2);
        }
    }
    titles->setSortIndicator(-1, Qt::AscendingOrder);

    program.window.hide();
    settle();
    const PaintCounter counter;
    answers.perAnswer(100, 10);
    figures.paintedHidden = counter.painted;
    figures.perAnswerApart = answers.perAnswer(100, 10).count() * 1000;
}

/// The whole way with real requests, to services that live in a thread of their own.
void withNetwork(Figures &figures, std::chrono::seconds duration)
{
    constexpr int Hosts = 3; // at 8 requests a second each
    QThread thread;
    QObject inThread;
    std::vector<std::unique_ptr<MonitorServer>> servers;
    std::vector<Job> jobs;
    clockid_t threadClock{};
    inThread.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(
        &inThread,
        [&] {
            pthread_getcpuclockid(pthread_self(), &threadClock);
            for (int host = 0; host < Hosts; ++host) {
                servers.push_back(std::make_unique<MonitorServer>(systemClock()));
                servers.back()->listen();
            }
            for (int i = 0; i < figures.jobs; ++i)
                jobs.push_back({.url = *servers[static_cast<std::size_t>(i % Hosts)]->add(Scenario::TwoMinutes),
                                .name = u"Job %1"_s.arg(i)});
        },
        Qt::BlockingQueuedConnection);

    {
        Program program(systemClock());
        watchAll(program.poller, program.model, std::move(jobs));
        settle();
        int answered = 0;
        QObject::connect(&program.client, &MonitorClient::answered, &program.window, [&answered] { ++answered; });
        const auto ours = [&] { return timeOf(CLOCK_PROCESS_CPUTIME_ID) - timeOf(threadClock); };
        const auto begin = ours();
        const auto since = wallTime();
        while (wallTime() - since < duration)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        const Milliseconds passed = wallTime() - since;
        figures.answersASecond = answered / (passed.count() / 1000);
        figures.share = (ours() - begin) / passed * 20 / figures.answersASecond;
    }
    QMetaObject::invokeMethod(
        &inThread, [&servers] { servers.clear(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
}

/// What a desktop gets of 500 jobs that end within a minute of virtual time, every tenth failed.
void printFlood()
{
    constexpr int Jobs = 500;
    NoticeListener listener;
    listener.flood(Jobs);
    listener.pass(2min);
    const OwnBus bus;
    FakeDaemon daemon;
    if (!daemon.start(QDBusConnection::connectToBus(bus.address(), u"daemon"_s))) {
        std::printf("\nNo dbus-daemon: nothing is known of notifications.\n");
        return;
    }
    DesktopNotifier notifier(QDBusConnection::connectToBus(bus.address(), u"program"_s));
    for (const Digest &digest : std::as_const(listener.told)) {
        const qsizetype before = daemon.shown.size();
        notifier.show({.text = NoticeText::of(digest, QLocale(), listener.now), .jobs = digest.jobs()});
        while (daemon.shown.size() == before)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const auto bubbles = std::ranges::count(daemon.shown, 0U, &FakeDaemon::Shown::replaces);
    const OutcomeCounts counts = listener.told.last().counts();
    std::printf("\n%d jobs that end within a minute, %d of them failed: calls of Notify %lld, on the screen at once %lld\n",
                counts.total(), counts.failed, static_cast<long long>(daemon.shown.size()),
                static_cast<long long>(bubbles));
}

void printRow(const char *name, const char *format, const std::vector<Figures> &all,
              const std::function<double(const Figures &)> &value)
{
    std::printf("| %-44s |", name);
    for (const Figures &figures : all) {
        char text[32];
        std::snprintf(text, sizeof text, format, value(figures));
        std::printf(" %12s |", text);
    }
    for (std::size_t i = 1; i < all.size(); ++i)
        std::printf(" %8.2f |", value(all.front()) > 0 ? value(all[i]) / value(all.front()) : 0.0);
    std::printf("\n");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const std::chrono::seconds duration(argc > 1 ? std::max(1, std::atoi(argv[1])) : 5);

    std::vector<Figures> all;
    std::vector<int> sizes;
    for (int i = 2; i < argc; ++i)
        sizes.push_back(std::max(1, std::atoi(argv[i])));
    if (sizes.empty())
        sizes = {100, 1000, 10000};
    for (const int jobs : sizes) {
        Figures figures{.jobs = jobs};
        figures.perDue = perDue(jobs);
        withoutNetwork(figures);
        withNetwork(figures, duration);
        all.push_back(figures);
    }

    std::printf("# Many jobs in one window\n\n");
    std::printf("| %-44s |", "jobs");
    for (const Figures &figures : all)
        std::printf(" %12d |", figures.jobs);
    for (std::size_t i = 1; i < all.size(); ++i)
        std::printf(" %8s |", "ratio");
    std::printf("\n|----------------------------------------------|");
    for (std::size_t i = 0; i < all.size(); ++i)
        std::printf("-------------:|");
    for (std::size_t i = 1; i < all.size(); ++i)
        std::printf("---------:|");
    std::printf("\n");
    printRow("an answer: reply in, row changed, view told", "%.1f µs", all,
             [](const Figures &f) { return f.perAnswer; });
    printRow("the same, window hidden", "%.1f µs", all, [](const Figures &f) { return f.perAnswerApart; });
    printRow("the schedule's part for a request", "%.2f µs", all, [](const Figures &f) { return f.perDue; });
    printRow("memory for each job, URL apart", "%.0f B", all, [](const Figures &f) { return f.bytesPerJob; });
    printRow("pasting them all", "%.1f ms", all, [](const Figures &f) { return f.paste; });
    printRow("… the longest block of the window meanwhile", "%.1f ms", all,
             [](const Figures &f) { return f.pasteBlock; });
    printRow("frame while scrolling, 100 answers/s: median", "%.2f ms", all,
             [](const Figures &f) { return f.usualFrame; });
    printRow("… the longest", "%.2f ms", all, [](const Figures &f) { return f.longestFrame; });
    printRow("… the longest while sorted by any column", "%.2f ms", all,
             [](const Figures &f) { return f.longestSorted; });
    printRow("paint events while hidden", "%.0f", all, [](const Figures &f) { return f.paintedHidden; });
    printRow("processor at 20 answers/s, HTTP included", "%.3f", all, [](const Figures &f) { return f.share; });
    printRow("… measured at answers/s", "%.1f", all, [](const Figures &f) { return f.answersASecond; });
    printFlood();
    return 0;
}
