// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/noticeboard.h"

#include <QJsonObject>
#include <QObject>
#include <QProcess>

#include <deque>

/// The facts of a batch that ended, with the keys of jobEvent() as far as they fit, and its counts.
QJsonObject batchEvent(const EndedBatch &batch, const QDateTime &now);

/// Runs a person's program whenever a job or a batch has ended: without a shell, a few at a time, with the facts as one
/// line of JSON on its standard input. No monitor URL is among them.
class EndCommand : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Programs that still run go on by themselves.
    ~EndCommand() override;

    /// Words as a shell would part them, with quotes; empty or blank for none.
    void setCommand(const QString &command);
    bool isSet() const { return !m_command.isEmpty(); }
    void run(const QJsonObject &facts);

signals:
    /// The program could not be started, or said that it failed. @p program is its first word, @p reason the system's or
    /// the program's own words, cut to a line; it may be empty. @p exitCode is empty where it did not get so far.
    void failed(const QString &program, std::optional<int> exitCode, const QString &reason);

private:
    void startNext();
    void onFinished(QProcess *process);

    QStringList m_command;
    std::deque<QByteArray> m_waiting;
    int m_running = 0;
};
