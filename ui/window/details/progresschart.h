// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/progresshistory.h"

#include <QWidget>

/// The percentage over time, small: where it rose, where it stood still.
class ProgressChart : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressChart(QWidget *parent = nullptr);

    /// Hidden where fewer than two reports tell of a rise.
    void setHistory(const ProgressHistory &history);
    /// What the chart shows, for those who cannot see it.
    void setWords(const QString &words);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ProgressHistory m_history;
};
