// SPDX-License-Identifier: GPL-3.0-or-later
#include "generalpage.h"

#include "words/language.h"

#include "desktop/settings.h"

#include <QComboBox>

#include <algorithm>

GeneralPage::GeneralPage(Settings &settings, QWidget *parent) : PreferencesPage(parent), m_language(new QComboBox)
{
    m_language->addItem(QString(), QString());
    for (const QString &code : Language::available())
        m_language->addItem(Language::nameOf(code), code); // in its own language, whatever is spoken now
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    addField(m_language);
    addStretch();
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
}
