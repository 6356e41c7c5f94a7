// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobactions.h"

#include "icons.h"
#include "joblistview.h"
#include "messageline.h"

#include "jobs/joblistmodel.h"
#include "polling/jobtracker.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

JobActions::JobActions(JobListModel &model, JobTracker &tracker, JobListView *list, MessageLine *message, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_tracker(tracker)
    , m_list(list)
    , m_message(message)
    , m_checkNow(new QAction(actionIcon(u"view-refresh"_s, u"check"_s), {}, this))
    , m_rename(new QAction(actionIcon(u"edit-rename"_s, u"rename"_s), {}, this))
    , m_copyName(new QAction(actionIcon(u"edit-copy"_s, u"copy"_s), {}, this))
    , m_copyUrl(new QAction(this))
    , m_remove(new QAction(actionIcon(u"list-remove"_s, u"remove"_s), {}, this))
    , m_removeEnded(new QAction(this))
{
    m_checkNow->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(QKeySequence::Refresh)});
    m_rename->setShortcut(Qt::Key_F2);
    m_copyName->setShortcut(QKeySequence::Copy);
    m_remove->setShortcut(QKeySequence::Delete);
    // Letters and Del belong to a text field while one has the focus.
    for (QAction *action : {m_rename, m_copyName, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    connect(m_checkNow, &QAction::triggered, this, &JobActions::checkSelected);
    connect(m_rename, &QAction::triggered, this, &JobActions::renameCurrent);
    connect(m_copyName, &QAction::triggered, this, &JobActions::copyNames);
    connect(m_copyUrl, &QAction::triggered, this, &JobActions::copyUrls);
    connect(m_remove, &QAction::triggered, this, [this] { take(m_list->selectedIds()); });
    connect(m_removeEnded, &QAction::triggered, this, [this] { take(endedIds()); });
}

void JobActions::fillMenu(QMenu *menu) const
{
    menu->addActions({m_checkNow, m_rename, m_copyName, m_copyUrl});
    menu->addSeparator();
    menu->addAction(m_remove);
}

void JobActions::update()
{
    const bool any = m_list->selectionModel()->hasSelection();
    m_rename->setEnabled(m_list->currentIndex().isValid());
    for (QAction *action : {m_copyName, m_copyUrl, m_remove})
        action->setEnabled(any);
    const Summary summary = m_model.summary();
    m_checkNow->setEnabled(summary.ended < summary.total);
    m_removeEnded->setEnabled(summary.ended > 0);
}

void JobActions::retranslateUi()
{
    m_checkNow->setText(tr("&Check now"));
    m_checkNow->setToolTip(tr("Ask now how the selected jobs stand, or all of them (%1)")
                               .arg(m_checkNow->shortcut().toString(QKeySequence::NativeText)));
    m_rename->setText(tr("Re&name"));
    m_copyName->setText(tr("&Copy name"));
    m_copyUrl->setText(tr("Copy monitor &URL"));
    m_copyUrl->setToolTip(tr("The URL is as secret as a password."));
    m_remove->setText(tr("&Remove from the list"));
    m_removeEnded->setText(tr("Remove &ended from the list"));
}

void JobActions::checkSelected()
{
    QList<JobId> ids = m_list->selectedIds();
    if (ids.isEmpty()) {
        for (const Job &job : m_model.jobs())
            ids.append(job.id);
    }
    m_tracker.checkNow(ids);
}

void JobActions::renameCurrent()
{
    if (m_list->currentIndex().isValid())
        m_list->edit(m_list->currentIndex());
}

void JobActions::copyNames()
{
    QStringList names;
    for (const JobId id : m_list->selectedIds())
        names.append(m_model.find(id)->name);
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

void JobActions::copyUrls()
{
    QStringList urls;
    for (const JobId id : m_list->selectedIds())
        urls.append(QString::fromLatin1(m_model.find(id)->url.secret().toEncoded()));
    QGuiApplication::clipboard()->setText(urls.join(u'\n'));
}

void JobActions::take(const QList<JobId> &ids)
{
    const int row = m_list->currentIndex().row();
    const auto taken = std::make_shared<std::vector<Job>>(m_tracker.remove(ids));
    if (taken->empty())
        return;
    // The next in place of what went, so that the keyboard goes on from there.
    const QAbstractItemModel *rows = m_list->model();
    m_list->setCurrentIndex(rows->index(std::min(row, rows->rowCount() - 1), 0));
    m_message->show(tr("%Ln job(s) removed from the list. The copies themselves go on.", nullptr,
                       static_cast<int>(taken->size())),
                    tr("&Undo"), [this, taken] { m_tracker.restore(std::move(*taken)); });
}

QList<JobId> JobActions::endedIds() const
{
    QList<JobId> ids;
    for (const Job &job : m_model.jobs()) {
        if (hasEnded(job.progress.state))
            ids.append(job.id);
    }
    return ids;
}
