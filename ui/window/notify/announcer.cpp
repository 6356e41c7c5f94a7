// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcer.h"

#include "notifier.h"

#include "words/noticetext.h"

using namespace std::chrono_literals;

namespace {

/// Long enough for the answers of one burst, short enough to count as at once.
constexpr auto GatherFor = 1500ms;

bool needsSomebody(NoticeKind kind)
{
    return kind == NoticeKind::Failed || kind == NoticeKind::OutcomeUnknown;
}

} // namespace

Announcer::Announcer(const JobListModel &model, Notifier &notifier, QObject *parent)
    : QObject(parent), m_model(model), m_notifier(notifier)
{
    m_collector.setSingleShot(true);
    m_collector.setInterval(GatherFor);
    connect(&m_collector, &QTimer::timeout, this, &Announcer::speak);
}

void Announcer::announce(JobId id, NoticeKind kind)
{
    m_pending.append({id, kind});
    if (!m_collector.isActive())
        m_collector.start();
}

void Announcer::speak()
{
    QList<GatheredNotice> notices;
    QList<JobId> ids;
    bool urgent = false;
    const Job *last = nullptr;
    for (const auto &[id, kind] : std::exchange(m_pending, {})) {
        const Job *job = m_model.find(id);
        if (!job)
            continue;
        notices.append({kind, job->name});
        ids.append(id);
        urgent = urgent || needsSomebody(kind);
        last = job;
    }
    if (notices.size() == 1) {
        m_notifier.show(
            NoticeText::single(notices.first().kind, last->name, last->progress, last->watchedSince, QLocale()), ids,
            urgent);
    } else if (!notices.isEmpty()) {
        m_notifier.show(NoticeText::gathered(notices), ids, urgent);
    }
}
