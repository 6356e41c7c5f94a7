// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "icons.h"
#include "window/history/reportactions.h"
#include "window/list/jobactions.h"
#include "window/list/jobgroupmodel.h"

#include "words/jobtext.h"
#include "words/language.h"

#include "jobs/summary.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace {

QAction *shortcutAction(QObject *parent, const QIcon &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon, {}, parent);
    action->setShortcut(shortcut);
    return action;
}

QAction *choice(QActionGroup *group, const QVariant &data)
{
    auto *action = new QAction(group);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

} // namespace

WindowActions::WindowActions(const QString &languageChoice, QObject *parent) : QObject(parent)
{
    add = shortcutAction(this, actionIcon(u"add"_s), QKeySequence::New);
    paste = shortcutAction(this, actionIcon(u"paste"_s), QKeySequence::Paste);
    openFile = shortcutAction(this, {}, QKeySequence::Open);
    practice = shortcutAction(this, actionIcon(u"practice"_s), {});
    quit = shortcutAction(this, actionIcon(u"quit"_s), QKeySequence(u"Ctrl+Q"_s));
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Preferences);
    preferences = shortcutAction(this, actionIcon(u"settings"_s),
                                 usual.isEmpty() ? QKeySequence(u"Ctrl+,"_s) : usual.first());
    selectAll = shortcutAction(this, {}, QKeySequence::SelectAll);
    find = shortcutAction(this, {}, QKeySequence::Find);
    about = new QAction(this);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);

    groups = new QActionGroup(this);
    showAll = choice(groups, {});
    for (const JobGroup group : {JobGroup::NeedsAttention, JobGroup::NoNews, JobGroup::Running, JobGroup::Completed,
                                 JobGroup::EndedOtherwise})
        choice(groups, static_cast<int>(group));
    for (qsizetype i = 0; i < groups->actions().size(); ++i)
        groups->actions().at(i)->setShortcut(QKeySequence(u"Alt+%1"_s.arg(i + 1)));
    showAll->setChecked(true);
    groupings = new QActionGroup(this);
    for (const Grouping grouping : {Grouping::Status, Grouping::Batch, Grouping::Site, Grouping::None})
        choice(groupings, static_cast<int>(grouping));
    groupings->actions().first()->setChecked(true);
    showDetails = new QAction(this);
    showDetails->setCheckable(true);
    showDetails->setChecked(true);
    showMessages = new QAction(this);
    showGuide = new QAction(this);
    showShortcuts = shortcutAction(this, {}, QKeySequence(Qt::Key_F1));
    showHistory = shortcutAction(this, {}, QKeySequence(u"Ctrl+H"_s));
    showHistory->setCheckable(true);

    languages = new QActionGroup(this);
    systemLanguage = choice(languages, QString());
    for (const QString &code : Language::available()) {
        QAction *language = choice(languages, code);
        language->setText(Language::nameOf(code)); // in its own language, whatever is spoken now
    }
    for (QAction *language : languages->actions())
        language->setChecked(language->data().toString() == languageChoice);
}

void WindowActions::fillMenuBar(QMenuBar *menuBar, const JobActions &jobs, const ReportActions &reports)
{
    m_fileMenu = menuBar->addMenu(QString());
    m_fileMenu->addActions({add, paste, openFile});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({reports.save(), reports.importList()});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(practice);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(quit);

    m_editMenu = menuBar->addMenu(QString());
    m_editMenu->setToolTipsVisible(true);
    m_editMenu->addAction(jobs.undo());
    m_editMenu->addSeparator();
    m_editMenu->addActions(jobs.forEditMenu());
    m_editMenu->addSeparator();
    m_editMenu->addActions({selectAll, find});
    m_editMenu->addSeparator();
    m_editMenu->addAction(preferences);

    m_jobMenu = menuBar->addMenu(QString());
    m_jobMenu->setToolTipsVisible(true); // they say why something cannot be done
    for (QAction *action : jobs.forJobMenu()) {
        if (action)
            m_jobMenu->addAction(action);
        else
            m_jobMenu->addSeparator();
    }

    m_viewMenu = menuBar->addMenu(QString());
    m_viewMenu->addActions(groups->actions());
    m_viewMenu->addSeparator();
    m_groupingMenu = m_viewMenu->addMenu(QString());
    m_groupingMenu->addActions(groupings->actions());
    m_viewMenu->addActions({showDetails, showHistory, showMessages});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(languages->actions());

    m_helpMenu = menuBar->addMenu(QString());
    m_helpMenu->addActions({showGuide, showShortcuts});
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(about);
}

void WindowActions::retranslateUi()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_jobMenu->setTitle(tr("&Job"));
    m_viewMenu->setTitle(tr("&View"));
    m_groupingMenu->setTitle(tr("&Group by"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));

    add->setText(tr("&Add …"));
    add->setToolTip(tr("Add monitor URLs (%1)").arg(add->shortcut().toString(QKeySequence::NativeText)));
    paste->setText(tr("&Paste"));
    paste->setToolTip(
        tr("Watch the monitor URLs in the clipboard (%1)").arg(paste->shortcut().toString(QKeySequence::NativeText)));
    practice->setText(tr("Pra&ctice"));
    practice->setToolTip(tr("Watch copies that are only played, on this computer"));
    quit->setText(tr("&Quit"));
    preferences->setText(tr("&Preferences …"));
    selectAll->setText(tr("Select &all"));
    find->setText(tr("&Find"));
    showAll->setText(tr("&All jobs"));
    for (QAction *action : groups->actions().mid(1))
        action->setText(JobText::group(static_cast<JobGroup>(action->data().toInt())));
    const QStringList groupingTitles{tr("&Status"), tr("&Batch"), tr("S&ite"), tr("&None", "grouping")};
    for (qsizetype i = 0; i < groupingTitles.size(); ++i)
        groupings->actions().at(i)->setText(groupingTitles[i]);
    openFile->setText(tr("&Open file …"));
    showMessages->setText(tr("&Messages"));
    showGuide->setText(tr("How do I get a monitor &URL?"));
    showShortcuts->setText(tr("&Keyboard shortcuts"));
    showDetails->setText(tr("&Details"));
    showHistory->setText(tr("&History"));
    systemLanguage->setText(tr("&System language"));
    about->setText(tr("&About Copyjobs"));
}
