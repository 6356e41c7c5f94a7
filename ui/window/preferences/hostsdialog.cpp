// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostsdialog.h"

#include "desktop/settings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

HostsDialog::HostsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_explanation(new QLabel), m_list(new QListWidget)
{
    setWindowTitle(tr("Allowed hosts"));
    m_explanation->setWordWrap(true);
    m_list->addItems(m_settings.allowedHosts());
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *revoke = buttons->addButton(tr("&Revoke"), QDialogButtonBox::ActionRole);
    revoke->setEnabled(false);
    connect(m_list, &QListWidget::itemSelectionChanged, revoke,
            [this, revoke] { revoke->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(revoke, &QAbstractButton::clicked, this, &HostsDialog::revokeSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(34 * line, 18 * line);
    explain();
}

void HostsDialog::explain()
{
    const bool any = m_list->count() > 0;
    m_explanation->setText(
        any ? tr("You have allowed Copyjobs to ask these hosts, which are not known as hosts of OneDrive or "
                 "SharePoint. Revoked ones are asked about again; jobs already in the list stay watched.")
            : tr("You have allowed no hosts beside those that are known as hosts of OneDrive or SharePoint."));
    m_list->setVisible(any);
}

void HostsDialog::revokeSelected()
{
    for (const QListWidgetItem *item : m_list->selectedItems())
        m_settings.revokeHost(item->text());
    qDeleteAll(m_list->selectedItems());
    explain();
}
