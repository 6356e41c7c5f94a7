// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"
#include "watchlist/watchlist.h"

#include <QObject>

#include <optional>

class HistoryPage;
class JobListModel;
class JobListView;
class InlineMessage;
class QAction;
class Settings;

/// The list or a part of it as a file: a report for people, or a list for another computer.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    ReportActions(WatchList &watchList, Settings &settings, JobListView *list, InlineMessage *message, QObject *parent);

    QAction *save() const { return m_save; }
    QAction *importList() const { return m_import; }
    void retranslateUi();
    /// While @p history can be seen, a report is about what it shows.
    void setHistory(const HistoryPage *history) { m_history = history; }

signals:
    /// A list is taken in: what of it goes on is in the list, what had ended is in the history.
    void imported(const ImportCounts &counts);
    /// A file was no list of Copyjobs: whoever takes pasted text shall take this.
    void textRead(const QString &text);

private:
    /// What a report is about.
    struct Chosen
    {
        std::vector<Job> jobs;
        QString said; ///< in words
    };

    void askWhereTo();
    void askWhereFrom();
    void write(const QString &path, const QByteArray &bytes);
    void read(const QString &path);
    void takeIn(std::vector<StoredJob> jobs);
    void askAboutUnknownHosts(const std::vector<StoredJob> &jobs, const QStringList &hosts);
    bool isUnknownHost(const StoredJob &stored) const;
    std::optional<IntakeVerdict> verdictOn(const StoredJob &stored) const;
    Chosen chosen() const;
    std::vector<Job> shownJobs() const;

    WatchList &m_watchList;
    const JobListModel &m_model;
    Settings &m_settings;
    JobListView *m_list;
    const HistoryPage *m_history = nullptr;
    InlineMessage *m_message;
    QAction *m_save;
    QAction *m_import;
};
