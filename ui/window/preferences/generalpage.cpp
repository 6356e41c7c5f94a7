// SPDX-License-Identifier: GPL-3.0-or-later
#include "generalpage.h"

#include "words/language.h"

#include "desktop/settings.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

GeneralPage::GeneralPage(Settings &settings, QWidget *parent) : PreferencesPage(parent), m_language(new QComboBox),
      m_closing(new QComboBox), m_startAtLogin(new QComboBox)
{
    m_language->addItem(QString(), QString());
    for (const QString &code : Language::available())
        m_language->addItem(Language::nameOf(code), code); // in its own language, whatever is spoken now
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    for (const Closing each : {Closing::Ask, Closing::KeepRunning, Closing::Quit})
        m_closing->addItem(QString(), static_cast<int>(each));
    for (const StartAtLogin each : {StartAtLogin::Never, StartAtLogin::WhileJobsRun, StartAtLogin::Always})
        m_startAtLogin->addItem(QString(), static_cast<int>(each));
    m_closing->setCurrentIndex(static_cast<int>(settings.closing()));
    m_startAtLogin->setCurrentIndex(static_cast<int>(settings.startAtLogin()));
    addField(m_language, settings.isLocked(u"language"_s));
    addField(m_closing, settings.isLocked(u"closing"_s));
    addField(m_startAtLogin, settings.isLocked(u"startAtLogin"_s));
    addStretch();
    connect(m_closing, &QComboBox::activated, this,
            [&settings](int index) { settings.setClosing(static_cast<Closing>(index)); });
    connect(m_startAtLogin, &QComboBox::activated, this,
            [&settings](int index) { settings.setStartAtLogin(static_cast<StartAtLogin>(index)); });
    connect(m_language, &QComboBox::activated, this,
            [this, &settings] { settings.setLanguage(m_language->currentData().toString()); });
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::retranslateUi()
{
    m_language->setItemText(0, tr("System language"));
    setWords(m_language, tr("&Language:"), tr("Applies at once, to the window and to notifications."));
    const QStringList closing{tr("ask"), tr("keep running in the background"), tr("quit")};
    const QStringList start{tr("never"), tr("while jobs are running"), tr("always")};
    for (int i = 0; i < 3; ++i) {
        m_closing->setItemText(i, closing[i]);
        m_startAtLogin->setItemText(i, start[i]);
    }
    setWords(m_closing, tr("When the window is &closed while jobs run:"),
             tr("The tray icon, or starting Copyjobs again, brings the window back."));
    setWords(m_startAtLogin, tr("&Start at login:"),
             tr("Copyjobs then starts in the background, without its window."));
}
