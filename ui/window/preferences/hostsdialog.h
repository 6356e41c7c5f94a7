// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class Settings;

/// The hosts that the person has allowed, to revoke some of them.
class HostsDialog : public QDialog
{
    Q_OBJECT

public:
    HostsDialog(Settings &settings, QWidget *parent);

private:
    void revokeSelected();
    void explain();

    Settings &m_settings;
    QLabel *m_explanation;
    QListWidget *m_list;
};
