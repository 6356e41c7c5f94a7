// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"

#include "elidedlabel.h"

#include <QTimer>

#include <functional>
#include <optional>

/// Says how fresh the list is: "last news 3 s ago · next check in 4 s"; in its place, what keeps several jobs from being
/// asked.
class NewsLabel : public ElidedLabel
{
    Q_OBJECT

public:
    /// @p nextCheck is when a job will be asked next; nothing while only an answer can tell.
    NewsLabel(Clock clock, std::function<std::optional<SteadyTime>()> nextCheck, QWidget *parent = nullptr);

    /// An answer has come.
    void noteNews();
    /// Nothing is expected any more: nothing is said of news.
    void setExpecting(bool expecting);
    /// A whole sentence; empty when it is over.
    void setProblem(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void say(const QString &words);

    Clock m_clock;
    std::function<std::optional<SteadyTime>()> m_nextCheck;
    QDateTime m_news;
    QString m_problem;
    bool m_expecting = false;
    QTimer m_second; ///< while somebody sees it
};
