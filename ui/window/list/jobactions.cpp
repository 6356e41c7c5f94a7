// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobactions.h"

#include "jobclipboard.h"
#include "joblistview.h"
#include "removeddialog.h"
#include "window/icons.h"
#include "window/inlinemessage.h"

#include "jobs/destinationsite.h"
#include "jobs/joblistmodel.h"
#include "polling/poller.h"
#include "watchlist/watchlist.h"

#include <QAction>
#include <QDesktopServices>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whether the job needs attention that a person can give it; see Job::handled.
bool canBeHandled(const Job &job)
{
    return job.progress.state == JobState::Failed || job.progress.state == JobState::Unknown
           || (!hasEnded(job.progress.state) && job.timeLeft.stalledSince);
}

bool canCopyError(const Job &job)
{
    return job.progress.state == JobState::Failed || job.progress.state == JobState::Unknown || job.progress.problem;
}

} // namespace

JobActions::JobActions(WatchList &watchList, JobListView *list, InlineMessage *message, QObject *parent)
    : QObject(parent), m_watchList(watchList), m_model(watchList.model()), m_list(list), m_message(message),
      m_clipboard(new JobClipboard(this)), m_checkNow(create(&JobActions::checkSelected, Qt::Key_F5, u"check"_s)),
      m_openSite(create(&JobActions::openSite, u"Ctrl+Shift+O"_s)),
      m_handled(create(&JobActions::toggleHandled, u"Ctrl+E"_s)),
      m_tellMe(create(&JobActions::toggleTellMe, u"Ctrl+T"_s)),
      m_rename(create(&JobActions::renameCurrent, Qt::Key_F2, u"rename"_s)),
      m_batch(create(&JobActions::nameBatch, u"Ctrl+B"_s)),
      m_copyName(create(&JobActions::copyNames, QKeySequence::Copy, u"copy"_s)),
      m_copyError(create(&JobActions::copyErrors, u"Ctrl+Shift+C"_s)),
      m_copyTable(create(&JobActions::copyTable, u"Ctrl+Shift+T"_s)),
      m_copyItemId(create(&JobActions::copyItemIds, u"Ctrl+I"_s)), m_copyUrl(create(&JobActions::copyUrls)),
      m_remove(create(&JobActions::removeSelected, QKeySequence::Delete, u"remove"_s)),
      m_removeEnded(create(&JobActions::moveEnded)), m_undo(create(&JobActions::takeBack, QKeySequence::Undo)),
      m_showRemoved(create(&JobActions::showRemovedJobs)), m_forgetUrl(create(&JobActions::forgetUrls))
{
    m_checkNow->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(QKeySequence::Refresh)});
    m_tellMe->setCheckable(true);
    // Letters and Del belong to a text field while one has the focus.
    for (QAction *action : {m_rename, m_copyName, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    connect(&m_watchList, &WatchList::sectionsChanged, this, &JobActions::update);
}

QAction *JobActions::create(void (JobActions::*method)(), const QKeySequence &shortcut, const QString &icon)
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(actionIcon(icon));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, method);
    return action;
}

QList<QAction *> JobActions::forJobMenu() const
{
    return {m_checkNow, m_openSite, m_handled,     m_tellMe,      nullptr, m_rename,   m_batch,
            nullptr,    m_remove,   m_removeEnded, m_showRemoved, nullptr, m_forgetUrl};
}

QList<QAction *> JobActions::forEditMenu() const
{
    return {m_copyName, m_copyError, m_copyTable, m_copyItemId, m_copyUrl};
}

QList<QAction *> JobActions::nextSteps() const
{
    return {m_openSite, m_copyError, m_handled, m_checkNow};
}

void JobActions::fillMenu(QMenu *menu) const
{
    menu->setToolTipsVisible(true); // they say why something cannot be done
    menu->addActions({m_checkNow, m_openSite, m_handled, m_tellMe});
    menu->addSeparator();
    menu->addActions({m_rename, m_batch});
    menu->addSeparator();
    menu->addActions(forEditMenu());
    menu->addSeparator();
    menu->addActions({m_forgetUrl, m_remove});
}

void JobActions::enable(QAction *action, bool applies, const QString &reason)
{
    action->setEnabled(applies);
    action->setToolTip(applies ? m_tips.value(action, action->text().remove(u'&')) : reason);
}

/// Asked with every batch of answers, and with ten thousand selected.
void JobActions::update()
{
    const bool any = m_list->selectionModel()->hasSelection();
    bool canCheck = false;
    bool hasUrl = false;
    bool hasError = false;
    bool hasItem = false;
    bool canHandle = false;
    bool allHandled = true;
    bool canTell = false;
    bool allTold = true;
    const Job *only = nullptr;
    int count = 0;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0, range.parent());
            const Job *job = m_model.find(index.data(JobListModel::IdRole).value<JobId>());
            if (!job)
                continue;
            only = job;
            ++count;
            canCheck = canCheck || (job->url && !hasEnded(job->progress.state));
            hasUrl = hasUrl || job->url;
            hasError = hasError || canCopyError(*job);
            hasItem = hasItem || !job->progress.resourceId.isEmpty();
            if (canBeHandled(*job)) {
                canHandle = true;
                allHandled = allHandled && job->handled;
            }
            if (!hasEnded(job->progress.state)) {
                canTell = true;
                allTold = allTold && job->tellMe;
            }
        }
    }
    const Summary summary = m_model.summary();
    const QString nothing = tr("Select a job first.");
    const auto because = [&](const QString &reason) { return any ? reason : nothing; };
    enable(m_checkNow, any ? canCheck : summary.ended < summary.total,
           tr("Ended jobs are no longer checked."));
    enable(m_openSite, count == 1 && destinationSite(*only),
           because(count > 1 ? tr("Select one job.") : tr("The service has named no destination on the job's own host.")));
    m_handled->setText(canHandle && allHandled ? tr("Not han&dled") : tr("Mark as han&dled"));
    enable(m_handled, canHandle, because(tr("Only a job that needs attention can be handled.")));
    m_tellMe->setChecked(canTell && allTold);
    enable(m_tellMe, canTell, because(tr("The job has ended already.")));
    enable(m_rename, m_list->currentId().has_value(), nothing);
    for (QAction *action : {m_batch, m_copyName, m_copyTable, m_remove})
        enable(action, any, nothing);
    enable(m_copyError, hasError, because(tr("Nothing has gone wrong with the job.")));
    enable(m_copyItemId, hasItem, because(tr("The service has named no item.")));
    for (QAction *action : {m_copyUrl, m_forgetUrl})
        enable(action, hasUrl, because(tr("The monitor URL is no longer kept.")));
    enable(m_undo, m_watchList.canUndo(), tr("There is nothing to undo."));
    enable(m_removeEnded, summary.ended > 0, tr("No job in the list has ended."));
}

void JobActions::retranslateUi()
{
    m_checkNow->setText(tr("&Check now"));
    m_openSite->setText(tr("&Open destination site"));
    m_tellMe->setText(tr("&Tell me when it ends"));
    m_rename->setText(tr("Re&name"));
    m_batch->setText(tr("Name the &batch …"));
    m_copyName->setText(tr("C&opy name"));
    m_copyError->setText(tr("Copy &error"));
    m_copyTable->setText(tr("Copy as &table"));
    m_copyItemId->setText(tr("Copy &item id"));
    m_copyUrl->setText(tr("Copy monitor UR&L"));
    m_remove->setText(tr("&Remove from the list"));
    m_removeEnded->setText(tr("Move ended to the &history"));
    m_undo->setText(tr("&Undo removing"));
    m_showRemoved->setText(tr("Recently re&moved …"));
    m_forgetUrl->setText(tr("&Forget the monitor URL now"));
    m_tips = {{m_checkNow, tr("Check the selected jobs, or all jobs, now (%1)")
                               .arg(m_checkNow->shortcut().toString(QKeySequence::NativeText))},
              {m_copyUrl, tr("The URL is as secret as a password. It is taken out of the clipboard after two minutes.")},
              {m_forgetUrl, tr("The copy goes on, but its outcome can no longer be checked.")},
              {m_handled, tr("It no longer needs attention until it changes.")}};
    update();
}

std::vector<Job> JobActions::selectedJobs() const
{
    std::vector<Job> jobs;
    for (const JobId id : m_list->selectedIds())
        jobs.push_back(*m_model.find(id));
    return jobs;
}

void JobActions::checkSelected()
{
    QList<JobId> ids = m_list->selectedIds();
    if (ids.isEmpty()) {
        for (const Job &job : m_model.jobs())
            ids.append(job.id);
    }
    m_watchList.poller().checkNow(ids);
}

void JobActions::renameCurrent()
{
    if (m_list->currentId())
        m_list->edit(m_list->currentIndex().siblingAtColumn(0));
}

void JobActions::copyNames()
{
    QStringList names;
    for (const Job &job : selectedJobs())
        names.append(job.name);
    JobClipboard::copyLines(names);
}

void JobActions::copyUrls()
{
    QStringList urls;
    for (const Job &job : selectedJobs()) {
        if (job.url)
            urls.append(QString::fromLatin1(job.url->secret()));
    }
    m_clipboard->copySecret(urls.join(u'\n'));
}

void JobActions::copyErrors()
{
    std::vector<Job> jobs = selectedJobs();
    std::erase_if(jobs, [](const Job &job) { return !canCopyError(job); });
    JobClipboard::copyErrors(jobs, m_watchList.now());
}

void JobActions::copyTable()
{
    JobClipboard::copyTable(selectedJobs(), m_watchList.now());
}

void JobActions::copyItemIds()
{
    QStringList ids;
    for (const Job &job : selectedJobs()) {
        if (!job.progress.resourceId.isEmpty())
            ids.append(job.progress.resourceId);
    }
    JobClipboard::copyLines(ids);
}

void JobActions::openSite()
{
    const std::vector<Job> jobs = selectedJobs();
    if (jobs.size() != 1)
        return;
    if (const auto site = destinationSite(jobs.front()))
        QDesktopServices::openUrl(*site);
}

void JobActions::toggleHandled()
{
    QList<JobId> open;
    QList<JobId> handled;
    for (const Job &job : selectedJobs()) {
        if (canBeHandled(job))
            (job.handled ? handled : open).append(job.id);
    }
    if (open.isEmpty())
        setHandled(handled, false);
    else
        setHandled(open, true);
}

void JobActions::setHandled(const QList<JobId> &ids, bool handled)
{
    m_model.setHandled(ids, handled);
    const auto count = static_cast<int>(ids.size());
    m_message->show(handled ? tr("%Ln job(s) marked as handled.", nullptr, count)
                            : tr("%Ln job(s) need attention again.", nullptr, count),
                    tr("&Undo"), [this, ids, handled] {
                        m_model.setHandled(ids, !handled);
                        m_message->clear();
                    });
}

void JobActions::toggleTellMe()
{
    QList<JobId> ids;
    bool allTold = true;
    for (const Job &job : selectedJobs()) {
        if (hasEnded(job.progress.state))
            continue;
        ids.append(job.id);
        allTold = allTold && job.tellMe;
    }
    m_model.setTellMe(ids, !allTold);
}

void JobActions::nameBatch()
{
    const QList<JobId> ids = m_list->selectedIds();
    if (ids.isEmpty())
        return;
    auto *dialog = new QInputDialog(m_list->window());
    dialog->setWindowTitle(tr("Name the batch"));
    dialog->setLabelText(tr("Batch of %Ln selected job(s); empty for none:", nullptr, static_cast<int>(ids.size())));
    dialog->setTextValue(m_model.find(ids.first())->batch);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, ids](const QString &batch) { m_model.setBatch(ids, batch); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void JobActions::removeSelected()
{
    take(m_list->selectedIds());
}

void JobActions::moveEnded()
{
    take(endedIds());
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
        tr("It cannot be issued again: if a copy still runs, its outcome can no longer be checked."));
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
