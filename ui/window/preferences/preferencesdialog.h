// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/connectiontest.h"

#include <QDialog>

class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

/// What a person can choose: for now which proxy is used, with a way to try it.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the connection test needs to know.
    struct Trial
    {
        QString hostKey; ///< who is connected to: scheme, host and port
        std::optional<ProxyCredentials> credentials;
    };

    PreferencesDialog(const ProxyChoice &current, Trial trial, QWidget *parent);

    /// What is chosen now, be it whole or not.
    ProxyChoice choice() const;

signals:
    /// The person has confirmed a choice that can be used.
    void chosen(const ProxyChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void test();
    void showReport(const ConnectionReport &report);
    void retranslateUi();

    Trial m_trial;
    QGroupBox *m_proxy;
    QRadioButton *m_system;
    QRadioButton *m_none;
    QRadioButton *m_manual;
    QLabel *m_hostLabel;
    QLineEdit *m_host;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QPushButton *m_test;
    QLabel *m_result;
    QDialogButtonBox *m_buttons;
    std::optional<ConnectionReport> m_report;
    bool m_testing = false;
};
