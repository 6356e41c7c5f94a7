// SPDX-License-Identifier: GPL-3.0-or-later
// Adds, ends, removes and restores jobs without a pause, and says on its output what has been acknowledged: until
// somebody kills it. Arguments: the directory of the store, and a seed.
#include "watchlist/watchlist.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(const char *what, JobId id)
{
    std::printf("%s %lld\n", what, static_cast<long long>(id));
    std::fflush(stdout);
}

/// Nobody listens there.
QUrl urlOf(JobId id)
{
    return QUrl(
        u"http://127.0.0.1:9/monitor/SECRETTOKEN%1?c=%2"_s.arg(id, 8, 10, QChar(u'0')).arg(u"x"_s.repeated(id % 3000)));
}

class Worker : public QObject
{
public:
    Worker(const QString &directory, quint32 seed)
        : m_chance(seed), m_watchList(JobStore::open(directory, systemClock().wall()), systemClock())
    {
        connect(&m_watchList, &WatchList::noticed, this, [](JobId id) { say("told", id); });
        connect(&m_watchList, &WatchList::returned, this, [](const MissedOutcomesSummary &summary) {
            for (const JobId id : summary.ids)
                say("told", id);
        });
        if (m_watchList.fault())
            say("fault", m_watchList.fault()->kind);
        m_watchList.start();
        say("started", static_cast<JobId>(m_model.rowCount()));
        startTimer(1);
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        switch (m_chance.bounded(8)) {
        case 0:
            add();
            break;
        case 1:
            remove();
            break;
        case 2:
            undo();
            break;
        case 3:
            m_watchList.flush();
            break;
        default:
            end();
            break;
        }
    }

private:
    void add()
    {
        JobId next = m_watchList.store().lastId();
        QList<NewJob> jobs;
        for (int i = m_chance.bounded(1, 6); i > 0; --i) {
            ++next;
            const auto url = MonitorUrl::parse(urlOf(next).toString());
            jobs.append({.url = std::get<MonitorUrl>(url), .name = QString::number(next)});
        }
        for (const JobId id : m_watchList.add(jobs))
            say("added", id);
    }

    void remove()
    {
        const auto id = anyJob();
        if (!id)
            return;
        say("removing", *id);
        m_watchList.remove({*id});
        m_removed.append(*id);
        say("removed", *id);
    }

    void undo()
    {
        if (m_removed.isEmpty())
            return;
        const JobId id = m_removed.takeLast();
        say("restoring", id);
        if (m_watchList.undo() == QList<JobId>{id})
            say("restored", id);
    }

    void end()
    {
        const auto id = anyJob();
        const Job *job = id ? m_model.find(*id) : nullptr;
        if (job && job->url)
            m_poller.takeReply(
                *id, {.httpStatus = 200, .requestUrl = job->url->toUrl(), .body = R"({"status":"completed"})"});
    }

    std::optional<JobId> anyJob()
    {
        const int count = m_model.rowCount();
        if (count == 0)
            return {};
        return m_model.jobs()[static_cast<std::size_t>(m_chance.bounded(count))].id;
    }

    QRandomGenerator m_chance;
    QList<JobId> m_removed; ///< in this run, and not restored
    WatchList m_watchList;
    JobListModel &m_model = m_watchList.model();
    Poller &m_poller = m_watchList.poller();
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Worker worker(arguments.value(1), arguments.value(2).toUInt());
    return QCoreApplication::exec();
}
