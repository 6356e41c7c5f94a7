// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencespage.h"

#include "network/connectiontest.h"

class QGroupBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;
class Settings;

/// Which proxy is used, with a way to try it, and the hosts that the person has allowed.
class NetworkPage : public PreferencesPage
{
    Q_OBJECT

public:
    /// What the connection test needs to know.
    struct Trial
    {
        QString hostKey; ///< who is connected to: scheme, host and port
        std::optional<ProxyCredentials> credentials;
    };

    NetworkPage(Settings &settings, Trial trial, QWidget *parent = nullptr);

    QString title() const override;
    void retranslateUi() override;

private:
    ProxyChoice choice() const;
    bool isUsable() const;
    void apply();
    void update();
    void test();
    void showReport(const ConnectionReport &report);
    void showHosts();
    void revokeSelected();
    QWidget *createProxy();
    QWidget *createHosts();

    Settings &m_settings;
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
    QGroupBox *m_hosts;
    QLabel *m_hostsExplanation;
    QListWidget *m_hostList;
    QPushButton *m_revoke;
    std::optional<ConnectionReport> m_report;
    bool m_testing = false;
};
