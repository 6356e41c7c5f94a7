// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

/// Standard output as a device that tells when it did not take something: for a QTextStream. What is written goes out at
/// once; after a failure nothing is written any more.
class StandardOutput : public QIODevice
{
    Q_OBJECT

public:
    explicit StandardOutput(QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    /// The system's words for why a write failed; empty as long as none has.
    const QString &fault() const { return m_fault; }
    /// Whoever read the output has gone.
    bool isReaderGone() const { return m_isReaderGone; }

signals:
    /// A write failed, for whatever reason; once.
    void failed();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    QString m_fault;
    bool m_isReaderGone = false;
};

/// Prints @p text. What the program's exit code is then: @p good, or what says that it could not be written.
int printed(const QString &text, int good = 0);
/// Says on standard error why @p output failed, unless nobody reads it any more. The exit code.
int failureOf(const StandardOutput &output);
