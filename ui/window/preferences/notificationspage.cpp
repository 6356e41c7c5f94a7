// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationspage.h"

#include "desktop/settings.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

NotificationsPage::NotificationsPage(Settings &settings, QWidget *parent)
    : PreferencesPage(parent), m_settings(settings), m_problems(addSwitch(&NoticeSwitches::problems)),
      m_completions(addSwitch(&NoticeSwitches::completions)), m_batches(addSwitch(&NoticeSwitches::batches)),
      m_allEnded(addSwitch(&NoticeSwitches::allEnded)), m_expiring(addSwitch(&NoticeSwitches::expiring)),
      m_monochrome(new QCheckBox), m_command(new QLineEdit(settings.endCommand()))
{
    m_monochrome->setChecked(settings.isTrayMonochrome());
    m_command->setMinimumWidth(18 * fontMetrics().height());
    addField(m_monochrome, settings.isLocked(u"trayMonochrome"_s));
    addField(m_command, settings.isLocked(u"endCommand"_s));
    addStretch();
    connect(m_monochrome, &QCheckBox::toggled, this, [this](bool on) { m_settings.setTrayMonochrome(on); });
    // A command line is run when it is whole, not at each letter.
    connect(m_command, &QLineEdit::editingFinished, this,
            [this] { m_settings.setEndCommand(m_command->text().trimmed()); });
}

QCheckBox *NotificationsPage::addSwitch(bool NoticeSwitches::*which)
{
    auto *field = new QCheckBox;
    field->setChecked(m_settings.notices().*which);
    addField(field, m_settings.isLocked(u"notices"_s));
    connect(field, &QCheckBox::toggled, this, [this, which](bool on) {
        NoticeSwitches notices = m_settings.notices();
        notices.*which = on;
        m_settings.setNotices(notices);
    });
    return field;
}

QString NotificationsPage::title() const
{
    return tr("Notifications");
}

void NotificationsPage::retranslateUi()
{
    setWords(m_problems, tr("&Failed jobs and unknown outcomes"), tr("Shown at once."));
    setWords(m_completions, tr("&Completed jobs"),
             tr("Only a job that is alone. A job marked “Tell me when it ends” is always announced."));
    setWords(m_batches, tr("End of a &batch"), tr("When the last of several jobs of a batch has ended."));
    setWords(m_allEnded, tr("End of &all jobs"), tr("When no job is running."));
    setWords(m_expiring, tr("Monitor URLs that e&xpire soon"),
             tr("Half an hour before the outcome of a job can no longer be checked."));
    setWords(m_monochrome, tr("Tray icon in &one colour"), tr("For panels whose icons are all like that."));
    setWords(m_command, tr("&Run when a job or batch ends:"),
             tr("A program with its options, started without a shell. It gets the facts as a line of JSON on standard "
                "input, never the monitor URL. Leave empty for none."));
}
