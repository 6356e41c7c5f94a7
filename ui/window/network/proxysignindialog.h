// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/proxychoice.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

/// Asks who signs in to a proxy.
class ProxySignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p proxy is a host and a port, and may be empty; @p refusedUser is who was not let in before, if anybody tried.
    ProxySignInDialog(const QString &proxy, const QString &refusedUser, QWidget *parent);

signals:
    void signedIn(const ProxyCredentials &credentials);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QString m_proxy;
    QString m_refusedUser;
    QLabel *m_intro;
    QLabel *m_userLabel;
    QLabel *m_passwordLabel;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QDialogButtonBox *m_buttons;
};
