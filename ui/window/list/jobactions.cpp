// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobactions.h"

#include "joblistview.h"
#include "removeddialog.h"
#include "window/icons.h"
#include "window/messageline.h"

#include "jobs/joblistmodel.h"
#include "polling/poller.h"
#include "watchlist/watchlist.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

JobActions::JobActions(JobListModel &model, Poller &poller, WatchList &watchList, JobListView *list,
                       MessageLine *message, QObject *parent)
    : QObject(parent), m_model(model), m_poller(poller), m_watchList(watchList), m_list(list), m_message(message),
      m_checkNow(new QAction(actionIcon(u"check"_s), {}, this)),
      m_rename(new QAction(actionIcon(u"rename"_s), {}, this)),
      m_copyName(new QAction(actionIcon(u"copy"_s), {}, this)), m_copyUrl(new QAction(this)),
      m_remove(new QAction(actionIcon(u"remove"_s), {}, this)), m_removeEnded(new QAction(this)),
      m_undo(new QAction(this)), m_showRemoved(new QAction(this)), m_forgetUrl(new QAction(this))
{
    m_checkNow->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(QKeySequence::Refresh)});
    m_rename->setShortcut(Qt::Key_F2);
    m_copyName->setShortcut(QKeySequence::Copy);
    m_remove->setShortcut(QKeySequence::Delete);
    m_undo->setShortcut(QKeySequence::Undo);
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
    connect(m_undo, &QAction::triggered, this, &JobActions::takeBack);
    connect(m_showRemoved, &QAction::triggered, this, &JobActions::showRemovedJobs);
    connect(m_forgetUrl, &QAction::triggered, this, &JobActions::forgetUrls);
    connect(&m_watchList, &WatchList::shelvesChanged, this, &JobActions::update);
}

void JobActions::fillMenu(QMenu *menu) const
{
    menu->addActions({m_checkNow, m_rename, m_copyName, m_copyUrl, m_forgetUrl});
    menu->addSeparator();
    menu->addAction(m_remove);
}

void JobActions::update()
{
    const bool any = m_list->selectionModel()->hasSelection();
    m_rename->setEnabled(m_list->currentId().has_value());
    for (QAction *action : {m_copyName, m_remove})
        action->setEnabled(any);
    const bool anyUrl = isUrlSelected();
    m_copyUrl->setEnabled(anyUrl);
    m_forgetUrl->setEnabled(anyUrl);
    m_undo->setEnabled(m_watchList.canUndo());
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
    m_copyName->setText(tr("C&opy name"));
    m_copyUrl->setText(tr("Copy monitor UR&L"));
    m_copyUrl->setToolTip(tr("The URL is as secret as a password."));
    m_remove->setText(tr("&Remove from the list"));
    m_removeEnded->setText(tr("Move &ended to the history"));
    m_undo->setText(tr("&Undo removing"));
    m_showRemoved->setText(tr("Recently re&moved …"));
    m_forgetUrl->setText(tr("&Forget the monitor URL now"));
    m_forgetUrl->setToolTip(tr("The copy goes on, but nobody can ask for its outcome any more."));
}

/// Asked with every batch of answers, and with ten thousand selected: the first one found will do.
bool JobActions::isUrlSelected() const
{
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const Job *job = m_model.find(m_list->model()->index(row, 0, range.parent()).data(JobListModel::IdRole).value<JobId>());
            if (job && job->url)
                return true;
        }
    }
    return false;
}

void JobActions::checkSelected()
{
    QList<JobId> ids = m_list->selectedIds();
    if (ids.isEmpty()) {
        for (const Job &job : m_model.jobs())
            ids.append(job.id);
    }
    m_poller.checkNow(ids);
}

void JobActions::renameCurrent()
{
    if (m_list->currentId())
        m_list->edit(m_list->currentIndex().siblingAtColumn(0));
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
        if (const auto &url = m_model.find(id)->url)
            urls.append(QString::fromLatin1(url->secret()));
    QGuiApplication::clipboard()->setText(urls.join(u'\n'));
}

void JobActions::take(const QList<JobId> &ids)
{
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    const bool allEnded =
        std::ranges::all_of(ids, [this](JobId id) { return hasEnded(m_model.find(id)->progress.state); });
    const auto next = m_list->neighbourOf(ids);
    m_watchList.remove(ids);
    // The next in place of what went, so that the keyboard goes on from there.
    if (next)
        m_list->select({*next});
    m_message->show(allEnded ? tr("%Ln job(s) moved to the history.", nullptr, count)
                             : tr("%Ln job(s) removed from the list. The copies themselves go on.", nullptr, count),
                    tr("&Undo"), [this] { takeBack(); });
}

void JobActions::takeBack()
{
    const QList<JobId> ids = m_watchList.undo();
    m_message->clear();
    m_list->select(ids);
}

void JobActions::showRemovedJobs()
{
    auto *dialog = new RemovedDialog(m_watchList, m_watchList.now(), m_list->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemovedDialog::restored, this, &JobActions::restored);
    dialog->open();
}

void JobActions::forgetUrls()
{
    const QList<JobId> ids = m_list->selectedIds();
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Forget the monitor URL?"),
        tr("The monitor URL of %Ln job(s) will be erased for good.", nullptr, static_cast<int>(ids.size())),
        QMessageBox::Cancel, m_list->window());
    box->setInformativeText(
        tr("Nobody issues it again: if a copy still runs, its outcome can no longer be asked for."));
    const QPushButton *forget = box->addButton(tr("&Forget"), QMessageBox::AcceptRole);
    connect(forget, &QAbstractButton::clicked, this, [this, ids] { m_watchList.forgetUrls(ids); });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
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
