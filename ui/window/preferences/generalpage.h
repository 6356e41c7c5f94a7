// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencespage.h"

class QComboBox;
class Settings;

/// What concerns the program as a whole.
class GeneralPage : public PreferencesPage
{
    Q_OBJECT

public:
    explicit GeneralPage(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    void retranslateUi() override;

private:
    QComboBox *m_language;
    QComboBox *m_closing;
    QComboBox *m_startAtLogin;
};
