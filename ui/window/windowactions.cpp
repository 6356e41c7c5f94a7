// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "icons.h"
#include "inlinemessage.h"
#include "window/add/addjobs.h"
#include "window/history/reportactions.h"
#include "window/list/jobactions.h"
#include "window/list/jobgroupmodel.h"
#include "window/list/joblistview.h"
#include "window/list/monitorurlguide.h"
#include "window/network/connectivity.h"
#include "windowlife.h"

#include "words/jobtext.h"
#include "words/language.h"

#include "desktop/settings.h"
#include "jobs/summary.h"

#include <QActionGroup>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using Targets = WindowActions::Targets;

/// All there is to an action. Those that work on nothing are checked or not, and whoever shows the thing listens to them.
struct Spec
{
    WindowAction action;
    QString (*text)();
    QKeySequence shortcut;
    QString icon;
    void (*work)(const Targets &targets);
    QAction::MenuRole role = QAction::TextHeuristicRole;
};

QKeySequence preferencesKey()
{
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Preferences);
    return usual.isEmpty() ? QKeySequence(u"Ctrl+,"_s) : usual.first();
}

/// Opens what there is to know about the program.
void showAbout(QWidget *window)
{
    const QString version = WindowActions::tr("Copyjobs %1").arg(QCoreApplication::applicationVersion());
    auto *box = new QMessageBox(QMessageBox::NoIcon, WindowActions::tr("About Copyjobs"), version, QMessageBox::Close, window);
    box->setInformativeText(WindowActions::tr(
        "Watches long-running Microsoft Graph copy jobs by their monitor URLs. It connects only to the host in the URL."
        "\n\nFree software under the GNU General Public License, version 3 or later. Not a product of Microsoft."));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(window->windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

/// Opens a table of all that a key does in @p window.
void showShortcuts(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(WindowActions::tr("Keyboard shortcuts"));
    auto *table = new QTreeWidget;
    table->setRootIsDecorated(false);
    table->setAccessibleName(dialog->windowTitle());
    table->setHeaderLabels({WindowActions::tr("Action"), WindowActions::tr("Key")});
    for (const QAction *action : window->findChildren<QAction *>()) {
        QString text = action->text();
        if (!action->shortcut().isEmpty() && !text.isEmpty() && action->isVisible())
            new QTreeWidgetItem(table, {text.remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)});
    }
    table->sortItems(0, Qt::AscendingOrder);
    table->resizeColumnToContents(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    const int line = dialog->fontMetrics().height();
    dialog->resize(28 * line, 26 * line);
    dialog->open();
}

void startPractice(const Targets &)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

const QList<Spec> &table()
{
    using enum WindowAction;
    static const QList<Spec> table{
        {Add, [] { return WindowActions::tr("&Add …"); }, QKeySequence::New, u"add"_s,
         [](auto &to) { to.add->openDialog(); }},
        {Paste, [] { return WindowActions::tr("&Paste"); }, QKeySequence::Paste, u"paste"_s,
         [](auto &to) { to.add->takeClipboard(); }},
        {OpenFile, [] { return WindowActions::tr("&Open file …"); }, QKeySequence::Open, {},
         [](auto &to) { to.add->askForFiles(); }},
        {Practice, [] { return WindowActions::tr("Pra&ctice"); }, {}, u"practice"_s, startPractice},
        {Quit, [] { return WindowActions::tr("&Quit"); }, u"Ctrl+Q"_s, {},
         [](auto &to) { to.life->requestQuit(); }, QAction::QuitRole},
        {SelectAll, [] { return WindowActions::tr("Select &all"); }, QKeySequence::SelectAll, {},
         [](auto &to) { to.list->selectAll(); }},
        {Find, [] { return WindowActions::tr("&Find"); }, QKeySequence::Find, {}, [](auto &to) { to.find(); }},
        {Preferences, [] { return WindowActions::tr("&Preferences …"); }, preferencesKey(), u"settings"_s,
         [](auto &to) { to.network->openPreferences(*to.settings); }, QAction::PreferencesRole},
        {ShowDetails, [] { return WindowActions::tr("&Details"); }, {}, {}, nullptr},
        {ShowHistory, [] { return WindowActions::tr("&History"); }, u"Ctrl+H"_s, {}, nullptr},
        {ShowMessages, [] { return WindowActions::tr("&Messages"); }, {}, {},
         [](auto &to) { to.message->openMessages(to.window); }},
        {ShowGuide, [] { return WindowActions::tr("How do I get a monitor &URL?"); }, {}, {},
         [](auto &to) { MonitorUrlGuide::open(to.window); }},
        {ShowShortcuts, [] { return WindowActions::tr("&Keyboard shortcuts"); }, Qt::Key_F1, {},
         [](auto &to) { showShortcuts(to.window); }},
        {About, [] { return WindowActions::tr("&About Copyjobs"); }, {}, {},
         [](auto &to) { showAbout(to.window); }, QAction::AboutRole},
    };
    return table;
}

QAction *choice(QActionGroup *group, const QVariant &data)
{
    auto *action = new QAction(group);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

} // namespace

WindowActions::WindowActions(Settings &settings, QObject *parent)
    : QObject(parent), m_groups(new QActionGroup(this)), m_groupings(new QActionGroup(this)),
      m_languages(new QActionGroup(this))
{
    for (const Spec &spec : table()) {
        auto *action = new QAction(spec.icon.isEmpty() ? QIcon() : actionIcon(spec.icon), {}, this);
        action->setShortcut(spec.shortcut);
        action->setMenuRole(spec.role);
        action->setCheckable(!spec.work);
        m_actions.insert({spec.action, action});
    }
    m_actions.at(WindowAction::ShowDetails)->setChecked(true);

    choice(m_groups, {});
    for (const JobGroup group : {JobGroup::NeedsAttention, JobGroup::NoNews, JobGroup::Running, JobGroup::Completed,
                                 JobGroup::EndedOtherwise})
        choice(m_groups, static_cast<int>(group));
    for (qsizetype i = 0; i < m_groups->actions().size(); ++i)
        m_groups->actions().at(i)->setShortcut(QKeySequence(u"Alt+%1"_s.arg(i + 1)));
    for (const Grouping grouping : {Grouping::Status, Grouping::Batch, Grouping::Site, Grouping::None})
        choice(m_groupings, static_cast<int>(grouping));
    m_groups->actions().first()->setChecked(true);
    m_groupings->actions().first()->setChecked(true);
    createLanguages(settings);
}

void WindowActions::createLanguages(Settings &settings)
{
    choice(m_languages, QString());
    for (const QString &code : Language::available())
        choice(m_languages, code)->setText(Language::nameOf(code)); // in its own language, whatever is spoken now
    const auto check = [this](const QString &language) {
        for (QAction *action : m_languages->actions())
            action->setChecked(action->data().toString() == language);
    };
    check(settings.language());
    connect(&settings, &Settings::languageChanged, this, check);
    connect(m_languages, &QActionGroup::triggered, &settings,
            [&settings](const QAction *chosen) { settings.setLanguage(chosen->data().toString()); });
}

void WindowActions::connectTo(const Targets &targets)
{
    for (const Spec &spec : table()) {
        if (spec.work)
            connect(m_actions.at(spec.action), &QAction::triggered, this, [targets, work = spec.work] { work(targets); });
    }
}

void WindowActions::fillMenuBar(QMenuBar *menuBar, const JobActions &jobs, const ReportActions &reports)
{
    using enum WindowAction;
    const auto addActions = [this](QMenu *menu, std::initializer_list<WindowAction> actions) {
        for (const WindowAction action : actions)
            menu->addAction(m_actions.at(action));
    };
    m_fileMenu = menuBar->addMenu(QString());
    addActions(m_fileMenu, {Add, Paste, OpenFile});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({reports.save(), reports.importList()});
    m_fileMenu->addSeparator();
    addActions(m_fileMenu, {Practice});
    m_fileMenu->addSeparator();
    addActions(m_fileMenu, {Quit});

    m_editMenu = menuBar->addMenu(QString());
    m_editMenu->setToolTipsVisible(true);
    m_editMenu->addAction(jobs.undo());
    m_editMenu->addSeparator();
    m_editMenu->addActions(jobs.forEditMenu());
    m_editMenu->addSeparator();
    addActions(m_editMenu, {SelectAll, Find});
    m_editMenu->addSeparator();
    addActions(m_editMenu, {Preferences});

    m_jobMenu = menuBar->addMenu(QString());
    m_jobMenu->setToolTipsVisible(true); // they say why something cannot be done
    for (QAction *action : jobs.forJobMenu()) {
        if (action)
            m_jobMenu->addAction(action);
        else
            m_jobMenu->addSeparator();
    }

    m_viewMenu = menuBar->addMenu(QString());
    m_viewMenu->addActions(m_groups->actions());
    m_viewMenu->addSeparator();
    m_groupingMenu = m_viewMenu->addMenu(QString());
    m_groupingMenu->addActions(m_groupings->actions());
    addActions(m_viewMenu, {ShowDetails, ShowHistory, ShowMessages});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());

    m_helpMenu = menuBar->addMenu(QString());
    addActions(m_helpMenu, {ShowGuide, ShowShortcuts});
    m_helpMenu->addSeparator();
    addActions(m_helpMenu, {About});
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

    for (const Spec &spec : table())
        m_actions.at(spec.action)->setText(spec.text());
    const auto keyOf = [this](WindowAction action) {
        return m_actions.at(action)->shortcut().toString(QKeySequence::NativeText);
    };
    m_actions.at(WindowAction::Add)->setToolTip(tr("Add monitor URLs (%1)").arg(keyOf(WindowAction::Add)));
    m_actions.at(WindowAction::Paste)
        ->setToolTip(tr("Watch the monitor URLs in the clipboard (%1)").arg(keyOf(WindowAction::Paste)));
    m_actions.at(WindowAction::Practice)->setToolTip(tr("Try Copyjobs with simulated copies"));
    m_groups->actions().first()->setText(tr("&All jobs"));
    for (QAction *action : m_groups->actions().mid(1))
        action->setText(JobText::group(static_cast<JobGroup>(action->data().toInt())));
    const QStringList groupingTitles{tr("&Status"), tr("&Batch"), tr("S&ite"), tr("&None", "grouping")};
    for (qsizetype i = 0; i < groupingTitles.size(); ++i)
        m_groupings->actions().at(i)->setText(groupingTitles[i]);
    m_languages->actions().first()->setText(tr("&System language"));
}
