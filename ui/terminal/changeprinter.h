// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clock.h"
#include "jobs/joblistmodel.h"

#include <QObject>
#include <QTextStream>

/// Tells of jobs where there is no display: a line per change, and a last one per job with its outcome.
class ChangePrinter : public QObject
{
    Q_OBJECT

public:
    ChangePrinter(const JobListModel &model, Clock clock, QTextStream &out, QObject *parent = nullptr);

signals:
    /// Every job has ended, or its outcome cannot be known; all outcomes are printed.
    void finished();

private:
    void printChange(int row);
    void finishWhenOver();
    QString outcomeLine(const Job &job) const;

    const JobListModel &m_model;
    Clock m_clock;
    QTextStream &m_out;
    QHash<JobId, QString> m_printed; ///< what was said last, so that nothing is said twice
    bool m_finished = false;
};
