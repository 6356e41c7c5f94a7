// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifier.h"

/// Several ways to tell, the best first: what one of them cannot show, the next one does.
class NotifierChain : public Notifier
{
    Q_OBJECT

public:
    /// @p ways outlive this. The last one is always available.
    explicit NotifierChain(const QList<Notifier *> &ways, QObject *parent = nullptr);

    bool isAvailable() const override { return true; }
    void show(const Notification &notification) override;
    void takeBack() override;

signals:
    /// The notification goes @p way, which the one before did not; nothing is said of the first way at the start.
    void wayChanged(qsizetype way);

private:
    void showBy(qsizetype way, const Notification &notification);

    QList<Notifier *> m_ways;
    qsizetype m_way = 0; ///< of the last notification
};
