// SPDX-License-Identifier: GPL-3.0-or-later
// What a long history costs at the start: 1,000 running jobs with 100,000 ended ones beside them, against the same
// without. Medians of five starts, each in a process of its own.
#include "store/jobkeeper.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr JobId Running = 1'000;
constexpr JobId Ended = 100'000;

void prepare(const QString &directory, JobId ended)
{
    const QDateTime now = systemClock().wall();
    const OpenedStore opened = JobStore::open(directory, now);
    std::vector<StoredJob> jobs;
    for (JobId id = 1; id <= ended + Running; ++id) {
        const auto url = MonitorUrl::parse(u"http://127.0.0.1:9/monitor/%1?token=%2"_s.arg(id).arg(u"x"_s.repeated(1500)));
        StoredJob stored{.job = {.id = id, .name = u"Job %1"_s.arg(id), .watchedSince = now}};
        stored.job.place = std::get<MonitorUrl>(url).place();
        stored.job.progress.statusDescription = u"Completed 0/0 files; 0/9314 bytes"_s;
        if (id <= ended) {
            stored.shelf = Shelf::History;
            stored.job.progress.state = JobState::Completed;
            stored.job.progress.endedAt = now.addSecs(-86'400);
        } else {
            stored.job.url = std::get<MonitorUrl>(url);
        }
        jobs.push_back(std::move(stored));
    }
    if (opened.fault || opened.store->add(jobs))
        qFatal("the store cannot be prepared");
}

/// Prints milliseconds and the most memory held, in KiB.
void start(const QString &directory)
{
    QElapsedTimer timer;
    timer.start();
    const OpenedStore opened = JobStore::open(directory, systemClock().wall());
    JobListModel model;
    MonitorClient client;
    JobTracker tracker(model, client, systemClock());
    JobKeeper keeper(*opened.store, model, tracker, systemClock());
    keeper.start();
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QFile status(u"/proc/self/status"_s);
    QByteArray memory = "0";
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                memory = line.simplified().split(' ').at(1);
        }
    }
    std::printf("%.1f %s %d\n", milliseconds, memory.constData(), model.rowCount());
}

void report(const char *what, const QString &directory)
{
    std::vector<double> times;
    std::vector<double> memories;
    for (int i = 0; i < 5; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {directory});
        process.waitForFinished(-1);
        const QList<QByteArray> numbers = process.readAll().simplified().split(' ');
        times.push_back(numbers.value(0).toDouble());
        memories.push_back(numbers.value(1).toDouble() / 1024);
    }
    std::ranges::sort(times);
    std::ranges::sort(memories);
    std::printf("%-28s %7.1f ms %7.1f MiB\n", what, times[2], memories[2]);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc > 1) {
        start(QString::fromLocal8Bit(argv[1]));
        return 0;
    }
    const QTemporaryDir without;
    const QTemporaryDir with;
    prepare(without.path(), 0);
    prepare(with.path(), Ended);
    report("1,000 running", without.path());
    report("the same, 100,000 in history", with.path());
    return 0;
}
