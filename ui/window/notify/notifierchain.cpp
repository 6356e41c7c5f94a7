// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifierchain.h"

#include "log.h"

#include <utility>

NotifierChain::NotifierChain(const QList<Notifier *> &ways, QObject *parent) : Notifier(parent), m_ways(ways)
{
    for (qsizetype way = 0; way < ways.size(); ++way) {
        connect(ways[way], &Notifier::activated, this, &Notifier::activated);
        connect(ways[way], &Notifier::closed, this, [this, way] {
            if (way == m_way)
                emit closed();
        });
        connect(ways[way], &Notifier::failed, this,
                [this, way](const Notification &notification) { showBy(way + 1, notification); });
    }
}

void NotifierChain::show(const Notification &notification)
{
    showBy(0, notification);
}

void NotifierChain::showBy(qsizetype way, const Notification &notification)
{
    while (way < m_ways.size() && !m_ways[way]->isAvailable())
        ++way;
    if (way >= m_ways.size()) {
        emit failed(notification);
        return;
    }
    const qsizetype before = std::exchange(m_way, way);
    if (before != way) {
        qCDebug(notifyLog) << "notifications go by way" << way << "from now on";
        m_ways[before]->takeBack();
        emit wayChanged(way);
    }
    m_ways[way]->show(notification);
}

void NotifierChain::takeBack()
{
    for (Notifier *way : std::as_const(m_ways))
        way->takeBack();
}
