// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencespage.h"

#include "jobs/noticeboard.h"

class QCheckBox;
class QLineEdit;
class Settings;

/// What is told, and how it is seen outside the window.
class NotificationsPage : public PreferencesPage
{
    Q_OBJECT

public:
    explicit NotificationsPage(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    void retranslateUi() override;

private:
    QCheckBox *addSwitch(bool NoticeSwitches::*which);

    Settings &m_settings;
    QCheckBox *m_problems;
    QCheckBox *m_completions;
    QCheckBox *m_batches;
    QCheckBox *m_allEnded;
    QCheckBox *m_expiring;
    QCheckBox *m_monochrome;
    QLineEdit *m_command;
};
