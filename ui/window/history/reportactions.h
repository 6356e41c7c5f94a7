// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobstore.h"

#include <QObject>

class WatchList;
class JobListModel;
class JobListView;
class MessageLine;
class QAction;
class Settings;

/// The list or a part of it as a file: a report for people, or a list for another computer.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    ReportActions(const JobListModel &model, WatchList &watchList, Settings &settings, JobListView *list,
                  MessageLine *message, QObject *parent);

    QAction *save() const { return m_save; }
    QAction *importList() const { return m_import; }
    void retranslateUi();

private:
    void askWhereTo();
    void askWhereFrom();
    void write(const QString &path, const QByteArray &bytes);
    void read(const QString &path);
    void takeIn(std::vector<StoredJob> jobs);
    void askAboutUnknownHosts(const std::vector<StoredJob> &jobs, const QStringList &hosts);
    bool isUnknownHost(const StoredJob &stored) const;
    std::vector<Job> chosenJobs() const;

    const JobListModel &m_model;
    WatchList &m_watchList;
    Settings &m_settings;
    JobListView *m_list;
    MessageLine *m_message;
    QAction *m_save;
    QAction *m_import;
};
