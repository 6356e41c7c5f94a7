// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkpage.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

/// What a person can choose, in pages; all of it applies at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Settings &settings, NetworkPage::Trial trial, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(PreferencesPage *page);
    void retranslateUi();

    QTabWidget *m_tabs;
    QDialogButtonBox *m_buttons;
    QList<PreferencesPage *> m_pages;
};
