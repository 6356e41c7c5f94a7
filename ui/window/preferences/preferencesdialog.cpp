// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "generalpage.h"
#include "listpage.h"
#include "notificationspage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

PreferencesDialog::PreferencesDialog(Settings &settings, NetworkPage::Trial trial, QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setAttribute(Qt::WA_DeleteOnClose);
    add(new GeneralPage(settings));
    add(new NotificationsPage(settings));
    add(new ListPage(settings));
    add(new NetworkPage(settings, std::move(trial)));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter belongs to the field that has the focus
    resize(sizeHint().expandedTo({34 * fontMetrics().height(), 0}));
}

void PreferencesDialog::add(PreferencesPage *page)
{
    m_pages.append(page);
    m_tabs->addTab(page, QString());
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslateUi()
{
    setWindowTitle(tr("Preferences"));
    for (PreferencesPage *page : std::as_const(m_pages)) {
        page->retranslateUi();
        m_tabs->setTabText(m_tabs->indexOf(page), page->title());
    }
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}
