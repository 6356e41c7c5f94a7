// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QObject>
#include <QTimer>

/// Puts jobs into the clipboard, in the forms that people paste elsewhere. A monitor URL is as secret as a password: it is
/// marked as such, and taken out again after a while and when the program ends, where it is still there.
class JobClipboard : public QObject
{
    Q_OBJECT

public:
    explicit JobClipboard(QObject *parent = nullptr);
    ~JobClipboard() override;

    /// The columns of a report, with tabs between them and as an HTML table.
    static void copyTable(const std::vector<Job> &jobs, const QDateTime &now);
    /// What is known of the failures, for a mail to support.
    static void copyErrors(const std::vector<Job> &jobs, const QDateTime &now);
    static void copyLines(const QStringList &lines);
    void copySecret(const QString &text);
    /// Takes the secret out of the clipboard, if it is still there.
    void forgetSecret();

private:
    QString m_secret;
    QTimer m_after;
};
