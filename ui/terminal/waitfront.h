// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/endsignals.h"
#include "desktop/settings.h"
#include "joboutput.h"
#include "standardinput.h"
#include "standardoutput.h"

#include "commandline/arrivinginput.h"
#include "commandline/commandline.h"
#include "commandline/inputcollector.h"
#include "commandline/waitresult.h"
#include "simulator/practice.h"
#include "watchlist/engine.h"

#include <QObject>
#include <QSet>
#include <QTextStream>
#include <QTimer>

#include <memory>

/// `copyjobs wait`: watches jobs in the terminal until all are over. Stores nothing. Needs a QCoreApplication.
class WaitFront : public QObject
{
    Q_OBJECT

public:
    explicit WaitFront(const CommandLine &commandLine, QObject *parent = nullptr);
    ~WaitFront() override;

    /// Returns the exit code.
    int run();

private:
    bool isAllowed(const MonitorUrl &url) const;
    bool takeInputs();
    void tellRefused(bool allGood);
    void chooseOutput();
    void watch();
    void tellRows(JobEvent event, int first, int last);
    void tell(JobEvent event, int row);
    void endWhenOver();
    void takeMore(QList<NewJob> jobs);
    void inputEnded();
    void outputFailed();
    void follow();
    void finishOutput();
    void interrupt();
    void timeOut();
    void keepUnfinished();
    int unfinished() const;

    const CommandLine &m_commandLine;
    const Settings m_settings;
    InputCollector m_collector;
    std::optional<ArrivingInput> m_arriving; ///< as long as standard input may bring more
    QSet<JobId> m_followed;                  ///< with --list: the jobs of the window that are waited for
    Engine m_engine;
    Practice m_practice;
    EndSignals m_signals;
    std::unique_ptr<StandardInput> m_input;
    QTimer m_following;
    StandardOutput m_standardOutput;
    QTextStream m_out;
    std::unique_ptr<JobOutput> m_output; ///< null where nothing shall be written
    WaitResult m_end;
};
