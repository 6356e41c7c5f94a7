// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencespage.h"

#include <chrono>

class QCheckBox;
class QComboBox;
class Settings;

/// What stays in the list and in the history, and for how long.
class ListPage : public PreferencesPage
{
    Q_OBJECT

public:
    explicit ListPage(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    void retranslateUi() override;

private:
    void chooseRetention();
    void showRetention();

    Settings &m_settings;
    QComboBox *m_endedStay;
    QComboBox *m_retention;
    QCheckBox *m_clipboard;
};
