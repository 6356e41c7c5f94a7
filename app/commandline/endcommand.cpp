// SPDX-License-Identifier: GPL-3.0-or-later
#include "endcommand.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int AtATime = 4;
constexpr std::size_t WaitingAtMost = 10'000;
constexpr qsizetype LongestReason = 300;

} // namespace

QJsonObject batchEvent(const EndedBatch &batch, const QDateTime &now)
{
    return {
        {u"time"_s, now.toUTC().toString(Qt::ISODateWithMs)},
        {u"event"_s, u"batchEnded"_s},
        {u"name"_s, batch.name},
        {u"jobs"_s, batch.counts.total()},
        {u"completed"_s, batch.counts.completed},
        {u"failed"_s, batch.counts.failed},
        {u"cancelled"_s, batch.counts.cancelled},
        {u"unknown"_s, batch.counts.unknown},
    };
}

EndCommand::~EndCommand()
{
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect(this);
        // A process object takes its program with it: let it read what it was given, and end.
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(1000))
            process->terminate();
    }
}

void EndCommand::setCommand(const QString &command)
{
    m_command = QProcess::splitCommand(command);
    if (m_command.isEmpty())
        m_waiting.clear();
}

void EndCommand::run(const QJsonObject &facts)
{
    if (m_command.isEmpty() || m_waiting.size() >= WaitingAtMost)
        return;
    m_waiting.push_back(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
    startNext();
}

void EndCommand::startNext()
{
    if (m_waiting.empty() || m_running >= AtATime)
        return;
    ++m_running;
    auto *process = new QProcess(this);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setProgram(m_command.first());
    process->setArguments(m_command.mid(1));
    connect(process, &QProcess::finished, this, [this, process] { onFinished(process); });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished(process);
    });
    const QByteArray facts = std::move(m_waiting.front());
    m_waiting.pop_front();
    process->start();
    process->write(facts);
    process->closeWriteChannel();
}

void EndCommand::onFinished(QProcess *process)
{
    process->deleteLater();
    --m_running;
    const QString program = process->program();
    if (process->error() == QProcess::FailedToStart) {
        emit failed(program, {}, process->errorString());
    } else if (process->exitStatus() == QProcess::CrashExit || process->exitCode() != 0) {
        const bool exited = process->exitStatus() == QProcess::NormalExit;
        emit failed(program, exited ? std::optional(process->exitCode()) : std::nullopt,
                    QString::fromUtf8(process->readAllStandardError().left(LongestReason)));
    }
    startNext();
}
