// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxysignindialog.h"

#include "words/phrases.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

ProxySignInDialog::ProxySignInDialog(const QString &proxy, const QString &refusedUser, QWidget *parent)
    : QDialog(parent), m_proxy(proxy), m_refusedUser(refusedUser), m_intro(new QLabel), m_userLabel(new QLabel),
      m_passwordLabel(new QLabel), m_user(new QLineEdit), m_password(new QLineEdit),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);
    m_intro->setMinimumWidth(24 * fontMetrics().height());
    m_password->setEchoMode(QLineEdit::Password);
    m_userLabel->setBuddy(m_user);
    m_passwordLabel->setBuddy(m_password);

    auto *form = new QFormLayout;
    form->addRow(m_userLabel, m_user);
    form->addRow(m_passwordLabel, m_password);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);

    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, ok, [ok](const QString &user) { ok->setEnabled(!user.isEmpty()); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit signedIn({m_user->text(), m_password->text()});
        accept();
    });
    m_user->setText(refusedUser); // a name is seldom wrong
    if (!refusedUser.isEmpty())
        m_password->setFocus();
    retranslateUi();
}

void ProxySignInDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ProxySignInDialog::retranslateUi()
{
    setWindowTitle(tr("Sign in to the proxy"));
    //: %1 is a host and a port
    const QString who = m_proxy.isEmpty() ? tr("The proxy asks for a user name and a password.")
                                          : tr("The proxy %1 asks for a user name and a password.").arg(m_proxy);
    m_intro->setText(
        Phrases::sentences({m_refusedUser.isEmpty() ? QString() : tr("The proxy did not accept this sign-in."), who,
                            tr("Copyjobs keeps them until you quit and never stores them.")}));
    m_userLabel->setText(tr("&User name:"));
    m_passwordLabel->setText(tr("&Password:"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Sign in"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}
